/** R62: corrections at once, and with submissions: the ledger stays the balance, and no entry is without its account. */
import { registerAt, submissionCode, submitAt } from './setup/asking';
import { booksOf, numberOf } from './setup/books';
import { atDesk } from './setup/desk';
import { codeOf, operate } from './setup/operating';
import { unbalanced } from './setup/stored';
import { World } from './world';

describe('corrections at once', () => {
  let world: World;
  let olga: string;
  let otto: string;
  let sam: string;
  beforeAll(async () => {
    world = await World.start();
    olga = await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' });
    otto = await atDesk(world, 'otto@desk.example', { role: 'OPERATOR' });
    sam = await world.person('sam@contoso.example');
  });
  afterAll(() => world.stop());

  const issued = async (units: number) => {
    const { agreement, pair } = await operate(world, olga, 'issueAgreement', { plan: 'PROFESSIONAL_5', units });
    await registerAt(world.url, sam, pair as { accessId: string; contractId: string });
    return agreement?.id ?? '';
  };
  const adjust = async (token: string, agreementId: string, units: number, more = {}) =>
    codeOf(await operate(world, token, 'adjustUnits', { agreementId, units, ...more }));

  test('R62 of two who take what is left only so many succeed, and the balance never goes below 0', async () => {
    const id = await issued(5);
    const codes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => adjust(index % 2 ? olga : otto, id, index < 2 ? 1 : -2)),
    );
    const taken = codes.slice(2).filter((code) => code === 'DONE').length;
    expect(codes.slice(0, 2)).toEqual(['DONE', 'DONE']);
    expect(codes.filter((code) => code !== 'DONE').every((code) => code === 'WOULD_BE_NEGATIVE units')).toBe(true);
    expect(await booksOf(world, id)).toMatchObject({ unitsRemaining: 7 - 2 * taken, ledgerSum: 7 - 2 * taken });
    expect(await unbalanced(world)).toEqual([]);
  });

  test('R44, R62 while cases are submitted each unit goes once', async () => {
    const id = await issued(3);
    const [submitted, adjusted] = await Promise.all([
      Promise.all(
        Array.from({ length: 5 }, async () => submissionCode(await submitAt(world.url, sam, world.submission(id)))),
      ),
      Promise.all(Array.from({ length: 4 }, (_, index) => adjust(index % 2 ? olga : otto, id, -1))),
    ]);
    const cases = submitted.filter((code) => code === 'CASE').length;
    const taken = adjusted.filter((code) => code === 'DONE').length;
    expect(cases + taken).toBe(3);
    expect(await booksOf(world, id)).toMatchObject({ unitsRemaining: 0, ledgerSum: 0, cases, consumed: cases });
    expect(await unbalanced(world)).toEqual([]);
  });

  test('R44 one key is one correction, however often it is sent at once', async () => {
    const id = await issued(5);
    const codes = await Promise.all(
      Array.from({ length: 6 }, () => adjust(olga, id, -1, { idempotencyKey: 'the same' })),
    );
    expect(codes.every((code) => /^(DONE|IDEMPOTENCY_IN_PROGRESS idempotencyKey)$/.test(code))).toBe(true);
    expect(await booksOf(world, id)).toMatchObject({ unitsRemaining: 4, ledgerSum: 4 });
  });

  test('R62 every entry of the ledger is accounted for, once', async () => {
    const entries = await numberOf(world, 'SELECT COUNT(*) FROM ledger_entries');
    expect(await numberOf(world, "SELECT COUNT(*) FROM audit_entries WHERE action = 'UNITS_MOVED'")).toBe(entries);
  });
});
