/** The hook that takes Stripe's news: who is believed, and that the same again does nothing. R28. */
import { Buyer } from './setup/buying';
import { failing } from './setup/faults';
import { routesOf } from './setup/routes';
import type { StripeEvent } from './setup/stripe-bank';
import { OLD_WEBHOOK_SECRET, SECRET_KEY, StripeServer, WEBHOOK_SECRET } from './setup/stripe-server';
import { aStripeShop, beginEntry, cardAtStripe, intentOf, newsOf, openForBlock, readyToBuy } from './setup/stripe-shop';
import { World } from './world';

const HOOK = '/purchases/hook/stripe';

describe('R28 the hook of Stripe', () => {
  let stripe: StripeServer;
  let world: World;
  let buyer: Buyer;
  const lines = openForBlock((opened) => ({ stripe, world, buyer } = opened));

  const send = (body: string, headers: Record<string, string> = {}) => StripeServer.send(world, body, headers);
  const signed = (body: string, secret?: string, secondsAgo?: number) =>
    send(body, { 'stripe-signature': stripe.signed(body, secret, secondsAgo) });
  const kept = async ({ id }: { id: string }) =>
    (await world.sql('SELECT id FROM provider_events WHERE event_ref = ?', [id])).length;
  /** A purchase of which nobody here knows whether it was charged, and the news that it was. */
  async function charged(): Promise<{ id: string; event: StripeEvent; state: () => Promise<string | undefined> }> {
    const purchase = await readyToBuy(stripe, buyer);
    await buyer.options();
    stripe.bad('HALF', /confirm/);
    await buyer.tryConfirm(buyer.agreed(purchase));
    stripe.good();
    const { id } = intentOf(stripe, purchase);
    const event = newsOf(stripe, id).find(({ type }) => type === 'payment_intent.succeeded') as StripeEvent;
    const state = async () => {
      const [row] = await world.sql<{ state: string }>('SELECT state FROM purchases WHERE reference = ?', [
        purchase.reference,
      ]);
      return row?.state;
    };
    return { id, event, state };
  }

  test('who does not sign as Stripe does is refused, and nothing is asked or written', async () => {
    const { event, state } = await charged();
    const body = JSON.stringify(event);
    const asked = stripe.asked.length;
    const answers = [
      await send(body),
      await send(body, { 'stripe-signature': '' }),
      await send(body, { 'stripe-signature': 't=1,v1=00' }),
      await send(body, { 'stripe-signature': stripe.signed(body).replace('v1=', 'v0=') }),
      await signed(body, 'whsec_of_somebody_else'),
      await signed(body, SECRET_KEY),
      await signed(body, undefined, 301),
      await signed(body, undefined, 3600 * 24),
      await send(`${body} `, { 'stripe-signature': stripe.signed(body) }),
      await signed(''),
      await signed('{"id":'),
      await signed('null'),
    ];
    expect(answers).toEqual(answers.map(() => 400));
    expect(stripe.asked.length).toBe(asked);
    expect([await kept(event), await state()]).toEqual([0, 'UNKNOWN']);
    expect([await signed(body), await state()]).toEqual([200, 'GRANTED']);
  });

  test('two secrets hold while one takes the place of the other', async () => {
    for (const secret of [WEBHOOK_SECRET, OLD_WEBHOOK_SECRET]) {
      const { event, state } = await charged();
      expect([await signed(JSON.stringify(event), secret, 299), await state()]).toEqual([200, 'GRANTED']);
    }
  });

  test('the same news again, also signed anew, ask Stripe nothing', async () => {
    const { event, state } = await charged();
    expect(await stripe.post(world, event)).toBe(200);
    const asked = stripe.asked.length;
    for (let i = 0; i < 3; i++) expect(await stripe.post(world, event)).toBe(200);
    expect(stripe.asked.length).toBe(asked);
    expect([await kept(event), await state()]).toEqual([1, 'GRANTED']);
  });

  test('ten of the same at once are one', async () => {
    const { event, state } = await charged();
    const answers = await Promise.all(Array.from({ length: 10 }, () => stripe.post(world, event)));
    expect(answers).toEqual(Array(10).fill(200));
    expect([await kept(event), await state()]).toEqual([1, 'GRANTED']);
  });

  test('what the news say is not believed, only asked about', async () => {
    const purchase = await readyToBuy(stripe, buyer);
    await buyer.options();
    stripe.bad('LOCK', /confirm/);
    await buyer.tryConfirm(buyer.agreed(purchase));
    stripe.good();
    const { id, intent, charged: taken } = intentOf(stripe, purchase);
    expect(taken).toEqual([]);
    const claimed = { ...intent, id, object: 'payment_intent', status: 'succeeded', amount_received: 49900 };
    const asked = stripe.asked.length;
    expect(await stripe.post(world, stripe.bank.tell('payment_intent.succeeded', claimed))).toBe(200);
    expect(stripe.calls(/./, asked).map(({ call }) => call)).toEqual([`GET /v1/payment_intents/${id}`]);
    expect((await buyer.look(purchase.id))?.agreement).toBeNull();
  });

  test('news of real money, of other things and of strangers are taken and change nothing', async () => {
    const { id, event, state } = await charged();
    const asked = stripe.asked.length;
    expect(await stripe.post(world, { ...event, id: 'evt_live', livemode: true })).toBe(200);
    expect(await stripe.post(world, { ...event, id: 'evt_other', type: 'customer.updated' })).toBe(200);
    expect([stripe.asked.length, await state()]).toEqual([asked, 'UNKNOWN']);
    const stranger = stripe.bank.make('pi', 'payment_intent', {
      ...stripe.bank.get(id),
      id: 'pi_stranger',
      metadata: {},
    });
    expect(await stripe.post(world, stripe.bank.tell('payment_intent.succeeded', stranger))).toBe(200);
    expect(await state()).toBe('UNKNOWN');
  });

  test('a card that was entered is known by the news', async () => {
    for (const [form, type] of [
      ['PAGE', 'checkout.session.completed'],
      ['FIELDS', 'setup_intent.succeeded'],
    ] as const) {
      const other = await Buyer.arrive(world);
      stripe.bank.enterCard(await beginEntry(other, form), 'pm_card_visa');
      const event = stripe.bank.events.findLast((each) => each.type === type) as StripeEvent;
      expect(await stripe.post(world, event)).toBe(200);
      const asked = stripe.asked.length;
      expect(await other.options()).toMatchObject({ card: { last4: '4242' } });
      expect(stripe.asked.length).toBe(asked);
    }
  });

  test.each(['PAGE', 'FIELDS'] as const)(
    'no card comes of an entry that another took the place of: %s',
    async (form) => {
      const first = await beginEntry(buyer, form);
      const second = await beginEntry(buyer, form);
      expect(() => stripe.bank.enterCard(first, 'pm_card_mastercard')).toThrow();
      const card = stripe.bank.enterCard(second, 'pm_card_visa');
      expect(await buyer.options()).toMatchObject({ card: { last4: '4242' } });
      const { customer } = stripe.bank.get(card);
      expect(stripe.bank.all('payment_method').filter((each) => each.customer === customer)).toHaveLength(1);
    },
  );

  test.each(['PAGE', 'FIELDS'] as const)(
    'a card that came of an entry before it was closed is kept: %s',
    async (form) => {
      const first = await beginEntry(buyer, form);
      stripe.bank.enterCard(first, 'pm_card_visa');
      await beginEntry(buyer, form);
      expect(await buyer.options()).toMatchObject({ card: { last4: '4242' } });
    },
  );

  test('a buyer whom Stripe does not know any more is made known anew, without the card', async () => {
    const card = await cardAtStripe(stripe, buyer);
    const { customer } = stripe.bank.get(card);
    expect(await buyer.options()).toMatchObject({ card: { last4: '4242' } });
    stripe.bank.deleteCustomer(String(customer));
    const entry = await beginEntry(buyer, 'FIELDS');
    expect(await buyer.options()).toMatchObject({ card: null });
    expect(stripe.bank.get(entry).customer).not.toBe(customer);
    stripe.bank.enterCard(entry, 'pm_card_mastercard');
    const bought = await buyer.confirm(await buyer.start());
    expect(bought).toMatchObject({ state: 'GRANTED', card: { last4: '4444' } });
  });

  test('while Stripe is away they have to come again', async () => {
    const { event, state } = await charged();
    stripe.bad('BREAK', /GET .*payment_intents/, Infinity);
    expect([await stripe.post(world, event), await kept(event), await state()]).toEqual([503, 0, 'UNKNOWN']);
    stripe.good();
    expect([await stripe.post(world, event), await kept(event), await state()]).toEqual([200, 1, 'GRANTED']);
  });

  test('while the database is away they have to come again', async () => {
    const { event, state } = await charged();
    const fault = failing(world, /provider_events/, { code: 'ECONNREFUSED' }, 1);
    expect(await stripe.post(world, event)).toBe(503);
    fault.end();
    expect([await stripe.post(world, event), await state()]).toEqual([200, 'GRANTED']);
  });

  test('what is signed rightly and is no event is refused', async () => {
    const { event, state } = await charged();
    const asked = stripe.asked.length;
    const wrong = [
      { ...event, id: undefined },
      { ...event, id: 7 },
      { ...event, id: null },
      { ...event, id: 'e'.repeat(101) },
      { ...event, type: undefined },
      { ...event, type: {} },
      { ...event, data: undefined },
      { ...event, data: { object: null } },
      [],
      {},
    ];
    const answers = [];
    for (const body of wrong) answers.push(await signed(JSON.stringify(body)));
    expect(answers).toEqual(wrong.map(() => 400));
    // One about something that has no name is taken, and is about nothing.
    expect(await signed(JSON.stringify({ ...event, id: 'evt_nameless', data: { object: { id: 7 } } }))).toBe(200);
    expect([stripe.asked.length, await state()]).toEqual([asked, 'UNKNOWN']);
  });

  test('what is no news at all', async () => {
    const post = (body: string, type: string) =>
      fetch(`${world.url}${HOOK}`, { method: 'POST', headers: { 'content-type': type }, body });
    const large = await post('x'.repeat(300_000), 'application/json');
    expect(large.status).toBe(413);
    expect((await post('a=b', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await fetch(`${world.url}${HOOK}`)).status).toBe(404);
    const bad = await post('{}', 'application/json');
    expect([bad.status, await bad.json()]).toEqual([
      400,
      { errors: [{ message: expect.any(String) as string, extensions: { code: 'BAD_USER_INPUT', retryable: false } }] },
    ]);
  });

  test('the log has nothing of what was sent', () => {
    const log = lines.join('');
    expect(log).toContain(HOOK);
    for (const secret of ['whsec_', SECRET_KEY, 'v1=', 'client_secret', '49900', 'amount_received'])
      expect(log).not.toContain(secret);
  });
});

describe('R28 what is refused at the hook costs its network points', () => {
  test('and what is Stripe’s does not', async () => {
    const stripe = await StripeServer.start();
    const world = await aStripeShop(stripe, {
      settings: { rate: { budget: 1000, networkBudget: 2, windowMs: 60_000 } },
    });
    try {
      const event = stripe.bank.tell('customer.updated', stripe.bank.createCustomer({}));
      for (let i = 0; i < 5; i++) expect(await stripe.post(world, event)).toBe(200);
      const answers = [];
      for (let i = 0; i < 3; i++) answers.push(await StripeServer.send(world, '{}', {}));
      expect(answers).toEqual([400, 400, 429]);
      expect(await stripe.post(world, event)).toBe(200);
    } finally {
      await world.stop();
      await stripe.stop();
    }
  });
});

test('R28 where Stripe takes no money there is no hook', async () => {
  const world = await World.start();
  try {
    expect(routesOf(world).map(({ url }) => url)).not.toContain(HOOK);
    expect(await StripeServer.send(world, '{}', {})).toBe(404);
  } finally {
    await world.stop();
  }
});
