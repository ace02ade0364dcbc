/** Where the books of a purchase, those of its units and those of the provider do not agree. R31. */
import type { PaymentNews } from './payment-provider';
import type { PaymentEntry, PaymentEntryKind, Purchase, Refund } from './purchase';
import { isSettled } from './purchase';
import { worthOf } from './refund.rules';

type DifferenceKind =
  | 'CHARGED_NOT_GRANTED'
  | 'GRANTED_NOT_CHARGED'
  | 'AMOUNT_DIFFERS'
  | 'CURRENCY_DIFFERS'
  | 'CUSTOMER_DIFFERS'
  | 'REFUND_DIFFERS'
  | 'UNKNOWN_AT_PROVIDER'
  | 'UNKNOWN_HERE'
  | 'LEDGER_DIFFERS'
  | 'STUCK'
  | 'REFUND_FAILED';

export interface Difference {
  readonly kind: DifferenceKind;
  /** Of the purchase; null where there is none. */
  readonly reference: string | null;
  readonly paymentRef: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** The units of an agreement that was bought: what its entries say. */
interface UnitBooks {
  readonly unitsRemaining: number;
  readonly sum: number;
  readonly granted: number;
  readonly followedMoney: number;
}

/** All that is kept of a purchase. */
export interface Kept {
  readonly purchase: Purchase;
  readonly entries: readonly PaymentEntry[];
  readonly refunds: readonly Refund[];
  /** Null where there is no agreement. */
  readonly units: UnitBooks | null;
}

/** `theirs` is null where the provider has no such payment, undefined where it was not asked. */
export function differences(kept: Kept, theirs: PaymentNews | null | undefined, now: Date): Difference[] {
  const { purchase } = kept;
  const { reference, paymentRef } = purchase;
  const found = [...within(kept), ...waiting(kept, now), ...(theirs === undefined ? [] : between(kept, theirs, now))];
  // Each kind once: what several books say of one thing is one difference.
  const kinds = new Map(found.map((each) => [each[0], each] as const));
  return [...kinds.values()].map(([kind, ours, said]) => ({ kind, reference, paymentRef, ours, theirs: said }));
}

/** A payment at the provider that no purchase knows; what was never charged, or is not casegate's, is none of ours. */
export function strange(theirs: PaymentNews): Difference[] {
  const { reference, ref: paymentRef } = theirs;
  if (reference === null || !isCharged(theirs)) return [];
  return [{ kind: 'UNKNOWN_HERE', reference, paymentRef, ours: null, theirs: told(theirs) }];
}

type Found = readonly [kind: DifferenceKind, ours: string | null, theirs: string | null];

const HOUR = 3_600_000;
const told = ({ status, amount, currency }: PaymentNews): string => `${status} ${amount} ${currency}`;
const isCharged = ({ status }: PaymentNews): boolean => status === 'CAPTURED' || status === 'AUTHORISED';
const isGranted = ({ agreementId, state }: Purchase): boolean =>
  state === 'GRANTED' || (state === 'REFUNDED' && agreementId !== null);
const sumOf = (entries: readonly PaymentEntry[], ...kinds: PaymentEntryKind[]): number =>
  entries.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);
const underWay = (refunds: readonly Refund[]): readonly Refund[] =>
  refunds.filter(({ state }) => state === 'REQUESTED');

/** What was charged and not given back by hand: for that there has to be an agreement. */
const isOwed = (theirs: PaymentNews): boolean =>
  theirs.status === 'CAPTURED' && theirs.refundedAmount < theirs.amount && theirs.dispute !== 'LOST';

/** Purchase, movements of money and movements of units, which one transaction each has written. */
function* within({ purchase, entries, refunds, units }: Kept): Generator<Found> {
  const { state, amount, refundedAmount, refundedUnits, frozenUnits } = purchase;
  const charged = sumOf(entries, 'CHARGE');
  const back = -sumOf(entries, 'REFUND');
  if (isGranted(purchase) && charged === 0 && amount > 0) yield ['GRANTED_NOT_CHARGED', `${state}, no charge`, null];
  else if (charged !== 0 && charged !== amount) yield ['AMOUNT_DIFFERS', `${amount}, charged ${charged}`, null];
  if (charged > 0 && state === 'FAILED') yield ['CHARGED_NOT_GRANTED', `${state}, charged ${charged}`, null];
  const worth = worthOf(purchase, refundedUnits);
  // Rounding moves less than a coin for each unit. A whole refund takes no units that were used.
  const tooMuch = state !== 'REFUNDED' && Math.abs(refundedAmount - worth) > purchase.units;
  if (back !== refundedAmount) yield ['REFUND_DIFFERS', `${refundedAmount}, given back ${back}`, null];
  else if (tooMuch) yield ['REFUND_DIFFERS', `${refundedAmount} for units worth ${worth}`, null];
  if (refunds.at(-1)?.state === 'FAILED' && state === 'GRANTED')
    yield ['REFUND_FAILED', `${refunds.at(-1)?.amount} of ${refunds.at(-1)?.askedAt.toISOString()}`, null];
  if (!isGranted(purchase)) return;
  const off = underWay(refunds).reduce((sum, refund) => sum + refund.units, refundedUnits + frozenUnits);
  const expected = `granted ${purchase.units}, taken off ${off}`;
  const found = units && `granted ${units.granted}, taken off ${-units.followedMoney}`;
  if (!units || found !== expected) yield ['LEDGER_DIFFERS', expected, found];
  else if (units.sum !== units.unitsRemaining)
    yield ['LEDGER_DIFFERS', `left ${units.unitsRemaining}`, `sum ${units.sum}`];
}

/** What nobody has come to the end of within an hour, or within that of the bank's question. */
function* waiting({ purchase, refunds }: Kept, now: Date): Generator<Found> {
  const { state, confirmedAt, challengeUrl, challengeSecret, quoteEndsAt } = purchase;
  if (!isSettled(purchase) && confirmedAt) {
    const asked = state === 'STARTED' && (challengeUrl !== null || challengeSecret !== null);
    const until = Math.max(confirmedAt.getTime() + HOUR, asked ? quoteEndsAt.getTime() + 2 * HOUR : 0);
    if (now.getTime() > until) yield ['STUCK', `${state} since ${confirmedAt.toISOString()}`, null];
  }
  const late = underWay(refunds).find(({ askedAt }) => now.getTime() > askedAt.getTime() + HOUR);
  if (late) yield ['STUCK', `refund of ${late.amount} since ${late.askedAt.toISOString()}`, null];
}

/** What is kept here and what the provider says. */
function* between({ purchase, entries, refunds }: Kept, theirs: PaymentNews | null, now: Date): Generator<Found> {
  const { state, amount, currency, customerRef, confirmedAt, paymentRef } = purchase;
  if (!theirs) {
    if (paymentRef !== null) yield ['UNKNOWN_AT_PROVIDER', `${state} ${amount} ${currency}`, null];
    return;
  }
  // What was confirmed a moment ago is on its way: the job asks for it.
  const isFresh = !isSettled(purchase) && confirmedAt !== null && now.getTime() <= confirmedAt.getTime() + HOUR;
  if (isGranted(purchase) && theirs.status !== 'CAPTURED') yield ['GRANTED_NOT_CHARGED', state, told(theirs)];
  if (!isGranted(purchase) && isOwed(theirs) && !isFresh) yield ['CHARGED_NOT_GRANTED', state, told(theirs)];
  const settledByHand = !isGranted(purchase) && theirs.refundedAmount >= theirs.amount;
  if (!isCharged(theirs) || settledByHand) return;
  if (theirs.amount !== amount) yield ['AMOUNT_DIFFERS', String(amount), String(theirs.amount)];
  if (theirs.currency !== currency) yield ['CURRENCY_DIFFERS', currency, theirs.currency];
  // Who was forgotten has no name at the provider any more, or none here.
  if (customerRef !== null && theirs.customerRef !== null && theirs.customerRef !== customerRef)
    yield ['CUSTOMER_DIFFERS', customerRef, theirs.customerRef];
  const back = -sumOf(entries, 'REFUND');
  const coming = underWay(refunds).reduce((sum, refund) => sum + refund.amount, back);
  if (theirs.refundedAmount < back || theirs.refundedAmount > coming)
    yield ['REFUND_DIFFERS', String(back), String(theirs.refundedAmount)];
  const lost = -sumOf(entries, 'CHARGEBACK', 'CHARGEBACK_REVERSED');
  const taken = lost > 0;
  if (taken !== (theirs.dispute === 'LOST') && amount > theirs.refundedAmount)
    yield ['REFUND_DIFFERS', taken ? 'taken by the bank' : 'kept', `dispute ${theirs.dispute ?? 'none'}`];
  // Of what went back before, the bank can take nothing.
  else if (taken && lost < Math.min(theirs.disputedAmount, amount - theirs.refundedAmount))
    yield ['REFUND_DIFFERS', `${lost} taken by the bank`, `${theirs.disputedAmount} lost`];
}
