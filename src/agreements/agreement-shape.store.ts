/** Agreements as far as they are asked for: the columns that are read of `agreement`, and what is made of a row. */
import type { Catalogue } from '../catalog/catalogue';
import { columnPart, PartReader, type Part } from '../platform/parts';
import type { Agreement, AgreementPart } from './agreement';
import { AgreementRow } from './agreement.row';

const own = (property: keyof AgreementRow): Part<Catalogue> => columnPart('agreement', AgreementRow, property);

/** The products of those that are limited to some, in one text. */
const PRODUCTS =
  "CASE WHEN agreement.limited_to_products = TRUE THEN COALESCE((SELECT GROUP_CONCAT(product_id) FROM agreement_products WHERE agreement_id = agreement.id), '') END";

const productsIn = (text: string): Set<number> => new Set(text ? text.split(',').map(Number) : []);

const PARTS: ReadonlyMap<AgreementPart, Part<Catalogue>> = new Map(
  Object.entries({
    id: own('id'),
    planType: { ...own('planTypeCode'), reader: (code, catalogue) => catalogue.planType(code as string) },
    customerName: own('customerName'),
    accessIdHint: own('accessIdHint'),
    startsOn: own('startsOn'),
    endsOn: own('endsOn'),
    unitsGranted: own('unitsGranted'),
    unitsRemaining: own('unitsRemaining'),
    unitsExpired: own('unitsExpired'),
    usedUpOn: own('usedUpOn'),
    productIds: { sql: PRODUCTS, reader: (text) => (text === null ? null : productsIn(text as string)) },
  } satisfies Record<AgreementPart, Part<Catalogue>>) as [AgreementPart, Part<Catalogue>][],
);

export class AgreementShape {
  readonly columns: readonly string[];
  private readonly parts: PartReader<AgreementPart, Catalogue>;

  constructor(asked: ReadonlySet<AgreementPart>) {
    this.parts = new PartReader('the agreement', PARTS, new Set([...asked, 'id']));
    this.columns = this.parts.columns;
  }

  /** The agreement in the cells of a row from one of them on; null where there is none. */
  read(cells: readonly unknown[], from: number, catalogue: Catalogue, embedded: boolean): Agreement | null {
    if (cells[from] === null) return null;
    return this.parts.read(cells, from, catalogue, embedded) as unknown as Agreement;
  }
}

export const WHOLE_AGREEMENT = new AgreementShape(new Set(PARTS.keys()));

/** Puts the agreement that a row names beside it, if it is registered to the sign-in that the row names. R51. */
export const besideRow = (signIn: string, agreement: string): string =>
  `LEFT JOIN registrations registration ON registration.sign_in_id = ${signIn} AND registration.agreement_id = ${agreement} LEFT JOIN agreements agreement ON agreement.id = registration.agreement_id`;
