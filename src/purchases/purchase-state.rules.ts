/** What the provider's news make of a purchase. R28. */
import type { PaymentNews } from './payment-provider';
import type { Purchase, PurchaseFailureCode, PurchaseState } from './purchase';

export interface Step {
  readonly state: PurchaseState;
  /** Why nothing was charged; null unless it failed. */
  readonly failure: PurchaseFailureCode | null;
}

type Told = Pick<PaymentNews, 'status' | 'decline'>;
type Seen = Pick<Purchase, 'state' | 'failure' | 'challengeUrl' | 'challengeSecret'>;

/**
 * Where it goes from here; the same state where the news change nothing. It only goes on, in whichever order news come:
 * what was charged stays charged, and charged is charged even where it was given up before. What the provider has in
 * hand (AUTHORISED) is not taken back by news of an earlier moment.
 */
export function nextState(purchase: Seen, { status, decline }: Told): Step {
  const { state, failure } = purchase;
  const same = { state, failure };
  if (state === 'CAPTURED' || state === 'GRANTED' || state === 'REFUNDED') return same;
  if (status === 'CAPTURED') return { state: 'CAPTURED', failure: null };
  if (state === 'FAILED') return same;
  switch (status) {
    case 'DECLINED':
      return { state: 'FAILED', failure: decline ?? 'CARD_DECLINED' };
    case 'CANCELLED':
      return { state: 'FAILED', failure: wasAsked(purchase) ? 'CHALLENGE_ABANDONED' : 'NOT_CHARGED' };
    case 'AUTHORISED':
      return { state: 'AUTHORISED', failure: null };
    // Now it is known what came of it: the buyer is asked.
    case 'CHALLENGED':
      return state === 'UNKNOWN' ? { state: 'STARTED', failure: null } : same;
    // A request to charge may still be on its way there: only once it is cancelled nothing can come any more.
    case 'OPEN':
      return same;
  }
}

const wasAsked = ({ challengeUrl, challengeSecret }: Seen): boolean =>
  challengeUrl !== null || challengeSecret !== null;

type Asked = Pick<
  Purchase,
  'reference' | 'amount' | 'currency' | 'paymentRef' | 'customerRef' | 'confirmedAt' | 'state'
>;

export type Difference = 'NOT_CONFIRMED' | 'PAYMENT' | 'REFERENCE' | 'CUSTOMER' | 'AMOUNT' | 'CURRENCY';

/** In what the news do not fit to what was asked; null where they do. */
export function difference(asked: Asked, news: PaymentNews): Difference | null {
  if (asked.confirmedAt === null) return 'NOT_CONFIRMED';
  if (asked.paymentRef !== null && news.ref !== asked.paymentRef) return 'PAYMENT';
  if (news.reference !== asked.reference) return 'REFERENCE';
  // Once it is granted, who bought it may have been forgotten, here and there.
  const granted = asked.state === 'GRANTED' || asked.state === 'REFUNDED';
  if (news.customerRef !== asked.customerRef && !granted) return 'CUSTOMER';
  // Where nothing was taken, and nothing will be, there is no amount that could be another one.
  if (news.status === 'DECLINED' || news.status === 'CANCELLED') return null;
  if (news.amount !== asked.amount) return 'AMOUNT';
  return news.currency === asked.currency ? null : 'CURRENCY';
}
