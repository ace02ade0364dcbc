/** Issues agreements for an operator: checks what is asked, makes the pair, grants the units. R6, R12, R15, R62. */
import { randomBytes } from 'node:crypto';
import type { Acting, Audited } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Transaction } from '../platform/database';
import type { Catalogue, PlanType } from '../catalog/catalogue';
import { parseDay, type Day } from '../platform/calendar';
import type { KeyedHash } from '../platform/keyed-hash';
import { textFault } from '../platform/text.rules';
import {
  accessIdHint,
  isWellFormed,
  normalisedPair,
  pairFrom,
  printedPair,
  type AccessPair,
} from './access-pair.rules';
import { MOST_UNITS } from './agreement';
import { insertAgreements, type NewAgreement } from './issue.store';
import { hashesOf } from './pair-hash';
import { endOfTerm } from './term.rules';

/** An order as it was typed or stands in a file; what is empty or absent has its default. */
export interface Order {
  plan?: string | undefined;
  starts?: string | undefined;
  units?: string | undefined;
  /** Product names, separated by commas or semicolons. */
  products?: string | undefined;
  customer?: string | undefined;
  accessId?: string | undefined;
  contractId?: string | undefined;
}

export interface Issue {
  readonly catalogue: Catalogue;
  readonly hash: KeyedHash;
  readonly today: Day;
  readonly now: Date;
  /** Who issues, and why. */
  readonly acting: Acting;
  readonly reason?: string | null | undefined;
}

export interface Prepared {
  pair: AccessPair;
  agreement: NewAgreement;
  planType: PlanType;
  products: string[] | null;
}

/** What the operator is told, once. */
export interface Issued {
  accessId: string;
  contractId: string;
  plan: string;
  planName: string;
  customer: string | null;
  startsOn: string;
  endsOn: string;
  units: number | null;
  products: string[] | null;
}

/** What is wrong with an order, in the words of the command line, and with which part of it. */
export interface OrderFault {
  fault: string;
  part: 'plan' | 'starts' | 'units' | 'products' | 'customer' | 'pair';
}

/** The agreement that an order asks for, or what is wrong with the order. */
export function prepareOrder(order: Order, issue: Issue): Prepared | OrderFault {
  const planType = issue.catalogue.planType((order.plan ?? '').trim().toUpperCase());
  if (!planType)
    return {
      part: 'plan',
      fault: `unknown plan ${order.plan?.trim() || '(none)'}; one of ${issue.catalogue.planTypes.map((type) => type.code).join(', ')}`,
    };
  const startsOn = order.starts?.trim() ? parseDay(order.starts.trim()) : issue.today;
  if (!startsOn) return { part: 'starts', fault: `start ${order.starts} is not a date, YYYY-MM-DD` };
  if (startsOn < '1990-01-01' || startsOn > '2200-01-01')
    return { part: 'starts', fault: `start ${startsOn} is not between 1990 and 2200` };
  const units = unitsOf(order.units?.trim() ?? '', planType);
  if (units === 'fault')
    return {
      part: 'units',
      fault: order.units?.trim()
        ? `units ${order.units} is not a whole number up to 1000000`
        : `${planType.code} needs its units`,
    };
  const products = productsOf(order.products ?? '', issue.catalogue);
  if ('fault' in products) return products;
  const customerName = order.customer?.trim() || null;
  if (customerName !== null && textFault(customerName, { max: 250 }))
    return { part: 'customer', fault: 'customer is longer than 250 characters or has control characters' };
  const pair = pairOf(order);
  if (!pair)
    return {
      part: 'pair',
      fault: 'Access ID and Contract ID must both be given, each of 6 to 40 letters and digits, or neither',
    };
  const agreement = {
    planTypeCode: planType.code,
    customerName,
    ...hashesOf(issue.hash, pair),
    accessIdHint: accessIdHint(pair.accessId),
    startsOn,
    endsOn: endOfTerm(planType, startsOn),
    units,
    productIds: products.ids,
  };
  return { pair, planType, products: products.names, agreement };
}

function unitsOf(text: string, planType: PlanType): number | null | 'fault' {
  if (text === '') return planType.unitsPerAgreement ? 'fault' : planType.units;
  return /^\d{1,7}$/.test(text) && Number(text) <= MOST_UNITS ? Number(text) : 'fault';
}

function productsOf(text: string, catalogue: Catalogue): { ids: number[] | null; names: string[] | null } | OrderFault {
  const wanted = text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  if (wanted.length === 0) return { ids: null, names: null };
  const found = wanted.map((name) =>
    catalogue.products.find((product) => product.name.toLowerCase() === name.toLowerCase()),
  );
  const missing = wanted.filter((_, index) => !found[index]);
  if (missing.length > 0) return { part: 'products', fault: `unknown product ${missing.join(', ')}` };
  const products = [...new Set(found.filter((product) => product !== undefined))];
  return { ids: products.map((product) => product.id), names: products.map((product) => product.name) };
}

function pairOf(order: Order): AccessPair | null {
  if (!order.accessId?.trim() && !order.contractId?.trim()) return pairFrom(randomBytes(26));
  const pair = normalisedPair({ accessId: order.accessId ?? '', contractId: order.contractId ?? '' });
  return isWellFormed(pair) ? pair : null;
}

/** Gives back the numbers of the agreements, in their order. */
export async function storeAgreements(tx: Transaction, prepared: Prepared[], issue: Issue): Promise<number[]> {
  const { acting, now, today, reason = null } = issue;
  const agreements = prepared.map(({ agreement }) => agreement);
  const ids = await insertAgreements(tx, agreements, { now, today, acting });
  const issued = agreements.map((agreement) => ({ ...agreement, id: ids.get(agreement.pairHash) as number }));
  await recordAudit(tx, acting, now, ...issued.map((agreement) => issuedEntry(agreement, reason)));
  return issued.map(({ id }) => id);
}

function issuedEntry(
  { id, planTypeCode, startsOn, endsOn, units }: NewAgreement & { id: number },
  reason: string | null,
): Audited {
  const facts = { plan: planTypeCode, startsOn, endsOn, units, ...(reason ? { reason } : {}) };
  return { action: 'AGREEMENT_ISSUED', target: { type: 'Agreement', id }, facts };
}

export function told({ pair, agreement, planType, products }: Prepared): Issued {
  const { customerName, startsOn, endsOn, units } = agreement;
  return {
    ...printedPair(pair),
    plan: planType.code,
    planName: planType.name,
    customer: customerName,
    startsOn,
    endsOn,
    units,
    products,
  };
}
