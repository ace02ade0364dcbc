/** Payments at Stripe: one for each purchase, by its reference, and charged under one key alone. R28. */
import type Stripe from 'stripe';
import type { PaymentNews, PaymentOrder, PaymentProvider, RefundNews } from './payment-provider';
import { isReplayed, type StripeCalls } from './stripe-calls';
import { faultOf } from './stripe-fault.rules';
import { amountForStripe } from './stripe-money.rules';
import { newsOf, refundOf } from './stripe-news.rules';

type Payments = Pick<
  PaymentProvider,
  'createPayment' | 'confirmPayment' | 'payment' | 'cancelPayment' | 'refund' | 'refundNews' | 'payments'
>;

const WITH_CHARGE = { expand: ['latest_charge'] };
const PAGE_SIZE = 100;

export function stripePayments(calls: StripeCalls): Payments {
  return {
    createPayment: (order) =>
      calls.within('usual', async (stripe) => {
        const made = await stripe.paymentIntents.create(asked(order), { idempotencyKey: `payment-${order.reference}` });
        return isReplayed(made) ? newsNow(stripe, made.id) : newsOf(made);
      }),
    confirmPayment: (ref, card, returnUrl) =>
      calls.within('charge', (stripe) => confirmPayment(stripe, ref, card, returnUrl)),
    payment: (ref) => calls.within('usual', (stripe) => newsNow(stripe, ref)),
    cancelPayment: (ref) =>
      calls.within('usual', async (stripe) => {
        try {
          return newsOf(await stripe.paymentIntents.cancel(ref, { cancellation_reason: 'abandoned' }));
        } catch (error) {
          if (faultOf(error) !== 'REFUSED') throw error;
          return newsNow(stripe, ref);
        }
      }),
    refund: (payment, amount, key) => calls.within('usual', (stripe) => refund(stripe, payment, amount, key)),
    refundNews: (ref) => calls.within('usual', async (stripe) => refundOf(await stripe.refunds.retrieve(ref))),
    payments: (since) => listPayments(calls, since),
  };
}

const asked = (order: PaymentOrder) => ({
  amount: amountForStripe(order.amount, order.currency),
  currency: order.currency.toLowerCase(),
  customer: order.customerRef,
  description: order.description,
  metadata: { reference: order.reference },
  allowed_payment_method_types: ['card'],
});

/** One key for each payment: whatever is asked again, and with whichever card, is not charged again. */
async function confirmPayment(stripe: Stripe, ref: string, card: string, returnUrl: string): Promise<PaymentNews> {
  const how = { ...WITH_CHARGE, payment_method: card, return_url: returnUrl };
  try {
    const intent = await stripe.paymentIntents.confirm(ref, how, { idempotencyKey: `confirm-${ref}` });
    return isReplayed(intent) ? await newsNow(stripe, ref) : newsOf(intent);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'AWAY' || fault === 'OURS') throw error;
    const news = await newsNow(stripe, ref);
    // Stripe would not even try this card: it was removed, or is not this buyer's.
    const untried = (fault === 'MISSING' || fault === 'REFUSED') && isAboutCard(error) && news.status === 'OPEN';
    return untried ? { ...news, status: 'DECLINED', decline: 'CARD_DECLINED' } : news;
  }
}

const isAboutCard = (error: unknown): boolean => (error as { param?: unknown }).param === 'payment_method';

/** Stripe forgets its keys after a day; a refund is asked for longer, and so carries its key with it. */
async function refund(stripe: Stripe, payment: string, amount: number, key: string): Promise<RefundNews> {
  const { data } = await stripe.refunds.list({ payment_intent: payment, limit: PAGE_SIZE });
  const known = data.find(({ metadata }) => metadata?.key === key);
  if (known) return refundOf(known);
  const { currency } = await stripe.paymentIntents.retrieve(payment);
  const about = { payment_intent: payment, amount: amountForStripe(amount, currency), metadata: { key } };
  try {
    const made = await stripe.refunds.create(about, { idempotencyKey: `${key}-${payment}` });
    return refundOf(isReplayed(made) ? await stripe.refunds.retrieve(made.id) : made);
  } catch (error) {
    // There is not so much left of it, or the bank has it in hand.
    if (faultOf(error) !== 'REFUSED') throw error;
    return { ref: `refused-${key}`, status: 'FAILED', amount };
  }
}

async function newsNow(stripe: Stripe, ref: string): Promise<PaymentNews> {
  return withDisputes(stripe, await stripe.paymentIntents.retrieve(ref, WITH_CHARGE));
}

/** The charge itself says only that there are some. */
async function withDisputes(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<PaymentNews> {
  const { latest_charge: charge } = intent;
  if (!charge || typeof charge === 'string' || !charge.disputed) return newsOf(intent);
  const { data } = await stripe.disputes.list({ payment_intent: intent.id, limit: PAGE_SIZE });
  return newsOf(intent, data);
}

async function* listPayments(calls: StripeCalls, since: Date): AsyncIterable<PaymentNews> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  const list = calls.stripe.paymentIntents.list({ created, limit: PAGE_SIZE, expand: ['data.latest_charge'] });
  const intents = list[Symbol.asyncIterator]();
  for (;;) {
    const next = await calls.within('usual', () => intents.next());
    if (next.done) return;
    yield await calls.within('usual', (stripe) => withDisputes(stripe, next.value));
  }
}
