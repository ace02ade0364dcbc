/** What Stripe says of a payment, a card or a refund, in the words of this house. The shapes are Stripe's own. */
import type { DeclineCode, PaymentNews, PaymentStatus, RefundNews } from './payment-provider';
import type { CardFace, SavedCard } from './purchase';
import { amountFromStripe } from './stripe-money.rules';

interface StripeCard {
  brand: string | null;
  last4: string | null;
}

interface StripeDecline {
  code?: string;
  decline_code?: string;
  payment_method?: { card?: StripeCard };
}

export interface StripeIntent {
  id: string;
  status: string;
  amount: number;
  amount_received: number;
  currency: string;
  customer: string | { id: string } | null;
  metadata: Record<string, string>;
  client_secret: string | null;
  next_action: { redirect_to_url?: { url: string | null } } | null;
  last_payment_error: StripeDecline | null;
  /** Its id alone where it was not asked for in full. */
  latest_charge:
    | string
    | { amount_refunded: number; disputed: boolean; payment_method_details: { card?: StripeCard } | null }
    | null;
}

interface StripeDispute {
  status: string;
  amount: number;
  currency: string;
}

/** `disputes`: each that there is about it. */
export function newsOf(intent: StripeIntent, disputes: readonly StripeDispute[] = []): PaymentNews {
  const status = statusOf(intent);
  const { id, amount, amount_received: received, currency, next_action: action, latest_charge: charge } = intent;
  const here = (value: number) => amountFromStripe(value, currency);
  const challenged = status === 'CHALLENGED';
  const challengeUrl = challenged ? (action?.redirect_to_url?.url ?? null) : null;
  return {
    ref: id,
    status,
    amount: here(status === 'CAPTURED' ? received : amount),
    currency: currency.toUpperCase(),
    customerRef: typeof intent.customer === 'string' ? intent.customer : (intent.customer?.id ?? null),
    reference: intent.metadata.reference ?? null,
    challengeUrl,
    challengeSecret: challenged && challengeUrl === null ? intent.client_secret : null,
    decline: status === 'DECLINED' ? declineOf(intent.last_payment_error) : null,
    card: cardOf(intent),
    refundedAmount: charge && typeof charge === 'object' ? here(charge.amount_refunded) : 0,
    dispute: disputeOf(disputes.map((each) => each.status)),
    disputedAmount: here(disputedOf(intent, disputes)),
  };
}

/** A state that is not known here is under way: nothing is granted on it, and nothing is given up. */
function statusOf({ status, last_payment_error: failed }: StripeIntent): PaymentStatus {
  switch (status) {
    case 'requires_payment_method':
      return failed ? 'DECLINED' : 'OPEN';
    case 'requires_confirmation':
      return 'OPEN';
    case 'requires_action':
      return 'CHALLENGED';
    case 'succeeded':
      return 'CAPTURED';
    case 'canceled':
      return 'CANCELLED';
    default:
      return 'AUTHORISED';
  }
}

const DECLINES: Readonly<Record<string, DeclineCode>> = {
  insufficient_funds: 'INSUFFICIENT_FUNDS',
  expired_card: 'CARD_EXPIRED',
  expired_payment_method: 'CARD_EXPIRED',
  invalid_expiry_month: 'CARD_EXPIRED',
  invalid_expiry_year: 'CARD_EXPIRED',
  authentication_failure: 'CHALLENGE_FAILED',
  authentication_required: 'CHALLENGE_FAILED',
  payment_intent_authentication_failure: 'CHALLENGE_FAILED',
  payment_intent_payment_attempt_expired: 'CHALLENGE_FAILED',
};

/** What the bank says is nearer to the truth than what Stripe calls it. */
export function declineOf(error: StripeDecline | null): DeclineCode {
  return DECLINES[error?.decline_code ?? ''] ?? DECLINES[error?.code ?? ''] ?? 'CARD_DECLINED';
}

function cardOf({ latest_charge: charge, last_payment_error: failed }: StripeIntent): CardFace | null {
  const charged = charge && typeof charge === 'object' ? charge.payment_method_details?.card : undefined;
  const { brand, last4 } = charged ?? failed?.payment_method?.card ?? {};
  return brand && last4 ? { brand, last4 } : null;
}

const OVER: Readonly<Record<string, 'WON' | 'LOST'>> = {
  won: 'WON',
  lost: 'LOST',
  // Of an inquiry that came to nothing, and of one that was settled before it cost anything.
  warning_closed: 'WON',
  prevented: 'WON',
};

/** An inquiry of the bank counts as a dispute: what is used up meanwhile could not be taken back. */
export function disputeOf(statuses: readonly string[]): PaymentNews['dispute'] {
  const known = statuses.map((status) => OVER[status] ?? 'OPEN');
  if (known.includes('LOST')) return 'LOST';
  return known.includes('OPEN') ? 'OPEN' : (known[0] ?? null);
}

/** As Stripe counts: of those that were lost, if one was. One in another currency is taken for all of the payment. */
function disputedOf({ amount: whole, currency: its }: StripeIntent, disputes: readonly StripeDispute[]): number {
  const lost = disputes.filter(({ status }) => OVER[status] === 'LOST');
  const count = lost.length > 0 ? lost : disputes.filter(({ status }) => OVER[status] !== 'WON');
  return count.reduce((sum, { amount, currency }) => sum + (currency === its ? amount : whole), 0);
}

interface StripePaymentMethod {
  id: string;
  card?: { brand: string; last4: string; exp_month: number; exp_year: number };
}

/** Null where nothing came of the entry yet, or what came is no card. */
export function savedCardOf(
  entry: { status: string; payment_method: string | StripePaymentMethod | null } | null,
): SavedCard | null {
  const method = entry?.status === 'succeeded' ? entry.payment_method : null;
  if (!method || typeof method === 'string' || !method.card) return null;
  const { brand, last4, exp_month: expiresMonth, exp_year: expiresYear } = method.card;
  return { ref: method.id, brand, last4, expiresMonth, expiresYear };
}

const REFUNDS: Readonly<Record<string, RefundNews['status']>> = {
  succeeded: 'DONE',
  failed: 'FAILED',
  canceled: 'FAILED',
};

export function refundOf(refund: { id: string; status: string | null; amount: number; currency: string }): RefundNews {
  const { id: ref, status, amount, currency } = refund;
  return { ref, status: REFUNDS[status ?? ''] ?? 'PENDING', amount: amountFromStripe(amount, currency) };
}
