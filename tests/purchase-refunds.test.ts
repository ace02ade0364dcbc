/** R31, R57: money that goes back for what nobody used, and units that go with it, once. */
import { auditOf, signInIdOf } from './setup/audit';
import { askAt, atOnce, submissionCode, submitAt, tally } from './setup/asking';
import { rowsOf } from './setup/books';
import { atDesk } from './setup/desk';
import { Shop, type Sold } from './setup/sold';
import { unbalanced } from './setup/stored';

const NEXT_YEAR = '2027-12-01T08:00:00Z';

/** All that was paid went back, or none of it. */
const agreed = async (shop: Shop) => {
  expect(await unbalanced(shop.world)).toEqual([]);
  expect(await shop.differences()).toEqual([]);
};

describe('refunds', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.world.stop());
  afterEach(() => agreed(shop));

  test('R31 unit by unit everything goes back, exactly what was paid', async () => {
    const sold = await shop.sell({ amount: 200_003 });
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
    expect([await shop.refund(sold, 1), await shop.refund(sold, 2)]).toEqual(['DONE', 'DONE']);
    expect(await shop.told(sold)).toEqual(['GRANTED', 3, 120_001, 2]);
    expect([await shop.refund(sold, 1), await shop.refund(sold, 1)]).toEqual(['DONE', 'DONE']);
    expect(await shop.told(sold)).toEqual(['REFUNDED', 5, 200_003, 0]);
    expect(await shop.money(sold)).toEqual([
      'CHARGE 200003',
      'REFUND -40000',
      'REFUND -80001',
      'REFUND -40001',
      'REFUND -40001',
    ]);
    expect((await shop.provider.payment(sold.paymentRef)).refundedAmount).toBe(200_003);
    expect(await shop.refund(sold, 1)).toBe('NOT_ENOUGH_UNUSED units');
    const letters = await rowsOf(
      shop.world,
      "SELECT about FROM receipt_letters WHERE kind = 'REFUND' AND purchase_id = ?",
      [sold.id],
    );
    expect(letters).toHaveLength(4);
  });

  test('R31 used units are not given back', async () => {
    const sold = await shop.sell();
    await shop.use(sold);
    await shop.use(sold);
    expect(await shop.refund(sold, 4)).toBe('NOT_ENOUGH_UNUSED units');
    expect(await shop.refund(sold, 3)).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['GRANTED', 3, 120_000, 0]);
  });

  test('R44 one key is one refund, however often it is sent', async () => {
    const sold = await shop.sell();
    const key = { idempotencyKey: 'the same' };
    const codes = await atOnce(5, () => shop.refund(sold, 1, key));
    expect(codes.every((code) => /^(DONE|IDEMPOTENCY_IN_PROGRESS idempotencyKey)$/.test(code))).toBe(true);
    expect(await shop.refund(sold, 1, { ...key, reason: ' Not needed ' })).toBe('DONE');
    expect(await shop.refund(sold, 2, key)).toBe('IDEMPOTENCY_MISMATCH idempotencyKey');
    expect(await shop.told(sold)).toEqual(['GRANTED', 1, 40_000, 4]);
  });

  test('R31 of two at once who give the last unit back one does', async () => {
    const sold = await shop.sell({ units: 1, amount: 49_900 });
    const codes = await atOnce(4, () => shop.refund(sold, 1));
    expect(tally(codes)).toEqual({ DONE: 1, 'NOT_ENOUGH_UNUSED units': 3 });
    expect(await shop.told(sold)).toEqual(['REFUNDED', 1, 49_900, 0]);
    expect(await shop.money(sold)).toEqual(['CHARGE 49900', 'REFUND -49900']);
  });

  test('R31, R44 a unit that is submitted on and given back at once goes one way only', async () => {
    for (let round = 0; round < 3; round += 1) {
      const sold = await shop.sell({ units: 1, amount: 49_900 });
      const { world } = shop;
      const [refund, submission] = await Promise.all([
        shop.refund(sold, 1),
        submitAt(world.url, sold.buyer, world.submission(sold.agreementId)).then(submissionCode),
      ]);
      const went = [refund === 'DONE', submission === 'CASE'];
      expect(went.filter(Boolean)).toHaveLength(1);
      expect(await shop.told(sold)).toEqual(went[0] ? ['REFUNDED', 1, 49_900, 0] : ['GRANTED', 0, 0, 0]);
    }
  });

  test('R31 while the provider is away the units are off, and the money follows once', async () => {
    const sold = await shop.sell();
    expect(await shop.away(() => shop.refund(sold, 2))).toBe('DONE');
    expect([await shop.told(sold), await shop.refunds(sold)]).toEqual([['GRANTED', 0, 0, 3], ['REQUESTED 2 80000']]);
    await shop.away(() => shop.followUp());
    // Another one meanwhile reckons with the first.
    expect(await shop.refund(sold, 3)).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['GRANTED', 3, 120_000, 0]);
    await Promise.all([shop.followUp(), shop.followUp()]);
    expect(await shop.told(sold)).toEqual(['REFUNDED', 5, 200_000, 0]);
    expect((await shop.provider.payment(sold.paymentRef)).refundedAmount).toBe(200_000);
  });

  test('R31 one that went through, and of which nobody heard, is not done twice', async () => {
    const sold = await shop.sell();
    const { provider } = shop;
    const refund = provider.refund.bind(provider);
    const lost: typeof refund = async (...asked) => {
      await refund(...asked);
      throw new Error('the line was cut');
    };
    expect(await shop.meanwhile({ refund: lost }, () => shop.refund(sold, 1))).toBe('DONE');
    await shop.hear(sold);
    expect(await shop.refunds(sold)).toEqual(['REQUESTED 1 40000']);
    await shop.followUp();
    await shop.hear(sold);
    expect(await shop.told(sold)).toEqual(['GRANTED', 1, 40_000, 4]);
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'REFUND -40000']);
  });

  test('R31 one that the provider does not answer at once is asked for by its name', async () => {
    const sold = await shop.sell();
    const slow = { refund: () => Promise.resolve({ ref: 'slow_1', status: 'PENDING' as const, amount: 40_000 }) };
    expect(await shop.meanwhile(slow, () => shop.refund(sold, 1))).toBe('DONE');
    const refund = await shop.provider.refund(sold.paymentRef, 40_000, 'by another name');
    const asked: string[] = [];
    const refundNews = (ref: string) => {
      asked.push(ref);
      return Promise.resolve({ ...refund, ref });
    };
    await shop.meanwhile({ refundNews }, () => shop.followUp());
    expect(asked).toEqual(['slow_1']);
    expect(await shop.told(sold)).toEqual(['GRANTED', 1, 40_000, 4]);
  });

  test('R31 refused by the provider, the units are back, and can be given back again', async () => {
    const sold = await shop.sell();
    const refused = { refund: () => Promise.resolve({ ref: 'no_1', status: 'FAILED' as const, amount: 80_000 }) };
    expect(await shop.meanwhile(refused, () => shop.refund(sold, 2))).toBe('DONE');
    expect([await shop.told(sold), await shop.refunds(sold)]).toEqual([['GRANTED', 0, 0, 5], ['FAILED 2 80000']]);
    expect(await shop.differences()).toEqual(['REFUND_FAILED']);
    expect(await shop.refund(sold, 1)).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['GRANTED', 1, 40_000, 4]);
  });

  test('R31 what is worth less than the smallest coin goes back without the provider', async () => {
    const sold = await shop.sell({ amount: 3 });
    expect(await shop.away(() => shop.refund(sold, 1))).toBe('DONE');
    expect(await shop.refund(sold, 4)).toBe('DONE');
    expect(await shop.money(sold)).toEqual(['CHARGE 3', 'REFUND -3']);
    expect(await shop.told(sold)).toEqual(['REFUNDED', 5, 3, 0]);
  });

  test('R31 what the provider gave back by hand: all of it takes what is unused, a part is listed', async () => {
    const whole = await shop.sell();
    await shop.use(whole);
    await shop.provider.refund(whole.paymentRef, 200_000, 'by hand');
    await shop.hear(whole);
    await shop.hear(whole);
    expect(await shop.told(whole)).toEqual(['REFUNDED', 4, 200_000, 0]);
    expect(await shop.money(whole)).toEqual(['CHARGE 200000', 'REFUND -200000']);

    const part = await shop.sell();
    await shop.provider.refund(part.paymentRef, 40_000, 'by hand');
    await shop.hear(part);
    expect(await shop.told(part)).toEqual(['GRANTED', 0, 40_000, 5]);
    expect(await shop.differences()).toEqual(['REFUND_DIFFERS']);
    // An operator takes the unit off that it was for: there is no money left to give for it.
    expect(await shop.refund(part, 1)).toBe('DONE');
    expect(await shop.told(part)).toEqual(['GRANTED', 1, 40_000, 4]);
    expect(await shop.refund(part, 4)).toBe('DONE');
    expect(await shop.told(part)).toEqual(['REFUNDED', 5, 200_000, 0]);
  });

  test('R31 by hand while one of ours is on its way: known once that has come to its end, and asked for no longer', async () => {
    const refused = await shop.sell();
    await shop.away(() => shop.refund(refused, 2));
    await shop.provider.refund(refused.paymentRef, 200_000, 'by hand');
    await shop.hear(refused);
    await shop.followUp();
    expect(await shop.refunds(refused)).toEqual(['FAILED 2 80000']);
    await shop.lookUp();
    expect(await shop.told(refused)).toEqual(['REFUNDED', 5, 200_000, 0]);

    const both = await shop.sell();
    await shop.away(() => shop.refund(both, 2));
    await shop.provider.refund(both.paymentRef, 120_000, 'by hand');
    await shop.hear(both);
    await shop.followUp();
    await shop.lookUp();
    expect(await shop.told(both)).toEqual(['REFUNDED', 5, 200_000, 0]);
    expect(await shop.money(both)).toEqual(['CHARGE 200000', 'REFUND -80000', 'REFUND -120000']);
    for (const sold of [refused, both]) expect((await shop.stored(sold)).lookAt).toBeNull();
  });

  test('R31 one that was done and that the bank sends back later: the books follow once, and so do the units', async () => {
    const sold = await shop.sell();
    expect(await shop.refund(sold, 2)).toBe('DONE');
    await shop.bounce(sold);
    expect(await shop.differences()).toEqual(['REFUND_DIFFERS']);
    await Promise.all([shop.hear(sold), shop.hear(sold)]);
    await shop.hear(sold);
    expect([await shop.told(sold), await shop.refunds(sold)]).toEqual([['GRANTED', 0, 0, 5], ['FAILED 2 80000']]);
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'REFUND -80000', 'REFUND 80000']);
    expect(await shop.differences()).toEqual(['REFUND_FAILED']);
    expect(await shop.refund(sold, 5)).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['REFUNDED', 5, 200_000, 0]);
    await shop.bounce(sold);
    await shop.away(() => expect(shop.lookUp()).resolves.toBeUndefined());
    await shop.hear(sold);
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
    await shop.lookUp();
    expect((await shop.stored(sold)).lookAt).toBeNull();
    expect(await shop.refund(sold, 1)).toBe('DONE');
  });

  test('R31 less went back than our books say, and none of ours came back: it is asked for on, and listed', async () => {
    const sold = await shop.sell();
    await shop.refund(sold, 2);
    const usual = { ...shop.provider };
    const less = async (ref: string) => ({ ...(await usual.payment(ref)), refundedAmount: 0 });
    await shop.meanwhile({ payment: less }, async () => {
      await shop.hear(sold);
      await shop.lookUp();
    });
    expect(await shop.stored(sold)).toMatchObject({ refundedUnits: 2, lookAt: expect.any(Date) as Date });
    await shop.lookUp();
    expect(await shop.told(sold)).toEqual(['GRANTED', 2, 80_000, 3]);
    expect((await shop.stored(sold)).lookAt).toBeNull();
  });

  test('R31 charged, and given back by hand before it was granted, is granted to nobody', async () => {
    const sold = await shop.sell({ settled: false });
    await shop.provider.refund(sold.paymentRef, 200_000, 'by hand');
    await shop.hear(sold);
    expect(await shop.stored(sold)).toMatchObject({ state: 'REFUNDED', agreementId: null });
    expect(await shop.money(sold)).toEqual(['CHARGE 200000', 'REFUND -200000']);
  });

  test.each<[string, number, object, string]>([
    ['nothing', 0, {}, 'INVALID_INPUT units'],
    ['less than nothing', -1, {}, 'INVALID_INPUT units'],
    ['no reason', 1, { reason: ' ' }, 'INVALID_INPUT reason'],
    ['a reason of two lines', 1, { reason: 'a\nb' }, 'INVALID_INPUT reason'],
    ['no key', 1, { idempotencyKey: '' }, 'INVALID_INPUT idempotencyKey'],
    ['no such purchase', 1, { purchaseId: 'nonsense' }, 'PURCHASE_NOT_FOUND purchaseId'],
  ])('R31 refused: %s', async (_what, units, changes, code) => {
    const sold = await shop.sell();
    expect(await shop.refund(sold, units, changes)).toBe(code);
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
  });

  test('R31 nobody but an operator gives money back', async () => {
    const sold = await shop.sell();
    const supervisor = await atDesk(shop.world, 'sven@desk.example', { role: 'SUPERVISOR' });
    const codes = [];
    for (const token of [null, sold.buyer, shop.engineer, supervisor])
      codes.push(await shop.refund(sold, 1, {}, token));
    expect(codes).toEqual(['error UNAUTHENTICATED', 'error FORBIDDEN', 'error FORBIDDEN', 'error FORBIDDEN']);
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
  });

  test('R28, R31 operators see what was sold, the newest first, by its state, and nobody else does', async () => {
    const ask = (token: string, args: string) =>
      askAt<{ operator: { purchases: { totalCount: number; nodes: Record<string, unknown>[] } } | null }>(
        shop.world.url,
        token,
        `{ operator { purchases(${args}) { totalCount pageInfo { endCursor } nodes { id reference buyerName buyerEmail state
          planType { code } units country price { text } refundedUnits refunded { amount } card { brand last4 } disputed
          differs agreementId startedAt confirmedAt capturedAt grantedAt } } } }`,
      );
    const [first, last] = [await shop.sell(), await shop.sell({ units: 1, amount: 49_900 })];
    await shop.refund(last, 1);
    const listed = async (args: string) => (await ask(shop.operator, args)).data.operator?.purchases.nodes ?? [];
    const [newest, before] = await listed('first: 2');
    expect(newest).toMatchObject({
      reference: last.reference,
      buyerName: 'Test Person',
      buyerEmail: expect.stringContaining('@home.example') as string,
      state: 'REFUNDED',
      planType: { code: 'PPI_SINGLE' },
      price: { text: '€499.00' },
      refunded: { amount: 49_900 },
      card: { brand: 'visa', last4: '4242' },
      agreementId: last.agreementId,
    });
    expect(before).toMatchObject({ reference: first.reference, state: 'GRANTED' });
    const granted = await listed('first: 100, state: GRANTED');
    expect(granted[0]).toMatchObject({ reference: first.reference });
    expect(new Set(granted.map(({ state }) => state))).toEqual(new Set(['GRANTED']));
    expect((await ask(first.buyer, 'first: 1')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(shop.operator, 'first: 101')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('R61 it is accounted for once: who, for how many, how much and why; what is refused is not', async () => {
    const sold = await shop.sell();
    const before = (await auditOf(shop.world)).at(-1)?.id;
    await shop.refund(sold, 9);
    await shop.refund(sold, 2, { reason: 'They asked' });
    const signInId = await signInIdOf(shop.world, 'olga@desk.example');
    const by = { actor: 'SIGN_IN', signInId };
    expect(await auditOf(shop.world, before)).toMatchObject([
      {
        action: 'UNITS_MOVED',
        ...by,
        target: sold.agreement,
        facts: { kind: 'ADJUST', units: -2, reason: 'They asked' },
      },
      {
        action: 'PURCHASE_REFUNDED',
        ...by,
        type: 'Purchase',
        target: sold.id,
        facts: { units: 2, amount: 80_000, currency: 'EUR', reason: 'They asked' },
      },
    ]);
  });
});

describe('R57 a case that gives its unit back', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.world.stop());
  afterEach(() => agreed(shop));

  const policy = (defectRefund: 'unit' | 'money') => Object.assign(shop.world.server.world.selling, { defectRefund });

  const usedOne = async (): Promise<[Sold, (reason: string) => Promise<string>]> => {
    const sold = await shop.sell();
    return [sold, await shop.use(sold)];
  };

  test('R57 by default the unit comes back, and no money', async () => {
    expect(shop.world.server.world.selling.defectRefund).toBe('unit');
    const [sold, close] = await usedOne();
    expect(await close('PRODUCT_DEFECT')).toBe('DONE');
    await shop.followUp();
    expect([await shop.told(sold), await shop.refunds(sold)]).toEqual([['GRANTED', 0, 0, 5], []]);
  });

  test('R57 where the policy says so, a defect gives the money for it, once, and a duplicate the unit', async () => {
    policy('money');
    const [sold, close] = await usedOne();
    const twin = await shop.use(sold);
    expect(await twin('DUPLICATE')).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 4]);
    expect(await close('PRODUCT_DEFECT')).toBe('DONE');
    expect(await close('PRODUCT_DEFECT')).toBe('ALREADY_CLOSED');
    expect(await shop.refunds(sold)).toEqual(['REQUESTED 1 40000']);
    await Promise.all([shop.followUp(), shop.followUp()]);
    expect([await shop.told(sold), await shop.refunds(sold)]).toEqual([['GRANTED', 1, 40_000, 4], ['DONE 1 40000']]);
  });

  test('R57 a unit that comes back after all of the money went stays away', async () => {
    const [sold, close] = await usedOne();
    await shop.provider.refund(sold.paymentRef, 200_000, 'by hand');
    await shop.hear(sold);
    expect(await close('DUPLICATE')).toBe('DONE');
    expect(await shop.told(sold)).toEqual(['REFUNDED', 5, 200_000, 0]);
  });

  test('R57 what an operator issued gives its unit back as ever', async () => {
    policy('money');
    const sam = await shop.world.person('sam@contoso.example');
    const agreementId = await shop.world.agreement(sam);
    const close = await shop.use({ buyer: sam, agreementId } as Sold);
    expect(await close('PRODUCT_DEFECT')).toBe('DONE');
    const sql = "SELECT id FROM refunds WHERE state = 'REQUESTED'";
    expect(await rowsOf(shop.world, sql)).toEqual([]);
    policy('unit');
  });

  test('R31 what has ended is not given back for money', async () => {
    const sold = await shop.sell();
    await shop.world.moveTo(NEXT_YEAR);
    expect(await shop.refund(sold, 1)).toBe('LAPSED purchaseId');
    expect(await shop.told(sold)).toEqual(['GRANTED', 0, 0, 5]);
  });
});
