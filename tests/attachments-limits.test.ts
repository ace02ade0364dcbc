/** How many files, how large, of what names; and files that wait for a request. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { receiveUpload } from '../src/attachments/receive-upload';
import { removeFile } from '../src/attachments/remove-file';
import { sweepFiles } from '../src/attachments/sweep-files';
import { findUpload } from '../src/attachments/upload.store';
import { goneDrafts } from '../src/requests/draft.store';
import { caseWithPeople, unlink } from './setup/cases-with-people';
import { setStatus } from './setup/case-rows';
import { atOnce, tally } from './setup/asking';
import { discard, saved } from './setup/drafts';
import { begin, fileOf, filesOf, linkOf, metadata, openPatch, refusalOf, rowNumberOf, tus, upload } from './setup/tus';
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
  /** Done when so many bytes of an upload have been written. */
  const received = async (uploadId: string, size: number) => {
    const { store } = world.server.world.files;
    while ((await store.received(uploadId)) < size) await new Promise((resolve) => setImmediate(resolve));
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
      await create(pia, '1', { filename, caseId }, { 'upload-concat': 'partial' }),
      await create(pia, '1', { filename, caseId }, { 'upload-concat': 'final;/uploads/a /uploads/b' }),
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
      '400 CONCAT_UNSUPPORTED',
      '400 CONCAT_UNSUPPORTED',
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

  test('R53 what was begun with a request is given after it became a case by who sees the case, and by nobody else', async () => {
    const { sam, pia, ada, caseId, row } = await caseWithPeople(world, 'promised.example');
    // As a submitted draft leaves an upload that still comes in.
    const promise = async (token: string, filename: string) => {
      const begun = await begin(world, token, 4, { filename });
      await world.sql('UPDATE attachments SET case_id = ?, draft_id = 1 WHERE id = ?', [row, rowNumberOf(begun.id)]);
      return begun;
    };
    const give = async (token: string, { path: at }: { path: string }) =>
      (await tus(world, token, 'PATCH', at, { 'upload-offset': '0' }, 'late')).status;
    const [hers, his, removed] = [
      await promise(pia, 'late.txt'),
      await promise(sam, 'hidden.txt'),
      await promise(ada, 'removed.txt'),
    ];
    await unlink(world, row, 'ada@promised.example');
    expect([await give(pia, hers), await give(sam, his), await give(ada, removed)]).toEqual([204, 404, 404]);
    expect((await tus(world, ada, 'HEAD', removed.path)).status).toBe(404);
    expect((await filesOf(world, pia, caseId))?.map(({ name }) => name)).toEqual(['late.txt']);
    // One that came whole before a process ended comes to nothing, either.
    await world.server.world.files.store.uploads.write(Readable.from([Buffer.from('late')]), removed.uploadId, 0);
    expect(await receiveUpload(world.server.world, removed.uploadId)).toBeNull();
    expect(await world.sql('SELECT id FROM attachments WHERE id = ?', [rowNumberOf(removed.id)])).toEqual([]);
    const events = await world.sql("SELECT id FROM case_events WHERE case_id = ? AND kind = 'ATTACHMENT'", [row]);
    expect(events).toHaveLength(1);
  });

  test('R59 what waits for a sign-in’s requests has two gigabytes, over all drafts, also such as are gone', async () => {
    const email = 'hoarder@contoso.example';
    const token = await world.person(email);
    const [draft, other] = [await saved(world, token, {}), await saved(world, token, {})];
    const { id } = await begin(world, token, 100, { filename: 'a', draftId: draft.id });
    const weigh = (bytes: number) =>
      world.sql('UPDATE attachments SET size = ? WHERE id = ?', [2 * 1024 ** 3 - bytes, rowNumberOf(id)]);
    await weigh(9);
    expect([
      await create(token, '10', { filename: 'b' }),
      await create(token, '10', { filename: 'b', draftId: draft.id }),
      await create(token, '10', { filename: 'b', draftId: other.id }),
    ]).toEqual(Array(3).fill('413 TOO_MUCH_STAGED'));
    // Of several who want what is left, in different drafts, one gets it.
    const outcomes = await atOnce(4, (index) =>
      create(token, '9', { filename: 'c', draftId: index % 2 ? draft.id : other.id }),
    );
    expect(tally(outcomes)).toEqual({ begun: 1, '413 TOO_MUCH_STAGED': 3 });
    // Nothing is gained where a draft is gone and its bytes are not.
    await world.sql('DELETE FROM drafts WHERE id = ?', [rowNumberOf(draft.id)]);
    await world.sql('UPDATE attachments SET expires_at = ? WHERE id = ?', ['1970-01-01 00:00:00.000', rowNumberOf(id)]);
    expect(await create(token, '1', { filename: 'd' })).toBe('413 TOO_MUCH_STAGED');
    // What a case has does not count, nor do the files of others.
    const another = await world.person('modest@contoso.example');
    expect(await create(another, '10', { filename: 'b' })).toBe('begun');
    await world.sql("UPDATE attachments SET state = 'REFUSED' WHERE id = ?", [rowNumberOf(id)]);
    expect(await create(token, '10', { filename: 'e' })).toBe('begun');
  });

  test('R59 with a draft its files go at once, bytes and rows, also one that still comes in', async () => {
    const token = await world.person('discarder@contoso.example');
    const draft = await saved(world, token, {});
    await upload(world, token, { name: 'whole.txt', content: 'whole', draftId: draft.id });
    await begin(world, token, 5, { filename: 'begun.txt', draftId: draft.id });
    const half = await begin(world, token, 20, { filename: 'half.txt', draftId: draft.id });
    const going = openPatch(world, token, half.path, 0, 20);
    going.write('0123456789');
    await received(half.uploadId, 10);
    const lies = `SELECT upload_id FROM attachments WHERE draft_id = ${rowNumberOf(draft.id)}`;
    const uploads = (await world.sql<{ upload_id: string }>(lies)).map(({ upload_id }) => upload_id);
    expect(uploads).toHaveLength(3);
    const ended = once(going, 'response');
    expect((await discard(world, token, draft.id)).userErrors).toEqual([]);
    expect(await world.sql(lies)).toEqual([]);
    expect(storedNames().filter((name) => uploads.some((each) => name.startsWith(each)))).toEqual([]);
    await ended;
    going.destroy();
    expect((await tus(world, token, 'PATCH', half.path, { 'upload-offset': '10' }, 'abcdefghij')).status).toBe(404);
    expect(storedNames().filter((name) => uploads.some((each) => name.startsWith(each)))).toEqual([]);
  });

  test.each(['DELETE', 'removeStagedAttachment', 'the broom'])(
    'R59 %s ends who still writes to the upload',
    async (how) => {
      const { pia, caseId } = await caseWithPeople(world, `${how.replace(/\W/g, '').toLowerCase()}.example`);
      const { path: at, id, uploadId } = await begin(world, pia, 20, { filename: 'half.txt', caseId });
      const going = openPatch(world, pia, at, 0, 20);
      going.write('0123456789');
      await received(uploadId, 10);
      const answered = once(going, 'response');
      if (how === 'DELETE') expect((await tus(world, pia, 'DELETE', at)).status).toBe(204);
      else if (how === 'the broom') {
        await world.sql('UPDATE attachments SET expires_at = created_at WHERE id = ?', [rowNumberOf(id)]);
        expect((await sweepFiles(world.server.world, goneDrafts)).expired).toBeGreaterThan(0);
      } else {
        const query = 'mutation ($id: ID!) { removeStagedAttachment(input: { attachmentId: $id }) { removedId } }';
        await world.ask(pia, query, { id });
      }
      // The writer was answered before its end came: it writes no more.
      await answered;
      going.destroy();
      expect(await world.sql('SELECT id FROM attachments WHERE id = ?', [rowNumberOf(id)])).toEqual([]);
      expect(storedNames().filter((name) => name.startsWith(uploadId))).toEqual([]);
    },
  );

  test('R59 what is taken away while it is looked at stays away', async () => {
    const token = await world.person('racer@contoso.example');
    const draft = await saved(world, token, {});
    const { uploadId } = await begin(world, token, 5, { filename: 'raced.txt', draftId: draft.id });
    const { files, database, ...rest } = world.server.world;
    await files.store.uploads.write(Readable.from([Buffer.from('whole')]), uploadId, 0);
    const file = await findUpload(database.reads, uploadId);
    const read: typeof files.store.read = async (...args) => {
      if (file) await removeFile({ files, database }, file);
      return files.store.read(...args).catch(() => Readable.from([Buffer.from('whole')]));
    };
    const raced = { ...rest, database, files: { ...files, store: { ...files.store, read } } };
    expect(await receiveUpload(raced, uploadId)).toBeNull();
    expect(await world.sql('SELECT id FROM attachments WHERE upload_id = ?', [uploadId])).toEqual([]);
    expect(storedNames().filter((name) => name.startsWith(uploadId))).toEqual([]);
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
