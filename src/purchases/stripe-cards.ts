/** Buyers and their cards at Stripe. A card is typed into Stripe's own page or fields, never into ours. R27. */
import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import type { PaymentProvider } from './payment-provider';
import type { SavedCard } from './purchase';
import { isReplayed, type StripeCalls } from './stripe-calls';
import { faultOf } from './stripe-fault.rules';
import { savedCardOf } from './stripe-news.rules';

type Cards = Pick<
  PaymentProvider,
  'createCustomer' | 'forgetCustomer' | 'enterCard' | 'closeEntry' | 'enteredCard' | 'forgetCard'
>;

const CARDS_ONLY = { allowed_payment_method_types: ['card'] };
/** What a page of Stripe's is called; all else is an entry in its fields. */
const PAGE = 'cs_';

export function stripeCards(calls: StripeCalls, publishableKey: string | null): Cards {
  return {
    createCustomer: (buyer) => calls.within('usual', (stripe) => createCustomer(stripe, buyer)),
    forgetCustomer: (ref) =>
      calls.within('usual', async (stripe) => {
        await stripe.customers.del(ref).catch(unlessMissing);
      }),
    enterCard: (customer, form, returnUrl) =>
      calls.within('usual', async (stripe) => {
        if (form === 'FIELDS') {
          const entry = await stripe.setupIntents.create({ ...CARDS_ONLY, customer, usage: 'on_session' });
          return { ref: entry.id, url: null, clientSecret: entry.client_secret, publishableKey };
        }
        const back = { success_url: returnUrl, cancel_url: returnUrl };
        const page = await stripe.checkout.sessions.create({ ...CARDS_ONLY, ...back, customer, mode: 'setup' });
        return { ref: page.id, url: page.url, clientSecret: null, publishableKey: null };
      }),
    closeEntry: (entryRef) => calls.within('usual', (stripe) => closeEntry(stripe, entryRef)),
    enteredCard: (entryRef) => calls.within('usual', (stripe) => enteredCard(stripe, entryRef)),
    forgetCard: (ref) => calls.within('usual', (stripe) => forgetCard(stripe, ref)),
  };
}

/** The same buyer twice at once is one customer; also where the first answer was lost. */
async function createCustomer(
  stripe: Stripe,
  { signInId, name, email }: Parameters<Cards['createCustomer']>[0],
): Promise<string> {
  const about = { name, ...(email ? { email } : {}), metadata: { sign_in: String(signInId) } };
  const idempotencyKey = `customer-${createHash('sha256').update(JSON.stringify(about)).digest('hex')}`;
  const made = await stripe.customers.create(about, { idempotencyKey });
  if (!isReplayed(made)) return made.id;
  // Who was forgotten meanwhile comes as somebody new.
  const kept = await stripe.customers.retrieve(made.id).catch(unlessMissing);
  return kept && !kept.deleted ? made.id : (await stripe.customers.create(about)).id;
}

/** Stripe refuses it for one that is over, whichever way. */
async function closeEntry(stripe: Stripe, entryRef: string): Promise<void> {
  try {
    if (entryRef.startsWith(PAGE)) await stripe.checkout.sessions.expire(entryRef);
    else await stripe.setupIntents.cancel(entryRef);
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== 'REFUSED' && fault !== 'MISSING') throw error;
  }
}

async function enteredCard(stripe: Stripe, entryRef: string): Promise<SavedCard | null> {
  if (!entryRef.startsWith(PAGE))
    return savedCardOf(await stripe.setupIntents.retrieve(entryRef, { expand: ['payment_method'] }));
  const { setup_intent: entry } = await stripe.checkout.sessions.retrieve(entryRef, {
    expand: ['setup_intent.payment_method'],
  });
  return entry && typeof entry === 'object' ? savedCardOf(entry) : null;
}

/** Stripe refuses what is done already; then it says itself that the card is nobody's. */
async function forgetCard(stripe: Stripe, ref: string): Promise<void> {
  try {
    await stripe.paymentMethods.detach(ref);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'MISSING') return;
    if (fault !== 'REFUSED') throw error;
    const card = await stripe.paymentMethods.retrieve(ref).catch(unlessMissing);
    if (card?.customer) throw error;
  }
}

function unlessMissing(error: unknown): undefined {
  if (faultOf(error) !== 'MISSING') throw error;
  return undefined;
}
