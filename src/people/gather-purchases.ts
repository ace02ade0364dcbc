/** What somebody bought, for their own eyes: what they agreed to, what moved, and the card as they know it. */
import { paymentEntriesOf } from '../purchases/payment-entry.store';
import { cardsOfPerson, purchasesOfPerson, receiptLettersOf } from '../purchases/person-purchases.store';
import type { PaymentEntry, Purchase, Refund } from '../purchases/purchase';
import type { KnownReceiptLetter } from '../purchases/receipt-letter';
import { refundsOf } from '../purchases/refund.store';
import type { Gathering } from './gathering';

interface Belongings {
  readonly payments: readonly PaymentEntry[];
  readonly refunds: readonly Refund[];
  readonly letters: readonly KnownReceiptLetter[];
}

export async function gatherPurchases({ db, catalogue }: Gathering, signInIds: readonly number[]) {
  const purchases = await purchasesOfPerson(db, signInIds);
  const ids = purchases.map(({ id }) => id);
  const [payments, refunds, letters] = [
    await paymentEntriesOf(db, ids),
    await refundsOf(db, ids),
    await receiptLettersOf(db, ids),
  ];
  const planName = (code: string) => catalogue.planType(code)?.name ?? code;
  return {
    cards: await cardsOfPerson(db, signInIds),
    purchases: purchases.map((purchase) => ({
      ...shownPurchase(purchase),
      plan: planName(purchase.planTypeCode),
      ...shownBelongings({
        payments: payments.filter(({ purchaseId }) => purchaseId === purchase.id),
        refunds: refunds.filter(({ purchaseId }) => purchaseId === purchase.id),
        letters: letters.filter(({ purchaseId }) => purchaseId === purchase.id),
      }),
    })),
  };
}

const shownPurchase = (purchase: Purchase) => {
  const { reference, state, units, country, currency, amount, termsVersion, buyerName, buyerEmail, locale } = purchase;
  const { startedAt, confirmedAt, capturedAt, grantedAt, failure, cardBrand, cardLast4, disputedAt } = purchase;
  return {
    reference,
    state,
    units,
    country,
    currency,
    /** In minor units, as all amounts. */
    amount,
    termsVersion,
    buyerName,
    buyerEmail,
    locale,
    startedAt,
    confirmedAt,
    capturedAt,
    grantedAt,
    failure,
    card: cardBrand === null ? null : { brand: cardBrand, last4: cardLast4 },
    disputedAt,
  };
};

const shownBelongings = ({ payments, refunds, letters }: Belongings) => ({
  payments: payments.map(({ kind, amount, at }) => ({ kind, amount, at })),
  refunds: refunds.map(({ units, amount, state, askedAt, doneAt }) => ({ units, amount, state, askedAt, doneAt })),
  letters: letters.map(({ kind, state, madeAt, sentAt }) => ({ kind, state, madeAt, sentAt })),
});
