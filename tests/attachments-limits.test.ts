/** How many files, how large, of what names; and files that wait for a request. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { caseWithPeople, unlink } from './setup/cases-with-people';
import { setStatus } from './setup/case-rows';
import { atOnce, tally } from './setup/asking';
import { begin, fileOf, filesOf, linkOf, metadata, refusalOf, rowNumberOf, tus, upload } from './setup/tus';
import { World } from './world';

const MAX = 1000;

describe('R59 limits of files', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
    (world.server.world.files as { maxBytes: number }).maxBytes = MAX;
  });
  afterAll(() => world.stop());

  const create = async (token: string, size: string | null, values: Record<string, string>, more = {}) => {
    const headers = {
      ...(size === null ? {} : { 'upload-length': size }),
      'upload-metadata': metadata(values),
      ...more,
    };
    const { status, body } = await tus(world, token, 'POST', '/uploads', headers);
    return status === 201 ? 'begun' : refusalOf(status, body);
  };
  const storedNames = () => {
    const { folder } = world.server.world.settings.files;
    return ['incoming', 'kept'].flatMap((each) => readdirSync(path.join(folder, each)));
  };

  test('R59 size and name of a file, whatever it is called', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'names.example');
    const filename = 'a.txt';
    expect([
      await create(pia, String(MAX + 1), { filename, caseId }),
      await create(pia, '157286401', { filename, caseId }),
      await create(pia, null, { filename, caseId }),
      await create(pia, null, { filename, caseId }, { 'upload-defer-length': '1' }),
      await create(pia, '-1', { filename, caseId }),
      await create(pia, '1', { caseId }),
      await create(pia, '1', { filename: '', caseId }),
      await create(pia, '1', { filename: 'a'.repeat(111), caseId }),
      await create(pia, '1', { filename: 'a.txt\r\nSet-Cookie: x=y', caseId }),
      await create(pia, '1', { filename: '..', caseId }),
      await create(pia, '1', { filename, caseId, draftId: caseId }),
      await create(pia, '1', { filename, caseId }, { 'upload-metadata': 'filename not-base64!' }),
    ]).toEqual([
      '413 FILE_TOO_LARGE',
      '413 FILE_TOO_LARGE',
      '400 LENGTH_REQUIRED',
      '400 LENGTH_REQUIRED',
      '400 LENGTH_REQUIRED',
      '400 INVALID_NAME',
      '400 INVALID_NAME',
      '400 INVALID_NAME',
      '400 INVALID_NAME',
      '400 INVALID_NAME',
      '400 INVALID_TARGET',
      '400 INVALID_METADATA',
    ]);
    expect(await world.sql('SELECT id FROM attachments')).toEqual([]);
    expect(storedNames()).toEqual([]);
  });

  test('R59 a name never becomes a path: files lie under ids of ours', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'paths.example');
    const names = ['../../etc/passwd', '..\\..\\boot.ini', '/etc/shadow', 'ümläut "quoted"; x.txt', 'a'.repeat(110)];
    const before = storedNames().length;
    for (const name of names) await upload(world, pia, { name, content: 'x', caseId });
    const files = await filesOf(world, pia, caseId);
    expect(files?.map(({ name }) => name)).toEqual([
      'passwd',
      'boot.ini',
      'shadow',
      'ümläut "quoted"; x.txt',
      'a'.repeat(110),
    ]);
    const stored = storedNames();
    expect(stored).toHaveLength(before + names.length);
    for (const name of stored) expect(name).toMatch(/^[0-9a-f]{48}$/);
    const link = await linkOf(world, pia, files?.[3]?.id ?? '');
    expect((await fetch(link)).headers.get('content-disposition')).toBe(
      `attachment; filename="umlaut _quoted__ x.txt"; filename*=UTF-8''%C3%BCml%C3%A4ut%20%22quoted%22%3B%20x.txt`,
    );
  });

  test('R59 a case has ten files, whoever gives them; of several who want the last place one gets it', async () => {
    const { pia, ada, caseId, row } = await caseWithPeople(world, 'ten.example');
    for (let index = 0; index < 9; index++)
      await begin(world, index % 2 ? pia : ada, 1, { filename: `${index}`, caseId });
    const outcomes = await atOnce(6, (index) => create(index % 2 ? pia : ada, '1', { filename: 'last', caseId }));
    expect(tally(outcomes)).toEqual({ begun: 1, '409 TOO_MANY_FILES': 5 });
    const [count] = await world.sql<{ n: number | string }>('SELECT COUNT(*) AS n FROM attachments WHERE case_id = ?', [
      row,
    ]);
    expect(Number(count?.n)).toBe(10);
  });

  test('R59 a closed case takes no file', async () => {
    const { pia, caseId, number } = await caseWithPeople(world, 'closed.example');
    await setStatus(world, number, 'CLOSED');
    expect(await create(pia, '1', { filename: 'a', caseId })).toBe('409 CASE_CLOSED');
  });

  test('R59 twenty files wait for a sign-in’s requests; each can be taken back; of several one gets the last place', async () => {
    const token = await world.person('stager@contoso.example');
    const first = await upload(world, token, { name: 'first.txt', content: 'first' });
    for (let index = 0; index < 18; index++) await begin(world, token, 1, { filename: `${index}` });
    expect(tally(await atOnce(4, () => create(token, '1', { filename: 'last' })))).toEqual({
      begun: 1,
      '409 TOO_MANY_FILES': 3,
    });
    const remove = async (id: string) => {
      const { data } = await world.ask<
        { removeStagedAttachment: { removedId: string | null; userErrors: { code: string }[] } },
        object
      >(
        token,
        'mutation ($id: ID!) { removeStagedAttachment(input: { attachmentId: $id }) { removedId userErrors { code } } }',
        { id },
      );
      return data.removeStagedAttachment.removedId ?? data.removeStagedAttachment.userErrors[0]?.code;
    };
    expect([await remove(first.id), await remove(first.id), await remove('x')]).toEqual([
      first.id,
      'ATTACHMENT_NOT_FOUND',
      'ATTACHMENT_NOT_FOUND',
    ]);
    expect(await create(token, '1', { filename: 'another' })).toBe('begun');
  });

  test('R59 a staged file is seen, linked and removed by its uploader alone', async () => {
    const { pia, ada, eve } = await caseWithPeople(world, 'staged.example');
    const { id } = await upload(world, pia, { name: 'staged.txt', content: 'staged' });
    expect(await fileOf(world, pia, id)).toMatchObject({ name: 'staged.txt', state: 'NOT_SCANNED' });
    expect(await (await fetch(await linkOf(world, pia, id))).text()).toBe('staged');
    for (const token of [ada, eve]) {
      expect([await fileOf(world, token, id), await linkOf(world, token, id)]).toEqual([null, 'ATTACHMENT_NOT_FOUND']);
      const { data } = await world.ask<{ removeStagedAttachment: { userErrors: { code: string }[] } }, object>(
        token,
        'mutation ($id: ID!) { removeStagedAttachment(input: { attachmentId: $id }) { userErrors { code } } }',
        { id },
      );
      expect(data.removeStagedAttachment.userErrors).toEqual([{ code: 'ATTACHMENT_NOT_FOUND' }]);
    }
  });

  test('R59 files of a draft are its owner’s, ten at most, and live as long as it', async () => {
    const [owner, other] = [await world.person('drafter@contoso.example'), await world.person('thief@contoso.example')];
    const draft = async (token: string) => {
      const { data } = await world.ask<{ saveDraft: { draft: { id: string } } }, object>(
        token,
        'mutation { saveDraft(input: { title: "half" }) { draft { id } } }',
      );
      return data.saveDraft.draft.id;
    };
    const draftId = await draft(owner);
    expect(await create(other, '1', { filename: 'a', draftId })).toBe('404 DRAFT_NOT_FOUND');
    expect(await create(owner, '1', { filename: 'a', draftId: 'nonsense' })).toBe('404 DRAFT_NOT_FOUND');
    for (let index = 0; index < 9; index++) await begin(world, owner, 1, { filename: `${index}`, draftId });
    expect(tally(await atOnce(4, () => create(owner, '1', { filename: 'last', draftId })))).toEqual({
      begun: 1,
      '409 TOO_MANY_FILES': 3,
    });
    const rows = await world.sql<{ expires_at: unknown }>('SELECT expires_at FROM attachments WHERE draft_id = ?', [
      rowNumberOf(draftId),
    ]);
    expect(rows.map((row) => row.expires_at)).toEqual(Array(10).fill(null));
  });

  test('R59 what was promised with a request is given after it became a case, also by who does not see it', async () => {
    const { sam, pia, caseId, row } = await caseWithPeople(world, 'promised.example');
    const { path: at, id } = await begin(world, sam, 4, { filename: 'late.txt' });
    // As a submitted draft leaves an upload that still comes in.
    await world.sql('UPDATE attachments SET case_id = ?, draft_id = 1 WHERE id = ?', [row, rowNumberOf(id)]);
    expect((await tus(world, sam, 'PATCH', at, { 'upload-offset': '0' }, 'late')).status).toBe(204);
    expect((await filesOf(world, pia, caseId))?.map(({ name }) => name)).toEqual(['late.txt']);
    expect([await filesOf(world, sam, caseId), await fileOf(world, sam, id)]).toEqual([null, null]);
    const events = await world.sql<{ actor: string; actor_name: string }>(
      "SELECT actor, actor_name FROM case_events WHERE case_id = ? AND kind = 'ATTACHMENT'",
      [row],
    );
    expect(events).toEqual([{ actor: 'CONTACT', actor_name: 'Test Person' }]);
  });

  test('R59 the files of many cases are read in one statement', async () => {
    const people = await caseWithPeople(world, 'many.example');
    const agreement = await world.agreement(people.pia);
    const contact = { firstName: 'Pia', lastName: 'P', email: 'pia@many.example' };
    for (let index = 0; index < 3; index++) await world.submit(people.pia, agreement, { primaryContact: contact });
    await upload(world, people.pia, { name: 'a.txt', content: 'a', caseId: people.caseId });
    const { result, statements } = await world.statements(() =>
      world.ask<{ cases: { nodes: { attachments: { name: string }[] }[] } }, object>(
        people.pia,
        '{ cases(first: 10) { nodes { attachments { id name state downloadable } } } }',
      ),
    );
    expect(result.data.cases.nodes.flatMap(({ attachments }) => attachments)).toHaveLength(1);
    expect(result.data.cases.nodes).toHaveLength(4);
    expect(statements.filter((sql) => sql.includes('attachments'))).toHaveLength(1);
    await unlink(world, people.row, 'ada@many.example');
  });
});
