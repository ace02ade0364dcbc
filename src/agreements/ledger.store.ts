/** The books: units move here and nowhere else, by one guarded update and one entry in the same transaction. R44, R62. */
import { In, type EntityManager } from 'typeorm';
import { SYSTEM, type Acting, type Audited } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Viewer } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { childPages, countChildren, type ChildQuestion } from '../platform/child-pages';
import { readInBatches } from '../platform/in-order';
import { changeRows, insertRows } from '../platform/write-rows';
import { AgreementRow, LedgerEntryRow, RegistrationRow } from './agreement.row';
import { MOST_UNITS, type LedgerEntry } from './agreement';

export interface Movement {
  agreementId: number;
  at: Date;
  signInId: number;
  caseId: number;
}

/**
 * Takes one unit for a case. `false` if none was left at that very moment, whatever a rule said a moment ago.
 * `usedUpOn` is set first: MySQL lets later assignments see earlier ones, SQLite does not.
 */
export async function takeOneUnit(tx: EntityManager, agreementId: number, today: Day): Promise<boolean> {
  return (await changeRows(tx, TAKE_ONE, [today, agreementId])) === 1;
}

const TAKE_ONE = `UPDATE \`agreements\`
  SET used_up_on = CASE WHEN units_remaining = 1 THEN ? ELSE used_up_on END, units_remaining = units_remaining - 1
  WHERE id = ? AND (units_granted IS NULL OR units_remaining > 0)`;

type NewEntry = Omit<LedgerEntry, 'id'> & { reason?: string };

/**
 * Every movement is written here, and accounted for with it: which case it was for stands in the ledger alone. What
 * else of the same deed is to be accounted for comes along.
 */
async function writeEntries(
  tx: EntityManager,
  acting: Acting,
  at: Date,
  entries: readonly NewEntry[],
  along: readonly Audited[] = [],
): Promise<void> {
  const rows = entries.map(({ reason: _, ...entry }) => entry);
  await insertRows(tx, LedgerEntryRow, rows);
  const audited = entries.map(({ agreementId, kind, units, reason }) => ({
    action: 'UNITS_MOVED' as const,
    target: { type: 'Agreement', id: agreementId },
    facts: { kind, units, ...(reason ? { reason } : {}) },
  }));
  await recordAudit(tx, acting, at, ...audited, ...along);
}

/** The first entry of agreements: of an operator's, who issued them, unless they were bought. */
export async function writeGrants(
  tx: EntityManager,
  grants: readonly { agreementId: number; units: number }[],
  at: Date,
  acting: Acting,
  buyerId: number | null = null,
): Promise<void> {
  const by = buyerId === null ? { actor: 'OPERATOR' as const, actorSignInId: acting.signInId } : buyer(buyerId);
  const entries = grants.map((grant) => ({ ...grant, ...by, caseId: null, kind: 'GRANT' as const, at }));
  await writeEntries(tx, acting, at, entries);
}

const buyer = (signInId: number) => ({ actor: 'SIGN_IN' as const, actorSignInId: signInId });

export async function writeConsumption(
  tx: EntityManager,
  { agreementId, at, signInId, caseId }: Movement,
  acting: Acting,
  along: readonly Audited[] = [],
): Promise<void> {
  const by = { actor: 'SIGN_IN', actorSignInId: signInId, caseId } as const;
  await writeEntries(tx, acting, at, [{ agreementId, kind: 'CONSUME', units: -1, at, ...by }], along);
}

/** Gives a case's unit back, also to an agreement that has ended: its end date does not move. R57. */
export async function returnUnit(
  tx: EntityManager,
  { agreementId, at, signInId, caseId }: Omit<Movement, 'signInId'> & { signInId: number | null },
  acting: Acting,
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(AgreementRow)
    .set({ usedUpOn: () => 'NULL', unitsRemaining: () => 'units_remaining + 1' })
    .where('id = :agreementId', { agreementId })
    .execute();
  const by = { actor: 'ENGINEER', actorSignInId: signInId, caseId } as const;
  await writeEntries(tx, acting, at, [{ agreementId, kind: 'REFUND', units: 1, at, ...by }]);
}

/** Lapses what is left on an ended agreement. `null` if its books are closed already. */
export async function lapseUnits(tx: EntityManager, agreementId: number, today: Day, at: Date): Promise<number | null> {
  const row = await tx.findOneBy(AgreementRow, { id: agreementId });
  const units = row?.unitsRemaining ?? 0;
  if (units <= 0) return null;
  const { affected } = await tx
    .createQueryBuilder()
    .update(AgreementRow)
    .set({ unitsExpired: () => 'units_expired + :units', unitsRemaining: 0 })
    .where('id = :agreementId AND units_remaining = :units AND ends_on < :today', { agreementId, units, today })
    .execute();
  if (affected !== 1) return null;
  const by = { actor: 'SYSTEM', actorSignInId: null, caseId: null } as const;
  await writeEntries(tx, SYSTEM, at, [{ agreementId, kind: 'EXPIRE', units: -units, at, ...by }]);
  return units;
}

export interface Adjustment {
  agreementId: number;
  /** Signed, not 0. */
  units: number;
  at: Date;
  today: Day;
  reason: string;
}

/**
 * Corrects a balance, unless it would go below 0 or above what fits, or there is none: `false` then. What follows money
 * is the SYSTEM's, whoever asked for it, so that the books of payments can be held against it; the audit log says who.
 */
export async function adjustBalance(
  tx: EntityManager,
  { agreementId, units, at, today, reason }: Adjustment,
  acting: Acting,
  actor: 'OPERATOR' | 'SYSTEM' = 'OPERATOR',
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(AgreementRow)
    .set({
      usedUpOn: () => 'CASE WHEN units_remaining + :units > 0 THEN NULL ELSE COALESCE(used_up_on, :today) END',
      unitsRemaining: () => 'units_remaining + :units',
    })
    .where('id = :agreementId AND units_remaining + :units BETWEEN 0 AND :most')
    .setParameters({ agreementId, units, today, most: MOST_UNITS })
    .execute();
  if (affected !== 1) return false;
  const by = { actor, actorSignInId: actor === 'OPERATOR' ? acting.signInId : null, caseId: null } as const;
  await writeEntries(tx, acting, at, [{ agreementId, kind: 'ADJUST', units, at, ...by, reason }]);
  return true;
}

const toEntry = (row: LedgerEntryRow): LedgerEntry => ({ ...row });

const OF_AGREEMENTS = { table: 'ledger_entries', parent: 'agreement_id' };

/** Pages of the ledgers of agreements that the caller has read through a viewer. */
export async function ledgerPages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<LedgerEntry[][]> {
  const pages = await childPages(db, OF_AGREEMENTS, asked);
  const rows = await readInBatches(pages.flat(), (some) => db.findBy(LedgerEntryRow, { id: In([...some]) }));
  const byId = new Map(rows.map((row) => [row.id, toEntry(row)]));
  return pages.map((page) => page.flatMap((id) => byId.get(id) ?? []));
}

export function countEntries(db: EntityManager, agreementIds: readonly number[]): Promise<number[]> {
  return countChildren(db, OF_AGREEMENTS, agreementIds);
}

/** Those of the numbered entries that stand in the books of an agreement of the viewer. */
export async function findEntries(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<LedgerEntry[]> {
  const rows = await db
    .createQueryBuilder(LedgerEntryRow, 'entry')
    .innerJoin(RegistrationRow, 'registration', 'registration.agreementId = entry.agreementId')
    .where('registration.signInId = :viewer', { viewer: viewer.signInId })
    .andWhere('entry.id IN (:...ids)', { ids })
    .getMany();
  return rows.map(toEntry);
}
