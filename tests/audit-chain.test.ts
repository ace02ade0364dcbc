/** The chain of the audit log on a real database: several at once, cut off, and every way of changing it. */
import { COMMAND_LINE, type Acting } from '../src/audit/audit-entry';
import { recordAudit } from '../src/audit/audit.store';
import { chainEntries } from '../src/audit/chain-entries';
import { setPlaces, waitingEntries } from '../src/audit/chain.store';
import { printedHead, readHead } from '../src/audit/chain.rules';
import { exportEntries } from '../src/audit/export-entries';
import { keepChaining } from '../src/audit/keep-chaining';
import { verifyChain } from '../src/audit/verify-chain';
import { later, parseInstant } from '../src/platform/calendar';
import { Database } from '../src/platform/database';
import { keyedHash } from '../src/platform/keyed-hash';
import { tables } from '../src/tables';
import { readyDatabase, type TestDatabase } from './setup/database';

const NOW = parseInstant('2026-11-22T10:00:00Z') as Date;
const OLGA: Acting = { actor: 'SIGN_IN', signInId: 5, keyId: null, network: '192.0.2.7' };
const hash = keyedHash('a secret of the tests');

describe('the chain of the audit log', () => {
  let place: TestDatabase;
  let database: Database;
  let other: Database;
  beforeAll(async () => {
    place = await readyDatabase();
    database = await Database.open(place.url, tables);
    // SQLite waits for another connection with the whole thread: there the two meet in processes of their own.
    other = database.engine === 'mysql' ? await Database.open(place.url, tables) : database;
  });
  afterAll(async () => {
    await database.close();
    if (other !== database) await other.close();
    await place.drop();
  });
  beforeEach(() => run('DELETE FROM audit_entries'));

  const run = (sql: string, values: unknown[] = []): Promise<unknown> => database.source.query(sql, values);
  const chaining = () => ({ database, hash });
  const verified = (head: string | null = null) => verifyChain(chaining(), head === null ? null : readHead(head));
  const headOf = async () => {
    const found = await verified();
    return found.kind === 'sound' && found.head ? printedHead(found.head) : '';
  };
  const record = (count: number, acting = OLGA, at = NOW) =>
    database.transact((tx) =>
      recordAudit(
        tx,
        acting,
        at,
        ...Array.from({ length: count }, (_, index) => ({
          action: 'UNITS_MOVED' as const,
          target: { type: 'Agreement', id: index + 1 },
          facts: { kind: 'ADJUST', units: index },
          personal: { email: `person${index}@contoso.example` },
        })),
      ),
    );
  const places = async () =>
    (await run('SELECT seq FROM audit_entries ORDER BY id')) as { seq: number | string | null }[];

  test('entries get their places in the order in which they were written, and the next lot goes on', async () => {
    expect(await verified()).toEqual({ kind: 'sound', entries: 0, erased: 0, head: null });
    await record(3);
    expect(await chainEntries(chaining())).toBe(3);
    await record(2, COMMAND_LINE);
    expect(await chainEntries(chaining())).toBe(2);
    expect(await chainEntries(chaining())).toBe(0);
    expect((await places()).map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5]);
    expect(await verified()).toMatchObject({ kind: 'sound', entries: 5, erased: 0, head: { seq: 5 } });
  });

  test('two processes at once give each place once', async () => {
    for (let round = 0; round < 3; round++) {
      await record(700);
      const given = await Promise.all([chainEntries(chaining()), chainEntries({ database: other, hash })]);
      expect(given[0] + given[1]).toBe(700);
    }
    expect((await places()).map(({ seq }) => Number(seq)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 2100 }, (_, index) => index + 1),
    );
    expect(await verified()).toMatchObject({ kind: 'sound', entries: 2100 });
  });

  test('while others write down what they do, nobody waits for anybody', async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, () => record(5)),
      chainEntries(chaining()),
      chainEntries({ database: other, hash }),
    ]);
    expect(await verified()).toMatchObject({ kind: 'sound', entries: 100 });
  });

  test('what is being written down holds the chain up no more than the chain holds it up', async () => {
    // SQLite has one writer at a time.
    if (database.engine === 'sqlite') return;
    const gate = () => {
      let open = () => {};
      const opened = new Promise<void>((resolve) => (open = resolve));
      return { open, opened };
    };
    const [written, chained, placed, writtenMore] = [gate(), gate(), gate(), gate()];
    const entry = { action: 'UNITS_MOVED' as const, target: { type: 'Agreement', id: 1 }, facts: {} };
    await record(40);
    const writing = other.transact(async (tx) => {
      await recordAudit(tx, OLGA, NOW, entry);
      written.open();
      await chained.opened;
    });
    await written.opened;
    // On both sides of the one that nobody else sees yet.
    await record(40);
    expect(await chainEntries(chaining())).toBe(80);
    chained.open();
    await writing;
    await record(1);
    const placing = database.transact(async (tx) => {
      const places = (await waitingEntries(tx, 500)).map(({ id }, index) => ({ id, seq: 81 + index, hash: 'h' }));
      expect(await setPlaces(tx, places)).toBe(true);
      placed.open();
      await writtenMore.opened;
      return places.length;
    });
    await placed.opened;
    await other.transact((tx) => recordAudit(tx, OLGA, NOW, entry, entry, entry));
    writtenMore.open();
    expect(await placing).toBe(2);
  });

  test('a place is given once: of a lot in which one has its place already, none is given', async () => {
    await record(9);
    await chainEntries(chaining());
    await run('UPDATE audit_entries SET seq = NULL, hash = NULL WHERE seq > 1 AND seq <> 8');
    const all = (await database.reads.query<{ id: number }[]>('SELECT id FROM audit_entries ORDER BY id')).slice(1);
    const given = all.map(({ id }, index) => ({ id, seq: 102 + index, hash: 'h' }));
    expect(
      await database.transact(
        (tx) => setPlaces(tx, given),
        (done) => !done,
      ),
    ).toBe(false);
    expect((await places()).filter(({ seq }) => seq !== null)).toHaveLength(2);
  });

  test('what was cut off in the middle has given no place, and the next one does it', async () => {
    await record(5);
    let updates = 0;
    const cut = (sql: string) => {
      if (sql.startsWith('UPDATE') && ++updates === 3) throw new Error('cut off');
    };
    database.statements.listeners.add(cut);
    await expect(chainEntries(chaining())).rejects.toThrow('cut off');
    database.statements.listeners.delete(cut);
    expect((await places()).map(({ seq }) => seq)).toEqual(Array.from({ length: 5 }, () => null));
    expect(await verified()).toMatchObject({ kind: 'sound', entries: 5 });
  });

  test('a server chains by itself, tells once that it cannot, and stops after the lot that is under way', async () => {
    await record(1);
    const errors: unknown[] = [];
    const chained = new Promise<void>((resolve) => {
      database.statements.listeners.add(function listener(sql) {
        if (!sql.startsWith('UPDATE')) return;
        database.statements.listeners.delete(listener);
        resolve();
      });
    });
    const kept = keepChaining(chaining(), (error) => errors.push(error), 1);
    await chained;
    await kept.stop();
    expect((await places()).map(({ seq }) => Number(seq))).toEqual([1]);
    const broken = { database: { reads: {} } as Database, hash };
    const told = new Promise<void>((resolve) => {
      const failing = keepChaining(broken, (error) => void (errors.push(error), resolve()), 1);
      setTimeout(() => void failing.stop(), 50).unref();
    });
    await told;
    expect(errors).toHaveLength(1);
  });

  describe('what was changed is found, and where', () => {
    beforeEach(async () => {
      await record(6);
      await chainEntries(chaining());
    });
    const at = (seq: number) => `WHERE seq = ${seq}`;
    const FIELDS = ['at', 'action', 'actor', 'target_type', 'facts', 'personal_hash', 'hash', 'personal'] as const;

    test.each<[string, string[], { fault: string; seq: number }]>([
      ['a fact', [`UPDATE audit_entries SET facts = '{}' ${at(3)}`], { fault: 'CHANGED', seq: 3 }],
      ['the doer', [`UPDATE audit_entries SET actor_sign_in_id = 6 ${at(3)}`], { fault: 'CHANGED', seq: 3 }],
      [
        'the moment',
        [`UPDATE audit_entries SET at = '2026-11-22 10:00:01.000' ${at(1)}`],
        { fault: 'CHANGED', seq: 1 },
      ],
      ['a hash', [`UPDATE audit_entries SET hash = personal_hash ${at(2)}`], { fault: 'CHANGED', seq: 2 }],
      ['an address', [`UPDATE audit_entries SET personal = '{}' ${at(4)}`], { fault: 'PERSONAL_CHANGED', seq: 4 }],
      ['one in the middle is gone', [`DELETE FROM audit_entries ${at(4)}`], { fault: 'MISSING', seq: 4 }],
      ['the first one is gone', [`DELETE FROM audit_entries ${at(1)}`], { fault: 'MISSING', seq: 1 }],
      [
        'two have changed places',
        [
          `UPDATE audit_entries SET seq = 99 ${at(2)}`,
          `UPDATE audit_entries SET seq = 2 ${at(3)}`,
          `UPDATE audit_entries SET seq = 3 ${at(99)}`,
        ],
        { fault: 'CHANGED', seq: 2 },
      ],
      [
        'one was put in and the rest moved on',
        [
          `UPDATE audit_entries SET seq = seq + 100 WHERE seq > 3`,
          `UPDATE audit_entries SET seq = seq - 99 WHERE seq > 100`,
          `INSERT INTO audit_entries (${FIELDS.join(', ')}, seq) SELECT ${FIELDS.join(', ')}, 4 FROM audit_entries ${at(3)}`,
        ],
        { fault: 'CHANGED', seq: 4 },
      ],
      [
        'one was put at the end',
        [
          `INSERT INTO audit_entries (${FIELDS.join(', ')}, seq) SELECT ${FIELDS.join(', ')}, 7 FROM audit_entries ${at(6)}`,
        ],
        { fault: 'CHANGED', seq: 7 },
      ],
    ])('%s', async (_what, statements, broken) => {
      for (const statement of statements) await run(statement);
      expect(await verified()).toEqual({ kind: 'broken', ...broken });
    });

    test('a removed end is found by a head that was kept, also once the log has gone on', async () => {
      const head = await headOf();
      expect(await verified(head)).toMatchObject({ kind: 'sound', entries: 6 });
      await run('DELETE FROM audit_entries WHERE seq > 4');
      expect(await verified()).toMatchObject({ kind: 'sound', entries: 4 });
      expect(await verified(head)).toEqual({ kind: 'broken', fault: 'HEAD_MISSING', seq: 5 });
      await record(5);
      expect(await verified(head)).toEqual({ kind: 'broken', fault: 'HEAD_CHANGED', seq: 6 });
      await run('DELETE FROM audit_entries');
      expect(await verified(head)).toEqual({ kind: 'broken', fault: 'HEAD_MISSING', seq: 1 });
    });

    test('what is personal may be erased', async () => {
      const head = await headOf();
      await run(`UPDATE audit_entries SET personal = NULL WHERE seq IN (2, 5)`);
      expect(await verified(head)).toMatchObject({ kind: 'sound', entries: 6, erased: 2 });
      await record(1);
      expect(await verified(head)).toMatchObject({ kind: 'sound', entries: 7, erased: 2 });
    });

    test('who has not the secret makes no chain that holds, and chains nothing by looking', async () => {
      const stranger = { database, hash: keyedHash('another secret') };
      await record(1);
      expect(await verifyChain(stranger, null)).toEqual({ kind: 'broken', fault: 'CHANGED', seq: 1 });
      expect((await places()).map(({ seq }) => seq === null)).toEqual([
        ...Array.from({ length: 6 }, () => false),
        true,
      ]);
      await run('UPDATE audit_entries SET seq = NULL, hash = NULL');
      await chainEntries(stranger);
      expect(await verified()).toEqual({ kind: 'broken', fault: 'CHANGED', seq: 1 });
    });
  });

  test('it is exported in the order of the chain, and walked some at a time', async () => {
    await record(1100);
    await record(2, COMMAND_LINE, later(NOW, 60_000));
    await verified();
    const lines = async (since: Date | null, until: Date | null) => {
      const read: Record<string, unknown>[] = [];
      for await (const line of exportEntries(database, { since, until }))
        read.push(JSON.parse(line) as Record<string, unknown>);
      return read;
    };
    const all = await lines(null, null);
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 1102 }, (_, index) => index + 1));
    expect(all[0]).toMatchObject({
      at: '2026-11-22T10:00:00.000Z',
      action: 'UNITS_MOVED',
      actor: 'SIGN_IN',
      actorSignInId: 5,
      actorKeyId: null,
      targetType: 'Agreement',
      targetId: 1,
      facts: { kind: 'ADJUST', units: 0 },
      personal: { email: 'person0@contoso.example', network: '192.0.2.7' },
    });
    expect(await lines(later(NOW, 1), null)).toHaveLength(2);
    expect(await lines(null, later(NOW, 60_000))).toHaveLength(1100);
  });
});
