/** How a payment of the sandbox goes. What changes nothing gives back what it was given. R28. */
import type { PaymentNews, PaymentOrder, PaymentStatus, RefundNews } from './payment-provider';
import type { SandboxPayment } from './sandbox';
import type { TestCard } from './sandbox-cards.rules';

export const newPayment = (order: PaymentOrder, secret: string): SandboxPayment => ({
  ...order,
  status: 'OPEN',
  card: null,
  decline: null,
  settlesAt: null,
  secret,
  returnUrl: null,
  refunds: [],
  dispute: null,
});

/** What it is at a moment, in milliseconds: one that is under way is paid when its time has come. */
export const statusAt = ({ status, settlesAt }: SandboxPayment, now: number): PaymentStatus =>
  settlesAt !== null && settlesAt <= now ? 'CAPTURED' : status;

interface Confirmation {
  /** Null for a card that is not there any more, or another customer's. */
  card: (TestCard & { brand: string }) | null;
  returnUrl: string;
  /** When it is paid if it is paid late, in milliseconds. */
  lateAt: number;
}

/** It is tried once: whoever confirms again hears what came of that. */
export function confirmed(payment: SandboxPayment, { card, returnUrl, lateAt }: Confirmation): SandboxPayment {
  if (payment.status !== 'OPEN') return payment;
  if (!card) return { ...payment, status: 'DECLINED', decline: 'CARD_DECLINED' };
  const { brand, last4, deed, decline } = card;
  const tried = { ...payment, card: { brand, last4 }, returnUrl };
  switch (deed) {
    case 'PAYS':
      return { ...tried, status: 'CAPTURED' };
    case 'DECLINES':
      return { ...tried, status: 'DECLINED', decline };
    case 'CHALLENGES':
      return { ...tried, status: 'CHALLENGED' };
    case 'LATE':
      return { ...tried, status: 'AUTHORISED', settlesAt: lateAt };
  }
}

export function challenged(payment: SandboxPayment, outcome: 'pass' | 'fail'): SandboxPayment {
  if (payment.status !== 'CHALLENGED') return payment;
  if (outcome === 'pass') return { ...payment, status: 'CAPTURED' };
  return { ...payment, status: 'DECLINED', decline: 'CHALLENGE_FAILED' };
}

/** What is under way cannot be held any more. */
export const cancelled = (payment: SandboxPayment): SandboxPayment =>
  payment.status === 'OPEN' || payment.status === 'CHALLENGED' || payment.status === 'DECLINED'
    ? { ...payment, status: 'CANCELLED' }
    : payment;

/** One that settles late is settled by `now` and not before. */
export const settledBy = (payment: SandboxPayment, now: number): SandboxPayment =>
  statusAt(payment, now) === 'AUTHORISED' ? { ...payment, settlesAt: now } : payment;

export const refundedAmount = ({ refunds }: SandboxPayment): number =>
  refunds.reduce((sum, { amount, status }) => (status === 'DONE' ? sum + amount : sum), 0);

/** A key that was used stands for the refund that it was used for, whatever came of it. */
export function refunded(payment: SandboxPayment, amount: number, key: string, now: number): SandboxPayment {
  if (payment.refunds.some((refund) => refund.key === key)) return payment;
  const isFree = payment.dispute === null || payment.dispute === 'WON';
  const isLeft = amount > 0 && refundedAmount(payment) + amount <= payment.amount;
  const status = statusAt(payment, now) === 'CAPTURED' && isFree && isLeft ? 'DONE' : 'FAILED';
  return { ...payment, refunds: [...payment.refunds, { key, amount, status }] };
}

/** Opened once; won or lost once. */
export function disputed(payment: SandboxPayment, dispute: 'OPEN' | 'WON' | 'LOST', now: number): SandboxPayment {
  const before = dispute === 'OPEN' ? null : 'OPEN';
  if (payment.dispute !== before || statusAt(payment, now) !== 'CAPTURED') return payment;
  return { ...payment, dispute };
}

/** `challengeUrl` is where a challenge would be passed. */
export function newsOf(ref: string, payment: SandboxPayment, now: number, challengeUrl: string): PaymentNews {
  const { amount, currency, customerRef, reference, decline, card, dispute } = payment;
  const status = statusAt(payment, now);
  return {
    ref,
    status,
    amount,
    currency,
    customerRef,
    reference,
    challengeUrl: status === 'CHALLENGED' ? challengeUrl : null,
    challengeSecret: null,
    decline,
    card,
    refundedAmount: refundedAmount(payment),
    dispute,
    disputedAmount: amount,
  };
}

/** A refund is called by its payment and its place there, from 1. Null where there is none. */
export function refundNewsOf(ref: string, payment: SandboxPayment, place: number): RefundNews | null {
  const refund = payment.refunds[place - 1];
  return refund ? { ref: `${ref}.${place}`, status: refund.status, amount: refund.amount } : null;
}
