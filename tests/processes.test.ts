/** Two server processes on one database, started at one moment on an empty one. */
import { atOnce, registerAt, registrationCode, submissionCode, submitAt, tally } from './setup/asking';
import { booksOf, countOf } from './setup/books';
import { freshDatabase, type TestDatabase } from './setup/database';
import { serve, temporaryFolder, type ServerProcess } from './setup/processes';
import { tables as known } from '../src/tables';
import { World } from './world';

describe('two processes on one database', () => {
  const home = temporaryFolder('processes');
  let database: TestDatabase;
  let servers: ServerProcess[];
  let world: World;
  beforeAll(async () => {
    database = await freshDatabase();
    const env = { DATABASE_URL: database.url, CASEGATE_HOME: home.path };
    servers = await Promise.all([serve(env), serve(env)]);
    world = await World.start({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await world?.stop();
    for (const server of servers ?? []) expect((await server.stop()).code).toBe(0);
    await database.drop();
    home.remove();
  });

  const at = (index: number): string => (servers[index % 2] as ServerProcess).address;

  test('both are ready, and there is one demo world and one catalogue', async () => {
    for (const server of servers) {
      expect(server.stderr).toBe('');
      expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    }
    expect(at(0)).not.toBe(at(1));
    const tables = ['sign_ins', 'agreements', 'cases', 'registrations', 'catalogue_versions', 'migrations'];
    const counts = await Promise.all(tables.map(async (table) => [table, await countOf(world, table)]));
    expect(Object.fromEntries(counts)).toEqual({
      sign_ins: 6,
      agreements: 4,
      cases: 2,
      registrations: 2,
      catalogue_versions: 1,
      migrations: known.migrations.length,
    });
    const pairs = servers.map(({ stdout }) => stdout.match(/Access ID \S+ +Contract ID \S+/g));
    expect(pairs[0]).toHaveLength(3);
    expect(pairs[1]).toEqual(pairs[0]);
  });

  test('R44, R62 60 at once for 7 units over two sign-ins and two processes: 7 cases, 53 refusals, no error', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '7' });
    const people = [await world.person('one@contoso.example'), await world.person('two@contoso.example')];
    const agreementId = await world.register(people[0] as string, pair);
    await world.register(people[1] as string, pair);
    const answers = await atOnce(60, (index) =>
      submitAt(at(index), people[(index >> 1) % 2] as string, world.submission(agreementId)),
    );
    expect(tally(answers.map(submissionCode))).toEqual({ CASE: 7, 'PLAN_UNAVAILABLE NO_UNITS_REMAINING': 53 });
    expect(new Set(answers.flatMap(({ data }) => data.submitCase?.receipt?.number ?? [])).size).toBe(7);
    expect(await booksOf(world, agreementId)).toEqual({
      unitsRemaining: 0,
      ledgerSum: 0,
      consumed: 7,
      cases: 7,
      keys: 7,
    });
  });

  test('R44 one key sent 30 times at once to two processes: one case, 30 equal receipts', async () => {
    const token = await world.person('once@contoso.example');
    const agreementId = await world.agreement(token);
    const input = world.submission(agreementId);
    const answers = await atOnce(30, (index) => submitAt(at(index), token, input));
    expect(tally(answers.map(submissionCode))).toEqual({ CASE: 30 });
    expect(new Set(answers.map(({ data }) => JSON.stringify(data.submitCase?.receipt))).size).toBe(1);
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 4, ledgerSum: 4, cases: 1, keys: 1 });
  });

  test('R61 40 wrong guesses at once at two processes: 10 are judged; the right pair is not, the holder is', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const holder = await world.person('holder@contoso.example');
    await world.register(holder, pair);
    const tokens = await atOnce(4, (index) => world.person(`guesser${index}@contoso.example`));
    const answers = await atOnce(40, (index) =>
      registerAt(at(index), tokens[(index >> 1) % 4] as string, { ...pair, contractId: `WRONG-${1000 + index}` }),
    );
    expect(tally(answers.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 10, TOO_MANY_ATTEMPTS: 30 });
    const late = await world.person('late@contoso.example');
    for (const server of [0, 1])
      expect(registrationCode(await registerAt(at(server), late, pair))).toBe('TOO_MANY_ATTEMPTS');
    expect(registrationCode(await registerAt(at(0), holder, pair))).toBe('ALREADY_REGISTERED');
  });

  test('R1 30 first requests at once of a new sign-in at two processes: one sign-in', async () => {
    const before = await countOf(world, 'sign_ins');
    const token = await world.token('brand-new@contoso.example');
    const answers = await atOnce(30, (index) =>
      registerAt(at(index), token, { accessId: 'NOBODY', contractId: 'NOTHING' }),
    );
    expect(tally(answers.map(registrationCode))).toEqual({ PROFILE_REQUIRED: 30 });
    expect((await countOf(world, 'sign_ins')) - before).toBe(1);
  });
});
