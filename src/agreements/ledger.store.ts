/** The books: units move here and nowhere else, by one guarded update and one entry in the same transaction. R44, R62. */
import { MoreThan, type EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import type { PageRequest } from '../platform/page';
import { AgreementRow, LedgerEntryRow, RegistrationRow } from './agreement.row';
import type { LedgerEntry } from './agreement';

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
  const { affected } = await tx
    .createQueryBuilder()
    .update(AgreementRow)
    .set({
      usedUpOn: () => 'CASE WHEN units_remaining = 1 THEN :today ELSE used_up_on END',
      unitsRemaining: () => 'units_remaining - 1',
    })
    .where('id = :agreementId AND (units_granted IS NULL OR units_remaining > 0)', { agreementId, today })
    .execute();
  return affected === 1;
}

export async function writeConsumption(tx: EntityManager, movement: Movement): Promise<void> {
  const { agreementId, at, signInId, caseId } = movement;
  await tx.insert(LedgerEntryRow, {
    agreementId,
    kind: 'CONSUME',
    units: -1,
    at,
    actor: 'SIGN_IN',
    actorSignInId: signInId,
    caseId,
  });
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
  await tx.insert(LedgerEntryRow, {
    agreementId,
    kind: 'EXPIRE',
    units: -units,
    at,
    actor: 'SYSTEM',
    actorSignInId: null,
    caseId: null,
  });
  return units;
}

const toEntry = (row: LedgerEntryRow): LedgerEntry => ({ ...row });

/** Oldest first. The caller holds the agreement: it was read through the viewer's registrations. */
export async function ledgerPage(db: EntityManager, agreementId: number, page: PageRequest): Promise<LedgerEntry[]> {
  const after = page.after ? { id: MoreThan(Number(page.after[0])) } : {};
  const rows = await db.find(LedgerEntryRow, {
    where: { agreementId, ...after },
    order: { id: 'ASC' },
    take: page.first + 1,
  });
  return rows.map(toEntry);
}

export function countEntries(db: EntityManager, agreementId: number): Promise<number> {
  return db.countBy(LedgerEntryRow, { agreementId });
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
