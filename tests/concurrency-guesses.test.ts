/** R61: guesses at the pair share one count, whatever way they come. */
import { readyDatabase, type TestDatabase } from './setup/database';
import { askAt, atOnce, registerAt, registrationCode, tally, type Pair, type Refusal } from './setup/asking';
import { World } from './world';

const wrongFor = ({ accessId }: Pair, index: number): Pair => ({
  accessId,
  contractId: `WRNG-${String(index).padStart(4, '0')}-0000-0000`,
});

describe('guesses', () => {
  let database: TestDatabase;
  /** Two servers on one database. */
  let worlds: World[];
  let urls: string[];
  let world: World;

  const begin = async () => {
    worlds = [await World.start({ databaseUrl: database.url }), await World.start({ databaseUrl: database.url })];
    urls = worlds.map(({ url }) => url);
    world = worlds[0] as World;
  };
  const end = async () => {
    for (const each of worlds) await each.stop();
  };
  beforeAll(async () => {
    database = await readyDatabase();
    await begin();
  });
  afterAll(async () => {
    await end();
    await database.drop();
  });

  const url = (index: number): string => urls[index % urls.length] as string;
  const people = (name: string, count: number) =>
    atOnce(count, (index) => world.person(`${name}${index}@guess.example`));

  test('R61 40 wrong guesses at once by four sign-ins on two servers: 10 are judged, then nobody is', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const holder = await world.person('holder@guess.example');
    const agreementId = await world.register(holder, pair);
    const tokens = await people('many', 4);
    const answers = await atOnce(40, (index) =>
      registerAt(url(index), tokens[index % 4] as string, wrongFor(pair, index)),
    );
    expect(tally(answers.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 10, TOO_MANY_ATTEMPTS: 30 });

    // Right and wrong alike, on either server, for whoever does not hold it …
    const stranger = await world.person('late@guess.example');
    const right = await registerAt(url(0), stranger, pair);
    const wrong = await registerAt(url(1), stranger, wrongFor(pair, 99));
    expect(registrationCode(right)).toBe('TOO_MANY_ATTEMPTS');
    expect({ ...right.data, status: right.status }).toEqual({ ...wrong.data, status: wrong.status });
    expect(right.data.registerAgreement?.userErrors[0]?.retryAt).toMatch(/Z$/);

    // … and not for the holder, whose own budget is as large.
    expect(registrationCode(await registerAt(url(1), holder, pair))).toBe('ALREADY_REGISTERED');
    const own = await atOnce(15, (index) => registerAt(url(index), holder, wrongFor(pair, index)));
    expect(tally(own.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 10, TOO_MANY_ATTEMPTS: 5 });
    await world.submit(holder, agreementId);
  });

  test('R61 an Access ID that was never given out answers like one that was', async () => {
    const pair = { accessId: 'NEVER-GIVEN', contractId: 'XXXX-XXXX-XXXX-XXXX' };
    const tokens = await people('ghost', 2);
    const answers = await atOnce(20, (index) =>
      registerAt(url(index), tokens[index % 2] as string, wrongFor(pair, index)),
    );
    expect(tally(answers.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 10, TOO_MANY_ATTEMPTS: 10 });
  });

  test('R61 30 guesses under aliases in one document count as 30', async () => {
    const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
    const pair = { accessId, contractId };
    const [token] = await people('alias', 1);
    const names = Array.from({ length: 30 }, (_, index) => `g${index}`);
    const { data } = await askAt<Record<string, { userErrors: Refusal[] }>>(
      url(0),
      token as string,
      `mutation (${names.map((name) => `$${name}: RegisterAgreementInput!`).join(' ')}) {
        ${names.map((name) => `${name}: registerAgreement(input: $${name}) { userErrors { code path } }`).join('\n')} }`,
      Object.fromEntries(names.map((name, index) => [name, index === 29 ? pair : wrongFor(pair, index)])),
    );
    const codes = Object.values(data).map(({ userErrors }) => userErrors[0]?.code ?? 'REGISTERED');
    expect(codes).toEqual([
      ...Array<string>(10).fill('AGREEMENT_NOT_FOUND'),
      ...Array<string>(20).fill('TOO_MANY_ATTEMPTS'),
    ]);
  });

  test('R61 40 guesses at once at 40 Access IDs by one sign-in: 20 are judged, the right pair is not', async () => {
    const [token] = await people('wide', 1);
    const answers = await atOnce(40, (index) =>
      registerAt(url(index), token as string, wrongFor({ accessId: `WIDE-${1000 + index}`, contractId: '' }, index)),
    );
    expect(tally(answers.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 20, TOO_MANY_ATTEMPTS: 20 });
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    expect(registrationCode(await registerAt(url(1), token as string, pair))).toBe('TOO_MANY_ATTEMPTS');
    const other = await world.person('other@guess.example');
    expect(registrationCode(await registerAt(url(1), other, pair))).toBe('REGISTERED');
  });

  test('R6, R61 white space, hyphens and case make no other Access ID; a malformed pair is a guess', async () => {
    const [token] = await people('typist', 1);
    const forms = ['SPELL12345', 'spell12345', 'SPELL-12345', ' spell 12345 ', 'Spell–12345'];
    const answers = [];
    for (let index = 0; index < 12; index++)
      answers.push(
        await registerAt(url(index), token as string, { accessId: forms[index % 5] as string, contractId: '?' }),
      );
    expect(tally(answers.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 10, TOO_MANY_ATTEMPTS: 2 });
  });

  test('R61 right guesses at once use nothing up', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const tokens = await people('right', 25);
    const answers = await atOnce(25, (index) => registerAt(url(index), tokens[index] as string, pair));
    expect(tally(answers.map(registrationCode))).toEqual({ REGISTERED: 25 });
  });

  test('R61 the count survives a restart of all servers', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const [token] = await people('patient', 1);
    for (let index = 0; index < 6; index++) await registerAt(url(index), token as string, wrongFor(pair, index));
    await end();
    await begin();
    const answers = [];
    for (let index = 6; index < 12; index++)
      answers.push(await registerAt(url(index), token as string, wrongFor(pair, index)));
    expect(answers.map(registrationCode)).toEqual([
      ...Array<string>(4).fill('AGREEMENT_NOT_FOUND'),
      ...Array<string>(2).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(registrationCode(await registerAt(url(0), token as string, pair))).toBe('TOO_MANY_ATTEMPTS');
  });
});
