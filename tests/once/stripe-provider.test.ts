/** Stripe as the provider, by itself: what it is asked, and what comes of it on good days and bad ones. */
import { ProviderAway, type PaymentOrder, type PaymentProvider } from '../../src/purchases/payment-provider';
import { stripeProvider } from '../../src/purchases/stripe-provider';
import { CARDS, type TestCard } from '../setup/stripe-bank';
import { OLD_WEBHOOK_SECRET, SECRET_KEY, StripeServer, type BadDay } from '../setup/stripe-server';

const BACK = 'https://portal.example/bought';
/** A call that is not answered is given up soon. */
const SOON = { usual: 400, charge: 400 };

describe('R27, R28 Stripe as the provider', () => {
  let stripe: StripeServer;
  let provider: PaymentProvider;
  let count = 0;
  beforeAll(async () => {
    stripe = await StripeServer.start();
    provider = stripeProvider(stripe.settings);
  });
  afterEach(() => stripe.good());
  afterAll(() => stripe.stop());

  const impatient = () => stripeProvider(stripe.settings, SOON);
  const customer = () => provider.createCustomer({ signInId: (count += 1), name: 'Pia Buyer', email: 'pia@x.example' });
  const order = async (changes: Partial<PaymentOrder> = {}): Promise<PaymentOrder> => ({
    reference: `P${String((count += 1)).padStart(16, '0')}`,
    amount: 49900,
    currency: 'EUR',
    customerRef: await customer(),
    description: 'One incident',
    ...changes,
  });
  const cardOf = async (customerRef: string, card: TestCard = 'pm_card_visa'): Promise<string> => {
    const { ref } = await provider.enterCard(customerRef, 'FIELDS', BACK);
    return stripe.bank.enterCard(ref, card);
  };
  const made = async (card: TestCard = 'pm_card_visa', changes: Partial<PaymentOrder> = {}) => {
    const about = await order(changes);
    const cardRef = await cardOf(about.customerRef, card);
    const { ref } = await provider.createPayment(about);
    return { ref, cardRef, order: about, charges: () => stripe.bank.charged.filter(({ intent }) => intent === ref) };
  };
  const paid = async (card: TestCard = 'pm_card_visa', changes: Partial<PaymentOrder> = {}) => {
    const payment = await made(card, changes);
    await provider.confirmPayment(payment.ref, payment.cardRef, BACK);
    return payment;
  };

  test('a customer is told by its sign-in, is the same if asked twice, and is forgotten for good', async () => {
    const buyer = { signInId: 4711, name: 'Ada Buyer', email: null };
    const [one, two] = await Promise.all([provider.createCustomer(buyer), provider.createCustomer(buyer)]);
    expect(two).toBe(one);
    expect(stripe.bank.get(one)).toMatchObject({ name: 'Ada Buyer', email: null, metadata: { sign_in: '4711' } });
    const card = await cardOf(one);
    await provider.forgetCustomer(one);
    await provider.forgetCustomer(one);
    await provider.forgetCustomer('cus_never');
    expect(stripe.bank.get(one)).toMatchObject({ deleted: true });
    expect(stripe.bank.get(card)).toMatchObject({ customer: null });
    const again = await provider.createCustomer(buyer);
    expect(again).not.toBe(one);
    expect(stripe.bank.get(again)).toMatchObject({ name: 'Ada Buyer' });
  });

  test('a card is entered in Stripe’s fields', async () => {
    const customerRef = await customer();
    const entry = await provider.enterCard(customerRef, 'FIELDS', BACK);
    expect(entry).toEqual({
      ref: expect.stringMatching(/^seti_/) as string,
      url: null,
      clientSecret: expect.stringContaining('_secret_') as string,
      publishableKey: 'pk_test_of_the_tests_alone',
    });
    expect(stripe.calls(/POST .*setup_intents/).at(-1)?.params).toMatchObject({
      customer: customerRef,
      usage: 'on_session',
      allowed_payment_method_types: ['card'],
    });
    expect(await provider.enteredCard(entry.ref)).toBeNull();
    const ref = stripe.bank.enterCard(entry.ref, 'pm_card_mastercard');
    const saved = { ref, brand: 'mastercard', last4: '4444', expiresMonth: 8, expiresYear: 2034 };
    expect(await provider.enteredCard(entry.ref)).toEqual(saved);
  });

  test('a card is entered on Stripe’s page, and is removed', async () => {
    const customerRef = await customer();
    const entry = await provider.enterCard(customerRef, 'PAGE', BACK);
    expect(entry).toMatchObject({
      ref: expect.stringMatching(/^cs_/) as string,
      clientSecret: null,
      publishableKey: null,
    });
    expect(entry.url).toMatch(/^https:/);
    expect(stripe.calls(/sessions/).at(-1)?.params).toMatchObject({ mode: 'setup', success_url: BACK });
    expect(await provider.enteredCard(entry.ref)).toBeNull();
    const ref = stripe.bank.enterCard(entry.ref, 'pm_card_visa');
    expect(await provider.enteredCard(entry.ref)).toMatchObject({ ref, brand: 'visa', last4: '4242' });
    await provider.forgetCard(ref);
    await provider.forgetCard(ref);
    await provider.forgetCard('pm_never');
    expect(stripe.bank.get(ref)).toMatchObject({ customer: null });
  });

  test('a payment is made once for a reference and charges nothing', async () => {
    const about = await order();
    const [one, two] = await Promise.all([provider.createPayment(about), provider.createPayment(about)]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({
      status: 'OPEN',
      amount: 49900,
      currency: 'EUR',
      customerRef: about.customerRef,
      reference: about.reference,
    });
    expect(stripe.bank.charged.filter(({ intent }) => intent === one.ref)).toEqual([]);
    // For another amount it is not made a second time.
    await expect(provider.createPayment({ ...about, amount: 1 })).rejects.toThrow('Stripe refused it');
    expect(stripe.bank.all('payment_intent').filter(({ id }) => id === one.ref)).toHaveLength(1);
  });

  test('R28 it is charged once, however often it is asked, under one key', async () => {
    const { ref, cardRef, charges } = await made();
    const asked = stripe.asked.length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => provider.confirmPayment(ref, cardRef, BACK)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill('CAPTURED'));
    const later = await provider.confirmPayment(ref, cardRef, 'https://portal.example/elsewhere');
    expect(later).toMatchObject({ status: 'CAPTURED', card: { brand: 'visa', last4: '4242' }, amount: 49900 });
    expect(charges()).toHaveLength(1);
    expect(new Set(stripe.calls(/confirm/, asked).map(({ key }) => key)).size).toBe(1);
    expect(await provider.payment(ref)).toEqual(later);
  });

  test.each<[TestCard, string]>([
    ['pm_card_chargeDeclined', 'CARD_DECLINED'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'INSUFFICIENT_FUNDS'],
    ['pm_card_chargeDeclinedExpiredCard', 'CARD_EXPIRED'],
  ])('%s is declined: %s', async (card, decline) => {
    const { ref, cardRef, charges } = await made(card);
    for (let i = 0; i < 2; i++)
      expect(await provider.confirmPayment(ref, cardRef, BACK)).toMatchObject({
        status: 'DECLINED',
        decline,
        card: { last4: CARDS[card].last4 },
      });
    expect(stripe.calls(new RegExp(`${ref}/confirm`))).toHaveLength(2);
    expect(charges()).toEqual([]);
  });

  test.each([
    [true, { status: 'CAPTURED' }],
    [false, { status: 'DECLINED', decline: 'CHALLENGE_FAILED' }],
  ])('a challenge that is passed: %s', async (passed, expected) => {
    const { ref, cardRef } = await made('pm_card_threeDSecure2Required');
    const news = await provider.confirmPayment(ref, cardRef, BACK);
    expect(news).toMatchObject({ status: 'CHALLENGED', challengeSecret: null });
    expect(news.challengeUrl).toMatch(/^https:/);
    expect(stripe.calls(/confirm/).at(-1)?.params).toMatchObject({ return_url: BACK });
    stripe.bank.challenge(ref, passed);
    // The key gives the answer of that time; what is true now is asked for.
    expect(await provider.confirmPayment(ref, cardRef, BACK)).toMatchObject(expected);
    expect(await provider.payment(ref)).toMatchObject({ ...expected, challengeUrl: null });
  });

  test('a card that was removed, or is somebody else’s, is not charged', async () => {
    const { ref, cardRef, charges } = await made();
    await provider.forgetCard(cardRef);
    expect(await provider.confirmPayment(ref, cardRef, BACK)).toMatchObject({
      status: 'DECLINED',
      decline: 'CARD_DECLINED',
    });
    const other = await cardOf(await customer());
    expect(await provider.confirmPayment(ref, other, BACK)).toMatchObject({ status: 'DECLINED' });
    expect(await provider.confirmPayment(ref, 'pm_never', BACK)).toMatchObject({ status: 'DECLINED' });
    expect(charges()).toEqual([]);
  });

  test('what is cancelled is never charged, and what was charged is not cancelled', async () => {
    const open = await made();
    for (let i = 0; i < 2; i++) expect(await provider.cancelPayment(open.ref)).toMatchObject({ status: 'CANCELLED' });
    expect(await provider.confirmPayment(open.ref, open.cardRef, BACK)).toMatchObject({ status: 'CANCELLED' });
    expect(open.charges()).toEqual([]);
    const done = await paid();
    expect(await provider.cancelPayment(done.ref)).toMatchObject({ status: 'CAPTURED', card: { last4: '4242' } });
  });

  test('R32 refunds: the same key is one refund', async () => {
    const { ref } = await paid();
    const first = await provider.refund(ref, 10000, `refund-${ref}-1`);
    expect(first).toMatchObject({ status: 'DONE', amount: 10000 });
    expect(await provider.refund(ref, 10000, `refund-${ref}-1`)).toEqual(first);
    await provider.refund(ref, 20000, `refund-${ref}-2`);
    expect(await provider.payment(ref)).toMatchObject({ status: 'CAPTURED', refundedAmount: 30000 });
    const late = await paid('pm_card_pendingRefund');
    const pending = await provider.refund(late.ref, 100, `refund-${late.ref}`);
    expect(pending.status).toBe('PENDING');
    Object.assign(stripe.bank.get(pending.ref), { status: 'failed' });
    expect(await provider.refundNews(pending.ref)).toMatchObject({ status: 'FAILED', amount: 100 });
    expect(await provider.refund(late.ref, 100, `refund-${late.ref}`)).toMatchObject({ status: 'FAILED' });
    // Stripe forgets its keys after a day.
    stripe.forgetKeys();
    expect(await provider.refund(ref, 10000, `refund-${ref}-1`)).toEqual(first);
    expect(await provider.payment(ref)).toMatchObject({ refundedAmount: 30000 });
    const failed = await paid('pm_card_refundFail');
    expect(await provider.refund(failed.ref, 100, `refund-${failed.ref}`)).toMatchObject({ status: 'FAILED' });
  });

  test('R32 what is more than is left, or disputed, is not refunded', async () => {
    const { ref } = await paid();
    expect(await provider.refund(ref, 49901, `refund-${ref}-1`)).toMatchObject({ status: 'FAILED' });
    expect(await provider.refund(ref, 49900, `refund-${ref}-2`)).toMatchObject({ status: 'DONE' });
    expect(await provider.refund(ref, 1, `refund-${ref}-3`)).toMatchObject({ status: 'FAILED' });
    const other = await paid();
    stripe.bank.dispute(other.ref, 'needs_response');
    expect(await provider.refund(other.ref, 1, `refund-${other.ref}`)).toMatchObject({ status: 'FAILED' });
    stripe.bad('DROP', /POST .*refunds/, 2);
    const last = await paid();
    await expect(impatient().refund(last.ref, 100, `refund-${last.ref}`)).rejects.toBeInstanceOf(ProviderAway);
    expect(await provider.refund(last.ref, 100, `refund-${last.ref}`)).toMatchObject({ status: 'DONE' });
    expect(await provider.payment(last.ref)).toMatchObject({ refundedAmount: 100 });
  });

  test('R29 what is shown without decimals and counted with two comes back as it was', async () => {
    const { ref } = await paid('pm_card_visa', { currency: 'ISK', amount: 69900 });
    expect(stripe.bank.get(ref)).toMatchObject({ amount: 6990000, currency: 'isk' });
    expect(await provider.refund(ref, 9900, `refund-${ref}`)).toMatchObject({ amount: 9900 });
    expect(await provider.payment(ref)).toMatchObject({ amount: 69900, currency: 'ISK', refundedAmount: 9900 });
  });

  test.each([
    ['needs_response', 'OPEN'],
    ['won', 'WON'],
    ['lost', 'LOST'],
  ])('R32 a dispute that stands at %s', async (status, dispute) => {
    const { ref } = await paid();
    expect(await provider.payment(ref)).toMatchObject({ dispute: null });
    stripe.bank.dispute(ref, status);
    expect(await provider.payment(ref)).toMatchObject({ status: 'CAPTURED', dispute });
  });

  test('all payments since a moment, page by page', async () => {
    const since = new Date(Date.now() - 60_000);
    const some = [await paid(), await made(), await paid()];
    stripe.bank.dispute(some[2]?.ref ?? '', 'lost');
    const old = await made();
    Object.assign(stripe.bank.get(old.ref), { created: Math.floor(since.getTime() / 1000) - 1 });
    const asked = stripe.asked.length;
    const found = new Map<string, string>();
    for await (const { ref, status, dispute } of provider.payments(since)) found.set(ref, `${status} ${dispute}`);
    expect(some.map(({ ref }) => found.get(ref))).toEqual(['CAPTURED null', 'OPEN null', 'CAPTURED LOST']);
    expect(found.has(old.ref)).toBe(false);
    expect(stripe.calls(/GET .*payment_intents$/, asked).length).toBeGreaterThan(1);
  });

  describe('on a bad day', () => {
    const dayed: [BadDay, number][] = [
      ['REFUSE', 2],
      ['STALL', 2],
      ['HALF', 2],
      ['BREAK', 2],
      ['LIMIT', 2],
      ['LOCK', 2],
      ['KEY', 2],
    ];
    test.each(dayed)('%s: Stripe is away, and no secret is told', async (day, times) => {
      const { ref } = await made();
      stripe.bad(day, /GET .*payment_intents/, times);
      const failure = await impatient()
        .payment(ref)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ProviderAway);
      expect(String(failure)).not.toContain(SECRET_KEY);
      stripe.good();
      expect(await provider.payment(ref)).toMatchObject({ status: 'OPEN' });
    });

    test('nobody listens there', async () => {
      const nobody = stripeProvider({ ...stripe.settings, url: 'http://127.0.0.1:9' }, SOON);
      await expect(nobody.payment('pi_1')).rejects.toBeInstanceOf(ProviderAway);
    });

    test.each<BadDay>(['DROP', 'HALF', 'STALL', 'LOCK'])(
      'R28 %s once it was asked to charge: asked again it is charged once',
      async (day) => {
        const { ref, cardRef, charges } = await made();
        stripe.bad(day, /confirm/, 2);
        await expect(impatient().confirmPayment(ref, cardRef, BACK)).rejects.toBeInstanceOf(ProviderAway);
        stripe.good();
        expect(await provider.confirmPayment(ref, cardRef, BACK)).toMatchObject({ status: 'CAPTURED' });
        expect(await provider.payment(ref)).toMatchObject({ status: 'CAPTURED' });
        expect(charges()).toHaveLength(1);
        const keys = stripe.calls(new RegExp(`${ref}/confirm`)).map(({ key }) => key);
        expect(new Set(keys)).toEqual(new Set([`confirm-${ref}`]));
      },
    );

    test('R28 a connection that was cut after the charge is tried once more by itself, under the same key', async () => {
      const { ref, cardRef, charges } = await made();
      stripe.bad('DROP', /confirm/);
      expect(await provider.confirmPayment(ref, cardRef, BACK)).toMatchObject({ status: 'CAPTURED' });
      const keys = stripe.calls(new RegExp(`${ref}/confirm`)).map(({ key }) => key);
      expect(keys).toEqual(Array(2).fill(`confirm-${ref}`));
      expect(charges()).toHaveLength(1);
    });

    test('R28 a charge that failed at Stripe stays what Stripe says that it is', async () => {
      const { ref, cardRef, charges } = await made();
      stripe.bad('BREAK', /confirm/);
      for (let i = 0; i < 2; i++)
        await expect(provider.confirmPayment(ref, cardRef, BACK)).rejects.toBeInstanceOf(ProviderAway);
      expect(await provider.payment(ref)).toMatchObject({ status: 'OPEN' });
      expect(await provider.cancelPayment(ref)).toMatchObject({ status: 'CANCELLED' });
      expect(charges()).toEqual([]);
    });
  });

  test('an event is believed by its signature alone, and for five minutes', async () => {
    await paid();
    const event = stripe.bank.events.findLast(({ type }) => type === 'payment_intent.succeeded');
    const body = JSON.stringify(event);
    const read = (signature: string | string[] | undefined, text = body) =>
      provider.readEvent(Buffer.from(text), { 'stripe-signature': signature });
    const { id: ref } = event?.data.object as { id: string };
    const expected = { id: event?.id, about: { kind: 'payment', ref } };
    expect(read(stripe.signed(body))).toEqual(expected);
    expect(read(stripe.signed(body, OLD_WEBHOOK_SECRET))).toEqual(expected);
    expect(read(stripe.signed(body, undefined, 290))).toEqual(expected);
    const refused: [string | string[] | undefined, string?][] = [
      [undefined],
      [''],
      ['t=1,v1=00'],
      [[stripe.signed(body)]],
      [stripe.signed(body, 'whsec_of_somebody_else')],
      [stripe.signed(body, SECRET_KEY)],
      [stripe.signed(body, '')],
      [stripe.signed(body, undefined, 310)],
      [stripe.signed(body), body.replace(ref, 'pi_of_mine')],
      [stripe.signed(body), ''],
      [stripe.signed('not JSON'), 'not JSON'],
      [stripe.signed(body).replace('v1=', 'v0=')],
    ];
    for (const [signature, text] of refused) expect(read(signature, text)).toBeNull();
  });

  test('R27 no number of a card goes to Stripe from here, and nothing of how the house works', () => {
    expect(stripe.asked.length).toBeGreaterThan(50);
    for (const { params, headers } of stripe.asked) {
      expect(JSON.stringify(params)).not.toMatch(/"\d{12,19}"|"(number|cvc|exp_month)"/);
      expect(headers['stripe-version']).toBe('2026-10-28.endive');
      expect(headers['x-stripe-client-telemetry']).toBeUndefined();
    }
  });
});
