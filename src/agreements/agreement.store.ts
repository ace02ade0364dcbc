/** Reads agreements through the registrations of a viewer, and links sign-ins to them. R7, R8, R51. */
import { LessThan, type EntityManager } from 'typeorm';
import type { Catalogue } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import type { PageRequest } from '../platform/page';
import { inPowers, isEmbedded, places, readCells, type Value } from '../platform/read-rows';
import { isDuplicate } from '../platform/retry.rules';
import type { Agreement } from './agreement';
import { AgreementRow, RegistrationRow } from './agreement.row';
import { WHOLE_AGREEMENT } from './agreement-shape.store';

export interface Registered {
  readonly registrationId: number;
  readonly agreement: Agreement;
}

/** What `rest` of a statement names as `agreement`, with a cell `before` each. */
async function run(
  db: EntityManager,
  catalogue: Catalogue,
  rest: string,
  values: readonly Value[],
  before = 'agreement.id',
): Promise<{ cell: unknown; agreement: Agreement }[]> {
  const sql = `SELECT ${before}, ${WHOLE_AGREEMENT.columns.join(', ')} ${rest}`;
  const embedded = isEmbedded(db);
  return (await readCells(db, sql, values)).map((cells) => ({
    cell: cells[0],
    agreement: WHOLE_AGREEMENT.read(cells, 1, catalogue, embedded) as Agreement,
  }));
}

const REGISTERED =
  'FROM registrations registration INNER JOIN agreements agreement ON agreement.id = registration.agreement_id WHERE registration.sign_in_id = ?';

/** The viewer's agreements in the order in which they were registered. */
export async function registeredPage(
  db: EntityManager,
  viewer: Viewer,
  catalogue: Catalogue,
  page: PageRequest,
): Promise<Registered[]> {
  const rest = `${REGISTERED}${page.after ? ' AND registration.id > ?' : ''} ORDER BY registration.id LIMIT ?`;
  const values = [viewer.signInId, ...(page.after ? [page.after[0] as Value] : []), page.first + 1];
  const found = await run(db, catalogue, rest, values, 'registration.id');
  return found.map(({ cell, agreement }) => ({ agreement, registrationId: Number(cell) }));
}

export function countRegistered(db: EntityManager, viewer: Viewer): Promise<number> {
  return db.countBy(RegistrationRow, { signInId: viewer.signInId });
}

/** As many plans are offered at once; of more, those that end last. */
export const MOST_PLANS = 100;

export async function allRegistered(db: EntityManager, viewer: Viewer, catalogue: Catalogue): Promise<Agreement[]> {
  const rest = `${REGISTERED} ORDER BY agreement.ends_on DESC, agreement.id DESC LIMIT ?`;
  const latest = await run(db, catalogue, rest, [viewer.signInId, MOST_PLANS]);
  return latest.map(({ agreement }) => agreement).reverse();
}

/** Those of the numbered agreements that are registered to the viewer. */
export async function findRegistered(
  db: EntityManager,
  viewer: Viewer,
  catalogue: Catalogue,
  ids: readonly number[],
): Promise<Agreement[]> {
  const keys = inPowers(ids, NO_ROW);
  const rest = `${REGISTERED} AND agreement.id IN (${places(keys.length)})`;
  return (await run(db, catalogue, rest, [viewer.signInId, ...keys])).map(({ agreement }) => agreement);
}

/** The agreement that a pair opens. */
export async function findByPair(tx: EntityManager, pairHash: string, catalogue: Catalogue): Promise<Agreement | null> {
  const [found] = await run(tx, catalogue, 'FROM agreements agreement WHERE agreement.pair_hash = ?', [pairHash]);
  return found?.agreement ?? null;
}

/** The agreement that a case took its unit from, for what happens to the case: its contacts need not hold it. */
export async function agreementOfCase(tx: EntityManager, id: number, catalogue: Catalogue): Promise<Agreement> {
  const [found] = await run(tx, catalogue, 'FROM agreements agreement WHERE agreement.id = ?', [id]);
  if (!found) throw new Error(`no agreement ${id}`);
  return found.agreement;
}

/** The same for several cases, by the numbers of their agreements. */
export function agreementsOfCases(
  db: EntityManager,
  ids: readonly number[],
  catalogue: Catalogue,
): Promise<Agreement[]> {
  const keys = inPowers(ids, NO_ROW);
  const rest = `FROM agreements agreement WHERE agreement.id IN (${places(keys.length)})`;
  return run(db, catalogue, rest, keys).then((found) => found.map(({ agreement }) => agreement));
}

/** Does the viewer hold an agreement with this Access ID already? R61. */
export async function holdsAccessId(tx: EntityManager, viewer: Viewer, accessIdHash: string): Promise<boolean> {
  const sql = `SELECT 1 ${REGISTERED} AND agreement.access_id_hash = ? LIMIT 1`;
  return (await readCells(tx, sql, [viewer.signInId, accessIdHash])).length > 0;
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
