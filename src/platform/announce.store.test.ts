import { freshDatabase, type TestDatabase } from '../../tests/setup/database';
import { announce, Database, type Announcement } from './database';
import { ThrottleRow } from './throttle.row';

const said: Announcement = { caseId: 1, queues: ['azure/emea'] };

describe('what is announced', () => {
  let place: TestDatabase;
  let database: Database;
  let told: Announcement[];
  beforeAll(async () => {
    place = await freshDatabase();
    database = await Database.open(place.url, { rows: [ThrottleRow], migrations: [] });
  });
  beforeEach(() => {
    told = [];
    database.listeners.clear();
    database.listeners.add((announcement) => told.push(announcement));
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  it('is told once it is committed, in its order', async () => {
    await database.transact(async (tx) => {
      announce(tx, said);
      announce(tx, { ...said, caseId: 2 });
      expect(told).toEqual([]);
    });
    expect(told.map(({ caseId }) => caseId)).toEqual([1, 2]);
  });

  it('is not told of what is undone', async () => {
    await database.transact(
      async (tx) => announce(tx, said),
      () => true,
    );
    const failed = database.transact(async (tx) => {
      announce(tx, said);
      throw new Error('it fails');
    });
    await expect(failed).rejects.toThrow('it fails');
    expect(told).toEqual([]);
  });

  it('is told once of what succeeds at the second try', async () => {
    let tries = 0;
    await database.transact(async (tx) => {
      announce(tx, said);
      tries += 1;
      if (tries === 1) throw Object.assign(new Error('a deadlock'), { code: 'ER_LOCK_DEADLOCK', errno: 1213 });
    });
    expect([tries, told]).toEqual([2, [said]]);
  });

  it('may make a listener begin a transaction of its own', async () => {
    let followed: Promise<string> | undefined;
    database.listeners.add(() => {
      followed = database.transact(async () => 'done');
    });
    await database.transact(async (tx) => announce(tx, said));
    expect(await followed).toBe('done');
  });
});
