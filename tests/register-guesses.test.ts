import { RegisterAgreementDocument, type RegisterAgreementInput } from './documents';
import { World } from './world';

const NOT_FOUND = 'AGREEMENT_NOT_FOUND';
const TOO_MANY = 'TOO_MANY_ATTEMPTS';
const QUARTER_MS = 15 * 60_000;

describe('R61 guessing at pairs', () => {
  let world: World;
  beforeAll(async () => {
    // The domain's clock stands far from the real one, which the budgets keep to.
    world = await World.start({ now: '2030-01-15T10:00:00Z', settings: { trustProxy: ['127.0.0.1'] } });
  });
  /** Each test guesses from a network of its own. */
  let network = 0;
  beforeEach(() => (network += 1));
  const from = () => ({ 'x-forwarded-for': `192.0.2.${network}` });
  afterAll(() => world.stop());

  const guess = async (token: string, accessId: string, contractId = 'WRONG0') => {
    const { data } = await world.ask(token, RegisterAgreementDocument, { input: { accessId, contractId } }, from());
    return data.registerAgreement?.userErrors[0];
  };
  const codes = async (token: string, count: number, pairOf: (index: number) => [string, string?]) => {
    const found: (string | undefined)[] = [];
    for (let index = 0; index < count; index++) found.push((await guess(token, ...pairOf(index)))?.code);
    return found;
  };
  const times = (count: number, code: string) => Array.from({ length: count }, () => code);
  const issued = () => world.issue({ plan: 'PROFESSIONAL_5' });

  test.each([
    ['known', async () => (await issued()).accessId],
    ['unknown', async () => 'UNKNOWN-ACCESS-ID'],
  ])('R61 10 wrong guesses at a %s Access ID, over all sign-ins and ways of typing it', async (what, accessIdOf) => {
    const accessId = await accessIdOf();
    const typed = [accessId, accessId.toLowerCase(), ` ${accessId.replaceAll('-', '')}`];
    const people = await Promise.all(['a', 'b', 'c'].map((name) => world.person(`${what}-${name}@contoso.example`)));
    const found: (string | undefined)[] = [];
    for (let index = 0; index < 13; index++)
      found.push((await guess(people[index % 3] as string, typed[index % 3] as string))?.code);
    expect(found).toEqual([...times(10, NOT_FOUND), ...times(3, TOO_MANY)]);
  });

  test('R61 past that, right and wrong answer alike, and say when the next guess is judged', async () => {
    const stranger = await world.person('stranger@contoso.example');
    const pair = await issued();
    const started = Date.now();
    await codes(stranger, 10, () => [pair.accessId]);
    const ended = Date.now();
    const ask = (token: string, contractId: string) =>
      world.bytes(token, RegisterAgreementDocument, { input: { accessId: pair.accessId, contractId } });
    const other = await world.person('other-stranger@contoso.example');
    const answers = [
      await ask(stranger, 'WRONG0'),
      await ask(stranger, pair.contractId),
      await ask(stranger, '-'),
      await ask(other, pair.contractId),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const refusal = await guess(other, pair.accessId, pair.contractId);
    expect(refusal).toMatchObject({ code: TOO_MANY, path: ['input'] });
    const retryAt = Date.parse(refusal?.retryAt ?? '');
    expect(retryAt).toBeGreaterThanOrEqual(started + QUARTER_MS);
    expect(retryAt).toBeLessThanOrEqual(ended + QUARTER_MS);
  });

  test('R61 20 wrong guesses of one sign-in over any Access IDs; another sign-in is free', async () => {
    const token = await world.person('many@contoso.example');
    const pair = await issued();
    expect(await codes(token, 21, (index) => [`MANY${String(index).padStart(4, '0')}`])).toEqual([
      ...times(20, NOT_FOUND),
      TOO_MANY,
    ]);
    expect(await guess(token, pair.accessId, pair.contractId)).toMatchObject({ code: TOO_MANY });
    expect(await guess(await world.person('free@contoso.example'), pair.accessId, pair.contractId)).toBeUndefined();
  });

  test.each([
    ['too short', 'A'],
    ['empty', ''],
    ['signs', 'ABC_123!'],
    ['too long', 'A'.repeat(41)],
  ])('R61 a malformed half (%s) is a wrong guess like any other', async (what, contractId) => {
    const token = await world.person(`malformed-${what.replace(' ', '-')}@contoso.example`);
    const { accessId } = await issued();
    expect(await codes(token, 11, () => [accessId, contractId])).toEqual([...times(10, NOT_FOUND), TOO_MANY]);
  });

  test('R61 a success is no guess: 21 agreements of one sign-in, and one pair 12 times', async () => {
    const token = await world.person('collector@contoso.example');
    const pairs = await Promise.all(Array.from({ length: 21 }, issued));
    const found = await codes(token, 33, (index) => {
      const { accessId, contractId } = pairs[Math.min(index, 20)] as (typeof pairs)[number];
      return [accessId, contractId];
    });
    expect(found).toEqual([...Array.from({ length: 21 }, () => undefined), ...times(12, 'ALREADY_REGISTERED')]);
    expect(await guess(token, 'NOBODYS')).toMatchObject({ code: NOT_FOUND });
  });

  test('R61 who holds the agreement has a budget that strangers cannot use up, and the reverse', async () => {
    const [pair, second] = [await issued(), await issued()];
    const holder = await world.person('holder@contoso.example');
    await world.register(holder, pair);
    await world.register(holder, second);
    await codes(await world.person('attacker@contoso.example'), 11, () => [pair.accessId]);
    expect(await guess(holder, pair.accessId, pair.contractId)).toMatchObject({ code: 'ALREADY_REGISTERED' });
    expect(await codes(holder, 11, () => [second.accessId])).toEqual([...times(10, NOT_FOUND), TOO_MANY]);
    expect(await guess(holder, second.accessId, second.contractId)).toMatchObject({ code: TOO_MANY });
    expect(
      await guess(await world.person('newcomer@contoso.example'), second.accessId, second.contractId),
    ).toBeUndefined();
  });

  test('R61 aliases in one document are guesses one after another', async () => {
    const token = await world.person('aliases@contoso.example');
    const { accessId, contractId } = await issued();
    const field = (alias: string, contract: string) =>
      `${alias}: registerAgreement(input: { accessId: "${accessId}", contractId: "${contract}" }) { userErrors { code } }`;
    const fields = Array.from({ length: 12 }, (_, index) => field(`g${index}`, `WRONG${index}`));
    const { data } = await world.ask<Record<string, { userErrors: { code: string }[] }>, object>(
      token,
      `mutation { ${fields.join(' ')} right: ${field('', contractId).slice(2)} }`,
    );
    expect(Object.values(data).map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      ...times(10, NOT_FOUND),
      ...times(3, TOO_MANY),
    ]);
  });

  test('R6, R61 wrong Access ID, wrong Contract ID and malformed pair run the same statements', async () => {
    const token = await world.person('watched@contoso.example');
    const { accessId, contractId } = await issued();
    const run = async (input: RegisterAgreementInput) => {
      const { result, statements } = await world.statements(() =>
        world.bytes(token, RegisterAgreementDocument, { input }),
      );
      return { ...result, statements };
    };
    const wrongContract = await run({ accessId, contractId: 'WRONG0' });
    expect(wrongContract.statements.length).toBeGreaterThan(5);
    const others: RegisterAgreementInput[] = [
      { accessId: 'WRONG0', contractId },
      { accessId: 'WRONG0', contractId: 'WRONG0' },
      { accessId, contractId: '' },
      { accessId: '', contractId: '' },
      { accessId: 'ä', contractId: 'A'.repeat(10_000) },
    ];
    for (const input of others) expect(await run(input)).toEqual(wrongContract);
  });

  test('R61 once there are too many, right and wrong run the same statements', async () => {
    const token = await world.person('blocked@contoso.example');
    const pair = await issued();
    await codes(token, 10, () => [pair.accessId]);
    const run = async (contractId: string) =>
      (await world.statements(() => guess(token, pair.accessId, contractId))).statements;
    const wrong = await run('WRONG0');
    expect(await run(pair.contractId)).toEqual(wrong);
    expect(await run('')).toEqual(wrong);
  });
});
