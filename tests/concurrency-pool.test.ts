/** The same with a connection for each request, so that nothing but the database keeps them apart. */
import { createConnection } from 'mysql2/promise';
import { atOnce, registerAt, registrationCode, submissionCode, submitAt, tally } from './setup/asking';
import { booksOf } from './setup/books';
import { World } from './world';

const onServer = async (statement: string): Promise<void> => {
  const server = process.env.CASEGATE_TEST_MARIADB_URL;
  if (!server) return;
  const connection = await createConnection(server);
  await connection.query(statement);
  await connection.end();
};

const SESSIONS: [string, () => Promise<void>][] = [
  ['as sessions begin on the server', async () => undefined],
  // The default since MariaDB 11.6: a statement on a row that changed after the snapshot fails with 1020.
  ['where sessions begin with snapshot isolation', () => onServer('SET GLOBAL innodb_snapshot_isolation = ON')],
];

describe.each(process.env.CASEGATE_TEST_ENGINE === 'mariadb' ? SESSIONS : SESSIONS.slice(0, 1))(
  'many connections, %s',
  (_name, prepare) => {
    let world: World;
    beforeAll(async () => {
      await prepare();
      world = await World.start({ settings: { databasePool: 60 } });
    });
    afterAll(async () => {
      await onServer('SET GLOBAL innodb_snapshot_isolation = OFF');
      await world.stop();
    });

    test('R44 60 at once for 7 units: 7 cases, 53 refusals, no error', async () => {
      const token = await world.person('pool@contoso.example');
      const agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '7' });
      const answers = await atOnce(60, () => submitAt(world.url, token, world.submission(agreementId)));
      expect(tally(answers.map(submissionCode))).toEqual({ CASE: 7, 'PLAN_UNAVAILABLE NO_UNITS_REMAINING': 53 });
      expect(await booksOf(world, agreementId)).toEqual({
        unitsRemaining: 0,
        ledgerSum: 0,
        consumed: 7,
        cases: 7,
        keys: 7,
      });
    });

    test('R44 one key sent 60 times at once: one case, 60 equal receipts', async () => {
      const token = await world.person('once@contoso.example');
      const agreementId = await world.agreement(token);
      const input = world.submission(agreementId);
      const answers = await atOnce(60, () => submitAt(world.url, token, input));
      expect(tally(answers.map(submissionCode))).toEqual({ CASE: 60 });
      expect(new Set(answers.map(({ data }) => JSON.stringify(data.submitCase?.receipt))).size).toBe(1);
      expect(await booksOf(world, agreementId)).toMatchObject({ unitsRemaining: 4, ledgerSum: 4, cases: 1 });
    });

    test('R44 one key sent 60 times at once with nothing left: every answer is a typed refusal, the key stays free', async () => {
      const token = await world.person('empty@contoso.example');
      const agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '0' });
      const input = world.submission(agreementId);
      const codes = (await atOnce(60, () => submitAt(world.url, token, input))).map(submissionCode);
      const typed = ['PLAN_UNAVAILABLE NO_UNITS_REMAINING', 'IDEMPOTENCY_IN_PROGRESS'];
      expect(codes.filter((code) => !typed.includes(code))).toEqual([]);
      expect(codes).toContain(typed[0]);
      const corrected = await submitAt(world.url, token, { ...input, agreementId: await world.agreement(token) });
      expect(submissionCode(corrected)).toBe('CASE');
    });

    test('R61 60 wrong guesses at once: 10 are judged', async () => {
      const { accessId } = await world.issue({ plan: 'PROFESSIONAL_5' });
      const tokens = await atOnce(6, (index) => world.person(`guess${index}@contoso.example`));
      const answers = await atOnce(60, (index) =>
        registerAt(world.url, tokens[index % 6] as string, { accessId, contractId: `WRONG-${10_000 + index}` }),
      );
      expect(tally(answers.map(registrationCode))).toEqual({ AGREEMENT_NOT_FOUND: 10, TOO_MANY_ATTEMPTS: 50 });
    });
  },
);
