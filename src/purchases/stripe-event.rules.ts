/** What an event of Stripe's is about. It is read for that alone: an event may be of any version of its API. */
import type { ProviderEvent } from './payment-provider';

export interface StripeEvent {
  id: string;
  type: string;
  livemode: boolean;
  data: { object: unknown };
}

/** Real money has keys of its own; news of the other kind are nobody's here. */
export const isLive = (secretKey: string): boolean => secretKey.includes('_live_');

export function eventOf({ id, type, livemode, data }: StripeEvent, live: boolean): ProviderEvent {
  return { id, about: livemode === live ? aboutOf(type, data.object as Subject) : NOTHING };
}

interface Subject {
  id?: string;
  payment_intent?: string | { id: string } | null;
}

const NOTHING = { kind: 'nothing' } as const;
const OF_A_PAYMENT = ['charge.refunded', 'charge.refund.updated'];

function aboutOf(type: string, { id, payment_intent: payment }: Subject): ProviderEvent['about'] {
  if (type.startsWith('payment_intent.')) return id ? { kind: 'payment', ref: id } : NOTHING;
  if (OF_A_PAYMENT.includes(type) || type.startsWith('charge.dispute.') || type.startsWith('refund.')) {
    const ref = typeof payment === 'string' ? payment : payment?.id;
    return ref ? { kind: 'payment', ref } : NOTHING;
  }
  if (type === 'setup_intent.succeeded' || type === 'checkout.session.completed')
    return id ? { kind: 'card', entryRef: id } : NOTHING;
  return NOTHING;
}
