/** Several processes may start on one empty database; only one at a time sets it up. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { realNow } from './calendar';
import type { Database } from './database';
import { isDuplicate, isTableMissing, isWorthAnotherTry } from './retry.rules';

/** A holder that died is waited for no longer than this. */
const LEASE_SECONDS = 120;
const RENEW_MS = 30_000;

const TABLE =
  'CREATE TABLE IF NOT EXISTS set_up_lock (id integer NOT NULL PRIMARY KEY, holder varchar(36) NOT NULL, until_second integer NOT NULL)';

function unlessWorthAnotherTry(error: unknown): void {
  if (!isWorthAnotherTry(error)) throw error;
}

/** Runs `work` while no other process on this database does. A plain row, since Galera has no lock functions. */
export async function whileAlone<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const run = (sql: string, parameters: unknown[] = []) => database.source.query(sql, parameters);
  for (;;) {
    const now = Math.floor(realNow().getTime() / 1000);
    try {
      await run('DELETE FROM set_up_lock WHERE until_second < ?', [now]);
      await run('INSERT INTO set_up_lock (id, holder, until_second) VALUES (1, ?, ?)', [holder, now + LEASE_SECONDS]);
      break;
    } catch (error) {
      if (isTableMissing(error)) await run(TABLE).catch(unlessWorthAnotherTry);
      else if (!isDuplicate(error)) unlessWorthAnotherTry(error);
      await wait(100);
    }
  }
  // A long migration outlives its lease: it is renewed for as long as this process lives.
  const renewing = setInterval(() => {
    const until = Math.floor(realNow().getTime() / 1000) + LEASE_SECONDS;
    void run('UPDATE set_up_lock SET until_second = ? WHERE holder = ?', [until, holder]).catch(() => undefined);
  }, RENEW_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await run('DELETE FROM set_up_lock WHERE holder = ?', [holder]);
  }
}
