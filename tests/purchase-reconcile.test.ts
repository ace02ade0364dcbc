/** R31: the books of purchases, of units and of the provider are held against one another, in both directions. */
import { later, realNow } from '../src/platform/calendar';
import { newReference } from '../src/purchases/purchase-reference';
import { reconcile } from '../src/purchases/reconcile-purchases';
import { exportPurchases } from '../src/purchases/export-purchases';
import { rowsOf } from './setup/books';
import { Shop, type Sold } from './setup/sold';

const HOUR = 3_600_000;
/** As both engines keep a moment. */
const kept = (at: Date) => at.toISOString().replace('T', ' ').replace('Z', '');

describe('R31 reconciling', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.world.stop());
  afterEach(async () => {
    expect(await shop.differences()).toEqual([]);
  });

  const set = (sold: Sold, change: string, values: unknown[] = []) =>
    shop.world.sql(`UPDATE purchases SET ${change} WHERE id = ?`, [...values, sold.id]);

  /** What it finds of a purchase while something of it is damaged, on purpose; then it is mended. */
  const found = async (sold: Sold, damage: () => Promise<unknown>, mend: () => Promise<unknown>) => {
    await damage();
    const { world } = shop.world.server;
    const all = await reconcile(world, { since: later(realNow(), -10_000 * HOUR) });
    await mend();
    expect(
      all.every(({ reference, paymentRef }) => reference === sold.reference || paymentRef === sold.paymentRef),
    ).toBe(true);
    return all.map(({ kind }) => kind);
  };
  const damaged = (sold: Sold, damage: string, mend: string) =>
    found(
      sold,
      () => set(sold, damage),
      () => set(sold, mend),
    );
  const never = (sold: Sold) => `agreement_id = ${sold.agreement}, state = 'GRANTED', granted_at = started_at`;

  test('R31 all agrees, also what was declined, refunded, and is on its way', async () => {
    const sold = await shop.sell();
    await shop.use(sold);
    await shop.refund(sold, 1);
    await shop.away(() => shop.refund(sold, 1));
    expect(await shop.differences()).toEqual([]);
    await shop.followUp();
  });

  test('R31 charged, and granted to nobody', async () => {
    const sold = await shop.sell();
    const lost = "agreement_id = NULL, state = 'FAILED', granted_at = NULL";
    expect(await damaged(sold, lost, never(sold))).toEqual(['CHARGED_NOT_GRANTED']);
  });

  test('R31 granted, and charged to nobody', async () => {
    const sold = await shop.sell();
    const usual = { ...shop.provider };
    const cancelled = async (ref: string) => ({ ...(await usual.payment(ref)), status: 'CANCELLED' as const });
    async function* payments() {
      yield await cancelled(sold.paymentRef);
    }
    await shop.meanwhile({ payment: cancelled, payments }, async () => {
      expect(await shop.differences()).toContain('GRANTED_NOT_CHARGED');
    });
    const entries = `payment_entries SET purchase_id = ? WHERE kind = 'CHARGE' AND purchase_id = ?`;
    const other = await shop.sell();
    await shop.world.sql(`UPDATE ${entries}`, [other.id, sold.id]);
    expect((await shop.differences()).sort()).toEqual(['AMOUNT_DIFFERS', 'GRANTED_NOT_CHARGED']);
    await shop.world.sql(`UPDATE ${entries} AND ref = ?`, [sold.id, other.id, sold.paymentRef]);
  });

  test.each<[string, string, string]>([
    ['AMOUNT_DIFFERS', 'amount = 100', 'amount = 200000'],
    ['CURRENCY_DIFFERS', "currency = 'USD'", "currency = 'EUR'"],
    ['REFUND_DIFFERS', 'refunded_amount = 5', 'refunded_amount = 0'],
    ['LEDGER_DIFFERS', 'units = 6', 'units = 5'],
    ['LEDGER_DIFFERS', 'frozen_units = 1', 'frozen_units = 0'],
    ['UNKNOWN_AT_PROVIDER', "payment_ref = 'pay_unknown', reference = 'P1'", ''],
  ])('R31 %s: %s', async (kind, damage, mend) => {
    const sold = await shop.sell();
    const mended = mend || `payment_ref = '${sold.paymentRef}', reference = '${sold.reference}'`;
    await set(sold, damage);
    expect(await shop.differences()).toContain(kind);
    await set(sold, mended);
  });

  test('R31 another customer', async () => {
    const sold = await shop.sell();
    const { customerRef } = await shop.stored(sold);
    expect(await damaged(sold, "customer_ref = 'cus_other'", `customer_ref = '${customerRef}'`)).toEqual([
      'CUSTOMER_DIFFERS',
    ]);
  });

  test('R31 given back there alone', async () => {
    const sold = await shop.sell();
    await shop.provider.refund(sold.paymentRef, 200_000, 'by hand');
    expect(await shop.differences()).toEqual(['REFUND_DIFFERS']);
    await shop.hear(sold);
  });

  test('R31 a balance that is not what its entries say', async () => {
    const sold = await shop.sell();
    const balance = (units: number) =>
      shop.world.sql('UPDATE agreements SET units_remaining = ? WHERE id = ?', [units, sold.agreement]);
    expect(
      await found(
        sold,
        () => balance(6),
        () => balance(5),
      ),
    ).toEqual(['LEDGER_DIFFERS']);
  });

  test('R31 a payment that nobody knows here, unless it was never charged', async () => {
    const { provider } = shop;
    const order = { reference: newReference(), amount: 5, currency: 'EUR', description: 'Help' };
    const customerRef = await provider.createCustomer({ signInId: 1, name: 'A', email: null });
    const made = await provider.createPayment({ ...order, customerRef });
    expect(await shop.differences()).toEqual([]);
    const usual = { ...provider };
    async function* strange(since: Date) {
      for await (const news of usual.payments(since)) yield { ...news, status: 'CAPTURED' as const };
    }
    await shop.meanwhile({ payments: strange }, async () => {
      const [difference, ...more] = await reconcile(shop.world.server.world, { since: later(realNow(), -HOUR) });
      expect(more).toEqual([]);
      expect(difference).toMatchObject({ kind: 'UNKNOWN_HERE', reference: order.reference, paymentRef: made.ref });
    });
  });

  test('R31 what nobody came to the end of within an hour, and a refund too', async () => {
    const sold = await shop.sell();
    const past = shop.world.server.world.clock.now();
    const stuck = await shop.sell();
    await set(stuck, "state = 'CAPTURED', agreement_id = NULL, granted_at = NULL, confirmed_at = ?", [
      kept(later(past, -2 * HOUR)),
    ]);
    expect((await shop.differences()).sort()).toEqual(['CHARGED_NOT_GRANTED', 'STUCK']);
    await set(stuck, never(stuck));
    await shop.away(() => shop.refund(sold, 1));
    await shop.world.sql('UPDATE refunds SET asked_at = ? WHERE purchase_id = ?', [
      kept(later(past, -2 * HOUR)),
      sold.id,
    ]);
    expect(await shop.differences()).toEqual(['STUCK']);
    await shop.followUp();
  });

  test('R31 a moment later everything is as it was: what went on while it was read is no difference', async () => {
    const sold = await shop.sell({ settled: false });
    const usual = { ...shop.provider };
    // The provider was asked before it was charged, and the purchase read after it was granted.
    async function* earlier(since: Date) {
      for await (const news of usual.payments(since))
        yield news.ref === sold.paymentRef ? { ...news, status: 'OPEN' as const } : news;
      await shop.hear(sold);
    }
    await shop.meanwhile({ payments: earlier }, async () => expect(await shop.differences()).toEqual([]));
    expect((await shop.stored(sold)).state).toBe('GRANTED');
  });

  test('R31 only what was begun since a moment, by either book', async () => {
    const sold = await shop.sell();
    await set(sold, 'units = 6');
    expect(await shop.differences(later(realNow(), 10_000 * HOUR))).toEqual([]);
    await set(sold, 'units = 5');
  });

  test('R31 many are read in pages, with no more statements for each', async () => {
    const [{ most } = { most: 0 }] = await rowsOf<{ most: number | string }>(
      shop.world,
      'SELECT COUNT(*) AS most FROM purchases',
    );
    expect(Number(most)).toBeGreaterThan(10);
    const { statements } = await shop.world.statements(() => shop.differences());
    expect(statements.filter((sql) => !/sandbox_records/.test(sql)).length).toBeLessThan(12);
  });

  test('a table for a spreadsheet, in which a name is no formula', async () => {
    const sold = await shop.sell();
    await set(sold, 'buyer_name = ?', ['=HYPERLINK("http://evil.example","Eve, \nof")']);
    const lines: string[] = [];
    for await (const line of exportPurchases(shop.world.server.world.database, { from: null, to: null }))
      lines.push(line);
    expect(lines[0]).toMatch(/^reference,state,.*,payment\r\n$/);
    const line = lines.find((each) => each.startsWith(sold.reference));
    expect(line).toContain(',"\'=HYPERLINK(""http://evil.example"",""Eve, \nof"")",');
    await set(sold, "buyer_name = ''");
    const nothing = { from: later(realNow(), 10_000 * HOUR), to: null };
    const none: string[] = [];
    for await (const each of exportPurchases(shop.world.server.world.database, nothing)) none.push(each);
    expect(none).toHaveLength(1);
  });
});
