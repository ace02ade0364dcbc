/** Writes new agreements with their first entry, many at a time. */
import { In, type EntityManager } from 'typeorm';
import type { Acting } from '../audit/audit-entry';
import type { IssuedAgreement } from './agreement';
import { AgreementProductRow, AgreementRow } from './agreement.row';
import { toIssued } from './issued-agreement.store';
import { writeGrants } from './ledger.store';

export interface NewAgreement {
  planTypeCode: string;
  customerName: string | null;
  pairHash: string;
  accessIdHash: string;
  accessIdHint: string;
  startsOn: string;
  endsOn: string;
  units: number | null;
  productIds: number[] | null;
}

/** The hashes among these that agreements have already. */
export async function issuedPairs(db: EntityManager, pairHashes: string[]): Promise<Set<string>> {
  if (pairHashes.length === 0) return new Set();
  const rows = await db.find(AgreementRow, {
    select: { id: true, pairHash: true },
    where: { pairHash: In(pairHashes) },
  });
  return new Set(rows.map((row) => row.pairHash as string));
}

/** Inserts the agreements; gives back their numbers by the hash of the pair. */
export async function insertAgreements(
  tx: EntityManager,
  agreements: NewAgreement[],
  { now, today, acting }: { now: Date; today: string; acting: Acting },
): Promise<Map<string, number>> {
  const rows = agreements.map(({ units, productIds, ...rest }) => ({
    ...rest,
    unitsGranted: units,
    unitsRemaining: units,
    unitsExpired: 0,
    usedUpOn: units === 0 ? (rest.startsOn < today ? rest.startsOn : today) : null,
    limitedToProducts: productIds !== null,
    issuedAt: now,
  }));
  await tx.createQueryBuilder().insert().into(AgreementRow).values(rows).updateEntity(false).execute();
  const stored = await tx.find(AgreementRow, {
    select: { id: true, pairHash: true },
    where: { pairHash: In(rows.map((row) => row.pairHash)) },
  });
  const ids = new Map(stored.map((row) => [row.pairHash as string, row.id]));
  const idOf = (agreement: NewAgreement) => ids.get(agreement.pairHash) as number;
  const grants = agreements.map((agreement) => ({ agreementId: idOf(agreement), units: agreement.units ?? 0 }));
  await writeGrants(tx, grants, now, acting);
  const products = agreements.flatMap((agreement) =>
    (agreement.productIds ?? []).map((productId) => ({ agreementId: idOf(agreement), productId })),
  );
  if (products.length > 0)
    await tx.createQueryBuilder().insert().into(AgreementProductRow).values(products).updateEntity(false).execute();
  return ids;
}

/** For the operator: all agreements after a number, oldest first, without anything of their cases. */
export async function listIssued(db: EntityManager, afterId: number, limit: number): Promise<IssuedAgreement[]> {
  const rows = await db
    .createQueryBuilder(AgreementRow, 'agreement')
    .where('agreement.id > :afterId', { afterId })
    .orderBy('agreement.id', 'ASC')
    .limit(limit)
    .getMany();
  return rows.map(toIssued);
}
