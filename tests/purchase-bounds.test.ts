/** What is bounded in buying, what is taken first, and who is erased while they buy. R27, R28, R66. */
import { randomUUID } from 'node:crypto';
import { later, realNow } from '../src/platform/calendar';
import { confirmPurchase } from '../src/purchases/confirm-purchase';
import { enterCard } from '../src/purchases/enter-card';
import { forgetBuyers } from '../src/purchases/forget-buyers';
import { ProviderAway } from '../src/purchases/payment-provider';
import type { Purchase } from '../src/purchases/purchase';
import { PurchaseWorker } from '../src/purchases/purchase-worker';
import { expireQuotes } from '../src/purchases/quote.store';
import { removeCard } from '../src/purchases/remove-card';
import { cardOf } from '../src/purchases/saved-card';
import type { PurchaseScope } from '../src/purchases/selling';
import { startPurchase } from '../src/purchases/start-purchase';
import { numberOf } from './setup/books';
import { buyerIn, FakeProvider, VISA, workshop } from './setup/payments';
import { erase, placesOf } from './setup/person';
import { rowNumberOf } from './setup/tus';
import { World } from './world';

const HOUR = 3_600_000;
const LONG_AGO = '2020-01-01 00:00:00.000';
/** Only what time it is stands still. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
let buyers = 0;

describe('R28 bounds of buying', () => {
  let world: World;
  let provider: FakeProvider;
  let scope: PurchaseScope;
  let email: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T08:00:00Z' });
    // Turns are taken by the tests.
    await world.server.purchases.stop();
  });
  beforeEach(async () => {
    provider = new FakeProvider();
    email = `bounds-${++buyers}@home-of-bounds-${buyers}.example`;
    scope = await buyerIn(world, provider, email);
  });
  afterEach(() => jest.useRealTimers());
  afterAll(() => world.stop());

  const wish = (idempotencyKey: string = randomUUID()) =>
    startPurchase(scope, {
      idempotencyKey,
      productVersionId: rowNumberOf(world.version('Windows Server', '2022').productVersionId),
      plan: 'PPI_SINGLE',
      country: null,
      draftId: null,
    });
  const start = async (): Promise<Purchase> => {
    const outcome = await wish();
    if (outcome.kind === 'refused') throw new Error(outcome.faults.map(({ code }) => code).join());
    return outcome.purchase;
  };
  const open = async (): Promise<string> => {
    const outcome = await enterCard(scope, { form: 'PAGE', returnUrl: null });
    if (outcome.kind === 'refused') throw new Error(outcome.faults[0]?.code);
    return outcome.entry.ref;
  };
  const confirm = ({ id, amount, currency, termsVersion }: Purchase) => {
    const agreed = { amount, currency, termsVersion, cardLast4: null, returnUrl: null };
    return confirmPurchase(scope, { idempotencyKey: randomUUID(), purchaseId: id, ...agreed });
  };
  const rows = (sql: string) => world.sql<Record<string, unknown>>(`${sql} ORDER BY id`, [scope.viewer.signInId]);
  const OPEN = "state = 'STARTED' AND confirmed_at IS NULL";
  const openQuotes = () =>
    numberOf(world, `SELECT COUNT(*) FROM purchases WHERE sign_in_id = ${scope.viewer.signInId} AND ${OPEN}`);
  const turn = async (ahead = 0) => {
    const worker = new PurchaseWorker(workshop(world, scope, ahead));
    await worker.turn();
    await worker.stop();
  };

  describe('R66 erased after the request was let in', () => {
    const purchases = () => rows('SELECT id FROM purchases WHERE sign_in_id = ?');
    const kept = () => rows('SELECT customer_ref, entry_ref, forget_at FROM buyers WHERE sign_in_id = ?');
    const forgetting = () => jest.spyOn(provider, 'forgetCustomer');
    const signedOut = { extensions: { code: 'UNAUTHENTICATED' } };

    test.each([
      ['a purchase is started', () => wish()],
      ['a card is entered', () => open()],
    ])('while the provider is told of them, as %s: nothing is kept, and it is to forget them', async (_, work) => {
      provider.next('createCustomer', () => erase(world, email));
      await expect(work()).rejects.toMatchObject(signedOut);
      expect(await purchases()).toEqual([]);
      expect(await kept()).toEqual([
        { customer_ref: `customer-${scope.viewer.signInId}`, entry_ref: null, forget_at: expect.anything() as unknown },
      ]);
      const forgotten = forgetting();
      await forgetBuyers(scope);
      expect(forgotten).toHaveBeenCalledWith(`customer-${scope.viewer.signInId}`);
      expect(await kept()).toEqual([]);
      expect(await placesOf(world, [`home-of-bounds-${buyers}`])).toEqual([]);
    });

    test('who was known to the provider starts nothing either, and it is not asked', async () => {
      await start();
      await erase(world, email);
      const asked = provider.calls.length;
      for (const work of [wish, open]) await expect(work()).rejects.toMatchObject(signedOut);
      await forgetBuyers(scope);
      for (const work of [wish, open]) await expect(work()).rejects.toMatchObject(signedOut);
      expect(provider.calls.length).toBe(asked);
      expect(await purchases()).toHaveLength(1);
      expect(await kept()).toEqual([]);
      expect(await placesOf(world, [`home-of-bounds-${buyers}`])).toEqual([]);
    });

    test('a second customer of theirs waits to be forgotten like the first, whatever is cut off', async () => {
      const forgotten = forgetting();
      jest.spyOn(provider, 'createCustomer').mockImplementationOnce(async () => {
        await start();
        await erase(world, email);
        return 'customer-second';
      });
      await expect(open()).rejects.toMatchObject(signedOut);
      const customers = [`customer-${scope.viewer.signInId}`, 'customer-second'];
      const waiting = { entry_ref: null, forget_at: expect.anything() as unknown };
      expect(await kept()).toEqual(customers.map((customer_ref) => ({ customer_ref, ...waiting })));
      expect(forgotten).not.toHaveBeenCalled();
      await forgetBuyers(scope);
      expect(forgotten.mock.calls.flat().sort()).toEqual([...customers].sort());
      expect(await kept()).toEqual([]);
      expect(await placesOf(world, [`home-of-bounds-${buyers}`])).toEqual([]);
    });

    test('of two customers of one sign-in the first holds, and the second is forgotten', async () => {
      jest.spyOn(provider, 'createCustomer').mockImplementationOnce(async () => {
        await start();
        return 'customer-second';
      });
      const ref = await open();
      const first = `customer-${scope.viewer.signInId}`;
      expect(await kept()).toEqual([
        { customer_ref: first, entry_ref: ref, forget_at: null },
        { customer_ref: 'customer-second', entry_ref: null, forget_at: expect.anything() as unknown },
      ]);
      const forgotten = forgetting();
      await forgetBuyers(scope);
      expect(forgotten.mock.calls).toEqual([['customer-second']]);
      expect(await kept()).toEqual([{ customer_ref: first, entry_ref: ref, forget_at: null }]);
      await start();
      expect(provider.times('createCustomer')).toBe(1);
    });

    test('an entry that is opened meanwhile is not theirs any more', async () => {
      await start();
      provider.next('enterCard', () => erase(world, email));
      await open().catch(() => undefined);
      expect(await kept()).toMatchObject([{ entry_ref: null }]);
    });
  });

  test('R27 who reads their card again and again has the provider asked once in two seconds', async () => {
    const asked = () => provider.times('enteredCard');
    const purchase = await start();
    const ref = await open();
    jest.useFakeTimers({ now: realNow(), doNotFake: [...TIMERS] });
    for (let read = 0; read < 30; read++) expect(await cardOf(scope)).toBeNull();
    expect(asked()).toBe(1);
    jest.setSystemTime(later(realNow(), 2_000));
    await Promise.all(Array.from({ length: 30 }, () => cardOf(scope)));
    expect(asked()).toBe(2);
    // Another entry is asked about for itself.
    const second = await open();
    const before = asked();
    await cardOf(scope);
    expect(asked()).toBe(before + 1);
    expect(second).not.toBe(ref);
    // What changes something is told what is so now.
    await removeCard(scope, '4242');
    expect(asked()).toBe(before + 2);
    provider.cards.set(second, VISA);
    expect(await confirm(purchase)).toMatchObject({ kind: 'done', purchase: { state: 'GRANTED' } });
    expect(await cardOf(scope)).toEqual(VISA);
  });

  describe('quotes of one sign-in', () => {
    test('twenty are open at most: the oldest ends for one more, and what was confirmed is left alone', async () => {
      const bought = await start();
      provider.cards.set(await open(), VISA);
      await confirm(bought);
      const key = randomUUID();
      const first = await wish(key);
      for (let more = 0; more < 21; more++) await start();
      expect(await openQuotes()).toBe(20);
      const failed = await rows("SELECT id, failure, look_at FROM purchases WHERE sign_in_id = ? AND state = 'FAILED'");
      expect(failed).toMatchObject([
        { id: bought.id + 1, failure: 'QUOTE_EXPIRED', look_at: null },
        { id: bought.id + 2, failure: 'QUOTE_EXPIRED', look_at: null },
      ]);
      const events = 'SELECT from_state, to_state, cause FROM purchase_events WHERE purchase_id = ? ORDER BY id';
      expect(await world.sql(events, [bought.id + 1])).toEqual([
        { from_state: null, to_state: 'STARTED', cause: null },
        { from_state: 'STARTED', to_state: 'FAILED', cause: 'QUOTE_EXPIRED' },
      ]);
      expect(await rows("SELECT id FROM purchases WHERE sign_in_id = ? AND state = 'GRANTED'")).toHaveLength(1);
      // The same again is the same purchase, and ends none.
      expect(await wish(key)).toMatchObject({ purchase: { id: (first as { purchase: Purchase }).purchase.id } });
      expect(await openQuotes()).toBe(20);
      // Those of others are theirs.
      scope = await buyerIn(world, provider, `bounds-${++buyers}@home.example`);
      await start();
      expect(await openQuotes()).toBe(1);
    });

    test('also where many begin at once', async () => {
      for (let more = 0; more < 18; more++) await start();
      await Promise.all(Array.from({ length: 10 }, () => start()));
      expect(await openQuotes()).toBe(20);
    });
  });

  describe('a turn', () => {
    const due = (which: string) => world.sql(`UPDATE purchases SET look_at = ? WHERE ${which}`, [LONG_AGO]);

    test('takes what was confirmed first, then refunds, and ends the quotes that are over in one step', async () => {
      const confirmed = await start();
      provider.cards.set(await open(), VISA);
      provider.next('confirmPayment', 'answer lost');
      await confirm(confirmed);
      for (let more = 0; more < 19; more++) await start();
      await world.sql('UPDATE purchases SET look_at = ? WHERE id = ?', ['2021-01-01 00:00:00.000', confirmed.id]);
      await due(`sign_in_id = ${scope.viewer.signInId} AND ${OPEN}`);
      await world.sql(
        "INSERT INTO refunds (purchase_id, units, amount, reason, state, asked_at, look_at, looks) VALUES (?, 1, 1, 'test', 'REQUESTED', ?, ?, 0)",
        [confirmed.id, LONG_AGO, LONG_AGO],
      );
      const order: string[] = [];
      provider.next('payment', async () => order.push(`payment ${await openQuotes()}`));
      jest.spyOn(provider, 'refund').mockImplementation(async () => {
        order.push(`refund ${await openQuotes()}`);
        throw new ProviderAway('it gives nothing back');
      });
      const { statements } = await world.statements(() => turn(2 * HOUR));
      await world.sql('DELETE FROM refunds WHERE purchase_id = ?', [confirmed.id]);
      expect(order).toEqual(['payment 19', 'refund 19']);
      expect(await openQuotes()).toBe(0);
      const isOver = "failure = 'QUOTE_EXPIRED' AND look_at IS NULL";
      const over = `SELECT id FROM purchases WHERE sign_in_id = ${scope.viewer.signInId} AND ${isOver}`;
      expect(await world.sql(over)).toHaveLength(19);
      const events = `SELECT COUNT(*) FROM purchase_events WHERE cause = 'QUOTE_EXPIRED' AND purchase_id IN (${over})`;
      expect(await numberOf(world, events)).toBe(19);
      expect(statements.filter((sql) => /^INSERT INTO .purchase_events./.test(sql)).length).toBeLessThan(6);
    });

    test('leaves a quote that is open, or held anew meanwhile, and one that was confirmed', async () => {
      const [held, confirmed] = [await start(), await start()];
      provider.cards.set(await open(), VISA);
      await due(`id = ${held.id}`);
      await turn(HOUR / 2);
      await world.server.world.database.transact((tx) => expireQuotes(tx, [held.id, confirmed.id], scope.now));
      expect(await openQuotes()).toBe(2);
      provider.next('confirmPayment', 'lost on the way');
      await confirm(confirmed);
      await turn(2 * HOUR);
      const states = await rows('SELECT state, failure FROM purchases WHERE sign_in_id = ?');
      expect(states[0]).toEqual({ state: 'FAILED', failure: 'QUOTE_EXPIRED' });
      expect(states[1]).toEqual({ state: 'UNKNOWN', failure: null });
    });

    test('a fault at one kind of work keeps back none of the others', async () => {
      const purchase = await start();
      await due(`id = ${purchase.id}`);
      const reads = jest.spyOn(world.server.world.database.reads, 'find').mockRejectedValueOnce(new Error('away'));
      await turn(2 * HOUR);
      reads.mockRestore();
      expect(await openQuotes()).toBe(0);
    });
  });
});
