import { isDatabaseAway, isDuplicate, isLockTimeout, isWorthAnotherTry, MOST_TRIES, pause } from './retry.rules';

const failure = (fields: object, message = 'failed') => Object.assign(new Error(message), fields);
/** As TypeORM passes a driver's error on. */
const wrapped = (fields: object) => failure({ query: 'SELECT 1', driverError: failure(fields) });

type Answers = [again: boolean, away: boolean, duplicate: boolean];
const AGAIN: Answers = [true, true, false];
const AWAY: Answers = [false, true, false];
const DUPLICATE: Answers = [false, false, true];
const NEITHER: Answers = [false, false, false];

describe('what a failure of the database means', () => {
  it.each<[string, object, Answers]>([
    ['a deadlock, or a conflict on a cluster', { code: 'ER_LOCK_DEADLOCK' }, AGAIN],
    ['a lock that was waited for in vain', { code: 'ER_LOCK_WAIT_TIMEOUT' }, AGAIN],
    ['a row that changed since it was read', { code: 'ER_CHECKREAD' }, AGAIN],
    ['a node of the cluster that is not ready', { code: 'ER_UNKNOWN_COM_ERROR' }, AGAIN],
    ['a number with a code that is not known', { code: 'UNKNOWN_CODE_PLEASE_REPORT', errno: 1047 }, AGAIN],
    ['a connection that was killed', { code: 'ER_CONNECTION_KILLED' }, AGAIN],
    ['a statement that was killed', { code: 'ER_QUERY_INTERRUPTED' }, AGAIN],
    ['a server that stops', { code: 'ER_SERVER_SHUTDOWN' }, AGAIN],
    ['a connection that was lost', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }, AGAIN],
    ['a statement after that', { code: 'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', fatal: true }, AGAIN],
    ['a connection that was reset', { code: 'ECONNRESET', errno: -104 }, AGAIN],
    ['a pipe that is broken', { code: 'EPIPE', errno: -32 }, AGAIN],
    ['SQLite, with another writer', { code: 'SQLITE_BUSY' }, AGAIN],
    ['SQLite, with a snapshot that is too old', { code: 'SQLITE_BUSY_SNAPSHOT' }, AGAIN],
    ['SQLite, locked', { code: 'SQLITE_LOCKED' }, AGAIN],
    ['nobody listens', { code: 'ECONNREFUSED' }, AWAY],
    ['nobody answers', { code: 'ETIMEDOUT' }, AWAY],
    ['no such host', { code: 'ENOTFOUND' }, AWAY],
    ['too many connections', { code: 'ER_CON_COUNT_ERROR' }, AWAY],
    ['a disk that is full', { code: 'SQLITE_FULL' }, AWAY],
    ['a key that is there already', { code: 'ER_DUP_ENTRY' }, DUPLICATE],
    ['SQLite, a key that is there already', { code: 'SQLITE_CONSTRAINT_UNIQUE' }, DUPLICATE],
    ['SQLite, a primary key that is there already', { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }, DUPLICATE],
    ['SQLite, a foreign key', { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }, NEITHER],
    ['a foreign key', { code: 'ER_NO_REFERENCED_ROW_2' }, NEITHER],
    ['a mistake in the statement', { code: 'ER_PARSE_ERROR' }, NEITHER],
    ['a wrong password', { code: 'ER_ACCESS_DENIED_ERROR', fatal: true }, NEITHER],
    ['a fault of ours', {}, NEITHER],
  ])('%s', (_what, fields, answers) => {
    for (const error of [failure(fields), wrapped(fields)]) {
      expect([isWorthAnotherTry(error), isDatabaseAway(error), isDuplicate(error)]).toEqual(answers);
    }
  });

  it.each([1213, 1205, 1020, 1047, 1927, 1317, 1053])(
    'number %i is tried again, whatever its code is called',
    (errno) => {
      for (const error of [failure({ errno }), wrapped({ errno, code: 'X' })])
        expect(isWorthAnotherTry(error)).toBe(true);
    },
  );

  it('number 1062 is a key that is there already', () => {
    expect(isDuplicate(failure({ errno: 1062 }))).toBe(true);
  });

  // mysql2 answers so to every statement after its connection was cut between two statements: no code at all.
  it('a statement on a connection that was cut before it is tried again', () => {
    const cut = failure({ fatal: true }, "Can't add new command when connection is in closed state");
    expect([isWorthAnotherTry(cut), isWorthAnotherTry(failure({ driverError: cut }))]).toEqual([true, true]);
  });

  it.each([null, undefined, 'ER_LOCK_DEADLOCK', 1213, {}, []])('%j is no failure of the database', (thrown) => {
    expect([isWorthAnotherTry(thrown), isDatabaseAway(thrown), isDuplicate(thrown), isLockTimeout(thrown)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('an error that is its own cause comes to an end', () => {
    const error: Record<string, unknown> = { code: 'ER_LOCK_DEADLOCK' };
    error.driverError = error;
    expect(isWorthAnotherTry(error)).toBe(true);
  });

  it.each([
    [{ code: 'ER_LOCK_WAIT_TIMEOUT' }, true],
    [{ errno: 1205 }, true],
    [{ driverError: { errno: 1205 } }, true],
    [{ code: 'ER_LOCK_DEADLOCK', errno: 1213 }, false],
  ])('a lock that was waited for in vain: %j %s', (error, expected) => {
    expect(isLockTimeout(error)).toBe(expected);
  });
});

describe('how long to wait before the next try', () => {
  it.each([
    [0, 0, 5],
    [0, 0.5, 10],
    [0, 0.999, 15],
    [1, 0, 10],
    [1, 0.999, 30],
    [3, 0, 40],
    [3, 0.999, 120],
  ])('try %i with %d: %i ms', (attempt, random, milliseconds) => {
    expect(pause(attempt, random)).toBe(milliseconds);
  });

  it('five tries, and less than a third of a second in all', () => {
    expect(MOST_TRIES).toBe(5);
    const longest = Array.from({ length: MOST_TRIES - 1 }, (_, attempt) => pause(attempt, 1));
    expect(longest.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(334);
  });
});
