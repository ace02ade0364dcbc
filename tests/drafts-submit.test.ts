import { randomUUID } from 'node:crypto';
import { globalId, parseGlobalId } from '../src/platform/global-id';
import { CaseByNumberDocument, SubmitCaseDocument } from './documents';
import { atOnce, tally } from './setup/asking';
import { booksOf, countOf, numberOf } from './setup/books';
import { codesOf, discard, listDrafts, readDraft, save, saved, submitDraft, typedFor } from './setup/drafts';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

describe('R25, R44 submitting a draft', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
  });
  afterAll(() => world.stop());

  /** Somebody with an agreement and a draft that is ready. */
  const ready = async (email: string, changes: object = {}) => {
    const token = await world.person(email);
    const agreementId = await world.agreement(token);
    const draft = await saved(world, token, typedFor(world, agreementId, { addMeAsContact: true, ...changes }));
    expect(draft).toMatchObject({ readyToSubmit: true, faults: [], unavailableReasons: [] });
    return { token, agreementId, id: draft.id };
  };
  /** A whole request, with what a draft and staged files add to its input. */
  const submitWhole = async (token: string, input: object) =>
    (await world.ask(token, SubmitCaseDocument, { input: input as never })).data.submitCase;

  test('R25, R44 it becomes the case that was typed, takes one unit and is used up', async () => {
    const { token, agreementId, id } = await ready('ada@contoso.example', {
      title: 'As typed',
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      primaryContact: { firstName: 'Pia', lastName: 'Wit', email: 'pia@contoso.example', phone: '+32 2 123 45 67' },
      additionalContacts: [{ firstName: 'Bob', lastName: 'Two', email: 'bob@contoso.example' }],
    });
    const draft = await readDraft(world, token, id);
    const { receipt, userErrors, case: shown } = await submitDraft(world, token, id);
    expect(userErrors).toEqual([]);
    expect(shown).toEqual({ number: receipt?.number, title: 'As typed' });
    const found = (await world.ask(token, CaseByNumberDocument, { number: receipt?.number ?? '' })).data.case;
    expect(found).toMatchObject({
      title: 'As typed',
      description: 'It stops at the logo.',
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      viewerRole: 'ADDITIONAL',
      primaryContact: { firstName: 'Pia', email: 'pia@contoso.example', phone: '+32 2 123 45 67' },
      additionalContacts: [{ email: 'bob@contoso.example' }, { email: 'ada@contoso.example' }],
      routing: { country: 'BE', timeZone: 'Europe/Brussels', queue: draft?.routing?.queue },
    });
    expect(await booksOf(world, agreementId)).toEqual({
      unitsRemaining: 4,
      ledgerSum: 4,
      consumed: 1,
      cases: 1,
      keys: 1,
    });
    expect(await readDraft(world, token, id)).toBeNull();
    expect(await listDrafts(world, token)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(codesOf(await save(world, token, { draftId: id, title: 'Later' }))).toEqual(['ALREADY_SUBMITTED']);
    expect(codesOf(await discard(world, token, id))).toEqual(['ALREADY_SUBMITTED']);
    // What was typed is in the case and nowhere else.
    expect(await numberOf(world, "SELECT COUNT(*) FROM drafts WHERE content LIKE '%As typed%'")).toBe(0);
  });

  test('R44 submitting it again gives the same case, with whatever key', async () => {
    const { token, agreementId, id } = await ready('again@contoso.example');
    const first = await submitDraft(world, token, id);
    const before = await stored(world);
    expect(await submitDraft(world, token, id)).toEqual(first);
    expect(await submitDraft(world, token, id, { idempotencyKey: null })).toEqual(first);
    expect(await submitDraft(world, token, id, { idempotencyKey: 'one' })).toEqual(first);
    expect(await submitDraft(world, token, id, { idempotencyKey: 'two' })).toEqual(first);
    expect(await stored(world)).toEqual(before);
    expect((await booksOf(world, agreementId)).unitsRemaining).toBe(4);
  });

  test('R44 also after the draft was swept away, the units are used up and the agreement has ended', async () => {
    const there = await World.start({ now: '2026-10-01T10:00:00Z' });
    const token = await there.person('lost@contoso.example');
    const agreementId = await there.agreement(token, { plan: 'PROFESSIONAL_5', units: '1', starts: '2025-10-10' });
    const { id } = await saved(there, token, typedFor(there, agreementId));
    const first = await submitDraft(there, token, id);
    expect(codesOf(first)).toEqual([]);
    await there.sql('DELETE FROM drafts');
    await there.moveTo('2026-12-24T10:00:00Z');
    expect(await submitDraft(there, token, id)).toEqual(first);
    await there.stop();
  });

  test('R44 20 times at once: one case, one unit, 20 equal receipts', async () => {
    const { token, agreementId, id } = await ready('rush@contoso.example');
    const cases = await countOf(world, 'cases');
    const answers = await atOnce(20, () => submitDraft(world, token, id));
    expect(answers.flatMap(codesOf)).toEqual([]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await countOf(world, 'cases')) - cases).toBe(1);
    expect(await booksOf(world, agreementId)).toEqual({
      unitsRemaining: 4,
      ledgerSum: 4,
      consumed: 1,
      cases: 1,
      keys: 1,
    });
  });

  test('R44 20 times at once, each with a key of its own: one case, one unit', async () => {
    const { token, agreementId, id } = await ready('keys@contoso.example');
    const answers = await atOnce(20, (index) => submitDraft(world, token, id, { idempotencyKey: `key ${index}` }));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ receipt }) => receipt?.number)).size).toBe(1);
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 4, consumed: 1, cases: 1, keys: 1 });
  });

  test('R44 at once as a draft and as whole requests that use it up: one case', async () => {
    const { token, agreementId, id } = await ready('both@contoso.example');
    const answers = await atOnce(20, async (index) => {
      if (index % 2) return codesOf(await submitDraft(world, token, id));
      const whole = await submitWhole(token, { ...world.submission(agreementId), draftId: id });
      return whole?.userErrors.map(({ code }) => code) ?? [];
    });
    const { CASE, ...refused } = tally(answers.map((codes) => codes[0] ?? 'CASE'));
    // The draft is told its case every time; of the others, which have keys of their own, at most one was first.
    expect([10, 11]).toContain(CASE);
    expect(refused).toEqual({ DRAFT_ALREADY_SUBMITTED: 20 - (CASE ?? 0) });
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 4, consumed: 1, cases: 1 });
  });

  test('R44 saved, thrown away and submitted at once: what was answered is true', async () => {
    for (let round = 0; round < 5; round++) {
      const { token, agreementId, id } = await ready('mixed@contoso.example');
      const [submitted, discarded, changed] = await Promise.all([
        submitDraft(world, token, id),
        discard(world, token, id),
        save(world, token, { draftId: id, title: 'Changed meanwhile' }),
      ]);
      const became = submitted.receipt !== null;
      expect(codesOf(submitted)).toEqual(became ? [] : ['DRAFT_NOT_FOUND']);
      expect(codesOf(discarded)).toEqual(became ? ['ALREADY_SUBMITTED'] : []);
      expect((await booksOf(world, agreementId)).cases).toBe(became ? 1 : 0);
      if (became && codesOf(changed).length === 0) expect(submitted.case?.title).toBe('Changed meanwhile');
    }
  });

  test('R25, R44 a refusal takes nothing, leaves what was typed, and says what the draft said', async () => {
    const { token, agreementId, id } = await ready('mends@contoso.example');
    const wrong = await saved(world, token, { draftId: id, title: null, supportHours: 'AROUND_THE_CLOCK' });
    const before = await stored(world);
    const refused = await submitDraft(world, token, id);
    expect(refused).toMatchObject({ receipt: null, case: null });
    expect(refused.userErrors).toEqual(wrong.faults.map(({ code, path }) => ({ code, path })));
    expect(codesOf(refused)).toEqual(['INVALID_INPUT', 'AROUND_THE_CLOCK_NEEDS_CRITICAL']);
    expect(await readDraft(world, token, id)).toEqual(wrong);
    expect(await stored(world)).toEqual(before);
    // The same keys as before, chosen and not: only success binds one.
    expect(codesOf(await submitDraft(world, token, id, { idempotencyKey: 'mine' }))).toEqual(codesOf(refused));
    await saved(world, token, { draftId: id, title: 'Mended', supportHours: null });
    const mended = await submitDraft(world, token, id, { idempotencyKey: 'mine' });
    expect(mended.case?.title).toBe('Mended');
    expect(await submitDraft(world, token, id)).toEqual(mended);
    expect((await booksOf(world, agreementId)).unitsRemaining).toBe(4);
  });

  test('R44 a key is bound to one draft, and is no other request’s', async () => {
    const { token, agreementId, id } = await ready('bound@contoso.example');
    await submitDraft(world, token, id, { idempotencyKey: 'bound' });
    const other = await saved(world, token, typedFor(world, agreementId));
    expect(codesOf(await submitDraft(world, token, other.id, { idempotencyKey: 'bound' }))).toEqual([
      'IDEMPOTENCY_MISMATCH',
    ]);
    const whole = await submitWhole(token, world.submission(agreementId, { idempotencyKey: 'bound' }));
    expect(whole?.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
    for (const idempotencyKey of ['', 'k'.repeat(256)])
      expect((await submitDraft(world, token, other.id, { idempotencyKey })).userErrors).toEqual([
        { code: 'INVALID_INPUT', path: ['input', 'idempotencyKey'] },
      ]);
    expect(codesOf(await submitDraft(world, token, other.id))).toEqual([]);
  });

  test('R25 a whole request uses its draft up, or is refused with it', async () => {
    const { token, agreementId, id } = await ready('whole@contoso.example');
    const input = { ...world.submission(agreementId, { title: 'As sent' }), draftId: id };
    const refused = await submitWhole(token, { ...input, title: '' });
    expect(refused?.userErrors.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
    expect(await readDraft(world, token, id)).toMatchObject({ readyToSubmit: true });
    const first = await submitWhole(token, input);
    expect(first?.userErrors).toEqual([]);
    expect(await readDraft(world, token, id)).toBeNull();
    expect(await submitWhole(token, input)).toEqual(first);
    const again = await submitWhole(token, { ...input, idempotencyKey: 'another' });
    expect(again?.userErrors).toMatchObject([{ code: 'DRAFT_ALREADY_SUBMITTED', path: ['input', 'draftId'] }]);
    expect((await submitDraft(world, token, id)).receipt?.number).toBe(first?.receipt?.number);
    const without = { ...input, draftId: undefined };
    expect((await submitWhole(token, without))?.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 4, cases: 1 });
  });

  test('R44 keys of requests without a draft and files are the same as ever', async () => {
    const { token, agreementId } = await ready('older@contoso.example');
    const input = world.submission(agreementId);
    const first = await submitWhole(token, input);
    expect(await submitWhole(token, { ...input, draftId: null, attachmentIds: null })).toEqual(first);
    expect(await submitWhole(token, { ...input, attachmentIds: [] })).toEqual(first);
  });

  /** A file that this sign-in has uploaded, on its own or for a draft. */
  const stage = async (email: string, draft: string | null, state = 'CLEAN') => {
    const [who] = await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [email]);
    const uploadId = randomUUID();
    await world.sql(
      `INSERT INTO attachments (upload_id, draft_id, uploader_sign_in_id, uploader_name, uploader, name, size, state, created_at)
       VALUES (?, ?, ?, 'Test Person', 'CONTACT', 'log.txt', 3, ?, '2026-11-18 10:00:00.000')`,
      [uploadId, draft && parseGlobalId(draft)?.id, who?.id, state],
    );
    const [row] = await world.sql<{ id: number }>('SELECT id FROM attachments WHERE upload_id = ?', [uploadId]);
    return globalId('Attachment', row?.id ?? 0);
  };
  /** The numbers of the cases that the files are on, and how many events tell of them. */
  const filed = async (...files: string[]) => {
    const ids = files.map((file) => parseGlobalId(file)?.id).join(', ');
    const rows = await world.sql<{ number: string | null }>(
      `SELECT c.number FROM attachments a LEFT JOIN cases c ON c.id = a.case_id WHERE a.id IN (${ids}) ORDER BY a.id`,
    );
    const sql = `SELECT COUNT(*) FROM case_events WHERE kind = 'ATTACHMENT' AND attachment_id IN (${ids})`;
    return { on: rows.map(({ number }) => number), events: await numberOf(world, sql) };
  };

  test('R59 the files of a draft and those that are named go into the case, each once', async () => {
    const email = 'files@contoso.example';
    const { token, agreementId, id } = await ready(email);
    const [staged, other] = [await stage(email, id), await stage(email, id)];
    await saved(world, token, { draftId: id, title: null });
    expect(codesOf(await submitDraft(world, token, id))).toEqual(['INVALID_INPUT']);
    expect(await filed(staged, other)).toEqual({ on: [null, null], events: 0 });
    await saved(world, token, { draftId: id, title: 'With files' });
    const number = (await submitDraft(world, token, id)).receipt?.number;
    await submitDraft(world, token, id);
    expect(await filed(staged, other)).toEqual({ on: [number, number], events: 2 });

    const second = await saved(world, token, typedFor(world, agreementId));
    const files = [await stage(email, second.id), await stage(email, second.id), await stage(email, null)] as const;
    const attachmentIds = [files[2], files[0], files[2]];
    const input = { ...world.submission(agreementId), draftId: second.id, attachmentIds };
    const whole = (await submitWhole(token, input))?.receipt?.number;
    expect(await filed(...files)).toEqual({ on: [whole, whole, whole], events: 3 });
    expect((await submitWhole(token, input))?.receipt?.number).toBe(whole);
    const fewer = { ...input, attachmentIds: [files[2]] };
    expect((await submitWhole(token, fewer))?.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
  });

  const UNKNOWN = globalId('Attachment', 2_000_000_000);
  test.each<[string, () => Promise<string[]>, string]>([
    ['unknown', async () => [UNKNOWN], 'ATTACHMENT_NOT_FOUND'],
    ['malformed', async () => ['nonsense'], 'ATTACHMENT_NOT_FOUND'],
    ['of somebody else', async () => [await stage('files@contoso.example', null)], 'ATTACHMENT_NOT_FOUND'],
    ['partly unknown', async () => [await stage('refused@contoso.example', null), UNKNOWN], 'ATTACHMENT_NOT_FOUND'],
    ['unfinished', async () => [await stage('refused@contoso.example', null, 'UPLOADING')], 'ATTACHMENT_UNFINISHED'],
    ['eleven', async () => Array.from({ length: 11 }, (_, index) => `file ${index}`), 'TOO_MANY_ATTACHMENTS'],
  ])('R59 files that are %s refuse the whole request', async (_what, filesOf, code) => {
    await world.person('files@contoso.example');
    const { token, agreementId, id } = await ready('refused@contoso.example');
    const attachmentIds = await filesOf();
    const before = await stored(world);
    const answer = await submitWhole(token, { ...world.submission(agreementId), draftId: id, attachmentIds });
    expect(answer).toMatchObject({
      receipt: null,
      case: null,
      userErrors: [{ code, path: ['input', 'attachmentIds'] }],
    });
    expect(await stored(world)).toEqual(before);
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 5, cases: 0 });
    expect(await readDraft(world, token, id)).toMatchObject({ readyToSubmit: true });
    await discard(world, token, id);
  });

  test('R53 a draft whose files still come in is submitted by who will see the case; others finish them first', async () => {
    const email = 'finishes@contoso.example';
    const { token, id } = await ready(email);
    const file = await stage(email, id, 'UPLOADING');
    await saved(world, token, { draftId: id, addMeAsContact: false });
    const before = await stored(world);
    expect(await submitDraft(world, token, id)).toMatchObject({
      receipt: null,
      userErrors: [{ code: 'ATTACHMENT_UNFINISHED', path: ['input', 'draftId'] }],
    });
    expect(await stored(world)).toEqual(before);
    await saved(world, token, { draftId: id, addMeAsContact: true });
    const { receipt } = await submitDraft(world, token, id);
    expect(await filed(file)).toEqual({ on: [receipt?.number], events: 0 });
  });

  test('R16, R25 another product clears nothing, and the faults say what does not fit any more', async () => {
    const { token, id } = await ready('changes@contoso.example');
    const { problemId } = world.version('Windows Server', '2025');
    const { productVersionId } = world.version('SQL Server', '2022');
    const changed = await saved(world, token, { draftId: id, productVersionId });
    expect(changed).toMatchObject({ productVersion: { id: productVersionId }, problem: { id: problemId } });
    expect(changed.faults).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'problemId'], step: 1 }]);
    const elsewhere = await saved(world, token, {
      draftId: id,
      ...world.version('Azure', 'Online'),
      productId: undefined,
    });
    expect(elsewhere).toMatchObject({ readyToSubmit: false, unavailableReasons: [] });
    expect(elsewhere.faults).toMatchObject([{ code: 'PRODUCT_NOT_SERVED_HERE', step: 1 }]);
    expect(elsewhere.agreement).not.toBeNull();
  });

  test('R25 what cannot be used any more says so when the draft is opened again, and the words stay', async () => {
    const token = await world.person('opens@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '1' });
    const agreementId = await world.register(token, pair);
    const colleague = await world.person('colleague@contoso.example');
    await world.register(colleague, pair);
    const { id } = await saved(world, token, typedFor(world, agreementId));
    expect(await readDraft(world, token, id)).toMatchObject({ readyToSubmit: true, unavailableReasons: [] });
    await world.submit(colleague, agreementId);
    const opened = await readDraft(world, token, id);
    expect(opened).toMatchObject({
      readyToSubmit: false,
      title: 'The server does not start',
      unavailableReasons: [{ code: 'NO_UNITS_REMAINING' }],
      faults: [{ code: 'PLAN_UNAVAILABLE', path: ['input', 'agreementId'], step: 2 }],
    });
    expect(await submitDraft(world, token, id)).toMatchObject({
      receipt: null,
      unavailableReasons: [{ code: 'NO_UNITS_REMAINING' }],
      userErrors: [{ code: 'PLAN_UNAVAILABLE' }],
    });
    const other = await world.agreement(token);
    expect(await saved(world, token, { draftId: id, agreementId: other })).toMatchObject({ readyToSubmit: true });
    expect(codesOf(await submitDraft(world, token, id))).toEqual([]);
    expect(await unbalanced(world)).toEqual([]);
  });
});

describe('R25 drafts as time goes by', () => {
  const BEGUN = '2026-09-14T12:00:00Z';
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: BEGUN });
  });
  afterAll(() => world.stop());

  test('R25 a plan and a version that ended since are told, each with its reasons, on the day', async () => {
    const token = await world.person('ends@contoso.example');
    const ends = await world.agreement(token, { plan: 'PROFESSIONAL_5', starts: '2025-09-15' });
    const covers = await world.agreement(token, { plan: 'PARTNER_MAPS_10', starts: '2026-09-01' });
    const old = { ...world.version('Windows Server', '2022'), productId: undefined };
    const expires = await saved(world, token, typedFor(world, ends));
    const lapses = await saved(world, token, typedFor(world, covers, old));
    expect([expires.readyToSubmit, lapses.readyToSubmit]).toEqual([true, true]);
    // Both, from the first moment after the vendor’s midnight on.
    for (const [now, expired, uncovered] of [
      ['2026-09-16T06:59:00Z', [], []],
      ['2026-09-16T07:00:00Z', ['EXPIRED'], []],
      ['2026-10-14T07:00:00Z', ['EXPIRED'], ['PRODUCT_NOT_COVERED']],
    ] as const) {
      await world.moveTo(now);
      for (const [id, reasons] of [
        [expires.id, expired],
        [lapses.id, uncovered],
      ] as const) {
        const opened = await readDraft(world, token, id);
        expect(opened?.unavailableReasons.map(({ code }) => code)).toEqual(reasons);
        expect(opened).toMatchObject({ readyToSubmit: reasons.length === 0, version: 1 });
      }
    }
    expect(await submitDraft(world, token, lapses.id)).toMatchObject({
      receipt: null,
      unavailableReasons: [{ code: 'PRODUCT_NOT_COVERED' }],
    });
    expect(codesOf(await submitDraft(world, token, expires.id))).toEqual(['PLAN_UNAVAILABLE']);
  });

  test('R25 30 days after the last save it is not there, in any way; each save begins them anew', async () => {
    await world.moveTo('2026-11-01T12:00:00Z');
    const token = await world.person('expires@contoso.example');
    const agreementId = await world.agreement(token);
    const left = await saved(world, token, typedFor(world, agreementId));
    const kept = await saved(world, token, typedFor(world, agreementId));
    await world.moveTo('2026-11-20T12:00:00Z');
    await saved(world, token, { draftId: kept.id, step: 2 });
    await world.moveTo('2026-12-01T11:59:00Z');
    expect(await readDraft(world, token, left.id)).toMatchObject({ readyToSubmit: true });
    await world.moveTo('2026-12-01T12:01:00Z');
    expect(await readDraft(world, token, left.id)).toBeNull();
    expect((await listDrafts(world, token)).nodes.map(({ id }) => id)).toEqual([kept.id]);
    expect((await listDrafts(world, token)).totalCount).toBe(1);
    expect(codesOf(await save(world, token, { draftId: left.id }))).toEqual(['DRAFT_NOT_FOUND']);
    expect(codesOf(await discard(world, token, left.id))).toEqual(['DRAFT_NOT_FOUND']);
    expect(codesOf(await submitDraft(world, token, left.id))).toEqual(['DRAFT_NOT_FOUND']);
    const input = { ...world.submission(agreementId), draftId: left.id };
    const { data } = await world.ask(token, SubmitCaseDocument, { input: input as never });
    expect(data.submitCase?.userErrors).toMatchObject([{ code: 'DRAFT_NOT_FOUND' }]);
    expect(codesOf(await submitDraft(world, token, kept.id))).toEqual([]);
  });

  test('R25 what is expired does not count among the twenty', async () => {
    const token = await world.person('full@contoso.example');
    for (let index = 0; index < 20; index++) await saved(world, token, { title: `${index}` });
    expect(codesOf(await save(world, token, {}))).toEqual(['TOO_MANY_DRAFTS']);
    await world.moveTo('2027-01-15T12:00:00Z');
    expect(codesOf(await save(world, token, {}))).toEqual([]);
  });
});
