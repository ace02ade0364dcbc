/** Reads agreements through the registrations of a viewer, and links sign-ins to them. R7, R8, R51. */
import { In, LessThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Catalogue, PlanType } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import type { PageRequest } from '../platform/page';
import { isDuplicate } from '../platform/retry.rules';
import type { Agreement } from './agreement';
import { AgreementProductRow, AgreementRow, RegistrationRow } from './agreement.row';

export interface Registered {
  readonly registrationId: number;
  readonly agreement: Agreement;
}

function toAgreement(row: AgreementRow, productIds: Set<number> | null, catalogue: Catalogue): Agreement {
  const planType = catalogue.planType(row.planTypeCode) as PlanType;
  const { id, customerName, accessIdHint, unitsGranted, unitsRemaining, unitsExpired } = row;
  return {
    id,
    planType,
    customerName,
    accessIdHint,
    unitsGranted,
    unitsRemaining,
    unitsExpired,
    startsOn: row.startsOn as Day,
    endsOn: row.endsOn as Day,
    usedUpOn: row.usedUpOn as Day | null,
    productIds,
  };
}

async function withProducts(db: EntityManager, rows: AgreementRow[], catalogue: Catalogue): Promise<Agreement[]> {
  const limited = rows.filter((row) => row.limitedToProducts).map((row) => row.id);
  const products = limited.length > 0 ? await db.findBy(AgreementProductRow, { agreementId: In(limited) }) : [];
  const byAgreement = groupProducts(products);
  return rows.map((row) =>
    toAgreement(row, row.limitedToProducts ? (byAgreement.get(row.id) ?? new Set()) : null, catalogue),
  );
}

function groupProducts(rows: AgreementProductRow[]): Map<number, Set<number>> {
  const groups = new Map<number, Set<number>>();
  for (const { agreementId, productId } of rows)
    groups.set(agreementId, (groups.get(agreementId) ?? new Set()).add(productId));
  return groups;
}

function registeredTo(db: EntityManager, viewer: Viewer): SelectQueryBuilder<AgreementRow> {
  return db
    .createQueryBuilder(AgreementRow, 'agreement')
    .innerJoin(RegistrationRow, 'registration', 'registration.agreementId = agreement.id')
    .where('registration.signInId = :viewer', { viewer: viewer.signInId });
}

async function run(
  query: SelectQueryBuilder<AgreementRow>,
  db: EntityManager,
  catalogue: Catalogue,
): Promise<Registered[]> {
  const { entities, raw } = await query
    .addSelect('registration.id', 'registrationId')
    .getRawAndEntities<{ registrationId: number }>();
  const agreements = await withProducts(db, entities, catalogue);
  return agreements.map((agreement, index) => ({ agreement, registrationId: Number(raw[index]?.registrationId) }));
}

/** The viewer's agreements in the order in which they were registered. */
export async function registeredPage(
  db: EntityManager,
  viewer: Viewer,
  catalogue: Catalogue,
  page: PageRequest,
): Promise<Registered[]> {
  const query = registeredTo(db, viewer)
    .orderBy('registration.id', 'ASC')
    .limit(page.first + 1);
  if (page.after) query.andWhere('registration.id > :after', { after: page.after[0] });
  return run(query, db, catalogue);
}

export function countRegistered(db: EntityManager, viewer: Viewer): Promise<number> {
  return db.countBy(RegistrationRow, { signInId: viewer.signInId });
}

/** As many plans are offered at once; of more, those that end last. */
export const MOST_PLANS = 100;

export async function allRegistered(db: EntityManager, viewer: Viewer, catalogue: Catalogue): Promise<Agreement[]> {
  const query = registeredTo(db, viewer)
    .orderBy('agreement.endsOn', 'DESC')
    .addOrderBy('agreement.id', 'DESC')
    .limit(MOST_PLANS);
  const latest = (await run(query, db, catalogue)).map(({ agreement }) => agreement);
  return latest.reverse();
}

/** Those of the numbered agreements that are registered to the viewer. */
export async function findRegistered(
  db: EntityManager,
  viewer: Viewer,
  catalogue: Catalogue,
  ids: readonly number[],
): Promise<Agreement[]> {
  const query = registeredTo(db, viewer).andWhere('agreement.id IN (:...ids)', { ids });
  return (await run(query, db, catalogue)).map(({ agreement }) => agreement);
}

/** The agreement that a pair opens. */
export async function findByPair(tx: EntityManager, pairHash: string, catalogue: Catalogue): Promise<Agreement | null> {
  const row = await tx.findOneBy(AgreementRow, { pairHash });
  return row && ((await withProducts(tx, [row], catalogue))[0] ?? null);
}

/** The agreement that a case took its unit from, for what happens to the case: its contacts need not hold it. */
export async function agreementOfCase(tx: EntityManager, id: number, catalogue: Catalogue): Promise<Agreement> {
  const row = await tx.findOneByOrFail(AgreementRow, { id });
  return (await withProducts(tx, [row], catalogue))[0] as Agreement;
}

/** Does the viewer hold an agreement with this Access ID already? R61. */
export function holdsAccessId(tx: EntityManager, viewer: Viewer, accessIdHash: string): Promise<boolean> {
  return registeredTo(tx, viewer).andWhere('agreement.accessIdHash = :accessIdHash', { accessIdHash }).getExists();
}

/** `false` if the link is there already, even one that was made at this very moment. */
export async function register(tx: EntityManager, viewer: Viewer, agreementId: number, now: Date): Promise<boolean> {
  try {
    await tx.insert(RegistrationRow, { signInId: viewer.signInId, agreementId, registeredAt: now });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** The ended agreements that still have units on their books. */
export async function endedWithUnits(db: EntityManager, today: Day): Promise<{ id: number; units: number }[]> {
  const rows = await db
    .createQueryBuilder(AgreementRow, 'agreement')
    .select(['agreement.id', 'agreement.unitsRemaining'])
    .where({ endsOn: LessThan(today) })
    .andWhere('agreement.unitsRemaining > 0')
    .getMany();
  return rows.map((row) => ({ id: row.id, units: row.unitsRemaining ?? 0 }));
}
