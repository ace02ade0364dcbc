/**
 * Keeps what the sandbox knows, as if it were kept elsewhere: each write is a transaction of its own, so that what it
 * charged stays charged whatever becomes of the one who asked.
 */
import { MoreThan, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { realNow } from '../platform/calendar';
import type { Database } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { changeRows, insertRow } from '../platform/write-rows';
import type { SandboxFacts, SandboxKind } from './sandbox';
import { SandboxRecordRow } from './sandbox.row';

const MOST_TRIES = 50;
const PAGE = 500;

/** False where the ref is taken: then nothing is changed. */
export async function insertRecord<K extends SandboxKind>(
  database: Database,
  kind: K,
  ref: string,
  facts: SandboxFacts[K],
): Promise<boolean> {
  const row = { ref, kind, version: 1, facts: JSON.stringify(facts), madeAt: realNow() };
  try {
    await database.transact((tx) => insertRow(tx, SandboxRecordRow, row));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const factsOf = <K extends SandboxKind>({ facts }: SandboxRecordRow): SandboxFacts[K] =>
  JSON.parse(facts) as SandboxFacts[K];

const read = (db: EntityManager, kind: SandboxKind, ref: string): Promise<SandboxRecordRow | null> =>
  db.findOneBy(SandboxRecordRow, { ref, kind });

export async function findRecord<K extends SandboxKind>(
  { reads }: Database,
  kind: K,
  ref: string,
): Promise<SandboxFacts[K] | null> {
  const row = await read(reads, kind, ref);
  return row && factsOf<K>(row);
}

export interface Changed<F> {
  readonly before: F;
  readonly after: F;
}

/** Asks anew what to make of it wherever somebody else was faster; null where there is no such record. */
export async function changeRecord<K extends SandboxKind>(
  database: Database,
  kind: K,
  ref: string,
  change: (facts: SandboxFacts[K]) => SandboxFacts[K],
): Promise<Changed<SandboxFacts[K]> | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const row = await read(database.reads, kind, ref);
    if (!row) return null;
    const before = factsOf<K>(row);
    const after = change(before);
    if (after === before) return { before, after };
    const values = [JSON.stringify(after), ref, row.version];
    if ((await database.transact((tx) => changeRows(tx, CHANGE, values))) > 0) return { before, after };
  }
  throw new Error(`the sandbox's ${kind} changes all the time`);
}

const CHANGE = 'UPDATE `sandbox_records` SET facts = ?, version = version + 1 WHERE ref = ? AND version = ?';

export async function removeRecord(database: Database, kind: SandboxKind, ref: string): Promise<void> {
  await database.transact((tx) => tx.delete(SandboxRecordRow, { kind, ref }));
}

/** With everything whose name begins with its own and a dot. */
export async function removeWithBelongings(database: Database, ref: string): Promise<void> {
  // What follows the dot in the order of signs is the slash.
  const sql = 'DELETE FROM `sandbox_records` WHERE ref = ? OR (ref >= ? AND ref < ?)';
  await database.transact((tx) => changeRows(tx, sql, [ref, `${ref}.`, `${ref}/`]));
}

/** All that were made since a moment, the oldest first. */
export async function* recordsSince<K extends SandboxKind>(
  { reads }: Database,
  kind: K,
  since: Date,
): AsyncGenerator<{ ref: string; facts: SandboxFacts[K] }> {
  for (let after = 0, full = true; full;) {
    const where = { kind, madeAt: MoreThanOrEqual(since), id: MoreThan(after) };
    const rows = await reads.find(SandboxRecordRow, { where, order: { id: 'ASC' }, take: PAGE });
    for (const row of rows) yield { ref: row.ref, facts: factsOf<K>(row) };
    full = rows.length === PAGE;
    after = rows.at(-1)?.id ?? after;
  }
}
