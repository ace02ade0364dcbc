/** Buying an incident by way of Stripe, through the whole API. R27, R28, R31, R32. */
import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { later, realNow } from '../src/platform/calendar';
import { followDueRefunds } from '../src/purchases/pursue-refund';
import { stripeProvider } from '../src/purchases/stripe-provider';
import { Buyer, chargesOf, codesOf, type Bought } from './setup/buying';
import { atDesk } from './setup/desk';
import type { TestCard } from './setup/stripe-bank';
import { SECRET_KEY, type StripeServer, type BadDay } from './setup/stripe-server';
import { beginEntry, cardAtStripe, intentOf, newsOf, openForBlock, readyToBuy } from './setup/stripe-shop';
import { rowNumberOf } from './setup/tus';
import type { World } from './world';

describe('buying by way of Stripe', () => {
  let stripe: StripeServer;
  let world: World;
  let buyer: Buyer;
  const lines = openForBlock((opened) => ({ stripe, world, buyer } = opened));

  const charges = ({ id }: Bought) => chargesOf(world, rowNumberOf(id));
  const agreements = ({ id }: Bought) =>
    world.sql<{ id: number }>(
      'SELECT a.id FROM agreements a JOIN purchases p ON p.agreement_id = a.id WHERE p.id = ?',
      [rowNumberOf(id)],
    );
  const look = async ({ id }: Bought) => (await buyer.look(id)) as Bought;
  /** Everything that Stripe has to tell of a payment. */
  const tell = async (id: string) => {
    for (const event of newsOf(stripe, id)) expect(await stripe.post(world, event)).toBe(200);
  };
  const expectPaidOnce = async (purchase: Bought) => {
    expect(intentOf(stripe, purchase).charged).toEqual([49900]);
    expect(await charges(purchase)).toEqual([49900]);
    expect(await agreements(purchase)).toHaveLength(1);
    expect(await look(purchase)).toMatchObject({ state: 'GRANTED', agreement: { unitsRemaining: 1 } });
  };
  /** Stripe is given up sooner than a person would wait. */
  async function hurried<T>(work: () => Promise<T>): Promise<T> {
    const { selling } = world.server.world;
    const { provider } = selling;
    Object.assign(selling, { provider: stripeProvider(stripe.settings, { usual: 300, charge: 300 }) });
    try {
      return await work();
    } finally {
      Object.assign(selling, { provider });
    }
  }

  test('R25–R28 a card on Stripe’s page, one confirmation, one charge, one agreement', async () => {
    const started = await buyer.start();
    expect(started.next).toBe('ENTER_CARD');
    const before = stripe.asked.length;
    await cardAtStripe(stripe, buyer);
    const bought = await buyer.confirm(started);
    expect(bought).toMatchObject({ state: 'GRANTED', card: { brand: 'visa', last4: '4242' } });
    await expectPaidOnce(bought);
    const { id, intent } = intentOf(stripe, bought);
    expect(intent).toMatchObject({ amount: 49900, currency: 'eur', metadata: { reference: bought.reference } });
    expect(stripe.bank.get(String(intent?.customer))).toMatchObject({
      metadata: { sign_in: expect.any(String) as string },
    });
    const keys = stripe.calls(/payment_intents/, before).map(({ key }) => key);
    expect(keys.filter(Boolean)).toEqual([`payment-${bought.reference}`, `confirm-${id}`]);
    await tell(id);
    await expectPaidOnce(bought);
  });

  test('R27 a card in Stripe’s fields takes the place of the one before, and is removed', async () => {
    const old = await cardAtStripe(stripe, buyer);
    expect(await buyer.options()).toMatchObject({ card: { last4: '4242' } });
    const ref = stripe.bank.enterCard(await beginEntry(buyer, 'FIELDS'), 'pm_card_mastercard');
    const event = stripe.bank.events.findLast(({ type }) => type === 'setup_intent.succeeded');
    expect(await stripe.post(world, event as never)).toBe(200);
    expect(await buyer.options()).toMatchObject({
      card: { brand: 'mastercard', last4: '4444', expiresMonth: 8, expiresYear: 2034, expired: false },
    });
    expect([stripe.bank.get(old).customer, stripe.bank.get(ref).customer]).toEqual([null, expect.any(String)]);
    expect(codesOf(await buyer.remove('4444'))).toEqual([]);
    expect(stripe.bank.get(ref).customer).toBeNull();
    expect(await buyer.options()).toMatchObject({ card: null });
  });

  test.each<[TestCard, string]>([
    ['pm_card_chargeDeclined', 'CARD_DECLINED'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'INSUFFICIENT_FUNDS'],
    ['pm_card_chargeDeclinedExpiredCard', 'CARD_EXPIRED'],
  ])('R28 %s: %s, and nothing is granted', async (card, code) => {
    const bought = await buyer.confirm(await readyToBuy(stripe, buyer, card));
    expect(bought).toMatchObject({ state: 'FAILED', failure: { code }, agreement: null });
    expect(intentOf(stripe, bought).charged).toEqual([]);
    // With another card it is another purchase.
    expect((await buyer.confirm(await readyToBuy(stripe, buyer))).state).toBe('GRANTED');
  });

  test('R28 the bank asks; a browser that comes back changes nothing, the news do', async () => {
    const asked = await buyer.confirm(await readyToBuy(stripe, buyer, 'pm_card_threeDSecure2Required'));
    expect(asked).toMatchObject({ state: 'STARTED', next: 'PASS_CHALLENGE', challengeSecret: null });
    expect(asked.challengeUrl).toContain('3d_secure_2');
    const { id } = intentOf(stripe, asked);
    const back = stripe.calls(new RegExp(`${id}/confirm`))[0]?.params.return_url as string;
    for (const query of ['', `?payment_intent=${id}&redirect_status=succeeded`])
      await (await fetch(new URL(`${back}${query}`, world.url))).text();
    expect(await look(asked)).toMatchObject({ state: 'STARTED', next: 'PASS_CHALLENGE', agreement: null });
    expect(await charges(asked)).toEqual([]);
    stripe.bank.challenge(id, true);
    await tell(id);
    await expectPaidOnce(asked);
  });

  test('R28 the bank is answered wrongly', async () => {
    const asked = await buyer.confirm(await readyToBuy(stripe, buyer, 'pm_card_threeDSecure2Required'));
    const { id } = intentOf(stripe, asked);
    stripe.bank.challenge(id, false);
    await tell(id);
    expect(await look(asked)).toMatchObject({ state: 'FAILED', failure: { code: 'CHALLENGE_FAILED' } });
  });

  test('R28 confirmed five times at once with one key, and then with another: charged once', async () => {
    const purchase = await readyToBuy(stripe, buyer);
    await buyer.options();
    const input = buyer.agreed(purchase);
    await Promise.all(Array.from({ length: 5 }, () => buyer.tryConfirm(input)));
    expect(codesOf(await buyer.tryConfirm(buyer.agreed(purchase)))).toEqual(['ALREADY_CONFIRMED']);
    expect((await buyer.tryConfirm(input)).purchase).toMatchObject({ state: 'GRANTED' });
    await expectPaidOnce(purchase);
  });

  test.each<BadDay>(['DROP', 'HALF', 'STALL'])(
    'R28 %s: the connection is lost after the charge; the buyer is told that nobody knows, and it is granted once',
    async (day) => {
      const purchase = await readyToBuy(stripe, buyer);
      await buyer.options();
      stripe.bad(day, /confirm/, 2);
      const input = buyer.agreed(purchase);
      const { purchase: unknown, userErrors } = await hurried(() => buyer.tryConfirm(input));
      expect(userErrors).toEqual([]);
      expect(unknown).toMatchObject({ state: 'UNKNOWN', next: 'WAIT', failure: null, agreement: null });
      const { id, charged } = intentOf(stripe, purchase);
      expect(charged).toEqual([49900]);
      expect(await charges(purchase)).toEqual([]);
      stripe.good();
      if (day === 'DROP') await buyer.tryConfirm(input);
      else if (day === 'HALF') await buyer.look(purchase.id);
      else await tell(id);
      await expectPaidOnce(purchase);
      expect(new Set(stripe.calls(new RegExp(`${id}/confirm`)).map(({ key }) => key))).toEqual(
        new Set([`confirm-${id}`]),
      );
    },
  );

  test('R28 Stripe is away before there is anything to charge: that is said, and the same key goes on', async () => {
    const purchase = await readyToBuy(stripe, buyer);
    await buyer.options();
    const input = buyer.agreed(purchase);
    stripe.bad('REFUSE', /POST .*payment_intents$/, Infinity);
    const refused = await hurried(() => buyer.tryConfirm(input));
    expect(codesOf(refused)).toEqual(['PROVIDER_UNAVAILABLE']);
    expect(intentOf(stripe, purchase).charged).toEqual([]);
    stripe.good();
    expect((await buyer.tryConfirm(input)).purchase).toMatchObject({ state: 'GRANTED' });
    await expectPaidOnce(purchase);
  });

  test('R28 Stripe is away when a card is to be entered, or removed', async () => {
    await cardAtStripe(stripe, buyer);
    expect(await buyer.options()).toMatchObject({ card: { last4: '4242' } });
    for (const day of ['REFUSE', 'BREAK', 'LIMIT', 'KEY', 'STALL'] as const) {
      stripe.bad(day, /./, 2);
      expect(codesOf(await hurried(() => buyer.tryEnter()))).toEqual(['PROVIDER_UNAVAILABLE']);
      stripe.good();
    }
    stripe.bad('REFUSE', /./, Infinity);
    expect(codesOf(await hurried(() => buyer.remove('4242')))).toEqual(['PROVIDER_UNAVAILABLE']);
    stripe.good();
    expect(await buyer.options()).toMatchObject({ card: { last4: '4242' } });
    // Without a customer there is nothing to begin with, and that is said too.
    const other = await Buyer.arrive(world);
    stripe.bad('REFUSE', /./, Infinity);
    const { purchase, userErrors } = await hurried(() => other.tryStart());
    expect([purchase, userErrors.map(({ code }) => code)]).toEqual([null, ['PROVIDER_UNAVAILABLE']]);
  });

  test('R28 news in reverse, three of each at once: charged and granted once', async () => {
    const purchase = await readyToBuy(stripe, buyer);
    await buyer.options();
    stripe.bad('HALF', /confirm/);
    await buyer.tryConfirm(buyer.agreed(purchase));
    stripe.good();
    const news = newsOf(stripe, intentOf(stripe, purchase).id).reverse();
    expect(news.length).toBeGreaterThan(1);
    const answers = await Promise.all(news.flatMap((event) => [1, 2, 3].map(() => stripe.post(world, event))));
    expect(new Set(answers)).toEqual(new Set([200]));
    await expectPaidOnce(purchase);
  });

  test.each<[string, object]>([
    ['another amount', { amount_received: 100 }],
    ['another currency', { currency: 'usd' }],
    ['another customer', { customer: 'cus_of_somebody' }],
    ['a customer that is gone', { customer: null }],
    ['another reference', { metadata: { reference: 'P0000000000000000' } }],
    ['no reference', { metadata: {} }],
  ])('R28 %s, not what was asked for, is never granted', async (_name, changes) => {
    const purchase = await readyToBuy(stripe, buyer);
    await buyer.options();
    stripe.bad('HALF', /confirm/);
    await buyer.tryConfirm(buyer.agreed(purchase));
    stripe.good();
    const { id, intent } = intentOf(stripe, purchase);
    const asItWas = structuredClone(intent);
    Object.assign(stripe.bank.get(id), changes);
    const from = lines.length;
    await tell(id);
    expect(await look(purchase)).toMatchObject({ state: 'UNKNOWN', agreement: null });
    expect([await charges(purchase), await agreements(purchase)]).toEqual([[], []]);
    expect(lines.slice(from).join('')).toContain('a payment differs from what was asked');
    // Also not if it is told otherwise later: somebody has to look at it.
    Object.assign(stripe.bank.get(id), asItWas);
    stripe.bank.tell('payment_intent.succeeded', stripe.bank.get(id));
    await tell(id);
    expect(await agreements(purchase)).toEqual([]);
  });

  async function giveBack(purchaseId: string, key: string): Promise<void> {
    const operator = await atDesk(world, `olga-${key}@desk.example`, { role: 'OPERATOR' });
    const input = { idempotencyKey: key, purchaseId, units: 1, reason: 'Not needed' };
    const document = `mutation ($input: RefundPurchaseInput!) {
      refundPurchase(input: $input) { purchase { state } userErrors { code } } }`;
    await world.ask(operator, document, { input });
  }

  test('R31 an operator gives the money back: once at Stripe, also where the answer was lost', async () => {
    const bought = await buyer.confirm(await readyToBuy(stripe, buyer));
    const { id } = intentOf(stripe, bought);
    stripe.bad('HALF', /POST .*refunds/);
    await giveBack(bought.id, id);
    expect(await look(bought)).toMatchObject({ state: 'GRANTED', agreement: { unitsRemaining: 0 } });
    stripe.good();
    await followDueRefunds(world.server.world, later(realNow(), 3_600_000));
    expect(await look(bought)).toMatchObject({ state: 'REFUNDED', refundedUnits: 1, refunded: { amount: 49900 } });
    await tell(id);
    expect(stripe.bank.about('refund', { payment_intent: id }).map(({ amount }) => amount)).toEqual([49900]);
    expect(await look(bought)).toMatchObject({ state: 'REFUNDED', refundedUnits: 1, agreement: { unitsRemaining: 0 } });
  });

  test('R32 what the buyer’s bank disputes cannot be used, until that is settled', async () => {
    const bought = await buyer.confirm(await readyToBuy(stripe, buyer));
    const { id } = intentOf(stripe, bought);
    stripe.bank.dispute(id, 'needs_response');
    await tell(id);
    expect(await look(bought)).toMatchObject({ state: 'GRANTED', disputed: true, agreement: { unitsRemaining: 0 } });
    stripe.bank.dispute(id, 'won');
    await tell(id);
    expect(await look(bought)).toMatchObject({ disputed: false, agreement: { unitsRemaining: 1 } });
    const other = await buyer.confirm(await readyToBuy(stripe, buyer));
    const { id: lost } = intentOf(stripe, other);
    stripe.bank.dispute(lost, 'lost');
    await tell(lost);
    expect(await look(other)).toMatchObject({ state: 'REFUNDED', agreement: { unitsRemaining: 0 } });
  });

  test('R31 what the bank takes is what the dispute is about, and a refund that it sends back is none', async () => {
    const bought = await buyer.confirm(await readyToBuy(stripe, buyer));
    const { id } = intentOf(stripe, bought);
    stripe.bank.dispute(id, 'lost', 10000);
    await tell(id);
    expect(await look(bought)).toMatchObject({ state: 'GRANTED', disputed: true, agreement: { unitsRemaining: 0 } });
    const other = await buyer.confirm(await readyToBuy(stripe, buyer));
    const { id: bounced } = intentOf(stripe, other);
    await giveBack(other.id, bounced);
    expect(await look(other)).toMatchObject({ state: 'REFUNDED', refundedUnits: 1 });
    for (const refund of stripe.bank.about('refund', { payment_intent: bounced })) stripe.bank.bounce(refund);
    await tell(bounced);
    expect(await look(other)).toMatchObject({ state: 'GRANTED', refundedUnits: 0, agreement: { unitsRemaining: 1 } });
  });

  test('R27 no field of ours takes the number of a card, or what is written beside it', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'), { assumeValid: true });
    const names = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type)) return Object.keys(type.getFields());
      if (isObjectType(type))
        return Object.values(type.getFields()).flatMap(({ args }) => args.map(({ name }) => name));
      return [];
    });
    expect(names.length).toBeGreaterThan(100);
    const ofCards = names.filter((name) => /card|cvc|cvv|cvn|^pan$|(exp|expir).*(month|year|date)/i.test(name));
    // The digits by which a buyer knows it, which every receipt has.
    expect([...new Set(ofCards)]).toEqual(['cardLast4']);
  });

  test('R27 the log has no secret, no client’s secret and no name of a card', () => {
    const log = lines.join('');
    for (const secret of [SECRET_KEY, 'whsec_', '_secret_', 'pm_']) expect(log).not.toContain(secret);
  });
});
