/** A transaction is tried again as a whole where the database asks for it, and leaves nothing where it gives up. */
import { submissionCode, submitAt } from './setup/asking';
import { booksOf } from './setup/books';
import { AGAIN, failing } from './setup/faults';
import { stored } from './setup/stored';
import { World } from './world';

/** Where in the transaction it happens, by the statement that fails. */
const PLACES: Record<string, RegExp> = {
  'at its begin': /^(START|BEGIN) TRANSACTION/,
  'when the key is claimed': /^INSERT INTO .idempotency_records/,
  'when the unit is taken': /^UPDATE .agreements/,
  'when the case is stored': /^INSERT INTO .cases/,
  'when the ledger is written': /^INSERT INTO .ledger_entries/,
  'when the contacts are stored': /^INSERT INTO .case_contacts/,
  'when the key is bound': /^UPDATE .idempotency_records/,
  'at its end': /^COMMIT/,
};
const DEADLOCK = AGAIN['a deadlock, 1213'];

describe('retries', () => {
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('retry@contoso.example');
  });
  beforeEach(async () => {
    agreementId = await world.agreement(token);
  });
  afterAll(() => world.stop());

  const onceTaken = { unitsRemaining: 4, ledgerSum: 4, consumed: 1, cases: 1, keys: 1 };

  /** Submits while statements fail; tells what came of it and how often one failed. */
  async function submitting(place: RegExp, failure: (typeof AGAIN)[keyof typeof AGAIN], times: number) {
    const input = world.submission(agreementId);
    const injected = failing(world, place, failure, times);
    try {
      return { input, answer: await submitAt(world.url, token, input), times: injected.times() };
    } finally {
      injected.end();
    }
  }

  test.each(Object.keys(PLACES))('R44 a deadlock %s: one case, one unit', async (place) => {
    const { answer, times } = await submitting(PLACES[place] as RegExp, DEADLOCK, 1);
    expect(submissionCode(answer)).toBe('CASE');
    expect(times).toBe(1);
    expect(await booksOf(world, agreementId)).toEqual(onceTaken);
  });

  test.each(Object.entries(AGAIN))('R44 %s, once: one case, one unit', async (_name, failure) => {
    const { answer, times } = await submitting(/^INSERT INTO .cases/, failure, 1);
    expect(submissionCode(answer)).toBe('CASE');
    expect(times).toBe(1);
    expect(await booksOf(world, agreementId)).toEqual(onceTaken);
  });

  test.each(Object.entries(AGAIN))('R44 %s at the end, four times: one case, one unit', async (_name, failure) => {
    const { answer, times } = await submitting(/^COMMIT/, failure, 4);
    expect(submissionCode(answer)).toBe('CASE');
    expect(times).toBe(4);
    expect(await booksOf(world, agreementId)).toEqual(onceTaken);
  });

  test.each([2, 4])(
    'R44 a deadlock %i times, each time when the unit has been taken: one case, one unit',
    async (count) => {
      const { answer, times } = await submitting(/^INSERT INTO .ledger_entries/, DEADLOCK, count);
      expect(submissionCode(answer)).toBe('CASE');
      expect(times).toBe(count);
      expect(await booksOf(world, agreementId)).toEqual(onceTaken);
    },
  );

  test.each(Object.entries(AGAIN))(
    'R44 %s five times: UNAVAILABLE, retryable, nothing stored',
    async (_name, failure) => {
      const before = await stored(world);
      const { input, answer, times } = await submitting(/^UPDATE .idempotency_records/, failure, 5);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
      expect(answer.data).toEqual({ submitCase: null });
      expect(times).toBe(5);
      expect(await stored(world)).toEqual(before);
      expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 5, ledgerSum: 5 });

      // The key was not used up.
      expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
      expect(await booksOf(world, agreementId)).toEqual(onceTaken);
    },
  );

  test('a failure that another try would meet again is not tried again: INTERNAL, nothing stored', async () => {
    const before = await stored(world);
    const failure = { code: 'ER_NO_SUCH_TABLE', errno: 1146 } as never;
    const { answer, times } = await submitting(/^INSERT INTO .ledger_entries/, failure, 5);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL', retryable: false });
    expect(times).toBe(1);
    expect(await stored(world)).toEqual(before);
  });

  test('R44 a wait for the key that ends in a timeout: IDEMPOTENCY_IN_PROGRESS, nothing stored', async () => {
    const before = await stored(world);
    const { input, answer } = await submitting(
      /^INSERT INTO .idempotency_records/,
      AGAIN['a lock wait timeout, 1205'],
      1,
    );
    expect(submissionCode(answer)).toBe('IDEMPOTENCY_IN_PROGRESS');
    expect(await stored(world)).toEqual(before);
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
  });

  test('R44 five deadlocks at the key, where others want the same: IDEMPOTENCY_IN_PROGRESS, nothing stored', async () => {
    const before = await stored(world);
    const { input, answer, times } = await submitting(/^INSERT INTO .idempotency_records/, DEADLOCK, 5);
    expect([submissionCode(answer), times]).toEqual(['IDEMPOTENCY_IN_PROGRESS', 5]);
    expect(await stored(world)).toEqual(before);
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
  });

  test('R44 what fails after the case is stored, when the receipt is read: the key gives the receipt', async () => {
    const { input, answer } = await submitting(/^SELECT .*FROM .cases.*submitter_id.? = (\?|\d)/s, DEADLOCK, 1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
    expect(await booksOf(world, agreementId)).toEqual(onceTaken);
  });

  test('30 at once amid four deadlocks, which one request would survive alone: 5 cases, 25 refusals', async () => {
    const injected = failing(world, /^INSERT INTO .ledger_entries/, DEADLOCK, 4);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => submitAt(world.url, token, world.submission(agreementId))),
    );
    injected.end();
    expect(answers.map(submissionCode).filter((code) => code === 'CASE')).toHaveLength(5);
    expect(answers.map(submissionCode).filter((code) => code === 'PLAN_UNAVAILABLE NO_UNITS_REMAINING')).toHaveLength(
      25,
    );
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 0, ledgerSum: 0, cases: 5 });
  });
});
