/** One confirmation, one charge, one agreement, whatever is retried, doubled, reordered or cut. R26–R28, R31, R44. */
import { randomUUID } from 'node:crypto';
import { confirmPurchase, type Confirmation } from '../src/purchases/confirm-purchase';
import { enterCard } from '../src/purchases/enter-card';
import { grantPurchase } from '../src/purchases/grant-purchase';
import { Pace } from '../src/purchases/patience';
import type { Purchase } from '../src/purchases/purchase';
import { PurchaseWorker } from '../src/purchases/purchase-worker';
import { receiveNews } from '../src/purchases/receive-news';
import { removeCard } from '../src/purchases/remove-card';
import { cardOf } from '../src/purchases/saved-card';
import type { PurchaseScope } from '../src/purchases/selling';
import { settlePurchase } from '../src/purchases/settle-purchase';
import { startPurchase } from '../src/purchases/start-purchase';
import { numberOf } from './setup/books';
import { afterwards, buyerIn, FakeProvider, VISA, workshop } from './setup/payments';
import { unbalanced } from './setup/stored';
import { rowNumberOf } from './setup/tus';
import { World } from './world';

const MINUTE = 60_000;
/** Who reads at once what the provider was just told. */
const ALWAYS = new Pace(0);
const HOUR = 60 * MINUTE;
let buyers = 0;

describe('R28 one confirmation is one charge', () => {
  let world: World;
  let provider: FakeProvider;
  let scope: PurchaseScope;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T08:00:00Z' });
    // Turns are taken by the tests.
    await world.server.purchases.stop();
  });
  beforeEach(async () => {
    provider = new FakeProvider();
    scope = await buyerIn(world, provider, `core-${++buyers}@home.example`);
  });
  afterAll(() => world.stop());

  const start = async (more: { idempotencyKey?: string; plan?: string; country?: string | null } = {}) => {
    const { productVersionId } = world.version('Windows Server', '2022');
    const outcome = await startPurchase(scope, {
      idempotencyKey: randomUUID(),
      productVersionId: rowNumberOf(productVersionId),
      plan: 'PPI_SINGLE',
      country: null,
      draftId: null,
      ...more,
    });
    if (outcome.kind === 'refused') throw new Error(outcome.faults.map(({ code }) => code).join());
    return outcome.purchase;
  };
  const card = async (saved = VISA) => {
    const outcome = await enterCard(scope, { form: 'PAGE', returnUrl: null });
    if (outcome.kind === 'refused') throw new Error(outcome.faults[0]?.code);
    provider.cards.set(outcome.entry.ref, saved);
  };
  const agree = ({ id, amount, currency, termsVersion }: Purchase, more: Partial<Confirmation> = {}): Confirmation => ({
    idempotencyKey: randomUUID(),
    purchaseId: id,
    amount,
    currency,
    termsVersion,
    cardLast4: null,
    returnUrl: null,
    ...more,
  });
  const ready = async () => {
    const purchase = await start();
    await card();
    return purchase;
  };
  const codes = (outcome: { kind: string; faults?: readonly { code: string }[] }) =>
    outcome.faults?.map(({ code }) => code).join() ?? outcome.kind;
  const stateOf = async ({ id }: Purchase) => {
    const [row] = await world.sql<Record<string, unknown>>('SELECT * FROM purchases WHERE id = ?', [id]);
    return row as {
      state: string;
      failure: string | null;
      agreement_id: number | null;
      differs: number;
      amount: number;
    };
  };
  const count = (table: string, { id }: Purchase) =>
    numberOf(world, `SELECT COUNT(*) FROM ${table} WHERE purchase_id = ${id}`);
  /** The worker's turn, as if the time of the purchase had come, with the domain's clock so much ahead. */
  const turn = async ({ id }: Purchase, ahead = 0) => {
    await world.sql('UPDATE purchases SET look_at = ? WHERE id = ? AND look_at IS NOT NULL', [
      '2020-01-01 00:00:00.000',
      id,
    ]);
    const worker = new PurchaseWorker(workshop(world, scope, ahead));
    await worker.turn();
    await worker.stop();
  };
  const refOf = ({ reference }: Purchase) => `payment-${reference}`;

  /** Charged once, granted once, and everything that is kept of it agrees. */
  async function chargedAndGranted(purchase: Purchase, charges = 1): Promise<void> {
    const { state, agreement_id: agreement, failure } = await stateOf(purchase);
    expect({ state, failure, granted: agreement !== null }).toEqual({ state: 'GRANTED', failure: null, granted: true });
    expect(provider.charged).toBe(charges);
    expect(await count('payment_entries', purchase)).toBe(1);
    const held = `SELECT COUNT(*) FROM registrations WHERE sign_in_id = ${scope.viewer.signInId}`;
    expect(await numberOf(world, held)).toBe(charges);
    expect(await numberOf(world, `SELECT COUNT(*) FROM ledger_entries WHERE agreement_id = ${agreement}`)).toBe(1);
    const audited = `SELECT COUNT(*) FROM audit_entries WHERE target_type = 'Purchase' AND target_id = ${purchase.id}`;
    expect(await numberOf(world, `${audited} AND action = 'PURCHASE_CONFIRMED'`)).toBe(1);
    expect(await numberOf(world, `${audited} AND action = 'PURCHASE_GRANTED'`)).toBe(1);
    expect(await unbalanced(world)).toEqual([]);
  }

  async function notCharged(purchase: Purchase, failure: string): Promise<void> {
    expect(await stateOf(purchase)).toMatchObject({ state: 'FAILED', failure, agreement_id: null });
    expect(provider.charged).toBe(0);
    expect(await count('payment_entries', purchase)).toBe(0);
  }

  describe('confirmed', () => {
    test('R12, R28, R31 it is charged at once, and the agreement is the buyer’s for a year', async () => {
      const purchase = await ready();
      const outcome = await confirmPurchase(scope, agree(purchase));
      expect(outcome).toMatchObject({ kind: 'done', purchase: { state: 'GRANTED', cardLast4: '4242' } });
      await chargedAndGranted(purchase);
      const { agreement_id: id } = await stateOf(purchase);
      const days = 'starts_on AS startsOn, ends_on AS endsOn, units_remaining AS units, pair_hash AS pair';
      const [agreement] = await world.sql(`SELECT ${days} FROM agreements WHERE id = ?`, [id]);
      expect(agreement).toEqual({ startsOn: '2026-11-18', endsOn: '2027-11-18', units: 1, pair: null });
      const events = 'SELECT to_state AS state, cause FROM purchase_events WHERE purchase_id = ? ORDER BY id';
      expect(await world.sql(events, [purchase.id])).toEqual([
        { state: 'STARTED', cause: null },
        { state: 'STARTED', cause: 'CONFIRMED' },
        { state: 'CAPTURED', cause: null },
        { state: 'GRANTED', cause: null },
      ]);
    });

    test('R28, R44 ten times at once with one key it is one charge', async () => {
      const purchase = await ready();
      const agreed = agree(purchase);
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirmPurchase(scope, agreed)));
      expect(outcomes.every((each) => /^(done|IDEMPOTENCY_IN_PROGRESS)$/.test(codes(each)))).toBe(true);
      await chargedAndGranted(purchase);
    });

    test('R28, R44 ten times at once with other keys it is one charge', async () => {
      const purchase = await ready();
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirmPurchase(scope, agree(purchase))));
      expect(outcomes.map(codes).sort()).toEqual([...Array<string>(9).fill('ALREADY_CONFIRMED'), 'done']);
      await chargedAndGranted(purchase);
    });

    test('R44 again, the same key answers what is, and another one that it was confirmed', async () => {
      const purchase = await ready();
      const agreed = agree(purchase);
      await confirmPurchase(scope, agreed);
      const asked = provider.calls.length;
      expect(await confirmPurchase(scope, agreed)).toMatchObject({ kind: 'done', purchase: { state: 'GRANTED' } });
      expect(codes(await confirmPurchase(scope, agree(purchase)))).toBe('ALREADY_CONFIRMED');
      expect(codes(await confirmPurchase(scope, { ...agreed, amount: 1 }))).toBe('IDEMPOTENCY_MISMATCH');
      expect(provider.calls.length).toBe(asked);
      await chargedAndGranted(purchase);
    });

    test('R28 a card that is declined fails it, and it is cancelled there too', async () => {
      const purchase = await ready();
      provider.outcome = 'DECLINED';
      provider.decline = 'INSUFFICIENT_FUNDS';
      const agreed = agree(purchase);
      expect(await confirmPurchase(scope, agreed)).toMatchObject({ kind: 'done', purchase: { state: 'FAILED' } });
      await notCharged(purchase, 'INSUFFICIENT_FUNDS');
      provider.outcome = 'CAPTURED';
      await confirmPurchase(scope, agreed);
      await turn(purchase);
      expect(provider.told(refOf(purchase)).status).toBe('CANCELLED');
      await notCharged(purchase, 'INSUFFICIENT_FUNDS');
    });

    test('R28 the bank asks the buyer first, and charges when they answered', async () => {
      const purchase = await ready();
      provider.outcome = 'CHALLENGED';
      const { purchase: asked } = await confirmPurchase(scope, agree(purchase));
      expect(asked).toMatchObject({ state: 'STARTED', challengeUrl: `https://bank.example/${refOf(purchase)}` });
      provider.come(refOf(purchase), 'CAPTURED');
      await turn(purchase);
      await chargedAndGranted(purchase);
    });

    test('R28 the bank’s question is given up an hour after the price', async () => {
      const purchase = await ready();
      provider.outcome = 'CHALLENGED';
      await confirmPurchase(scope, agree(purchase));
      await turn(purchase, HOUR + 59 * MINUTE);
      expect(await stateOf(purchase)).toMatchObject({ state: 'STARTED' });
      await turn(purchase, 2 * HOUR + MINUTE);
      await notCharged(purchase, 'CHALLENGE_ABANDONED');
    });
  });

  describe('refused', () => {
    test('R28 another amount, currency or terms than today’s are asked again, and nothing is charged', async () => {
      const purchase = await ready();
      const { amount, currency, termsVersion } = purchase;
      expect(codes(await confirmPurchase(scope, agree(purchase, { amount: 1 })))).toBe('PRICE_CHANGED');
      expect(codes(await confirmPurchase(scope, agree(purchase, { currency: 'USD' })))).toBe('PRICE_CHANGED');
      expect(codes(await confirmPurchase(scope, agree(purchase, { termsVersion: '1999-01' })))).toBe('TERMS_CHANGED');
      expect({ amount, currency, termsVersion }).toEqual({ amount: 49900, currency: 'EUR', termsVersion: '2026-10' });
      expect(provider.times('createPayment')).toBe(0);
      expect(await stateOf(purchase)).toMatchObject({ state: 'STARTED', amount });
    });

    test('R28 a price that changed meanwhile is quoted anew, and confirmed as it is then', async () => {
      const purchase = await ready();
      await world.sql("UPDATE purchases SET amount = 100, terms_version = '2024-01' WHERE id = ?", [purchase.id]);
      const agreed = agree({ ...purchase, amount: 100, termsVersion: '2024-01' });
      const outcome = await confirmPurchase(scope, agreed);
      expect(codes(outcome)).toBe('PRICE_CHANGED');
      expect(outcome.purchase).toMatchObject({ amount: 49900, termsVersion: '2026-10', confirmedAt: null });
      const { idempotencyKey } = agreed;
      await confirmPurchase(scope, agree(outcome.purchase as Purchase, { idempotencyKey }));
      await chargedAndGranted(purchase);
    });

    test('R28 a price is held for an hour', async () => {
      const purchase = await ready();
      expect(codes(await confirmPurchase(afterwards(scope, HOUR), agree(purchase)))).toBe('QUOTE_EXPIRED');
      await turn(purchase, 59 * MINUTE);
      expect(await stateOf(purchase)).toMatchObject({ state: 'STARTED' });
      await turn(purchase, HOUR + MINUTE);
      await notCharged(purchase, 'QUOTE_EXPIRED');
      expect(codes(await confirmPurchase(scope, agree(purchase)))).toBe('QUOTE_EXPIRED');
    });

    test('R26, R27 no card, an expired one, somebody else’s purchase, a work sign-in: nothing is charged', async () => {
      const purchase = await start();
      expect(codes(await confirmPurchase(scope, agree(purchase)))).toBe('CARD_REQUIRED');
      await card({ ...VISA, expiresYear: 2026, expiresMonth: 10 });
      expect(codes(await confirmPurchase(scope, agree(purchase)))).toBe('CARD_EXPIRED');
      const other = await buyerIn(world, provider, `core-${++buyers}@home.example`);
      expect(codes(await confirmPurchase(other, agree(purchase)))).toBe('PURCHASE_NOT_FOUND');
      const asked = provider.calls.length;
      const work = { ...scope, viewer: { ...scope.viewer, kind: 'WORK' as const } };
      expect(codes(await confirmPurchase(work, agree(purchase)))).toBe('SIGN_IN_KIND_NOT_ALLOWED');
      expect(provider.calls.length).toBe(asked);
      expect(provider.charged).toBe(0);
    });

    test('R29 what is not sold, unknown plans and countries start nothing', async () => {
      await expect(start({ plan: 'PROFESSIONAL_5' })).rejects.toThrow('INVALID_INPUT');
      await expect(start({ country: 'XX' })).rejects.toThrow('INVALID_INPUT');
      await expect(start({ plan: 'PPI_5_PACK', country: 'AE' })).rejects.toThrow('NOT_SOLD_HERE');
      expect(provider.calls).toEqual([]);
    });

    test('R44 started ten times at once with one key it is one purchase and one customer', async () => {
      const idempotencyKey = randomUUID();
      const { signInId } = scope.viewer;
      let made = 0;
      jest
        .spyOn(provider, 'createCustomer')
        .mockImplementation(() => Promise.resolve(`customer-${signInId}-${(made += 1)}`));
      const all = await Promise.allSettled(Array.from({ length: 10 }, () => start({ idempotencyKey })));
      const ids = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []));
      expect(new Set(ids).size).toBe(1);
      expect(await numberOf(world, `SELECT COUNT(*) FROM purchases WHERE sign_in_id = ${signInId}`)).toBe(1);
      // One holds; each other that the provider made meanwhile is forgotten there.
      const customers = `SELECT COUNT(*) FROM buyers WHERE sign_in_id = ${signInId}`;
      expect(await numberOf(world, `${customers} AND forget_at IS NULL`)).toBe(1);
      expect(await numberOf(world, customers)).toBe(made);
    });
  });

  describe('the provider is away', () => {
    test('R28 before there is a payment: a typed refusal, and the same key goes on', async () => {
      const purchase = await ready();
      provider.next('createPayment', 'lost on the way', 'answer lost');
      const agreed = agree(purchase);
      expect(codes(await confirmPurchase(scope, agreed))).toBe('PROVIDER_UNAVAILABLE');
      expect(codes(await confirmPurchase(scope, agreed))).toBe('PROVIDER_UNAVAILABLE');
      expect(codes(await confirmPurchase(scope, agreed))).toBe('done');
      await chargedAndGranted(purchase);
    });

    test('R28 before there is a payment, and nobody comes back: nothing was charged', async () => {
      const purchase = await ready();
      provider.next('createPayment', 'lost on the way');
      await confirmPurchase(scope, agree(purchase));
      await turn(purchase, 59_000);
      expect(await stateOf(purchase)).toMatchObject({ state: 'STARTED' });
      await turn(purchase, MINUTE + 5_000);
      await notCharged(purchase, 'NOT_CHARGED');
    });

    test('R28 while it is charged: unknown, and settled by asking', async () => {
      const purchase = await ready();
      provider.next('confirmPayment', 'answer lost');
      expect(await confirmPurchase(scope, agree(purchase))).toMatchObject({ purchase: { state: 'UNKNOWN' } });
      expect(await stateOf(purchase)).toMatchObject({ state: 'UNKNOWN', agreement_id: null });
      provider.next('payment', 'lost on the way');
      await turn(purchase);
      expect(await stateOf(purchase)).toMatchObject({ state: 'UNKNOWN' });
      await turn(purchase);
      await chargedAndGranted(purchase);
    });

    test('R28 the request to charge is lost: the job charges nothing, and cancels it before it says so', async () => {
      const purchase = await ready();
      provider.next('confirmPayment', 'lost on the way');
      await confirmPurchase(scope, agree(purchase));
      await turn(purchase);
      expect(await stateOf(purchase)).toMatchObject({ state: 'UNKNOWN' });
      expect(provider.times('confirmPayment')).toBe(1);
      await turn(purchase, MINUTE + 5_000);
      expect(provider.told(refOf(purchase)).status).toBe('CANCELLED');
      await notCharged(purchase, 'NOT_CHARGED');
    });

    test('R28 the request to charge is lost, and the buyer sends the same again: one charge', async () => {
      const purchase = await ready();
      const agreed = agree(purchase);
      provider.next('confirmPayment', 'lost on the way', 'answer lost');
      for (const state of ['UNKNOWN', 'UNKNOWN', 'GRANTED'])
        expect(await confirmPurchase(scope, agreed)).toMatchObject({ purchase: { state } });
      await chargedAndGranted(purchase);
    });

    test('R28 it is charged at the moment of the cancelling: what the provider says holds', async () => {
      const purchase = await ready();
      provider.next('confirmPayment', 'lost on the way');
      await confirmPurchase(scope, agree(purchase));
      provider.next('cancelPayment', async () => provider.come(refOf(purchase), 'CAPTURED'));
      await turn(purchase, MINUTE + 5_000);
      await chargedAndGranted(purchase);
    });

    test('R28 a slow provider is not waited for, and what it says later counts', async () => {
      const purchase = await ready();
      let answer = () => {};
      const slow = new Promise<void>((resolve) => (answer = resolve));
      provider.next('confirmPayment', () => slow);
      const outcome = await confirmPurchase(scope, agree(purchase), 300);
      expect(outcome).toMatchObject({ kind: 'done', purchase: { state: 'UNKNOWN' } });
      answer();
      while ((await stateOf(purchase)).state !== 'GRANTED') await new Promise((resolve) => setImmediate(resolve));
      await chargedAndGranted(purchase);
    });

    test('R28 nothing is charged any more once the buyer was told that nothing was', async () => {
      const purchase = await ready();
      let answer = () => {};
      const slow = new Promise<void>((resolve) => (answer = resolve));
      provider.next('createPayment', () => slow);
      const agreed = agree(purchase);
      expect(codes(await confirmPurchase(scope, agreed, 300))).toBe('PROVIDER_UNAVAILABLE');
      answer();
      const kept = `SELECT COUNT(*) FROM purchases WHERE id = ${purchase.id} AND payment_ref IS NOT NULL`;
      while ((await numberOf(world, kept)) === 0) await new Promise((resolve) => setImmediate(resolve));
      // By then whoever kept it would have gone on.
      for (let answers = 0; answers < 5; answers++) await numberOf(world, kept);
      expect([provider.times('confirmPayment'), provider.charged]).toEqual([0, 0]);
      expect(codes(await confirmPurchase(scope, agreed))).toBe('done');
      await chargedAndGranted(purchase);
    });
  });

  describe('granting', () => {
    /** Charged at the provider, and nobody here knows. */
    const charged = async () => {
      const purchase = await ready();
      provider.next('confirmPayment', 'answer lost');
      await confirmPurchase(scope, agree(purchase));
      return purchase;
    };

    test('R28 ten who settle and grant at once grant once', async () => {
      const purchase = await charged();
      const open = workshop(world, scope);
      const news = provider.told(refOf(purchase));
      const hook = (index: number) =>
        receiveNews(open, { id: `event-${purchase.id}-${index % 2}`, about: { kind: 'payment', ref: news.ref } });
      await Promise.all([
        ...Array.from({ length: 10 }, () => settlePurchase(open, purchase.id, news)),
        ...Array.from({ length: 4 }, (_, index) => hook(index)),
        ...Array.from({ length: 3 }, () => grantPurchase(open, purchase.id)),
        turn(purchase),
        turn(purchase),
      ]);
      await chargedAndGranted(purchase);
    });

    test('R28 cut off between the charge and the grant, the worker grants it', async () => {
      const purchase = await ready();
      const cut = { ...scope, selling: { ...scope.selling, onGranted: () => Promise.reject(new Error('killed')) } };
      const outcome = await confirmPurchase(cut, agree(purchase));
      expect(outcome).toMatchObject({ kind: 'done', purchase: { state: 'CAPTURED', agreementId: null } });
      expect(await count('payment_entries', purchase)).toBe(1);
      await Promise.all([turn(purchase), turn(purchase)]);
      await chargedAndGranted(purchase);
    });

    test('R28 cut off before the name of the payment was kept, the hook finds it by its reference', async () => {
      const purchase = await charged();
      await world.sql("UPDATE purchases SET payment_ref = NULL, state = 'STARTED' WHERE id = ?", [purchase.id]);
      await receiveNews(workshop(world, scope), { id: randomUUID(), about: { kind: 'payment', ref: refOf(purchase) } });
      await chargedAndGranted(purchase);
    });

    test.each([
      ['another amount', { amount: 1 }],
      ['another currency', { currency: 'USD' }],
      ['another buyer', { customerRef: 'customer-0' }],
      ['another reference', { reference: 'P0000000000000000' }],
    ])('R28 %s than was asked is never granted', async (_what, differs) => {
      const purchase = await charged();
      provider.differs = differs;
      await turn(purchase);
      expect(await stateOf(purchase)).toMatchObject({ state: 'UNKNOWN', agreement_id: null, differs: 1 });
      provider.differs = {};
      await settlePurchase(workshop(world, scope), purchase.id, provider.told(refOf(purchase)));
      await grantPurchase(workshop(world, scope), purchase.id);
      expect(await stateOf(purchase)).toMatchObject({ state: 'UNKNOWN', agreement_id: null });
      expect(await count('payment_entries', purchase)).toBe(0);
    });

    test('R28 a payment that differs before it is charged is not charged', async () => {
      const purchase = await ready();
      provider.differs = { amount: 1 };
      await confirmPurchase(scope, agree(purchase));
      expect(provider.times('confirmPayment')).toBe(0);
      expect(await stateOf(purchase)).toMatchObject({ state: 'STARTED', differs: 1 });
    });

    test('R28 news in the wrong order come to the same', async () => {
      const purchase = await charged();
      const open = workshop(world, scope);
      const captured = provider.told(refOf(purchase));
      const older = (status: 'DECLINED' | 'CANCELLED' | 'AUTHORISED' | 'CHALLENGED' | 'OPEN') => ({
        ...captured,
        status,
      });
      await settlePurchase(open, purchase.id, older('DECLINED'));
      expect(await stateOf(purchase)).toMatchObject({ state: 'FAILED', failure: 'CARD_DECLINED' });
      await settlePurchase(open, purchase.id, captured);
      for (const status of ['CANCELLED', 'AUTHORISED', 'CHALLENGED', 'OPEN'] as const)
        await settlePurchase(open, purchase.id, older(status));
      await chargedAndGranted(purchase);
    });

    test('R28 the same news again do nothing, and news that are not answered come again', async () => {
      const purchase = await charged();
      const open = workshop(world, scope);
      const event = { id: randomUUID(), about: { kind: 'payment' as const, ref: refOf(purchase) } };
      provider.next('payment', 'lost on the way');
      await expect(receiveNews(open, event)).rejects.toThrow('away');
      await receiveNews(open, event);
      const asked = provider.calls.length;
      await receiveNews(open, event);
      expect(provider.calls.length).toBe(asked);
      await chargedAndGranted(purchase);
    });
  });

  describe('the card', () => {
    test('R27 it is known once the provider says so; another one takes its place, and it can be removed', async () => {
      const outcome = await enterCard(scope, { form: 'PAGE', returnUrl: null });
      const ref = outcome.kind === 'done' ? outcome.entry.ref : '';
      expect(await cardOf(scope, ALWAYS)).toBeNull();
      provider.cards.set(ref, VISA);
      expect(await cardOf(scope, ALWAYS)).toEqual(VISA);
      await card({ ...VISA, ref: 'card-2', last4: '0119' });
      provider.next('enteredCard', 'lost on the way');
      expect(await cardOf(scope, ALWAYS)).toEqual(VISA);
      expect(await cardOf(scope, ALWAYS)).toMatchObject({ ref: 'card-2' });
      expect(provider.forgotten).toEqual(['card-4242']);
      expect(codes(await removeCard(scope, '4242'))).toBe('CARD_NOT_FOUND');
      provider.next('forgetCard', 'lost on the way');
      expect(codes(await removeCard(scope, '0119'))).toBe('PROVIDER_UNAVAILABLE');
      expect(codes(await removeCard(scope, '0119'))).toBe('done');
      expect(await cardOf(scope, ALWAYS)).toBeNull();
      const audited = `SELECT COUNT(*) FROM audit_entries WHERE action = 'CARD_REMOVED' AND target_id = ${scope.viewer.signInId}`;
      expect(await numberOf(world, audited)).toBe(1);
    });

    test('R27 a page of somebody else is no way back, and nobody enters cards without end', async () => {
      const to = (returnUrl: string) => enterCard(scope, { form: 'PAGE', returnUrl });
      expect(codes(await to('https://evil.example/'))).toBe('INVALID_INPUT');
      for (let index = 0; index < 20; index++) await card();
      expect(codes(await to(`${world.url}/`))).toBe('TOO_MANY_ATTEMPTS');
    });
  });
});
