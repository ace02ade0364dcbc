/** Who may upload, go on with an upload, see a file and use a link; and that all of it ends when the right does. */
import { linkToken } from '../src/attachments/download-token';
import { caseWithPeople, unlink, type CaseWithPeople } from './setup/cases-with-people';
import { begin, fileOf, filesOf, linkOf, metadata, openPatch, rowNumberOf, tus, upload, type Raw } from './setup/tus';
import { World } from './world';

const ORIGIN = 'https://portal.example.com';

describe('R48, R53, R59 rights to files', () => {
  let world: World;
  let people: CaseWithPeople;
  beforeAll(async () => {
    const settings = { allowedOrigins: [ORIGIN] };
    world = await World.start({ settings });
    people = await caseWithPeople(world);
  });
  afterAll(() => world.stop());

  const shape = ({ status, body, headers }: Raw) => ({
    status,
    body,
    names: [...headers.keys()].filter((name) => !['date', 'x-request-id'].includes(name)),
  });
  const creation = (caseId: string) => ({
    'upload-length': '4',
    'upload-metadata': metadata({ filename: 'a.txt', caseId }),
  });
  const MISSING = `/uploads/${'0'.repeat(48)}`;

  test('R1 without a sign-in nothing is uploaded', async () => {
    const answers = [
      await tus(world, null, 'POST', '/uploads', creation(people.caseId)),
      await tus(world, 'no token', 'POST', '/uploads', creation(people.caseId)),
      await tus(world, null, 'PATCH', MISSING, { 'upload-offset': '0' }, 'x'),
      await tus(world, null, 'HEAD', MISSING),
      await tus(world, null, 'DELETE', MISSING),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(JSON.parse(answers[0]?.body ?? '')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('R48 to a stranger and to its submitter a case that they do not see is like one that was never there', async () => {
    const { caseId, eve, sam } = people;
    const never = Buffer.from('Case:2147483647').toString('base64url');
    const wrong = Buffer.from('Agreement:1').toString('base64url');
    const answers: Raw[] = [];
    for (const id of [caseId, never, wrong, 'nonsense'])
      answers.push(await tus(world, eve, 'POST', '/uploads', creation(id)));
    answers.push(await tus(world, sam, 'POST', '/uploads', creation(caseId)));
    const [first, ...others] = answers.map(shape);
    expect(first?.status).toBe(404);
    for (const other of others) expect(other).toEqual(first);
    expect(await world.sql('SELECT id FROM attachments')).toEqual([]);
  });

  test('R53 nobody goes on with somebody else’s upload, not even a contact of the same case', async () => {
    const { caseId, pia, ada, eve } = people;
    const { path } = await begin(world, pia, 4, { filename: 'mine.txt', caseId });
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const headers: Record<string, string> = method === 'PATCH' ? { 'upload-offset': '0' } : {};
      const body = method === 'PATCH' ? 'evil' : undefined;
      const missing = shape(await tus(world, eve, method, MISSING, headers, body));
      expect(missing.status).toBe(404);
      for (const token of [eve, ada])
        expect(shape(await tus(world, token, method, path, headers, body))).toEqual(missing);
    }
    for (const id of ['..%2f..%2fetc%2fpasswd', '%00', 'x'.repeat(60), path.slice(-48).toUpperCase()])
      expect((await tus(world, pia, 'HEAD', `/uploads/${id}`)).status).toBe(404);
    // An unfinished file is its uploader's alone.
    expect([(await filesOf(world, pia, caseId))?.length, (await filesOf(world, ada, caseId))?.length]).toEqual([1, 0]);
    expect((await tus(world, pia, 'PATCH', path, { 'upload-offset': '0' }, 'mine')).status).toBe(204);
    expect((await filesOf(world, ada, caseId))?.map(({ name }) => name)).toEqual(['mine.txt']);
    expect(await filesOf(world, eve, caseId)).toBeNull();
  });

  test('R59 nothing is downloaded at the address of an upload', async () => {
    const { caseId, pia } = people;
    const { path } = await begin(world, pia, 4, { filename: 'get.txt', caseId });
    for (const [method, at] of [
      ['GET', path],
      ['POST', path],
      ['PUT', path],
      ['GET', '/uploads'],
      ['PATCH', '/uploads'],
    ])
      expect((await tus(world, pia, method as string, at as string)).status).toBe(405);
    expect((await tus(world, pia, 'DELETE', path)).status).toBe(204);
  });

  test('R53 a removed contact goes on with no upload, and the links that they hold open nothing', async () => {
    const mine = await caseWithPeople(world, 'removed.example');
    const { id } = await upload(world, mine.pia, { name: 'a.txt', content: 'secret', caseId: mine.caseId });
    const link = await linkOf(world, mine.ada, id);
    const {
      path,
      uploadId,
      id: halfId,
    } = await begin(world, mine.ada, 8, { filename: 'half.txt', caseId: mine.caseId });
    expect((await tus(world, mine.ada, 'PATCH', path, { 'upload-offset': '0' }, 'half')).status).toBe(204);
    expect((await fetch(link)).status).toBe(200);
    const last = openPatch(world, mine.ada, path, 4, 4);
    last.write('en');
    const { store } = world.server.world.files;
    while ((await store.received(uploadId)) < 6) await new Promise((resolve) => setImmediate(resolve));

    await unlink(world, mine.row, 'ada@removed.example');
    const answered = new Promise((resolve) => last.once('response', resolve));
    last.end('d!');
    await answered;
    // Even the last bytes of a request that was let in come to nothing.
    expect(await fileOf(world, mine.ada, halfId)).toBeNull();
    expect(await world.sql('SELECT id FROM attachments WHERE upload_id = ?', [uploadId])).toEqual([]);
    expect(await store.received(uploadId)).toBe(0);
    for (const method of ['HEAD', 'DELETE', 'PATCH'])
      expect((await tus(world, mine.ada, method, path, { 'upload-offset': '4' })).status).toBe(404);
    expect((await fetch(link)).status).toBe(404);
    expect([await fileOf(world, mine.ada, id), await filesOf(world, mine.ada, mine.caseId)]).toEqual([null, null]);
    expect(await linkOf(world, mine.ada, id)).toBe('ATTACHMENT_NOT_FOUND');
    expect((await filesOf(world, mine.pia, mine.caseId))?.map(({ name }) => name)).toEqual(['a.txt']);
  });

  test('R53, R59 a link that is over, forged, of somebody else or of a file that is not clean: one answer', async () => {
    const { caseId, pia, eve, ada } = people;
    const { id } = await upload(world, pia, { name: 'linked.txt', content: 'linked', caseId });
    const { linkKey } = world.server.world.files;
    const [{ id: eveRow } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [
      'eve@contoso.example',
    ]);
    const [{ id: piaRow } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [
      'pia@contoso.example',
    ]);
    const { path, id: unfinished } = await begin(world, pia, 4, { filename: 'b.txt', caseId });
    const attachmentId = rowNumberOf(id);
    const soon = Date.now() + 60_000;
    const good = linkToken(linkKey, { attachmentId, signInId: piaRow, expiresAt: soon });
    expect(await (await fetch(`${world.url}/attachments/${good}`)).text()).toBe('linked');
    const bad = [
      linkToken(linkKey, { attachmentId, signInId: piaRow, expiresAt: Date.now() - 1 }),
      linkToken(Buffer.alloc(32), { attachmentId, signInId: piaRow, expiresAt: soon }),
      linkToken(linkKey, { attachmentId, signInId: eveRow, expiresAt: soon }),
      linkToken(linkKey, { attachmentId, signInId: 2_147_483_647, expiresAt: soon }),
      linkToken(linkKey, { attachmentId: 2_147_483_647, signInId: piaRow, expiresAt: soon }),
      linkToken(linkKey, { attachmentId: rowNumberOf(unfinished), signInId: piaRow, expiresAt: soon }),
      good.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
      'nonsense',
    ];
    const seen = new Set<string>();
    for (const token of bad) {
      const answer = await fetch(`${world.url}/attachments/${token}`);
      const names = [...answer.headers.keys()].filter((name) => !['date', 'x-request-id'].includes(name));
      seen.add(JSON.stringify([answer.status, await answer.text(), names, answer.headers.get('cache-control')]));
    }
    expect(seen.size).toBe(1);
    expect([...seen][0]).toMatch(/^\[404,.*no-store/);
    expect(await linkOf(world, pia, unfinished)).toBe('STILL_UPLOADING');
    expect([await linkOf(world, eve, id), await linkOf(world, ada, unfinished), await linkOf(world, pia, 'x')]).toEqual(
      ['ATTACHMENT_NOT_FOUND', 'ATTACHMENT_NOT_FOUND', 'ATTACHMENT_NOT_FOUND'],
    );
    await tus(world, pia, 'DELETE', path);
  });

  test('R53 a link lives five minutes of real time, whatever the clock of the domain says', async () => {
    const { caseId, pia } = people;
    const [file] = (await filesOf(world, pia, caseId)) ?? [];
    const from = Date.now();
    const { data } = await world.ask<{ attachmentLink: { expiresAt: string } }, object>(
      pia,
      'mutation ($id: ID!) { attachmentLink(input: { attachmentId: $id }) { expiresAt } }',
      { id: file?.id },
    );
    const lives = Date.parse(data.attachmentLink.expiresAt) - from;
    expect(lives).toBeGreaterThanOrEqual(300_000);
    expect(lives).toBeLessThan(310_000);
  });

  test('R59 other origins are told of uploads only where they are named', async () => {
    const preflight = (origin: string) =>
      fetch(`${world.url}/uploads`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const [named, other] = [await preflight(ORIGIN), await preflight('https://evil.example')];
    expect([named.status, named.headers.get('access-control-allow-origin')]).toEqual([204, ORIGIN]);
    for (const method of ['PATCH', 'HEAD', 'DELETE', 'POST'])
      expect(named.headers.get('access-control-allow-methods')).toContain(method);
    expect(named.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Upload-Metadata/);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const asked = async (origin: string, token: string | null, path: string, method: string) =>
      (await tus(world, token, method, path, { ...creation(people.caseId), origin })).headers;
    for (const [token, path, method] of [
      [people.pia, '/uploads', 'POST'],
      [null, '/uploads', 'POST'],
      [people.pia, MISSING, 'HEAD'],
    ] as const) {
      const headers = await asked(ORIGIN, token, path, method);
      expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(headers.get('access-control-expose-headers')).toContain('Casegate-Attachment');
      expect((await asked('https://evil.example', token, path, method)).get('access-control-allow-origin')).toBeNull();
    }
  });

  test('R59 what the protocol offers can be asked without a sign-in', async () => {
    const answer = await tus(world, null, 'OPTIONS', '/uploads');
    expect([answer.status, answer.headers.get('tus-version'), answer.headers.get('tus-max-size')]).toEqual([
      204,
      '1.0.0',
      '157286400',
    ]);
    const older = await tus(world, people.pia, 'POST', '/uploads', {
      ...creation(people.caseId),
      'tus-resumable': '0.2.2',
    });
    expect(older.status).toBe(400);
    expect(await world.sql("SELECT id FROM attachments WHERE name = 'a.txt' AND state = 'UPLOADING'")).toHaveLength(2);
  });
});
