/** What nobody waits for is swept, what a crash left is finished, and files that are staged reach their case. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { resumeUploads } from '../src/attachments/resume-uploads';
import { stageFile } from '../src/attachments/stage-file';
import { attachStaged } from '../src/attachments/attach-staged';
import { clearAway } from '../src/attachments/remove-file';
import { markGone, releaseFiles } from '../src/attachments/sweep.store';
import { findUpload } from '../src/attachments/upload.store';
import { sweepFiles } from '../src/attachments/sweep-files';
import { goneDrafts } from '../src/requests/draft.store';
import { casegate, temporaryFolder } from './setup/processes';
import { caseWithPeople } from './setup/cases-with-people';
import { begin, fileOf, filesOf, linkOf, rowNumberOf, tus, upload } from './setup/tus';
import { World } from './world';

const WRITE = `mutation ($input: WriteMessageInput!) { writeMessage(input: $input) { userErrors { code } } }`;

describe('R59 the life of files', () => {
  const home = temporaryFolder('files');
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-22T10:00:00Z', files: home.path });
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const deps = () => world.server.world;
  const names = () => ['incoming', 'kept'].flatMap((each) => readdirSync(path.join(home.path, each)));
  const rows = () => world.sql<{ id: number; name: string }>('SELECT id, name FROM attachments ORDER BY id');
  const sweep = (dryRun = false) => sweepFiles(deps(), goneDrafts, dryRun);
  const clean = async () => {
    await world.sql('DELETE FROM attachments');
    for (const name of names()) await deps().files.store.remove(name.replace(/\.json$/, ''));
  };
  const old = (file: string) => utimesSync(file, new Date(Date.now() - 3_700_000), new Date(Date.now() - 3_700_000));

  test('R59 past their time staged and unfinished files are gone for everybody, and then swept', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'time.example');
    const staged = await upload(world, pia, { name: 'staged.txt', content: 'staged' });
    const kept = await upload(world, pia, { name: 'kept.txt', content: 'kept', caseId });
    const half = await begin(world, pia, 8, { filename: 'half.txt', caseId });
    await tus(world, pia, 'PATCH', half.path, { 'upload-offset': '0' }, 'half');
    const link = new URL(await linkOf(world, pia, staged.id)).pathname;
    expect(await sweep()).toEqual({ expired: 0, ofGoneDrafts: 0, withoutRow: 0 });

    await world.moveTo('2026-11-22T11:30:00Z');
    const token = await world.token('pia@time.example');
    expect(await fileOf(world, token, staged.id)).toBeNull();
    expect((await fetch(`${world.url}${link}`)).status).toBe(404);
    expect((await tus(world, token, 'HEAD', half.path)).status).toBe(200);
    expect(await sweep(true)).toEqual({ expired: 1, ofGoneDrafts: 0, withoutRow: 0 });
    expect(await sweep()).toEqual({ expired: 1, ofGoneDrafts: 0, withoutRow: 0 });

    await world.moveTo('2026-11-23T10:30:00Z');
    expect((await tus(world, token, 'HEAD', half.path)).status).toBe(404);
    expect((await filesOf(world, token, caseId))?.map(({ id }) => id)).toEqual([kept.id]);
    expect(await sweep()).toEqual({ expired: 1, ofGoneDrafts: 0, withoutRow: 0 });
    expect((await rows()).map(({ name }) => name)).toEqual(['kept.txt']);
    expect(names()).toEqual([new URL(kept.url).pathname.split('/')[2]]);
    expect(await (await fetch(await linkOf(world, token, kept.id))).text()).toBe('kept');
    await clean();
  });

  test('R59 files of a draft go when it goes', async () => {
    const owner = await world.person('drafter@contoso.example');
    const { data } = await world.ask<{ saveDraft: { draft: { id: string } } }, object>(
      owner,
      'mutation { saveDraft(input: { title: "half" }) { draft { id } } }',
    );
    const draftId = data.saveDraft.draft.id;
    await upload(world, owner, { name: 'a.txt', content: 'a', draftId });
    expect(await sweep()).toEqual({ expired: 0, ofGoneDrafts: 0, withoutRow: 0 });
    await world.sql('DELETE FROM drafts WHERE id = ?', [rowNumberOf(draftId)]);
    expect(await sweep(true)).toEqual({ expired: 0, ofGoneDrafts: 1, withoutRow: 0 });
    expect(await sweep()).toEqual({ expired: 0, ofGoneDrafts: 1, withoutRow: 0 });
    expect([await rows(), names()]).toEqual([[], []]);
  });

  test('R59 bytes without a row are swept once they are an hour old; a broken-off removal is finished', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'orphans.example');
    const { url } = await upload(world, pia, { name: 'mine.txt', content: 'mine', caseId });
    const mine = new URL(url).pathname.split('/')[2] as string;
    const stray = ['1'.repeat(48), `${mine}.0123456789abcdef`];
    mkdirSync(path.join(home.path, 'incoming'), { recursive: true });
    for (const name of stray) writeFileSync(path.join(home.path, 'kept', name), 'stray');
    writeFileSync(path.join(home.path, 'incoming', '2'.repeat(48)), 'young');
    for (const name of [...stray, mine]) old(path.join(home.path, 'kept', name));
    expect(await sweep(true)).toMatchObject({ withoutRow: 2 });
    expect(await sweep()).toMatchObject({ withoutRow: 2 });
    expect(names().sort()).toEqual(['2'.repeat(48), mine].sort());

    // Killed after the row was marked, and after the bytes were gone.
    const file = await findUpload(deps().database.reads, mine);
    if (!file) throw new Error('no row');
    expect(await deps().database.transact((tx) => markGone(tx, file))).toBe(true);
    expect(await filesOf(world, pia, caseId)).toEqual([]);
    await deps().files.store.remove(mine);
    expect(await sweep()).toMatchObject({ expired: 1 });
    await clearAway(deps(), file);
    expect(await rows()).toEqual([]);
    await clean();
  });

  test('R59 the operator sweeps, and may look first', async () => {
    const { pia } = await caseWithPeople(world, 'operator.example');
    await upload(world, pia, { name: 'staged.txt', content: 'staged' });
    const env = {
      DATABASE_URL: world.databaseUrl,
      CASEGATE_HOME: home.path,
      CASEGATE_FILES: home.path,
      CASEGATE_NOW: '2027-01-01T00:00:00Z',
    };
    const swept = async (...args: string[]) => {
      const { code, stdout, stderr } = await casegate(['attachments', 'sweep', '--json', ...args], env);
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout) as object;
    };
    const one = { expired: 1, ofGoneDrafts: 0, withoutRow: 0 };
    expect(await swept('--dry-run')).toEqual({ dryRun: true, ...one });
    expect(await swept()).toEqual({ dryRun: false, ...one });
    expect(await swept()).toEqual({ dryRun: false, ...one, expired: 0 });
    expect(names()).toEqual([]);
  });

  test('R59 an upload that came whole before a crash is received afterwards, once', async () => {
    const { pia, ada, caseId, row } = await caseWithPeople(world, 'crash.example');
    const whole = await begin(world, pia, 5, { filename: 'whole.txt', caseId });
    const asked = await begin(world, pia, 5, { filename: 'asked.txt', caseId });
    const part = await begin(world, pia, 5, { filename: 'part.txt', caseId });
    const { uploads } = deps().files.store;
    for (const { uploadId } of [whole, asked]) await uploads.write(Readable.from([Buffer.from('whole')]), uploadId, 0);
    await uploads.write(Readable.from([Buffer.from('pa')]), part.uploadId, 0);
    // Its client comes first: asking how far it came has it received.
    const head = await tus(world, pia, 'HEAD', asked.path);
    expect([head.status, head.headers.get('upload-offset')]).toEqual([200, '5']);
    expect(await Promise.all([resumeUploads(deps()), resumeUploads(deps())])).toEqual([1, 1]);
    expect((await filesOf(world, ada, caseId))?.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'whole.txt NOT_SCANNED',
      'asked.txt NOT_SCANNED',
    ]);
    const events = await world.sql("SELECT id FROM case_events WHERE case_id = ? AND kind = 'ATTACHMENT'", [row]);
    expect(events).toHaveLength(2);
    expect(await resumeUploads(deps())).toBe(0);
    await clean();
  });

  test('R53, R59 a staged file goes with a message; what is not whole, gone or somebody else’s does not', async () => {
    const { pia, ada, caseId, row } = await caseWithPeople(world, 'message.example');
    const mine = await upload(world, pia, { name: 'mine.txt', content: 'mine' });
    const there = await upload(world, pia, { name: 'there.txt', content: 'there', caseId });
    const half = await begin(world, pia, 5, { filename: 'half.txt' });
    const program = await upload(world, pia, { name: 'run.txt', content: '#!/bin/sh\n' });
    const hers = await upload(world, ada, { name: 'hers.txt', content: 'hers' });
    const write = async (attachmentIds: string[]) => {
      const input = { idempotencyKey: randomUUID(), caseId, body: 'See there.', attachmentIds };
      const { data, errors } = await world.ask<{ writeMessage: { userErrors: { code: string }[] } }, object>(
        pia,
        WRITE,
        { input },
      );
      return data?.writeMessage.userErrors[0]?.code ?? errors?.[0]?.message ?? 'written';
    };
    for (const wrong of [half.id, hers.id, program.id, 'nonsense'])
      expect([wrong, await write([mine.id, wrong])]).toEqual([wrong, 'ATTACHMENT_NOT_FOUND']);
    expect(await write([mine.id, there.id])).toBe('written');
    expect(await write([mine.id])).toBe('ATTACHMENT_NOT_FOUND');
    const files = await world.sql<{ message_id: number | null; name: string }>(
      'SELECT name, message_id, expires_at FROM attachments WHERE case_id = ? ORDER BY id',
      [row],
    );
    const messageId = expect.any(Number) as number;
    expect(files).toEqual([
      { name: 'mine.txt', message_id: messageId, expires_at: null },
      { name: 'there.txt', message_id: messageId, expires_at: null },
    ]);
    const events = await world.sql<{ attachment_id: number }>(
      "SELECT attachment_id FROM case_events WHERE case_id = ? AND kind = 'ATTACHMENT' ORDER BY id",
      [row],
    );
    expect(events.map(({ attachment_id }) => attachment_id)).toEqual([rowNumberOf(there.id), rowNumberOf(mine.id)]);
    expect((await filesOf(world, ada, caseId))?.map(({ name }) => name)).toEqual(['mine.txt', 'there.txt']);
    await clean();
  });

  test('R59 a case takes no more than ten files from messages, either', async () => {
    const { pia, caseId, row } = await caseWithPeople(world, 'full.example');
    for (let index = 0; index < 9; index++) await begin(world, pia, 1, { filename: `${index}`, caseId });
    const [a, b] = [
      await upload(world, pia, { name: 'a', content: 'a' }),
      await upload(world, pia, { name: 'b', content: 'b' }),
    ];
    const [{ id: signInId } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [
      'pia@full.example',
    ]);
    const attach = (ids: string[]) =>
      deps().database.transact((tx) =>
        attachStaged(
          tx,
          { signInId, ids: ids.map(rowNumberOf) },
          { id: row, queue: 'q' },
          { actor: 'CONTACT', signInId, name: 'Pia' },
          deps().clock.now(),
        ),
      );
    expect(await attach([a.id, b.id])).toEqual({ kind: 'too many' });
    expect(await attach([a.id])).toEqual({ kind: 'attached', count: 1, unfinished: false });
    await clean();
  });

  test('R59 files of mails wait like others, under names that can be used; programs do not', async () => {
    const { pia, caseId, row } = await caseWithPeople(world, 'mailed.example');
    const stage = (name: string, content: string) =>
      stageFile(deps(), { name, content: Buffer.from(content), senderName: 'Pia Primary' });
    const staged = await stage('../scan\r\n.txt', 'scanned');
    expect(staged).toEqual({ kind: 'staged', attachmentId: expect.any(Number) as number, name: 'scan.txt' });
    expect(await stage('run', '#!/bin/sh\n')).toEqual({ kind: 'refused' });
    expect(await stage('empty', '')).toMatchObject({ kind: 'staged' });
    const { maxBytes } = deps().files;
    (deps().files as { maxBytes: number }).maxBytes = 3;
    expect(await stage('large', 'four')).toEqual({ kind: 'too large' });
    (deps().files as { maxBytes: number }).maxBytes = maxBytes;
    const id = staged.kind === 'staged' ? staged.attachmentId : 0;
    const doer = { actor: 'CONTACT' as const, signInId: null, name: 'Pia Primary' };
    expect(
      await deps().database.transact((tx) =>
        attachStaged(
          tx,
          { signInId: null, ids: [id] },
          { id: row, queue: 'q', messageId: 1 },
          doer,
          deps().clock.now(),
        ),
      ),
    ).toEqual({ kind: 'attached', count: 1, unfinished: false });
    expect((await filesOf(world, pia, caseId))?.map(({ name, uploadedBy }) => [name, uploadedBy])).toEqual([
      ['scan.txt', 'Pia Primary'],
    ]);
    expect(names()).toHaveLength(2);
    await clean();
  });

  test('R60 the files of a case that is erased lose their names at once and their bytes with the next sweep', async () => {
    const { pia, caseId, row } = await caseWithPeople(world, 'erased.example');
    const { id } = await upload(world, pia, { name: 'private.txt', content: 'private', caseId });
    await deps().database.transact((tx) => releaseFiles(tx, [row]));
    expect([await fileOf(world, pia, id), await filesOf(world, pia, caseId)]).toEqual([null, []]);
    expect(await world.sql('SELECT name, uploader_name, case_id FROM attachments')).toEqual([
      { name: '', uploader_name: '', case_id: null },
    ]);
    expect(await sweep()).toMatchObject({ expired: 1 });
    expect([await rows(), names()]).toEqual([[], []]);
  });
});
