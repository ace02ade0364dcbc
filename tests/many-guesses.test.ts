/** R61: a pair under attack from many sign-ins and networks at once. `npm run test:long` guesses 10,000 times. */
import { askAt, atOnce, registerAt, registrationCode, tally, type Pair, type Refusal } from './setup/asking';
import { readyDatabase, type TestDatabase } from './setup/database';
import { World } from './world';

const GUESSES = Number(process.env.CASEGATE_TEST_GUESSES ?? 600);
const IN_A_DOCUMENT = 30;
const PEOPLE = 100;
const AT_ONCE = 8;
/** Milliseconds for each: four times what one takes on two busy cores. */
const PATIENCE = 30;

const names = Array.from({ length: IN_A_DOCUMENT }, (_, index) => `g${index}`);
const GUESS = `mutation (${names.map((name) => `$${name}: RegisterAgreementInput!`).join(' ')}) {
  ${names.map((name) => `${name}: registerAgreement(input: $${name}) { userErrors { code } }`).join('\n')} }`;

describe('R61 one pair under attack', () => {
  let database: TestDatabase;
  let worlds: World[];
  beforeAll(async () => {
    database = await readyDatabase();
    const begin = () => World.start({ databaseUrl: database.url, settings: { trustProxy: ['127.0.0.1'] } });
    worlds = [await begin(), await begin()];
  });
  afterAll(async () => {
    for (const world of worlds) await world.stop();
    await database.drop();
  });

  const urlOf = (index: number): string => (worlds[index % 2] as World).url;
  /** Of one network of 65,000. */
  const from = (index: number) => ({ 'x-forwarded-for': `10.${(index >> 8) & 255}.${index & 255}.1` });

  test(
    `R61 ${GUESSES} guesses from many sources at two servers: 10 are judged, then right and wrong answer alike`,
    async () => {
      const [world] = worlds as [World];
      const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
      const pair: Pair = { accessId, contractId };
      const holder = await world.person('holder@attack.example');
      await world.register(holder, pair);
      const people = await atOnce(PEOPLE, (index) => world.person(`guesser${index}@attack.example`));

      const documents = Math.ceil(GUESSES / IN_A_DOCUMENT);
      const codes: string[] = [];
      let next = 0;
      const attacker = async () => {
        for (let index = next++; index < documents; index = next++) {
          const guessed = (at: number) => ({
            accessId,
            contractId: `WRNG-${String(index * IN_A_DOCUMENT + at).padStart(6, '0')}`,
          });
          const variables = Object.fromEntries(names.map((name, at) => [name, guessed(at)]));
          const token = people[index % PEOPLE] as string;
          const { data } = await askAt<Record<string, { userErrors: Refusal[] }>>(
            urlOf(index),
            token,
            GUESS,
            variables,
            from(index),
          );
          codes.push(...Object.values(data).map(({ userErrors }) => userErrors[0]?.code ?? 'REGISTERED'));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, attacker));
      expect(tally(codes)).toEqual({
        AGREEMENT_NOT_FOUND: 10,
        TOO_MANY_ATTEMPTS: documents * IN_A_DOCUMENT - 10,
      });

      // Right and wrong, known and unknown, for somebody who never guessed, from a network that never did.
      const stranger = await world.person('stranger@attack.example');
      const answers = [];
      for (const [index, contract] of [contractId, 'WRNG-0000', '-'].entries())
        answers.push(await registerAt(urlOf(index), stranger, { accessId, contractId: contract }));
      expect(answers.map(registrationCode)).toEqual(Array(3).fill('TOO_MANY_ATTEMPTS'));
      expect(new Set(answers.map(({ data, status }) => JSON.stringify([data, status]))).size).toBe(1);

      // The rightful holder is not shut out, wherever they are.
      for (const network of [0, 1, 9999])
        expect(registrationCode(await registerAt(urlOf(network), holder, pair, from(network)))).toBe(
          'ALREADY_REGISTERED',
        );
    },
    GUESSES * PATIENCE + 60_000,
  );

  test('R61 100 wrong guesses from one network, over any Access IDs and sign-ins; past that right and wrong answer alike', async () => {
    const [world] = worlds as [World];
    const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
    const held = await world.issue({ plan: 'PROFESSIONAL_5' });
    const holder = await world.person('neighbour@attack.example');
    await world.register(holder, held);
    const people = await atOnce(11, (index) => world.person(`neighbour${index}@attack.example`));
    const here = { 'x-forwarded-for': '2001:db8:7:7::1' };
    const guesses = await atOnce(110, (index) =>
      registerAt(
        urlOf(index),
        people[index % 11] as string,
        { accessId: `NETWORK-${Math.floor(index / 5) + 1000}`, contractId: `WRNG-${index}` },
        { 'x-forwarded-for': `2001:db8:7:7::${index + 1}` },
      ),
    );
    expect(tally(guesses.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 100, TOO_MANY_ATTEMPTS: 10 });

    const newcomer = await world.person('newcomer@attack.example');
    const run = async (contract: string) => {
      const { result, statements } = await world.statements(() =>
        registerAt(world.url, newcomer, { accessId, contractId: contract }, here),
      );
      return { data: result.data, status: result.status, statements };
    };
    const wrong = await run('WRNG-0000');
    expect(wrong.data.registerAgreement?.userErrors[0]?.code).toBe('TOO_MANY_ATTEMPTS');
    expect(await run(contractId)).toEqual(wrong);
    expect(await run('?')).toEqual(wrong);
    expect(registrationCode(await registerAt(world.url, holder, held, here))).toBe('ALREADY_REGISTERED');
    const elsewhere = { 'x-forwarded-for': '2001:db8:7:8::1' };
    expect(registrationCode(await registerAt(world.url, newcomer, { accessId, contractId }, elsewhere))).toBe(
      'REGISTERED',
    );
  });
});
