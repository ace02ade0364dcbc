/** Somebody who bought takes a copy of that away, or is forgotten: the books stay as they are. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND_LINE } from '../src/audit/audit-entry';
import { exportPerson } from '../src/people/export-person';
import { weighPerson } from '../src/people/weigh-person';
import { sayIn } from '../src/platform/wording';
import { forgetBuyers } from '../src/purchases/forget-buyers';
import { ProviderAway, type PaymentProvider } from '../src/purchases/payment-provider';
import { aShop, Buyer } from './setup/buying';
import { failing } from './setup/faults';
import { look } from './setup/letters';
import { erase, placesOf } from './setup/person';
import { boughtBy } from './setup/purchases';
import { RECEIVING } from './setup/replies';
import type { World } from './world';

/** Amounts, units and what led to them. */
const BOOKS = {
  entries: 'SELECT * FROM payment_entries ORDER BY id',
  refunds: 'SELECT * FROM refunds ORDER BY id',
  agreements: 'SELECT * FROM agreements ORDER BY id',
  ledger: 'SELECT * FROM ledger_entries ORDER BY id',
  purchases:
    'SELECT id, reference, sign_in_id, state, amount, currency, units, terms_version, payment_ref, customer_ref, agreement_id, captured_at, granted_at FROM purchases ORDER BY id',
};

interface Told {
  purchases: {
    reference: string;
    state: string;
    plan: string;
    amount: number;
    buyerName: string;
    card: object | null;
    payments: { kind: string; amount: number }[];
    refunds: object[];
    letters: { kind: string; state: string }[];
  }[];
  cards: object[];
}

describe('R31, R66 buyers', () => {
  let world: World;
  let folder: string;

  beforeAll(async () => {
    world = await aShop({ mail: RECEIVING });
    folder = mkdtempSync(join(tmpdir(), 'casegate-buyers-'));
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true });
  });

  /** Each with a name and a domain of their own. */
  const somebody = async (name: string) => {
    const email = `${name.toLowerCase()}@home-of-${name.toLowerCase()}.example`;
    const token = await world.token({ email, kind: 'PERSONAL', firstName: name, lastName: `Zan${name}` });
    await world.completeProfile(token);
    return { email, buyer: Buyer.with(world, token), words: [name, `home-of-${name.toLowerCase()}`] };
  };
  const exported = async (email: string): Promise<Told> => {
    const { database, catalogue, clock, files, settings } = world.server.world;
    const work = {
      database,
      db: database.reads,
      store: files.store,
      acting: COMMAND_LINE,
      now: clock.now(),
      catalogue: catalogue.current,
      say: sayIn('en'),
      vendorTimeZone: settings.vendorTimeZone,
      allowUnscanned: files.allowUnscanned,
    };
    await exportPerson(work, email, join(folder, email));
    return JSON.parse(readFileSync(join(folder, email, 'person.json'), 'utf8')) as Told;
  };
  const books = async () =>
    Object.fromEntries(
      await Promise.all(Object.entries(BOOKS).map(async ([name, sql]) => [name, await world.sql(sql)] as const)),
    );
  const buyers = () =>
    world.sql<{ customer_ref: string; last4: string | null; forget_at: unknown }>('SELECT * FROM buyers ORDER BY id');
  const provider = () => world.server.world.selling.provider as PaymentProvider;

  test('a copy has purchases, payments, letters and the card as its owner knows it, and no name of the provider’s', async () => {
    const { email, buyer } = await somebody('Ottilie');
    const bought = await buyer.buy('4242');
    await look(world);
    const mail = await (await fetch(`${world.url}/demo/mail`)).text();
    expect(mail).toContain(`[${bought.reference}] Receipt for`);
    const told = await exported(email);
    expect(told.purchases).toMatchObject([
      {
        reference: bought.reference,
        state: 'GRANTED',
        plan: 'Pay per incident: single',
        amount: bought.price.amount,
        buyerName: 'Ottilie ZanOttilie',
        card: { last4: '4242' },
        payments: [{ kind: 'CHARGE', amount: bought.price.amount }],
        refunds: [],
        letters: [{ kind: 'RECEIPT', state: 'SENT' }],
      },
    ]);
    expect(told.cards).toMatchObject([{ last4: '4242', provider: 'sandbox' }]);
    const [row] = await world.sql<{ payment_ref: string; customer_ref: string; card_ref: string }>(
      'SELECT * FROM purchases ORDER BY id DESC LIMIT 1',
    );
    for (const ref of [row?.payment_ref, row?.customer_ref, row?.card_ref])
      expect(JSON.stringify(told)).not.toContain(ref);
    const other = await somebody('Prudence');
    expect(await exported(other.email)).toMatchObject({ purchases: [], cards: [] });
  });

  test('erased they stand nowhere: not in purchases, letters or at the provider; the books are as they were', async () => {
    const { email, buyer, words } = await somebody('Quentin');
    await buyer.buy('4242');
    const quote = await buyer.start();
    await look(world);
    expect(await placesOf(world, words)).toEqual(
      expect.arrayContaining(['purchases.buyer_name', 'purchases.buyer_email']),
    );
    expect((await weighPerson(world.server.world.database.reads, email))?.purchases).toBe(2);
    const before = await books();
    const customers = (await buyers()).length;
    const [mine] = (await buyers()).slice(-1);
    expect(await erase(world, email)).toMatch(/^Erased person/);
    expect(await placesOf(world, words)).toEqual([]);
    expect(await buyers()).toHaveLength(customers - 1);
    expect(await world.sql('SELECT id FROM sandbox_records WHERE ref LIKE ?', [`${mine?.customer_ref}%`])).toEqual([]);
    // But for the quote, which nobody can confirm any more.
    const after = await books();
    const states = await world.sql<{ state: string }>('SELECT state FROM purchases WHERE reference = ?', [
      quote.reference,
    ]);
    expect(states).toEqual([{ state: 'FAILED' }]);
    const withoutState = (rows: unknown) =>
      (rows as { reference?: string }[]).filter(({ reference }) => reference !== quote.reference);
    for (const name of Object.keys(BOOKS)) expect(withoutState(after[name])).toEqual(withoutState(before[name]));
  });

  test('a receipt that waits for its turn is sent to nobody', async () => {
    const { email } = await somebody('Rosamund');
    const { id } = await boughtBy(world, email);
    await erase(world, email);
    await look(world);
    expect(await world.sql('SELECT state FROM receipt_letters WHERE purchase_id = ?', [id])).toEqual([
      { state: 'DROPPED' },
    ]);
  });

  test.each(['STARTED', 'UNKNOWN', 'AUTHORISED'] as const)(
    'while a payment is %s they are not erased, and nothing is changed',
    async (state) => {
      const { email } = await somebody(`Sybil${state}`);
      const { id, reference } = await boughtBy(world, email, { state });
      await expect(erase(world, email)).rejects.toThrow(`a payment is under way (${reference})`);
      const [row] = await world.sql<{ buyer_email: string }>('SELECT buyer_email FROM purchases WHERE id = ?', [id]);
      expect(row?.buyer_email).toBe(email);
      expect(
        await world.sql("SELECT id FROM audit_entries WHERE action = 'PERSON_ERASED' AND personal LIKE ?", [
          `%${email}%`,
        ]),
      ).toEqual([]);
      await world.sql("UPDATE purchases SET state = 'FAILED', failure = 'NOT_CHARGED' WHERE id = ?", [id]);
      expect(await erase(world, email)).toMatch(/^Erased/);
    },
  );

  test('a provider that is away is asked again until it has forgotten them', async () => {
    const { email, buyer, words } = await somebody('Theodora');
    await buyer.card('4242');
    const away = jest.spyOn(provider(), 'forgetCustomer').mockRejectedValue(new ProviderAway('it is away'));
    expect(await erase(world, email)).toMatch(/^Erased/);
    const [waiting] = (await buyers()).slice(-1);
    expect(waiting).toMatchObject({ last4: null });
    expect(waiting?.forget_at).not.toBeNull();
    expect(await forgetBuyers(world.server.world)).toBe(0);
    away.mockRestore();
    expect(await forgetBuyers(world.server.world)).toBe(1);
    expect(await forgetBuyers(world.server.world)).toBe(0);
    expect((await buyers()).map(({ customer_ref: ref }) => ref)).not.toContain(waiting?.customer_ref);
    expect(await placesOf(world, words)).toEqual([]);
  });

  test.each([
    ['Ulrika', /^UPDATE .purchases. SET .buyer_name./],
    ['Valeria', /^UPDATE .buyers. SET/],
    ['Winifred', /^DELETE FROM .buyers./],
  ])('%s, whose erasure is cut short and begun again, is gone as well', async (name, statement) => {
    const { email, buyer, words } = await somebody(name);
    await buyer.buy('4242');
    const before = await books();
    const cut = failing(world, statement, { code: 'CUT' }, 1);
    await erase(world, email).catch(() => undefined);
    expect(cut.times()).toBe(1);
    cut.end();
    await erase(world, email);
    await forgetBuyers(world.server.world);
    expect(await placesOf(world, words)).toEqual([]);
    expect(await world.sql('SELECT id FROM buyers WHERE forget_at IS NOT NULL')).toEqual([]);
    expect(await books()).toEqual(before);
  });
});
