/** Reads and writes the places of entries in the chain. */
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
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
  const rows = await tx.find(AuditEntryRow, { where: { seq: IsNull() }, order: { id: 'ASC' }, take: most });
  return rows.map(toEntry);
}

/**
 * `false` if one of them has a place already. Each by its number alone: a statement for many would look at entries that
 * others are writing, and wait for them while they wait for it.
 */
export async function setPlaces(tx: EntityManager, places: readonly (Link & { id: number })[]): Promise<boolean> {
  for (const { id, seq, hash } of places) {
    const { affected } = await tx.update(AuditEntryRow, { id, seq: IsNull() }, { seq, hash });
    if (affected !== 1) return false;
  }
  return true;
}

/** The entries after a place, in the order of the chain. */
export async function chainedAfter(db: EntityManager, seq: number, most: number): Promise<AuditEntry[]> {
  const rows = await db.find(AuditEntryRow, { where: { seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: most });
  return rows.map(toEntry);
}
