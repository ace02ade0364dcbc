/** Keeps benefits. A member reads those of the organisations that they belong to, by the links of this moment. R11. */
import { In, IsNull, MoreThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { childPages, countChildren, type ChildQuestion } from '../platform/child-pages';
import { locking } from '../platform/database';
import { readInBatches } from '../platform/in-order';
import type { Benefit, BenefitTerms } from './benefit';
import { BenefitRow } from './benefit.row';
import { OrganisationMemberRow } from './organisation.row';

const OF_ORGANISATIONS = { table: 'benefits', parent: 'organisation_id' };

function toBenefit(row: BenefitRow): Benefit {
  const { id, organisationId, reference, planTypeCode, units, grantedAt, activatedAt, agreementId } = row;
  const products = JSON.parse(row.products) as string[];
  const activateBy = row.activateBy as Day | null;
  return {
    id,
    organisationId,
    reference,
    planTypeCode,
    units,
    products,
    activateBy,
    grantedAt,
    activatedAt,
    agreementId,
  };
}

function ofMember(db: EntityManager, { signInId, kind }: Viewer): SelectQueryBuilder<BenefitRow> {
  const membership = db
    .createQueryBuilder(OrganisationMemberRow, 'member')
    .select('member.organisationId')
    .where('member.signInId = :signInId AND member.kind = :kind');
  return db
    .createQueryBuilder(BenefitRow, 'benefit')
    .where(`benefit.organisationId IN (${membership.getQuery()})`, { signInId, kind });
}

/** Those of the numbered benefits that an organisation of the viewer holds. */
export async function findBenefits(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<Benefit[]> {
  return (await ofMember(db, viewer).andWhere('benefit.id IN (:...ids)', { ids }).getMany()).map(toBenefit);
}

/** For operators. Nothing of the pair is among what is read. */
export async function anyBenefits(db: EntityManager, ids: readonly number[]): Promise<Benefit[]> {
  return (await db.findBy(BenefitRow, { id: In([...ids]) })).map(toBenefit);
}

/** For the command line: all after a number, oldest first. */
export async function listBenefitsAfter(db: EntityManager, afterId: number, limit: number): Promise<Benefit[]> {
  const rows = await db.find(BenefitRow, { where: { id: MoreThan(afterId) }, order: { id: 'ASC' }, take: limit });
  return rows.map(toBenefit);
}

/** A benefit that the caller has found through the viewer, as it is now, until the transaction ends. */
export async function lockBenefit(tx: EntityManager, id: number): Promise<Benefit & { sealedPair: string | null }> {
  const row = await tx.findOneOrFail(BenefitRow, { where: { id }, ...locking(tx, 'pessimistic_write') });
  return { ...toBenefit(row), sealedPair: row.sealedPair };
}

/** Pages of the benefits of organisations that the caller has read through a viewer. */
export async function benefitPages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<Benefit[][]> {
  const pages = await childPages(db, OF_ORGANISATIONS, asked);
  const rows = await readInBatches(pages.flat(), (some) => db.findBy(BenefitRow, { id: In([...some]) }));
  const byId = new Map(rows.map((row) => [row.id, toBenefit(row)]));
  return pages.map((page) => page.flatMap((id) => byId.get(id) ?? []));
}

export function countBenefits(db: EntityManager, organisationIds: readonly number[]): Promise<number[]> {
  return countChildren(db, OF_ORGANISATIONS, organisationIds);
}

/** `false` if it was activated already, even at this very moment. */
export async function markActivated(tx: EntityManager, id: number, signInId: number, now: Date): Promise<boolean> {
  const done = await tx.update(
    BenefitRow,
    { id, activatedAt: IsNull() },
    { activatedAt: now, activatedBySignInId: signInId },
  );
  return done.affected === 1;
}

/** What was made of it. */
export async function keepAgreement(
  tx: EntityManager,
  id: number,
  made: { agreementId: number; sealedPair: string },
): Promise<void> {
  await tx.update(BenefitRow, { id }, made);
}

export interface NewBenefit extends BenefitTerms {
  organisationId: number | null;
  reference: string;
  claimCodeHash: string | null;
}

export interface KnownBenefit extends Benefit {
  /** Whether it was granted to whoever claims it. */
  readonly claimable: boolean;
}

export async function benefitsByReference(
  db: EntityManager,
  references: readonly string[],
): Promise<Map<string, KnownBenefit>> {
  const rows = references.length > 0 ? await db.findBy(BenefitRow, { reference: In([...references]) }) : [];
  return new Map(rows.map((row) => [row.reference, { ...toBenefit(row), claimable: row.claimCodeHash !== null }]));
}

/** Inserts them; those whose reference is there already fail all of it. Gives back their numbers by reference. */
export async function insertBenefits(
  tx: EntityManager,
  benefits: NewBenefit[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = benefits.map((benefit) => ({
    ...benefit,
    products: JSON.stringify(benefit.products),
    grantedAt: now,
    activatedAt: null,
    activatedBySignInId: null,
    agreementId: null,
    sealedPair: null,
  }));
  await tx.createQueryBuilder().insert().into(BenefitRow).values(rows).updateEntity(false).execute();
  const stored = await tx.find(BenefitRow, {
    select: { id: true, reference: true },
    where: { reference: In(rows.map(({ reference }) => reference)) },
  });
  return new Map(stored.map(({ id, reference }) => [reference, id]));
}

/** The benefit that a code claims, locked: of two that claim it, the second finds it claimed. */
export async function lockByClaimCode(tx: EntityManager, claimCodeHash: string): Promise<Benefit | null> {
  const row = await tx.findOne(BenefitRow, { where: { claimCodeHash }, ...locking(tx, 'pessimistic_write') });
  return row && toBenefit(row);
}

export async function giveBenefit(tx: EntityManager, id: number, organisationId: number): Promise<void> {
  await tx.update(BenefitRow, { id, organisationId: IsNull() }, { organisationId });
}
