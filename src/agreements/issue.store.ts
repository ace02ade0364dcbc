/** Writes new agreements with their first entry, many at a time. */
import { In, type EntityManager } from 'typeorm';
import { AgreementProductRow, AgreementRow, LedgerEntryRow } from './agreement.row';

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
  now: Date,
  startsToday: string,
): Promise<Map<string, number>> {
  const rows = agreements.map(({ units, productIds, ...rest }) => ({
    ...rest,
    unitsGranted: units,
    unitsRemaining: units,
    unitsExpired: 0,
    usedUpOn: units === 0 ? (rest.startsOn < startsToday ? rest.startsOn : startsToday) : null,
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
  const entries = agreements.map((agreement) => ({
    agreementId: idOf(agreement),
    kind: 'GRANT' as const,
    units: agreement.units ?? 0,
    at: now,
    actor: 'OPERATOR' as const,
    actorSignInId: null,
    caseId: null,
  }));
  await tx.createQueryBuilder().insert().into(LedgerEntryRow).values(entries).updateEntity(false).execute();
  const products = agreements.flatMap((agreement) =>
    (agreement.productIds ?? []).map((productId) => ({ agreementId: idOf(agreement), productId })),
  );
  if (products.length > 0)
    await tx.createQueryBuilder().insert().into(AgreementProductRow).values(products).updateEntity(false).execute();
  return ids;
}

export interface IssuedAgreement {
  id: number;
  planTypeCode: string;
  customerName: string | null;
  accessIdHint: string | null;
  startsOn: string;
  endsOn: string;
  unitsGranted: number | null;
  unitsRemaining: number | null;
}

/** For the operator: all agreements after a number, oldest first, without anything of their cases. */
export function listIssued(db: EntityManager, afterId: number, limit: number): Promise<IssuedAgreement[]> {
  return db
    .createQueryBuilder(AgreementRow, 'agreement')
    .where('agreement.id > :afterId', { afterId })
    .orderBy('agreement.id', 'ASC')
    .limit(limit)
    .getMany();
}
