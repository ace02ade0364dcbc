/** The books of one purchase, ours and the provider's, as they agree, and what of them is different in a case. */
import { instant } from '../../src/platform/calendar';
import type { PaymentNews } from '../../src/purchases/payment-provider';
import type { PaymentEntry, Purchase, Refund } from '../../src/purchases/purchase';
import { differences, type Kept } from '../../src/purchases/reconcile.rules';

export const NOON = instant(Date.UTC(2026, 10, 18, 12));
export const ago = (minutes: number) => instant(NOON.getTime() - minutes * 60_000);

export const purchase: Purchase = {
  id: 1,
  reference: 'P0123456789ABCDEF',
  signInId: 1,
  state: 'GRANTED',
  provider: 'sandbox',
  planTypeCode: 'PPI_5_PACK',
  units: 5,
  country: 'NL',
  currency: 'EUR',
  amount: 200_000,
  termsVersion: '2026-10',
  quoteEndsAt: ago(120),
  productVersionId: null,
  draftId: null,
  buyerName: 'Test Person',
  buyerEmail: null,
  locale: 'en',
  startedAt: ago(181),
  confirmedAt: ago(180),
  capturedAt: ago(180),
  grantedAt: ago(180),
  failure: null,
  paymentRef: 'pay_1',
  customerRef: 'cus_1',
  cardRef: 'card_1',
  cardBrand: 'visa',
  cardLast4: '4242',
  challengeUrl: null,
  challengeSecret: null,
  agreementId: 7,
  refundedUnits: 0,
  refundedAmount: 0,
  disputedAt: null,
  frozenUnits: 0,
  differs: false,
  lookAt: null,
  looks: 0,
};
export const payment: PaymentNews = {
  ref: 'pay_1',
  status: 'CAPTURED',
  amount: 200_000,
  currency: 'EUR',
  customerRef: 'cus_1',
  reference: purchase.reference,
  challengeUrl: null,
  challengeSecret: null,
  decline: null,
  card: null,
  refundedAmount: 0,
  dispute: null,
  disputedAmount: 200_000,
};
export const entry = (kind: PaymentEntry['kind'], amount: number): PaymentEntry => {
  return { id: 1, purchaseId: 1, kind, amount, ref: kind, at: ago(180) };
};
export const refund = (changes: Partial<Refund> = {}): Refund => ({
  id: 1,
  purchaseId: 1,
  units: 1,
  amount: 40_000,
  reason: 'Mine',
  state: 'DONE',
  refundRef: 're_1',
  askedAt: ago(10),
  doneAt: null,
  lookAt: null,
  looks: 0,
  ...changes,
});
export const charge = entry('CHARGE', 200_000);
export const units = { unitsRemaining: 5, sum: 5, granted: 5, followedMoney: 0 };

/** What differs from a purchase that was bought, charged and granted. */
export interface Case {
  purchase?: Partial<Purchase>;
  entries?: PaymentEntry[];
  refunds?: Refund[];
  units?: Kept['units'];
  payment?: Partial<PaymentNews> | null;
}

/** The kinds of difference between our books and the provider's, `null` where it does not know the payment. */
export const found = (given: Case) => {
  const kept = {
    purchase: { ...purchase, ...given.purchase },
    entries: given.entries ?? [charge],
    refunds: given.refunds ?? [],
    units: given.units === undefined ? units : given.units,
  };
  const theirs = given.payment === null ? null : { ...payment, ...given.payment };
  return differences(kept, theirs, NOON).map(({ kind }) => kind);
};

export const oneBack = {
  purchase: { refundedUnits: 1, refundedAmount: 40_000 },
  entries: [charge, entry('REFUND', -40_000)],
  refunds: [refund()],
  units: { ...units, unitsRemaining: 4, sum: 4, followedMoney: -1 },
  payment: { refundedAmount: 40_000 },
};
export const never = { agreementId: null, capturedAt: null, grantedAt: null };
export const untouched = {
  purchase: { ...never, state: 'FAILED', failure: 'CARD_DECLINED' },
  entries: [],
  units: null,
} as const;
export const freshly = { ...never, state: 'UNKNOWN', confirmedAt: ago(1) } as const;
