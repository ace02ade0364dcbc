/** Which of the viewer's agreements can be used for a version, and why the others cannot. */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { globalId, rowNumber } from '../answer-forms';
import type { FindCatalogue } from './catalogue';
import { realNow, today, unavailability, type Catalogue, type Facts, type PlanType } from './rules';

interface AgreementRow {
  id: number;
  plan_type_code: string;
  starts_on: string;
  ends_on: string;
  units_granted: number | null;
  units_remaining: number | null;
  units_expired: number;
  used_up_on: string | null;
  limited_to_products: number;
}

export type Found = Facts & { id: number };

const COLUMNS =
  'a.id, a.plan_type_code, a.starts_on, a.ends_on, a.units_granted, a.units_remaining, a.units_expired, a.used_up_on, a.limited_to_products';

/** The database may be a transaction. */
type Db = Pick<Pool, 'execute'>;
type RowsOfAgreements = (RowDataPacket & AgreementRow)[];

/** The latest hundred that are registered to the sign-in, the one that ends first at the head. */
async function registered(pool: Db, signIn: number): Promise<AgreementRow[]> {
  const [rows] = await pool.execute<RowsOfAgreements>(
    `SELECT ${COLUMNS} FROM registrations r INNER JOIN agreements a ON a.id = r.agreement_id
     WHERE r.sign_in_id = ? ORDER BY a.ends_on DESC, a.id DESC LIMIT 100`,
    [signIn],
  );
  return rows.reverse();
}

/** The one agreement if it is registered to the sign-in. */
export async function findAgreement(db: Db, signIn: number, id: number, catalogue: Catalogue): Promise<Found | null> {
  const [rows] = await db.execute<RowsOfAgreements>(
    `SELECT ${COLUMNS} FROM registrations r INNER JOIN agreements a ON a.id = r.agreement_id
     WHERE r.sign_in_id = ? AND r.agreement_id = ?`,
    [signIn, id],
  );
  const products = await productsOf(db, rows);
  return rows.map((row) => toFacts(row, catalogue, products))[0] ?? null;
}

async function productsOf(db: Db, rows: readonly AgreementRow[]): Promise<Map<number, Set<number>>> {
  const limited = rows.filter((row) => row.limited_to_products).map(({ id }) => id);
  const products = new Map<number, Set<number>>(limited.map((id) => [id, new Set()]));
  if (limited.length === 0) return products;
  const [links] = await db.execute<(RowDataPacket & { agreement_id: number; product_id: number })[]>(
    `SELECT agreement_id, product_id FROM agreement_products WHERE agreement_id IN (${limited.map(() => '?').join(', ')})`,
    limited,
  );
  for (const { agreement_id: agreement, product_id: product } of links) products.get(agreement)?.add(product);
  return products;
}

function toFacts(row: AgreementRow, catalogue: Catalogue, products: ReadonlyMap<number, Set<number>>): Found {
  return {
    id: row.id,
    planType: catalogue.planType(row.plan_type_code) as PlanType,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    unitsGranted: row.units_granted,
    unitsRemaining: row.units_remaining,
    unitsExpired: row.units_expired,
    usedUpOn: row.used_up_on,
    productIds: products.get(row.id) ?? null,
  };
}

export function plans(pool: Pool, catalogueWith: FindCatalogue) {
  return async (signIn: number, { productVersionId }: { productVersionId: string }) => {
    const versionId = rowNumber('ProductVersion', productVersionId);
    const reading = registered(pool, signIn);
    const [catalogue, rows, products] = await Promise.all([
      catalogueWith(['product-versions', 'plan-types'], versionId),
      reading,
      reading.then((found) => productsOf(pool, found)),
    ]);
    const version = catalogue.version(versionId);
    if (!version) return { plans: null };
    const day = today(realNow());
    const available: unknown[] = [];
    const unavailable: unknown[] = [];
    for (const row of rows) {
      const agreement = toFacts(row, catalogue, products);
      const reasons = unavailability(agreement, version, day);
      const id = globalId('Agreement', agreement.id);
      const { endsOn, unitsRemaining, planType } = agreement;
      if (reasons.length === 0) available.push({ id, endsOn, unitsRemaining, planType: { name: planType.name } });
      else unavailable.push({ agreement: { id }, reasons: reasons.map(({ code }) => ({ code })) });
    }
    return { plans: { available, unavailable } };
  };
}
