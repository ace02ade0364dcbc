/** The books: units move here and nowhere else, by one guarded update and one entry in the same transaction. R44, R62. */
import { In, type EntityManager } from 'typeorm';
import { groupBy } from '../catalog/group-by';
import type { Viewer } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { readInBatches } from '../platform/in-order';
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

/** Gives a case's unit back, also to an agreement that has ended: its end date does not move. R57. */
export async function returnUnit(
  tx: EntityManager,
  { agreementId, at, signInId, caseId }: Omit<Movement, 'signInId'> & { signInId: number | null },
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(AgreementRow)
    .set({ usedUpOn: () => 'NULL', unitsRemaining: () => 'units_remaining + 1' })
    .where('id = :agreementId', { agreementId })
    .execute();
  const actor = 'ENGINEER';
  await tx.insert(LedgerEntryRow, {
    agreementId,
    kind: 'REFUND',
    units: 1,
    at,
    actor,
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

/** A page of the ledger of an agreement that the caller has read through a viewer. */
export interface LedgerQuestion {
  agreementId: number;
  first: number;
  /** The number of the entry after which to go on; 0 for the start. */
  after: number;
}

/**
 * The entries of each page and one more, the oldest first: two statements for all pages of one size and place,
 * however many agreements they belong to.
 */
export async function ledgerPages(db: EntityManager, asked: readonly LedgerQuestion[]): Promise<LedgerEntry[][]> {
  const alike = groupBy(asked, ({ first, after }) => `${first} ${after}`);
  const pages = new Map<string, LedgerEntry[]>();
  for (const [key, [question, ...others]] of alike) {
    if (!question) continue;
    const agreements = [question, ...others].map(({ agreementId }) => agreementId);
    const entries = await readInBatches(agreements, (some) => pagesAt(db, some, question));
    const byAgreement = groupBy(entries, ({ agreementId }) => String(agreementId));
    for (const [agreementId, page] of byAgreement) pages.set(`${agreementId} ${key}`, page);
  }
  return asked.map(({ agreementId, first, after }) => pages.get(`${agreementId} ${first} ${after}`) ?? []);
}

async function pagesAt(
  db: EntityManager,
  agreementIds: readonly number[],
  { first, after }: LedgerQuestion,
): Promise<LedgerEntry[]> {
  const marks = agreementIds.map(() => '?').join(', ');
  const ranked = `SELECT id, ROW_NUMBER() OVER (PARTITION BY agreement_id ORDER BY id) AS place FROM ledger_entries WHERE agreement_id IN (${marks}) AND id > ?`;
  const ids = (await db.query(`SELECT id FROM (${ranked}) ranked WHERE place <= ?`, [
    ...agreementIds,
    after,
    first + 1,
  ])) as { id: number }[];
  const rows = await readInBatches(
    ids.map(({ id }) => id),
    (some) => db.find(LedgerEntryRow, { where: { id: In([...some]) }, order: { id: 'ASC' } }),
  );
  return rows.map(toEntry);
}

export async function countEntries(db: EntityManager, agreementIds: readonly number[]): Promise<number[]> {
  const counts = await readInBatches(agreementIds, (some) =>
    db
      .createQueryBuilder(LedgerEntryRow, 'entry')
      .select('entry.agreementId', 'agreementId')
      .addSelect('COUNT(*)', 'total')
      .where('entry.agreementId IN (:...some)', { some })
      .groupBy('entry.agreementId')
      .getRawMany<{ agreementId: number; total: number | string }>(),
  );
  const byId = new Map(counts.map(({ agreementId, total }) => [Number(agreementId), Number(total)]));
  return agreementIds.map((id) => byId.get(id) ?? 0);
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
