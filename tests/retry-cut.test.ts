/** Connections that really break: on MariaDB through a proxy and by KILL, on SQLite a file that really is locked. */
import { createConnection, type Connection } from 'mysql2/promise';
import { askAt, atOnce, submissionCode, submitAt, tally } from './setup/asking';
import { booksOf, numberOf } from './setup/books';
import { readyDatabase, type TestDatabase } from './setup/database';
import { MODULES, Running } from './setup/processes';
import { Proxy, type Cut } from './setup/proxy';
import { World } from './world';

const onceTaken = { unitsRemaining: 4, ledgerSum: 4, consumed: 1, cases: 1, keys: 1 };

test('a transaction within a transaction is refused, and the outer one undone', async () => {
  const world = await World.start();
  const { database } = world.server.world;
  const before = await numberOf(world, 'SELECT COUNT(*) FROM throttles');
  const insert = "INSERT INTO throttles (key_hash, guesses, expires_second) VALUES ('x', '[]', 1)";
  await expect(
    database.transact(async (tx) => {
      await tx.query(insert);
      await database.transact(() => Promise.resolve());
    }),
  ).rejects.toThrow();
  expect(await numberOf(world, 'SELECT COUNT(*) FROM throttles')).toBe(before);
  // Two beside each other are none within the other, and what follows is not held up.
  await Promise.all([database.transact((tx) => tx.query('SELECT 1')), database.transact((tx) => tx.query('SELECT 1'))]);
  await world.stop();
});

const ON_MARIADB = process.env.CASEGATE_TEST_ENGINE === 'mariadb';

if (ON_MARIADB) describe('broken connections', brokenConnections);
else test('R44 while another process has the file locked: it waits, and each gets its case', lockedFile);

function brokenConnections(): void {
  let place: TestDatabase;
  let proxy: Proxy;
  let world: World;
  let operator: Connection;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    place = await readyDatabase();
    proxy = await Proxy.before(place.url);
    world = await World.start({ databaseUrl: proxy.url });
    operator = await createConnection(place.url);
    token = await world.person('cut@contoso.example');
  });
  beforeEach(async () => {
    agreementId = await world.agreement(token);
  });
  afterAll(async () => {
    await operator.end();
    await world.stop();
    await proxy.close();
    await place.drop();
  });

  const CUTS: Cut[] = [
    { at: /^START TRANSACTION/, when: 'before', times: 1 },
    { at: /^INSERT INTO `idempotency_records`/, when: 'before', times: 1 },
    { at: /^INSERT INTO `idempotency_records`/, when: 'after', times: 2 },
    { at: /^UPDATE `agreements`/, when: 'after', times: 1 },
    { at: /^INSERT INTO `cases`/, when: 'before', times: 4 },
    { at: /^INSERT INTO `ledger_entries`/, when: 'after', times: 1 },
    { at: /^UPDATE `idempotency_records`/, when: 'after', times: 3 },
    { at: /^COMMIT/, when: 'before', times: 1 },
    { at: /^COMMIT/, when: 'before', times: 4 },
    // Stored, and nobody was told: the next try finds its own key.
    { at: /^COMMIT/, when: 'after', times: 1 },
  ];

  test.each(CUTS)('R44 a connection that is cut $when $at, $times times: answered, one case, one unit', async (cut) => {
    proxy.cutting(cut);
    const answer = await submitAt(world.url, token, world.submission(agreementId));
    expect(submissionCode(answer)).toBe('CASE');
    expect(proxy.done).toBe(cut.times);
    expect(await booksOf(world, agreementId)).toEqual(onceTaken);
  });

  test('R44 20 at once while all connections are cut three times: each key ends in one case', async () => {
    const many = await world.agreement(token, { plan: 'SOFTWARE_ASSURANCE', units: '1000' });
    const inputs = Array.from({ length: 20 }, () => world.submission(many));
    let sent = 0;
    const cutAfter = [5, 12, 20];
    const { listeners } = world.server.world.database.statements;
    const listener = (sql: string): void => {
      if (/^INSERT INTO `cases`/.test(sql) && cutAfter.includes(++sent)) setImmediate(() => proxy.cutAll());
    };
    listeners.add(listener);
    const answers = await Promise.all(inputs.map((input) => submitAt(world.url, token, input)));
    listeners.delete(listener);
    const unexpected = answers.map(submissionCode).filter((code) => !['CASE', 'error UNAVAILABLE'].includes(code));
    expect(unexpected).toEqual([]);
    for (const { errors } of answers) if (errors) expect(errors[0]?.extensions.retryable).toBe(true);

    const repeated = await Promise.all(inputs.map((input) => submitAt(world.url, token, input)));
    expect(tally(repeated.map(submissionCode))).toEqual({ CASE: 20 });
    expect(await booksOf(world, many)).toEqual({
      unitsRemaining: 980,
      ledgerSum: 980,
      consumed: 20,
      cases: 20,
      keys: 20,
    });
  });

  /** The connection of the server that waits with a statement for a lock. */
  async function waiting(statement: string): Promise<number> {
    for (;;) {
      const [rows] = await operator.query(
        'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE ? AND id <> CONNECTION_ID()',
        [`${statement}%`],
      );
      const [found] = rows as { id: number }[];
      if (found) return found.id;
    }
  }

  test.each(['KILL CONNECTION', 'KILL QUERY'])(
    'R44 %s in the middle of a submission: one case, one unit',
    async (kill) => {
      await operator.query('BEGIN');
      await operator.query('SELECT id FROM agreements FOR UPDATE');
      const answer = submitAt(world.url, token, world.submission(agreementId));
      const victim = await waiting('UPDATE `agreements`');
      await operator.query(`${kill} ${victim}`);
      await operator.query('ROLLBACK');
      expect(submissionCode(await answer)).toBe('CASE');
      expect(await booksOf(world, agreementId)).toEqual(onceTaken);
    },
  );

  test('R44 a key that another connection holds: IDEMPOTENCY_IN_PROGRESS, and a case once it lets go', async () => {
    const input = world.submission(agreementId);
    const [receipt] = await atOnce(1, () => submitAt(world.url, token, world.submission(agreementId)));
    expect(submissionCode(receipt as never)).toBe('CASE');
    // Whoever locks the gap behind the last key of this sign-in holds every key that is to come.
    await operator.query('BEGIN');
    await operator.query(
      'SELECT id FROM idempotency_records WHERE principal = (SELECT MAX(id) FROM sign_ins) FOR UPDATE',
    );
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('IDEMPOTENCY_IN_PROGRESS');
    await operator.query('ROLLBACK');
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
    expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 3, ledgerSum: 3, cases: 2 });
  });

  test('a database that goes and comes back: UNAVAILABLE and not ready, then all as before without a restart', async () => {
    proxy.gone();
    const answer = await submitAt(world.url, token, world.submission(agreementId));
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'UNAVAILABLE', retryable: true }),
    ]);
    expect((await fetch(`${world.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${world.url}/livez`)).status).toBe(200);
    proxy.back();
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
    expect((await askAt(world.url, token, '{ viewer { email } }')).data).toEqual({
      viewer: { email: 'cut@contoso.example' },
    });
    expect(submissionCode(await submitAt(world.url, token, world.submission(agreementId)))).toBe('CASE');
  });
}

/** Holds the write lock of the file for so long, and says when it has it. */
const HOLDER = `
  const db = require('better-sqlite3')(process.argv[1]);
  db.exec('BEGIN IMMEDIATE');
  process.stdout.write('locked');
  setTimeout(() => db.exec('COMMIT'), 700);
`;

async function lockedFile(): Promise<void> {
  const world = await World.start();
  const token = await world.person('locked@contoso.example');
  const agreementId = await world.agreement(token);
  const holder = new Running(['-e', HOLDER, world.databaseUrl.slice('sqlite:'.length)], { NODE_PATH: MODULES });
  await holder.said(/locked/);
  const answers = await atOnce(3, () => submitAt(world.url, token, world.submission(agreementId)));
  expect(tally(answers.map(submissionCode))).toEqual({ CASE: 3 });
  expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 2, ledgerSum: 2, cases: 3 });
  expect((await holder.ended()).code).toBe(0);
  await world.stop();
}
