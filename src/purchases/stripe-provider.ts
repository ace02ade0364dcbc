/** Stripe as the provider. */
import type { StripeSettings } from '../platform/settings-purchases';
import type { PaymentProvider, ProviderEvent } from './payment-provider';
import { type Limits, StripeCalls } from './stripe-calls';
import { stripeCards } from './stripe-cards';
import { eventOf, isLive } from './stripe-event.rules';
import { stripePayments } from './stripe-payments';

/** In seconds: news that were signed longer ago may be somebody's who listened. */
const TOLERANCE = 300;

export function stripeProvider(settings: StripeSettings, limits?: Limits): PaymentProvider {
  const calls = new StripeCalls(settings, limits);
  const live = isLive(settings.secretKey);
  return {
    name: 'stripe',
    ...stripeCards(calls, settings.publishableKey),
    ...stripePayments(calls),
    readEvent: (body, { 'stripe-signature': signature }) => {
      if (typeof signature !== 'string') return null;
      for (const secret of settings.webhookSecrets) {
        const event = readWith(calls, body, signature, secret, live);
        if (event) return event;
      }
      return null;
    },
  };
}

function readWith(
  { stripe }: StripeCalls,
  body: Buffer,
  signature: string,
  secret: string,
  live: boolean,
): ProviderEvent | null {
  try {
    return eventOf(stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE), live);
  } catch {
    // Whatever is wrong with it, it is not believed; it may quote secrets, and so is not told.
    return null;
  }
}
