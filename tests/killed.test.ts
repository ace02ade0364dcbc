/**
 * The server is killed in the middle of submitting, closing and uploading, again and again on one database: what was
 * answered is there, and nothing is half done. `npm run test:long` does it fifty times.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { askAt, submitAt } from './setup/asking';
import { readyDatabase, type TestDatabase } from './setup/database';
import { ageFiles, filesLeft, lettersLeft, uploadAt } from './setup/leavings';
import { rowsOf } from './setup/books';
import { casegate, SECRET, serve, temporaryFolder, type ServerProcess } from './setup/processes';
import { World } from './world';

const ROUNDS = Number(process.env.CASEGATE_TEST_ROUNDS ?? 5);
/** After the first answer the server is let live for less than this, a different time each round. */
const LIFE_MS = 900;

const CLOSE = `mutation ($input: CloseCaseInput!) { closeCase(input: $input) { case { id } userErrors { code } } }`;
const TAKE = `mutation ($input: TakeCaseInput!) { takeCase(input: $input) { case { id } userErrors { code } } }`;

interface Closing {
  closeCase: { case: { id: string } | null };
}

describe(`R44, R57, R59 the server is killed ${ROUNDS} times`, () => {
  const home = temporaryFolder('killed');
  let database: TestDatabase;
  let env: Record<string, string>;
  /** What the clients were told: numbers of cases, ids of closed ones. */
  const told = { submitted: new Set<string>(), closed: new Set<string>() };
  let sam: string;
  let erin: string;
  let agreementId: string;
  let input: object;

  beforeAll(async () => {
    database = await readyDatabase();
    env = { DATABASE_URL: database.url, CASEGATE_HOME: home.path };
    const world = await World.start({ databaseUrl: database.url, settings: { secret: SECRET } });
    try {
      sam = await world.person('sam@contoso.example');
      erin = await world.person('erin.long@desk.example');
      agreementId = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: String(1_000_000) });
      input = world.submission(agreementId, { addMeAsContact: true });
    } finally {
      await world.stop();
    }
    const added = await casegate(['engineers', 'add', 'erin.long@desk.example', '--queues', '*'], env);
    expect({ code: added.code, stderr: added.stderr }).toEqual({ code: 0, stderr: '' });
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    home.remove();
  });

  /** Works until the server is gone. */
  async function untilGone(server: ServerProcess, work: () => Promise<void>): Promise<void> {
    let gone = false;
    void server.ended().then(() => (gone = true));
    // What fails while the server dies is what this is about.
    while (!gone) await work().catch(() => wait(5));
  }

  async function load(server: ServerProcess, round: number): Promise<void> {
    const { address } = server;
    let next = 0;
    const submitting = untilGone(server, async () => {
      const { data } = await submitAt(address, sam, { ...input, idempotencyKey: `${round}-${next++}` });
      if (data.submitCase?.receipt) told.submitted.add(data.submitCase.receipt.number);
    });
    const closing = untilGone(server, async () => {
      const number = [...told.submitted].at(-1 - (next % 3));
      if (!number) return void (await wait(5));
      const taken = await askAt<{ takeCase: { case: { id: string } | null } }>(address, erin, TAKE, {
        input: { number },
      });
      const id = taken.data.takeCase.case?.id;
      if (!id) return void (await wait(5));
      const closed = { caseId: id, reason: 'PRODUCT_DEFECT' };
      const answers = await Promise.all(
        [closed, closed].map((each) => askAt<Closing>(address, erin, CLOSE, { input: each })),
      );
      if (answers.some(({ data }) => data.closeCase.case)) told.closed.add(number);
    });
    const uploading = untilGone(server, () => uploadAt(address, sam, randomBytes(300_000), 40_000));
    await Promise.all([submitting, closing, uploading]);
  }

  test(
    'nothing that was told is lost, and nothing is half done',
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const server = await serve(env);
        const loading = load(server, round);
        const before = told.submitted.size;
        while (told.submitted.size === before || told.closed.size === 0) await wait(5);
        await wait((round * 337) % LIFE_MS);
        await server.stop('SIGKILL');
        await loading;
      }
      // The letters that wait are sent, and what uploads left behind is found again, after one more start.
      await endLeases();
      const server = await serve(env);
      await untilMailIsOut();
      expect((await server.stop()).code).toBe(0);
      // What has no row is swept once it is an hour old.
      ageFiles(home.path, 7200);
      const swept = await casegate(['attachments', 'sweep'], env);
      expect({ code: swept.code, stderr: swept.stderr }).toEqual({ code: 0, stderr: '' });
      const world = await World.start({ databaseUrl: database.url, settings: { secret: SECRET } });
      try {
        await expectWholeCases(world);
        await expectTrueBooks(world);
        await expectNoFileWithoutItsRow(world);
        await expectMailOfWhatHappened(world);
      } finally {
        await world.stop();
      }
    },
    ROUNDS * 20_000 + 60_000,
  );

  /** A letter that was being sent when the server died is tried again once its lease is over, in two minutes. */
  async function endLeases(): Promise<void> {
    const world = await World.start({ databaseUrl: database.url, settings: { secret: SECRET } });
    await world.sql("UPDATE letters SET next_at = '2020-01-01 00:00:00.000' WHERE state = 'DUE'");
    await world.stop();
  }

  async function untilMailIsOut(): Promise<void> {
    for (;;) {
      const { stdout } = await casegate(['mail', 'status', '--json'], env);
      const { events, letters } = JSON.parse(stdout) as { events: number; letters: { DUE: number } };
      if (events + letters.DUE === 0) return;
      await wait(200);
    }
  }

  async function expectMailOfWhatHappened(world: World): Promise<void> {
    const known = await rowsOf<{ message_id: string }>(
      world,
      `SELECT l.message_id FROM letters l INNER JOIN case_events e ON e.id = l.event_id AND e.case_id = l.case_id`,
    );
    const ids = new Set(known.map(({ message_id: id }) => id));
    const sent = lettersLeft(home.path);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(sent).size).toBe(sent.length);
    const silent = await rowsOf(
      world,
      `SELECT e.id FROM case_events e WHERE e.kind = 'SUBMITTED' AND
         (e.mail_pending = 1 OR NOT EXISTS (SELECT 1 FROM letters l WHERE l.event_id = e.id AND l.state = 'SENT'))`,
    );
    expect(silent).toEqual([]);
  }

  async function expectWholeCases(world: World): Promise<void> {
    const cases = await rowsOf<{ id: number; number: string }>(
      world,
      'SELECT id, number FROM cases WHERE submitter_id IN (SELECT id FROM sign_ins WHERE email = ?)',
      ['sam@contoso.example'],
    );
    const numbers = new Set(cases.map(({ number }) => number));
    expect([...told.submitted].filter((number) => !numbers.has(number))).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
    const incomplete = await rowsOf(
      world,
      `SELECT c.number FROM cases c WHERE
         (SELECT COUNT(*) FROM case_contacts k WHERE k.case_id = c.id) < 2
         OR (SELECT COUNT(*) FROM case_events e WHERE e.case_id = c.id AND e.kind = 'SUBMITTED') <> 1
         OR NOT EXISTS (SELECT 1 FROM case_words w WHERE w.case_id = c.id)
         OR NOT EXISTS (SELECT 1 FROM case_viewers v WHERE v.case_id = c.id)
         OR (SELECT COUNT(*) FROM ledger_entries l WHERE l.case_id = c.id AND l.kind = 'CONSUME') <> 1
         OR (SELECT COUNT(*) FROM idempotency_records r WHERE r.result_id = c.id AND r.operation = 'submitCase') <> 1`,
    );
    expect(incomplete).toEqual([]);
    expect(await rowsOf(world, 'SELECT id FROM idempotency_records WHERE result_id IS NULL')).toEqual([]);
  }

  async function expectTrueBooks(world: World): Promise<void> {
    const wrong = await rowsOf(
      world,
      `SELECT a.id FROM agreements a WHERE a.units_granted IS NOT NULL AND a.units_remaining <>
         (SELECT COALESCE(SUM(l.units), 0) FROM ledger_entries l WHERE l.agreement_id = a.id)`,
    );
    expect(wrong).toEqual([]);
    const refunds = await rowsOf<{ refunds: number; number: string }>(
      world,
      `SELECT c.number AS number, COUNT(l.id) AS refunds FROM cases c
         LEFT JOIN ledger_entries l ON l.case_id = c.id AND l.kind = 'REFUND'
         WHERE c.unit_returned = 1 GROUP BY c.number`,
    );
    expect(refunds.filter((each) => Number(each.refunds) !== 1)).toEqual([]);
    const returned = new Set(refunds.map(({ number }) => number));
    expect([...told.closed].filter((number) => !returned.has(number))).toEqual([]);
    const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
      world,
      "SELECT COUNT(*) AS n FROM ledger_entries l INNER JOIN cases c ON c.id = l.case_id WHERE l.kind = 'REFUND' AND c.unit_returned <> 1",
    );
    expect(Number(n)).toBe(0);
  }

  async function expectNoFileWithoutItsRow(world: World): Promise<void> {
    const rows = await rowsOf<{ upload_id: string; state: string }>(world, 'SELECT upload_id, state FROM attachments');
    const files = new Set(filesLeft(home.path));
    const known = new Set(rows.map(({ upload_id: id }) => id));
    expect([...files].filter((id) => !known.has(id))).toEqual([]);
    // Of an upload that had just begun there may be nothing yet.
    const whole = rows.filter(({ state }) => state !== 'REFUSED' && state !== 'UPLOADING');
    expect(whole.filter(({ upload_id: id }) => !files.has(id))).toEqual([]);
  }
});
