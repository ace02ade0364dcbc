/** What a benefit may be for, as it was typed or stands in a file. R11, R12, R15. */
import type { Catalogue } from '../catalog/catalogue';
import { parseDay, type Day } from '../platform/calendar';
import { textFault } from '../platform/text.rules';
import type { MessageKey } from '../platform/wording';
import type { BenefitTerms } from './benefit';

/** What is empty has its default. */
export interface TypedTerms {
  readonly reference: string;
  readonly plan: string;
  readonly units: string;
  /** Names of products. */
  readonly products: readonly string[];
  readonly activateBy: string;
}

export interface TermsFault {
  readonly field: keyof TypedTerms;
  readonly key: Extract<MessageKey, `benefit.${string}`>;
  readonly values: Record<string, string | number>;
}

export type JudgedTerms =
  { kind: 'sound'; reference: string; terms: BenefitTerms } | { kind: 'faulty'; faults: TermsFault[] };

const LONGEST_REFERENCE = 100;
const MOST_UNITS = 1_000_000;

export function judgeTerms(typed: TypedTerms, catalogue: Catalogue): JudgedTerms {
  const faults: TermsFault[] = [];
  const fault = (field: TermsFault['field'], key: TermsFault['key'], values: TermsFault['values'] = {}) =>
    void faults.push({ field, key, values });
  const reference = typed.reference.trim();
  if (textFault(reference, { max: LONGEST_REFERENCE }))
    fault('reference', 'benefit.reference', { max: LONGEST_REFERENCE });
  const planType = catalogue.planType(typed.plan.trim().toUpperCase());
  if (!planType) fault('plan', 'benefit.plan', { plans: catalogue.planTypes.map(({ code }) => code).join(', ') });
  const units = unitsOf(typed.units.trim());
  if (units === 'fault') fault('units', 'benefit.units', { most: MOST_UNITS });
  if (units === null && planType?.unitsPerAgreement) fault('units', 'benefit.unitsNeeded', { plan: planType.code });
  const { products, unknown } = productsOf(typed.products, catalogue);
  if (unknown.length > 0) fault('products', 'benefit.products', { products: unknown.join(', ') });
  const activateBy = typed.activateBy.trim() ? parseDay(typed.activateBy.trim()) : null;
  if (typed.activateBy.trim() && !activateBy) fault('activateBy', 'benefit.activateBy');
  if (faults.length > 0 || !planType || units === 'fault') return { kind: 'faulty', faults };
  return { kind: 'sound', reference, terms: { planTypeCode: planType.code, units, products, activateBy } };
}

function unitsOf(text: string): number | null | 'fault' {
  if (text === '') return null;
  return /^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_UNITS ? Number(text) : 'fault';
}

/** As the catalogue writes and orders them, each once. */
function productsOf(typed: readonly string[], { products }: Catalogue): { products: string[]; unknown: string[] } {
  const wanted = typed.map((name) => name.trim()).filter(Boolean);
  const folded = new Set(wanted.map((name) => name.toLowerCase()));
  const found = products.filter(({ name }) => folded.has(name.toLowerCase())).map(({ name }) => name);
  const known = new Set(found.map((name) => name.toLowerCase()));
  return { products: found, unknown: wanted.filter((name) => !known.has(name.toLowerCase())) };
}

/** How it stands under its reference already: whose it was at the grant, and for what. */
export interface KnownGrant extends BenefitTerms {
  readonly organisationId: number | null;
  /** Whether it was granted to whoever claims it. */
  readonly claimable: boolean;
}

/** The same reference stands for the same benefit, also once it was claimed. */
export function isSameGrant(known: KnownGrant, terms: BenefitTerms, organisationId: number | null): boolean {
  const sameHolder = known.claimable ? organisationId === null : known.organisationId === organisationId;
  return sameHolder && contentOf(known) === contentOf(terms);
}

const contentOf = ({ planTypeCode, units, products, activateBy }: BenefitTerms): string =>
  JSON.stringify([planTypeCode, units, [...products].sort(), activateBy]);

/** A new one that nobody could activate any more is a slip. */
export const isOver = (activateBy: Day | null, today: Day): boolean => activateBy !== null && activateBy < today;
