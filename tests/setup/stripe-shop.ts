/** A server that sells by way of a local Stripe, and what a buyer does there. */
import { readSettings } from '../../src/platform/settings';
import type { World, WorldOptions } from '../world';
import { aShop, Buyer, type Bought } from './buying';
import type { StripeEvent, TestCard } from './stripe-bank';
import { OLD_WEBHOOK_SECRET, SECRET_KEY, StripeServer, WEBHOOK_SECRET } from './stripe-server';

/** By the settings themselves, as an operator writes them. */
export async function aStripeShop(stripe: StripeServer, options: WorldOptions = {}): Promise<World> {
  const { purchases } = readSettings({
    CASEGATE_SECRET: 'a-secret-that-only-reads-settings',
    CASEGATE_PAYMENTS: 'stripe',
    CASEGATE_STRIPE_URL: stripe.url,
    CASEGATE_STRIPE_SECRET_KEY: SECRET_KEY,
    CASEGATE_STRIPE_PUBLISHABLE_KEY: stripe.settings.publishableKey ?? '',
    CASEGATE_STRIPE_WEBHOOK_SECRET: `${WEBHOOK_SECRET}, ${OLD_WEBHOOK_SECRET}`,
  });
  const world = await aShop({ ...options, settings: { purchases, ...options.settings } });
  // Nothing is asked by itself: what a test does not tell, nobody knows.
  await world.server.purchases.stop();
  return world;
}

/** Such a server for all tests of a block, with a buyer for each; gives the lines of its log, as they come. */
export function openForBlock(
  give: (opened: { stripe: StripeServer; world: World; buyer: Buyer }) => void,
): readonly string[] {
  const lines: string[] = [];
  let stripe: StripeServer;
  let world: World;
  beforeAll(async () => {
    stripe = await StripeServer.start();
    world = await aStripeShop(stripe, { log: (line) => lines.push(line) });
  });
  beforeEach(async () => {
    give({ stripe, world, buyer: await Buyer.arrive(world) });
  });
  afterEach(() => stripe.good());
  afterAll(async () => {
    await world.stop();
    await stripe.stop();
  });
  return lines;
}

/** Begins an entry; gives what Stripe calls it. */
export async function beginEntry(buyer: Buyer, form: 'PAGE' | 'FIELDS' = 'PAGE'): Promise<string> {
  const { entry, userErrors } = await buyer.tryEnter({ form });
  const ref = entry?.url ? new URL(entry.url).pathname.split('/').at(-1) : entry?.clientSecret?.split('_secret_')[0];
  if (!ref) throw new Error(`no entry: ${JSON.stringify(userErrors)}`);
  return ref;
}

/** Enters a card at Stripe, of which nobody tells; gives Stripe's name for it. */
export const cardAtStripe = async (stripe: StripeServer, buyer: Buyer, card: TestCard = 'pm_card_visa') =>
  stripe.bank.enterCard(await beginEntry(buyer), card);

/** A purchase that waits for its confirmation, with a card. */
export async function readyToBuy(stripe: StripeServer, buyer: Buyer, card: TestCard = 'pm_card_visa'): Promise<Bought> {
  const purchase = await buyer.start();
  await cardAtStripe(stripe, buyer, card);
  return purchase;
}

/** The payment of a purchase at Stripe: there is one at most. */
export function intentOf({ bank }: StripeServer, { reference }: Pick<Bought, 'reference'>) {
  const found = bank
    .all('payment_intent')
    .filter(({ metadata }) => (metadata as Record<string, string>).reference === reference);
  if (found.length > 1) throw new Error(`${found.length} payments for ${reference}`);
  const [intent] = found;
  return {
    intent,
    id: intent?.id ?? '',
    charged: bank.charged.filter(({ intent: of }) => of === intent?.id).map(({ amount }) => amount),
  };
}

/** The news of a payment, in order. */
export const newsOf = ({ bank }: StripeServer, id: string): StripeEvent[] =>
  bank.events.filter(({ data }) => {
    const object = data.object as { id: string; payment_intent?: string };
    return object.id === id || object.payment_intent === id;
  });
