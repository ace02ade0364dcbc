/** R31: the buyer's bank disputes a charge, and what is unused waits until that is settled. */
import { submissionCode, submitAt } from './setup/asking';
import { Shop } from './setup/sold';
import { unbalanced } from './setup/stored';

describe('R31 a dispute', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.world.stop());
  afterEach(async () => {
    expect(await unbalanced(shop.world)).toEqual([]);
    expect(await shop.differences()).toEqual([]);
  });

  test('R31 freezes what is unused, and gives it back once it is won', async () => {
    const sold = await shop.sell();
    await shop.use(sold);
    await shop.dispute(sold, 'OPEN');
    await shop.hear(sold);
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 0]);
    expect(await shop.stored(sold)).toMatchObject({ frozenUnits: 4, disputedAt: expect.any(Date) as Date });
    const { world } = shop;
    const submitted = await submitAt(world.url, sold.buyer, world.submission(sold.agreementId));
    expect(submissionCode(submitted)).toBe('PLAN_UNAVAILABLE NO_UNITS_REMAINING');
    expect(await shop.refund(sold, 1)).toBe('DISPUTED purchaseId');
    await shop.dispute(sold, 'WON');
    await shop.hear(sold);
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 4]);
    expect(await shop.stored(sold)).toMatchObject({ frozenUnits: 0, disputedAt: null });
    expect(await shop.money(sold)).toEqual(['CHARGE 200000']);
    expect(await shop.refund(sold, 4)).toBe('DONE');
  });

  test('R31 that is lost takes what was left of the money, once, and the units stay away', async () => {
    const sold = await shop.sell();
    expect(await shop.refund(sold, 1)).toBe('DONE');
    await shop.dispute(sold, 'OPEN');
    await shop.dispute(sold, 'LOST');
    await shop.hear(sold);
    expect(await shop.told(sold)).toEqual(['REFUNDED', 1, 40_000, 0]);
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'REFUND -40000', 'CHARGEBACK -160000']);
    expect(await shop.refund(sold, 1)).toBe('DISPUTED purchaseId');
  });

  test('R31 that is heard of only when it was lost, and reversed later', async () => {
    const sold = await shop.sell();
    const usual = { ...shop.provider };
    const says = (dispute: 'LOST' | 'WON') => ({
      payment: async (ref: string) => ({ ...(await usual.payment(ref)), dispute }),
    });
    await shop.meanwhile(says('LOST'), () => shop.hear(sold));
    expect(await shop.told(sold)).toEqual(['REFUNDED', 0, 0, 0]);
    await shop.meanwhile(says('WON'), async () => {
      await shop.hear(sold);
      await shop.hear(sold);
    });
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'CHARGEBACK -200000', 'CHARGEBACK_REVERSED 200000']);
  });

  test('R31 over a part that is lost takes that part, and what is unused stays away until it is reversed', async () => {
    const sold = await shop.sell();
    const usual = { ...shop.provider };
    const says = (dispute: 'LOST' | 'WON') => {
      const payment = async (ref: string) => {
        const news = await usual.payment(ref);
        return ref === sold.paymentRef ? { ...news, dispute, disputedAmount: 40_000 } : news;
      };
      async function* payments(since: Date) {
        for await (const { ref } of usual.payments(since)) yield await payment(ref);
      }
      return { payment, payments };
    };
    await shop.meanwhile(says('LOST'), async () => {
      await shop.hear(sold);
      await shop.hear(sold);
      expect(await shop.differences()).toEqual([]);
    });
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 0]);
    expect(await shop.stored(sold)).toMatchObject({ frozenUnits: 5, disputedAt: expect.any(Date) as Date });
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'CHARGEBACK -40000']);
    await shop.meanwhile(says('WON'), () => shop.hear(sold));
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'CHARGEBACK -40000', 'CHARGEBACK_REVERSED 40000']);
  });

  test('R31 a refund that the bank sends back while it is disputed: its units wait with the others', async () => {
    const sold = await shop.sell();
    expect(await shop.refund(sold, 2)).toBe('DONE');
    await shop.bounce(sold);
    await shop.dispute(sold, 'OPEN');
    expect(await shop.stored(sold)).toMatchObject({ frozenUnits: 5, refundedUnits: 0, refundedAmount: 0 });
    await shop.dispute(sold, 'WON');
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
    expect(await shop.refund(sold, 2)).toBe('DONE');
  });

  test('R57 a unit that a case gives back meanwhile waits with the others', async () => {
    const sold = await shop.sell();
    const [one, two] = [await shop.use(sold), await shop.use(sold)];
    await shop.dispute(sold, 'OPEN');
    expect(await one('DUPLICATE')).toBe('DONE');
    expect((await shop.stored(sold)).frozenUnits).toBe(4);
    expect(await shop.left(sold)).toBe(0);
    await shop.dispute(sold, 'LOST');
    expect(await two('PRODUCT_DEFECT')).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['REFUNDED', 0, 0, 0]);
    expect((await shop.stored(sold)).frozenUnits).toBe(5);
  });

  test('R31 a refund that was on its way is refused by the bank: its units wait with the others', async () => {
    const sold = await shop.sell();
    await shop.away(() => shop.refund(sold, 2));
    await shop.dispute(sold, 'OPEN');
    expect((await shop.stored(sold)).frozenUnits).toBe(3);
    await shop.followUp();
    expect(await shop.refunds(sold)).toEqual(['FAILED 2 80000']);
    expect((await shop.stored(sold)).frozenUnits).toBe(5);
    expect(await shop.differences()).toEqual(['REFUND_FAILED']);
    await shop.dispute(sold, 'WON');
    expect(await shop.left(sold)).toBe(5);
    expect(await shop.refund(sold, 2)).toBe('DONE');
  });

  test('R31 that came before the agreement freezes all of it as it is granted', async () => {
    const sold = await shop.sell({ settled: false });
    await shop.dispute(sold, 'OPEN');
    expect(await shop.stored(sold)).toMatchObject({ state: 'GRANTED', frozenUnits: 5 });
    await shop.dispute(sold, 'WON');
    const agreement = (await shop.stored(sold)).agreementId ?? 0;
    expect(await shop.left({ ...sold, agreement })).toBe(5);
  });

  test('R31, R44 units that are used and frozen at once go one way only', async () => {
    const sold = await shop.sell();
    const { world } = shop;
    const [, ...codes] = await Promise.all([
      shop.dispute(sold, 'OPEN').then(() => 'frozen'),
      ...Array.from({ length: 5 }, () =>
        submitAt(world.url, sold.buyer, world.submission(sold.agreementId)).then(submissionCode),
      ),
    ]);
    const used = codes.filter((code) => code === 'CASE').length;
    expect((await shop.stored(sold)).frozenUnits + used).toBe(5);
    expect(await shop.left(sold)).toBe(0);
  });
});
