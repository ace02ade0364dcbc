/** Reads and writes the places of entries in the chain. */
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { Columns } from '../platform/columns';
import { locking } from '../platform/database';
import { inPowers, places as placesOf, readRows, texts, type Value } from '../platform/read-rows';
import { byNumberAlone, changeRows } from '../platform/write-rows';
import type { AuditEntry } from './audit-entry';
import { AuditEntryRow } from './audit-entry.row';
import { START, type Link } from './chain.rules';

/** An entry and its link; no entry before the first one. */
export interface Last {
  readonly id: number | null;
  readonly link: Link;
}

export const toEntry = (row: AuditEntryRow): AuditEntry => ({ ...row });

export async function lastLink(db: EntityManager): Promise<Last> {
  const row = await db.findOne(AuditEntryRow, {
    select: { id: true, seq: true, hash: true },
    where: { seq: Not(IsNull()) },
    order: { seq: 'DESC' },
  });
  return row ? { id: row.id, link: { seq: row.seq ?? 0, hash: row.hash ?? '' } } : { id: null, link: START };
}

export function isAnyWaiting(db: EntityManager): Promise<boolean> {
  return db.existsBy(AuditEntryRow, { seq: IsNull() });
}

/**
 * Locks the entry that was last a moment ago, by its number alone, so that nobody who writes an entry waits for it.
 * It has to be the first statement of the transaction: what is read after it is what the one before has committed.
 */
export async function lockLast(tx: EntityManager, id: number | null): Promise<void> {
  if (id === null) return;
  await tx.findOne(AuditEntryRow, { select: { id: true }, where: { id }, ...locking(tx, 'pessimistic_write') });
}

export async function waitingEntries(tx: EntityManager, most: number): Promise<AuditEntry[]> {
  return ENTRY.rows(tx, await readRows<AuditEntry>(tx, WAITING, [most]));
}

const ENTRY = Columns.of(AuditEntryRow, [
  'id',
  'at',
  'action',
  'actor',
  'actorSignInId',
  'actorKeyId',
  'targetType',
  'targetId',
  'facts',
  'personal',
  'personalHash',
  'seq',
  'hash',
]);
const WAITING = `SELECT ${ENTRY.sql('e')} FROM audit_entries e WHERE e.seq IS NULL ORDER BY e.id LIMIT ?`;

type Place = Link & { readonly id: number };

/** Of one statement, which looks for each of them among all of them. */
const MOST_PLACES = 64;

/**
 * `false` if one of them has a place already. By their numbers alone: a statement that looked along an index would look
 * at entries that others are writing, and wait for them while they wait for it. In lots of 1, 2, 4 … so that few
 * statements differ.
 */
export async function setPlaces(tx: EntityManager, places: readonly Place[]): Promise<boolean> {
  for (let from = 0, size = 1; from < places.length;) {
    const lot = places.slice(from, from + size);
    if ((await setLot(tx, lot)) !== lot.length) return false;
    from += size;
    size = Math.min(2 * size, MOST_PLACES);
  }
  return true;
}

const setOf = texts((count: number) => {
  const choice = (column: string) => `${column} = CASE id${' WHEN ? THEN ?'.repeat(count)} ELSE ${column} END`;
  return `SET ${choice('seq')}, ${choice('hash')} WHERE id IN (${placesOf(count)}) AND seq IS NULL`;
});

function setLot(tx: EntityManager, lot: readonly Place[]): Promise<number> {
  const filled = inPowers(lot, lot[0] as Place);
  const values: Value[] = [
    ...filled.flatMap(({ id, seq }) => [id, seq]),
    ...filled.flatMap(({ id, hash }) => [id, hash]),
    ...filled.map(({ id }) => id),
  ];
  return changeRows(tx, `UPDATE \`audit_entries\`${byNumberAlone(tx)} ${setOf(filled.length)}`, values);
}

/** The entries after a place, in the order of the chain. */
export async function chainedAfter(db: EntityManager, seq: number, most: number): Promise<AuditEntry[]> {
  const rows = await db.find(AuditEntryRow, { where: { seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: most });
  return rows.map(toEntry);
}
