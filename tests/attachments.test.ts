/** Files of a case: uploaded and resumed by tus, shown as metadata, downloaded by links. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import type { Readable } from 'node:stream';
import { caseWithPeople, own, type CaseWithPeople } from './setup/cases-with-people';
import { begin, fileOf, filesOf, linkOf, metadata, openPatch, rowNumberOf, tus, upload } from './setup/tus';
import { World } from './world';

const bytes = (size: number, seed = 7) => Buffer.from(Array.from({ length: size }, (_, index) => (index * seed) % 251));

describe('R53, R59 attachments', () => {
  let world: World;
  let people: CaseWithPeople;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await World.start({ log: (line) => void lines.push(line), settings: { logLevel: 'trace' } });
    people = await caseWithPeople(world);
  });
  afterAll(() => world.stop());

  /** Done when so many bytes of an upload have been written. */
  async function received(uploadId: string, size: number): Promise<void> {
    const { store } = world.server.world.files;
    while ((await store.received(uploadId)) < size) await new Promise((resolve) => setImmediate(resolve));
  }

  test('R59 a contact uploads a file, and every contact downloads the same bytes', async () => {
    const { caseId, row, pia, ada } = people;
    const content = bytes(300_000);
    const before = await world.sql<{ updated_at: string }>('SELECT updated_at FROM cases WHERE id = ?', [row]);
    const { id, url } = await upload(world, pia, { name: 'trace.bin', content, caseId, chunkSize: 100_000 });
    expect(url).toMatch(new RegExp(`^${world.url}/uploads/[0-9a-f]{48}$`));
    const told = {
      id,
      name: 'trace.bin',
      size: 300_000,
      mediaType: 'application/octet-stream',
      state: 'NOT_SCANNED',
      uploadedBy: 'Test Person',
      uploadedAt: expect.any(String) as string,
      downloadable: true,
    };
    expect(await filesOf(world, ada, caseId)).toEqual([told]);
    expect(await fileOf(world, ada, id)).toEqual(told);
    const link = await linkOf(world, ada, id);
    expect(link).toMatch(new RegExp(`^${world.url}/attachments/[A-Za-z0-9_-]{67}$`));
    const answer = await fetch(link);
    const body = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, body.equals(content)]).toEqual([200, true]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store, private',
      'content-disposition': `attachment; filename="trace.bin"; filename*=UTF-8''trace.bin`,
      'content-length': '300000',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/octet-stream',
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${sha256}"`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const events = await world.sql(
      'SELECT kind, actor, facts, attachment_id FROM case_events WHERE case_id = ? ORDER BY id',
      [row],
    );
    expect(events.at(-1)).toEqual({
      kind: 'ATTACHMENT',
      actor: 'CONTACT',
      facts: '{"name":"trace.bin"}',
      attachment_id: rowNumberOf(id),
    });
    const after = await world.sql<{ updated_at: string }>('SELECT updated_at FROM cases WHERE id = ?', [row]);
    expect(after).not.toEqual(before);
  });

  test('R59 the engineer who owns the case gives and gets files as well', async () => {
    const mine = await caseWithPeople(world, 'engineered.example');
    const engineer = await world.person('erin@desk.example');
    await own(world, mine.row, 'erin@desk.example');
    const { id } = await upload(world, engineer, { name: 'fix.txt', content: 'Do this.', caseId: mine.caseId });
    const [event] = await world.sql<{ actor: string }>(
      "SELECT actor FROM case_events WHERE case_id = ? AND kind = 'ATTACHMENT'",
      [mine.row],
    );
    expect(event?.actor).toBe('ENGINEER');
    expect(await (await fetch(await linkOf(world, mine.pia, id))).text()).toBe('Do this.');
  });

  test('R59 an upload that is cut goes on where it was', async () => {
    const { caseId, pia } = people;
    const content = bytes(1_000_000, 3);
    const { path, uploadId } = await begin(world, pia, content.length, { filename: 'cut.bin', caseId });
    const cut = openPatch(world, pia, path, 0, content.length);
    cut.write(content.subarray(0, 400_000));
    await received(uploadId, 400_000);
    cut.destroy();
    const head = await tus(world, pia, 'HEAD', path);
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      '400000',
      '1000000',
    ]);
    const { id } = await upload(world, pia, { name: 'cut.bin', content, uploadUrl: `${world.url}${path}` });
    const answer = await fetch(await linkOf(world, pia, id));
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    await tus(world, pia, 'DELETE', path);
  });

  test('R59 while an upload stands still its client comes again: the new request has its turn', async () => {
    const { caseId, pia } = people;
    const { path, uploadId } = await begin(world, pia, 20, { filename: 'still.txt', caseId });
    const still = openPatch(world, pia, path, 0, 20);
    still.write('0123456789');
    await received(uploadId, 10);
    expect((await tus(world, pia, 'HEAD', path)).headers.get('upload-offset')).toBe('10');
    const rest = await tus(world, pia, 'PATCH', path, { 'upload-offset': '10' }, 'abcdefghij');
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, '20']);
    still.destroy();
  });

  test('R59 who has lost the last answer is told that all of it came; nothing more is taken', async () => {
    const { caseId, pia } = people;
    const { path } = await begin(world, pia, 4, { filename: 'done.txt', caseId });
    await tus(world, pia, 'PATCH', path, { 'upload-offset': '0' }, 'done');
    const head = await tus(world, pia, 'HEAD', path);
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      '4',
      '4',
    ]);
    expect((await tus(world, pia, 'PATCH', path, { 'upload-offset': '4' })).status).toBe(204);
    expect((await tus(world, pia, 'PATCH', path, { 'upload-offset': '0' }, 'evil')).status).toBe(409);
    expect((await tus(world, pia, 'DELETE', path)).status).toBe(403);
  });

  test('R59 bytes that are too many or not at the right place are not taken', async () => {
    const { caseId, pia } = people;
    const { path, uploadId } = await begin(world, pia, 4, { filename: 'four.txt', caseId });
    const patch = (offset: string, body: string) =>
      tus(world, pia, 'PATCH', path, { 'upload-offset': offset }, body).then(({ status }) => status);
    expect([await patch('0', '12345'), await patch('2', '34'), await patch('0', '12'), await patch('0', '12')]).toEqual(
      [413, 409, 204, 409],
    );
    expect(await world.server.world.files.store.received(uploadId)).toBe(2);
    expect((await tus(world, pia, 'DELETE', path)).status).toBe(204);
    expect((await tus(world, pia, 'HEAD', path)).status).toBe(404);
    expect(await world.server.world.files.store.received(uploadId)).toBe(0);
  });

  test('R59 an empty file is a file', async () => {
    const mine = await caseWithPeople(world, 'empty.example');
    const { id } = await upload(world, mine.pia, { name: 'empty.txt', content: '', caseId: mine.caseId });
    expect(await fileOf(world, mine.pia, id)).toMatchObject({ size: 0, state: 'NOT_SCANNED', mediaType: 'text/plain' });
    const answer = await fetch(await linkOf(world, mine.pia, id));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('R59 bytes that come with the creation are taken', async () => {
    const mine = await caseWithPeople(world, 'creation.example');
    const headers = {
      'upload-length': '5',
      'upload-metadata': metadata({ filename: 'hello.txt', caseId: mine.caseId }),
      'content-type': 'application/offset+octet-stream',
    };
    const answer = await tus(world, mine.pia, 'POST', '/uploads', headers, 'hello');
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([201, '5']);
    expect((await filesOf(world, mine.pia, mine.caseId))?.map(({ state }) => state)).toEqual(['NOT_SCANNED']);
  });

  test('R59 a part of a file can be asked for', async () => {
    const mine = await caseWithPeople(world, 'range.example');
    const { id } = await upload(world, mine.pia, { name: 'a.txt', content: '0123456789', caseId: mine.caseId });
    const link = await linkOf(world, mine.pia, id);
    const part = async (headers: Record<string, string>) => {
      const answer = await fetch(link, { headers });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    const tag = (await fetch(link)).headers.get('etag') as string;
    expect(await part({ range: 'bytes=2-4' })).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part({ range: 'bytes=-3' })).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part({ range: 'bytes=10-' })).toEqual([416, 'bytes */10', '']);
    expect(await part({ range: 'bytes=2-4', 'if-range': tag })).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part({ range: 'bytes=2-4', 'if-range': '"other"' })).toEqual([200, null, '0123456789']);
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml'],
    ['<!doctype html><script>alert(1)</script>', 'text/html'],
  ])('R59 %s is given out as bytes of no kind, to be saved', async (content, mediaType) => {
    const mine = await caseWithPeople(world, `${mediaType.replace(/\W/g, '')}.example`);
    const { id } = await upload(world, mine.pia, { name: 'picture.png', content, caseId: mine.caseId });
    expect((await fileOf(world, mine.pia, id))?.mediaType).toBe(mediaType);
    const { headers } = await fetch(await linkOf(world, mine.pia, id));
    expect([
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
    ]).toEqual([
      'application/octet-stream',
      `attachment; filename="picture.png"; filename*=UTF-8''picture.png`,
      'nosniff',
    ]);
  });

  test('R59 a program is refused by its content: nothing is kept, its uploader alone is told, the place can be freed', async () => {
    const mine = await caseWithPeople(world, 'program.example');
    const content = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), bytes(1000)]);
    const { id, url } = await upload(world, mine.pia, { name: 'holiday.jpg', content, caseId: mine.caseId });
    expect(await fileOf(world, mine.pia, id)).toMatchObject({ state: 'REFUSED', downloadable: false });
    expect(await world.server.world.files.store.received(url.split('/').at(-1) ?? '')).toBe(0);
    expect([await fileOf(world, mine.ada, id), await filesOf(world, mine.ada, mine.caseId)]).toEqual([null, []]);
    expect([await linkOf(world, mine.pia, id), await linkOf(world, mine.ada, id)]).toEqual([
      'REFUSED',
      'ATTACHMENT_NOT_FOUND',
    ]);
    const events = await world.sql("SELECT id FROM case_events WHERE case_id = ? AND kind = 'ATTACHMENT'", [mine.row]);
    expect(events).toEqual([]);
    expect((await tus(world, mine.pia, 'DELETE', url)).status).toBe(204);
    expect(await filesOf(world, mine.pia, mine.caseId)).toEqual([]);
  });

  test('R53, R59 links are written into no log', async () => {
    const { caseId, pia } = people;
    const [file] = (await filesOf(world, pia, caseId)) ?? [];
    const link = new URL(await linkOf(world, pia, file?.id ?? ''));
    const token = link.pathname.split('/')[2] as string;
    for (const path of [
      link.pathname,
      `${link.pathname}/`,
      `${link.pathname}?x`,
      `//attachments/${token}`,
      `/ATTACHMENTS/${token}/x`,
      `/%61ttachments/${token}`,
      `/%2561ttachments/${token}`,
      `/attachments%2F${token}`,
    ])
      await (await fetch(`${world.url}${path}`)).arrayBuffer();
    // One that is cut, and one whose bytes are lost.
    const content = Buffer.alloc(20_000_000, 'x');
    const mine = await caseWithPeople(world, 'withheld.example');
    const { id, url } = await upload(world, mine.pia, { name: 'large', content, caseId: mine.caseId });
    const large = await linkOf(world, mine.pia, id);
    const reading = get(large);
    const [answer] = (await once(reading, 'response')) as [Readable];
    await once(answer, 'readable');
    reading.destroy();
    await world.server.world.files.store.remove(url.split('/').at(-1) as string);
    expect((await fetch(large)).status).toBe(500);
    const told = () => lines.filter((line) => line.includes('/attachments/[withheld]') && line.includes('"answered"'));
    while (told().length < 3) await new Promise((resolve) => setImmediate(resolve));
    expect(lines.filter((line) => line.includes(large.split('/').at(-1) as string))).toEqual([]);
    expect(lines.filter((line) => line.includes('/attachments/[withheld]')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
  });

  test('R59 an upload has its own pace: others are cut when they take too long, and it is not', async () => {
    const limits = { ...world.server.world.settings.limits, timeoutMs: 1000 };
    const slow = await World.start({ settings: { limits } });
    try {
      const mine = await caseWithPeople(slow, 'slow.example');
      const { path } = await begin(slow, mine.pia, 20, { filename: 'slow.txt', caseId: mine.caseId });
      const going = openPatch(slow, mine.pia, path, 0, 20);
      going.write('0123456789');
      // A body that never ends, where bodies have their time.
      const hanging = openPatch(slow, mine.pia, '/graphql', 0, 20);
      hanging.method = 'POST';
      const refused = openPatch(slow, 'no token', path, 0, 20);
      for (const each of [hanging, refused]) each.write('0123456789');
      const ended = Promise.all([hanging, refused].map((each) => once(each, 'close')));
      const answer = once(going, 'response');
      await ended;
      going.end('0123456789');
      expect(((await answer)[0] as { statusCode: number }).statusCode).toBe(204);
    } finally {
      await slow.stop();
    }
  });

  test('R59 a server that stops waits for no upload or download; both go on where they were', async () => {
    const mine = await caseWithPeople(world, 'stopped.example');
    const content = Buffer.alloc(20_000_000, 'x');
    const { id } = await upload(world, mine.pia, { name: 'large', content, caseId: mine.caseId });
    const { path, uploadId } = await begin(world, mine.pia, 20, { filename: 'half.txt', caseId: mine.caseId });
    const half = openPatch(world, mine.pia, path, 0, 20);
    half.write('0123456789');
    await received(uploadId, 10);
    const reading = get(await linkOf(world, mine.pia, id));
    const [answer] = (await once(reading, 'response')) as [Readable];
    await once(answer, 'readable');
    for (const each of [reading, answer]) each.on('error', () => undefined);
    await world.moveTo(new Date().toISOString());
    // Neither was ended by its client.
    for (const each of [half, reading]) each.destroy();
    const token = await world.token('pia@stopped.example');
    expect((await tus(world, token, 'HEAD', path)).headers.get('upload-offset')).toBe('10');
    expect((await tus(world, token, 'PATCH', path, { 'upload-offset': '10' }, 'abcdefghij')).status).toBe(204);
    const part = await fetch(await linkOf(world, token, id), { headers: { range: 'bytes=19999998-' } });
    expect([part.status, await part.text()]).toEqual([206, 'xx']);
  });
});
