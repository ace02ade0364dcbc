/** What an event of Stripe's is about. It is read for that alone: an event may be of any version of its API. */
import type { ProviderEvent } from './payment-provider';

/** Of what is signed rightly the shape is still not known. */
export interface StripeEvent {
  id: unknown;
  type: unknown;
  livemode: unknown;
  data: { object: unknown };
}

/** Real money has keys of its own; news of the other kind are nobody's here. */
export const isLive = (secretKey: string): boolean => secretKey.includes('_live_');

/** Null for what is no event. */
export function eventOf({ id, type, livemode, data }: StripeEvent, live: boolean): ProviderEvent | null {
  if (!isRef(id) || typeof type !== 'string') return null;
  return { id, about: livemode === live ? aboutOf(type, data.object as Subject) : NOTHING };
}

interface Subject {
  id?: unknown;
  payment_intent?: unknown;
}

/** As long as one is kept. */
const LONGEST = 100;
const isRef = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= LONGEST;

const NOTHING = { kind: 'nothing' } as const;
const OF_A_PAYMENT = ['charge.refunded', 'charge.refund.updated'];

function aboutOf(type: string, { id, payment_intent: payment }: Subject): ProviderEvent['about'] {
  if (type.startsWith('payment_intent.')) return isRef(id) ? { kind: 'payment', ref: id } : NOTHING;
  if (OF_A_PAYMENT.includes(type) || type.startsWith('charge.dispute.') || type.startsWith('refund.')) {
    const ref = typeof payment === 'object' ? (payment as Subject | null)?.id : payment;
    return isRef(ref) ? { kind: 'payment', ref } : NOTHING;
  }
  if (type === 'setup_intent.succeeded' || type === 'checkout.session.completed')
    return isRef(id) ? { kind: 'card', entryRef: id } : NOTHING;
  return NOTHING;
}
