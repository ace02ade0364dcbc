/** Many at once against one balance and one key: the database decides, and nobody sees an error. */
import { randomUUID } from 'node:crypto';
import { atOnce, submissionCode, submitAt, tally } from './setup/asking';
import { booksOf, countOf } from './setup/books';
import { World } from './world';

describe('submissions at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  test('R8, R44, R62 60 at once for 7 units over two sign-ins: 7 cases, 53 refusals with the reason, no error', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '7' });
    const people = [await world.person('one@contoso.example'), await world.person('two@contoso.example', 'PERSONAL')];
    const ids = [await world.register(people[0] as string, pair), await world.register(people[1] as string, pair)];
    expect(ids[0]).toBe(ids[1]);

    const answers = await atOnce(60, (index) =>
      submitAt(world.url, people[index % 2] as string, world.submission(ids[0] as string)),
    );

    expect(tally(answers.map(submissionCode))).toEqual({ CASE: 7, 'PLAN_UNAVAILABLE NO_UNITS_REMAINING': 53 });
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const numbers = answers.flatMap(({ data }) => data.submitCase?.receipt?.number ?? []);
    expect(new Set(numbers).size).toBe(7);
    expect(await booksOf(world, ids[0] as string)).toEqual({
      unitsRemaining: 0,
      ledgerSum: 0,
      consumed: 7,
      cases: 7,
      keys: 7,
    });
  });

  test('R44 one key sent 30 times at once: one case, one unit, 30 equal receipts', async () => {
    const token = await world.person('once@contoso.example');
    const agreementId = await world.agreement(token);
    const input = world.submission(agreementId);
    const answers = await atOnce(30, () => submitAt(world.url, token, input));
    expect(tally(answers.map(submissionCode))).toEqual({ CASE: 30 });
    const [first, ...others] = answers.map(({ data }) => data.submitCase?.receipt);
    for (const other of others) expect(other).toEqual(first);
    expect(await booksOf(world, agreementId)).toEqual({
      unitsRemaining: 4,
      ledgerSum: 4,
      consumed: 1,
      cases: 1,
      keys: 1,
    });
  });

  test('R44 one key sent 30 times at once with nothing left: 30 typed refusals, and the key is free afterwards', async () => {
    const token = await world.person('empty@contoso.example');
    const agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '0' });
    const input = world.submission(agreementId);
    const codes = (await atOnce(30, () => submitAt(world.url, token, input))).map(submissionCode);
    // Those that met the others at the key may be told to come again.
    const typed = ['PLAN_UNAVAILABLE NO_UNITS_REMAINING', 'IDEMPOTENCY_IN_PROGRESS'];
    expect(codes.filter((code) => !typed.includes(code))).toEqual([]);
    expect(codes).toContain(typed[0]);

    const other = await world.agreement(token);
    const corrected = await submitAt(world.url, token, { ...input, agreementId: other });
    expect(submissionCode(corrected)).toBe('CASE');
    expect((await booksOf(world, agreementId)).keys).toBe(0);
  });

  test('R44 one key with 12 different inputs at once: one case, eleven times IDEMPOTENCY_MISMATCH', async () => {
    const token = await world.person('mixed@contoso.example');
    const agreementId = await world.agreement(token);
    const idempotencyKey = randomUUID();
    const answers = await atOnce(12, (index) =>
      submitAt(
        world.url,
        token,
        world.submission(agreementId, { idempotencyKey, title: `The server does not start, ${index}` }),
      ),
    );
    expect(tally(answers.map(submissionCode))).toEqual({ CASE: 1, IDEMPOTENCY_MISMATCH: 11 });
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 4, ledgerSum: 4, cases: 1 });
  });

  test('R44 one key of two sign-ins is two keys', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const people = [await world.person('left@contoso.example'), await world.person('right@contoso.example')];
    for (const token of people) await world.register(token, pair);
    const agreementId = await world.register(await world.person('third@contoso.example'), pair);
    const input = world.submission(agreementId);
    const answers = await atOnce(20, (index) => submitAt(world.url, people[index % 2] as string, input));
    expect(tally(answers.map(submissionCode))).toEqual({ CASE: 20 });
    expect(new Set(answers.map(({ data }) => data.submitCase?.receipt?.number)).size).toBe(2);
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 3, ledgerSum: 3, cases: 2 });
  });

  test('R44 of one document with 30 submissions under aliases each is a submission', async () => {
    const token = await world.person('aliases@contoso.example');
    const agreementId = await world.agreement(token);
    const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
    const before = await countOf(world, 'cases');
    const variables = Object.fromEntries(names.map((name) => [name, world.submission(agreementId)]));
    const { data, errors } = await world.ask<
      Record<string, { receipt: object | null; userErrors: { code: string }[] }>,
      object
    >(
      token,
      `mutation (${names.map((name) => `$${name}: SubmitCaseInput!`).join(' ')}) {
        ${names.map((name) => `${name}: submitCase(input: $${name}) { receipt { number } userErrors { code } }`).join('\n')}
      }`,
      variables,
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data).filter(({ receipt }) => receipt)).toHaveLength(5);
    expect((await countOf(world, 'cases')) - before).toBe(5);
  });
});
