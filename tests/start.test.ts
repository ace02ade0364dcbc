/** Starting again: what is done is skipped, and everything is as it was. */
import { askAt } from './setup/asking';
import { freshDatabase, type TestDatabase } from './setup/database';
import { Running, MAIN, serve, temporaryFolder } from './setup/processes';
import { tables } from '../src/tables';
import { World } from './world';

const EVERYTHING = `{ products(first: 100) { nodes { id name versions { id name } categories { id problems { id } } } } viewer { id agreements { nodes { id } } } cases { nodes { id number } } }`;

describe('a server that is started again', () => {
  const home = temporaryFolder('again');
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await database.drop();
    home.remove();
  });

  /** Rows of tables that a set-up fills. */
  async function filled(): Promise<object[][]> {
    const world = await World.start({ databaseUrl: database.url });
    const rows = await Promise.all([
      world.sql<object>('SELECT * FROM catalogue_versions'),
      world.sql<object>('SELECT * FROM migrations'),
      world.sql<object>('SELECT id, issued_at FROM agreements ORDER BY id'),
      world.sql<object>('SELECT id, number FROM cases ORDER BY id'),
      world.sql<object>('SELECT id, created_at FROM sign_ins ORDER BY id'),
      world.sql<object>('SELECT id, name FROM products ORDER BY id'),
    ]);
    await world.stop();
    return rows;
  }

  test('imports nothing anew, keeps ids, prints the same pairs, and ends cleanly each time', async () => {
    const env = { DATABASE_URL: database.url, CASEGATE_HOME: home.path };
    const told: unknown[] = [];
    const stored: object[][][] = [];
    for (let start = 0; start < 2; start++) {
      const server = await serve(env);
      const token = /^ +(eyJ\S+)$/m.exec(server.stdout)?.[1] ?? '';
      const { data, errors } = await askAt(server.address, token, EVERYTHING);
      expect(errors).toBeUndefined();
      told.push({ data, pairs: server.stdout.match(/Access ID \S+ +Contract ID \S+/g) });
      expect(await server.stop('SIGINT')).toMatchObject({ code: 0, signal: null, stderr: '' });
      stored.push(await filled());
    }
    expect(told[1]).toEqual(told[0]);
    expect(stored[1]).toEqual(stored[0]);
    expect(stored[0]?.map((rows) => rows.length).slice(0, 5)).toEqual([1, tables.migrations.length, 4, 2, 6]);
  });

  test('the pairs that it prints do what it says of them', async () => {
    const world = await World.start({ databaseUrl: database.url });
    const { stdout } = await banner();
    const pairs = [...stdout.matchAll(/^ +(works|expired|used up) +Access ID (\S+) +Contract ID (\S+)$/gm)];
    expect(pairs).toHaveLength(3);
    const token = await world.person('newcomer@example.com');
    const reasons: Record<string, string[]> = {};
    for (const [, which, accessId, contractId] of pairs) {
      const { data } = await askAt<{
        registerAgreement: { unavailableReasons: { code: string }[]; userErrors: object[] };
      }>(
        world.url,
        token,
        'mutation ($i: RegisterAgreementInput!) { registerAgreement(input: $i) { unavailableReasons { code } userErrors { code } } }',
        { i: { accessId, contractId } },
      );
      expect(data.registerAgreement.userErrors).toEqual([]);
      reasons[which as string] = data.registerAgreement.unavailableReasons.map(({ code }) => code);
    }
    await world.stop();
    expect(reasons).toEqual({ works: [], expired: ['EXPIRED'], 'used up': ['NO_UNITS_REMAINING'] });
    expect(stdout.match(/^Organisation .*$/gm)).toEqual(['Organisation contoso, administered by Grace Okafor']);
  });

  async function banner() {
    const server = await serve({ DATABASE_URL: database.url, CASEGATE_HOME: home.path });
    return server.stop();
  }

  test('a second one on the same port says so in a line, and the first goes on', async () => {
    const env = { DATABASE_URL: database.url, CASEGATE_HOME: home.path };
    const first = await serve(env);
    const port = new URL(first.address).port;
    const second = await new Running([MAIN], { ...env, PORT: port }).ended();
    expect([second.code, second.stdout]).toEqual([1, '']);
    expect(second.stderr.trim().split('\n')).toEqual([expect.stringContaining(port)]);
    expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
    expect((await first.stop()).code).toBe(0);
  });
});
