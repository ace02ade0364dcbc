/** Incidents that were sold, and what becomes of their money: at the sandbox, with the rest of the server as it is. */
import { randomUUID } from 'node:crypto';
import { later, realNow } from '../../src/platform/calendar';
import { globalId } from '../../src/platform/global-id';
import type { PaymentProvider } from '../../src/purchases/payment-provider';
import { ProviderAway } from '../../src/purchases/payment-provider';
import type { Purchase } from '../../src/purchases/purchase';
import { newReference } from '../../src/purchases/purchase-reference';
import { anyPurchase, changePurchase, insertPurchase } from '../../src/purchases/purchase.store';
import { followDueRefunds } from '../../src/purchases/pursue-refund';
import { reconcile } from '../../src/purchases/reconcile-purchases';
import { PurchaseWorker } from '../../src/purchases/purchase-worker';
import { changeRecord } from '../../src/purchases/sandbox.store';
import { endDispute, openDispute } from '../../src/purchases/sandbox-bank';
import { settlePurchase } from '../../src/purchases/settle-purchase';
import { World, type WorldOptions } from '../world';
import { askAt, type Refusal } from './asking';
import { rowsOf } from './books';
import { signInIdOf } from './audit';
import { atDesk, taken } from './desk';
import { handOf } from './deeds';
import { pickCard } from './sandbox';

export interface Sold {
  id: number;
  reference: string;
  paymentRef: string;
  agreement: number;
  agreementId: string;
  /** The token of who bought it. */
  buyer: string;
}

const REFUND = `mutation ($input: RefundPurchaseInput!) { refundPurchase(input: $input) {
  purchase { reference state refundedUnits refunded { amount currency text } } userErrors { code path message } } }`;

interface Refunded {
  refundPurchase: { purchase: { state: string; refundedUnits: number } | null; userErrors: Refusal[] } | null;
}

const A_WEDNESDAY = '2026-11-18T08:00:00Z';

export class Shop {
  private turns = 0;

  private constructor(
    readonly world: World,
    readonly operator: string,
    readonly engineer: string,
  ) {}

  static async open(options: WorldOptions = {}): Promise<Shop> {
    const world = await World.start({ now: A_WEDNESDAY, payments: 'sandbox', ...options });
    const operator = await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' });
    return new Shop(world, operator, await atDesk(world, 'erin@desk.example'));
  }

  get provider(): PaymentProvider {
    return this.world.server.world.selling.provider as PaymentProvider;
  }

  /** Somebody enters a card and pays, and the server hears of it. */
  async sell({ units = 5, amount = 200_000, settled = true } = {}): Promise<Sold> {
    const { world, provider } = this;
    const email = `buyer-${randomUUID().slice(0, 8)}@home.example`;
    const buyer = await world.person(email, 'PERSONAL');
    const signInId = await signInIdOf(world, email);
    const customerRef = await provider.createCustomer({ signInId, name: 'Test Person', email });
    const entry = await provider.enterCard(customerRef, 'PAGE', world.url);
    await pickCard(world, entry.url ?? '', '4242');
    const card = await provider.enteredCard(entry.ref);
    const { database, clock } = world.server.world;
    const now = clock.now();
    const reference = newReference();
    const quote = {
      planTypeCode: units === 1 ? 'PPI_SINGLE' : 'PPI_5_PACK',
      units,
      country: 'NL',
      currency: 'EUR',
      amount,
    };
    const payment = await provider.createPayment({
      reference,
      amount,
      currency: 'EUR',
      customerRef,
      description: 'Help',
    });
    const id = await database.transact(async (tx) => {
      const made = await insertPurchase(tx, {
        ...quote,
        ...{ reference, signInId, customerRef, provider: 'sandbox', termsVersion: '2026-10' },
        ...{ productVersionId: null, draftId: null, buyerName: 'Test Person', buyerEmail: email, locale: 'en' },
        ...{ startedAt: now, quoteEndsAt: later(now, 3_600_000), lookAt: null },
      });
      await changePurchase(tx, made, { confirmedAt: now, cardRef: card?.ref ?? null, paymentRef: payment.ref }, [
        'STARTED',
      ]);
      return made;
    });
    const news = await provider.confirmPayment(payment.ref, card?.ref ?? '', world.url);
    if (settled) await settlePurchase(world.server.world, id, news);
    const agreement = (await this.stored({ id })).agreementId ?? 0;
    return { id, reference, paymentRef: payment.ref, agreement, agreementId: globalId('Agreement', agreement), buyer };
  }

  async stored({ id }: { id: number }): Promise<Purchase> {
    return (await anyPurchase(this.world.server.world.database.reads, id)) as Purchase;
  }

  /** State, units and money that went back, and units that are left. */
  async told(sold: Sold): Promise<[string, number, number, number]> {
    const { state, refundedUnits, refundedAmount } = await this.stored(sold);
    return [state, refundedUnits, refundedAmount, await this.left(sold)];
  }

  async left({ agreement }: Sold): Promise<number> {
    const sql = 'SELECT units_remaining AS units FROM agreements WHERE id = ?';
    return (await rowsOf<{ units: number }>(this.world, sql, [agreement]))[0]?.units ?? -1;
  }

  /** Movements of its money, in order. */
  async money({ id }: Sold): Promise<string[]> {
    const sql = 'SELECT kind, amount FROM payment_entries WHERE purchase_id = ? ORDER BY id';
    const rows = await rowsOf<{ kind: string; amount: number }>(this.world, sql, [id]);
    return rows.map(({ kind, amount }) => `${kind} ${amount}`);
  }

  /** DONE, the code of a refusal, or that of an error. */
  async refund(
    sold: { id: number },
    units: number,
    changes: object = {},
    token: string | null = this.operator,
  ): Promise<string> {
    const usual = {
      idempotencyKey: randomUUID(),
      purchaseId: globalId('Purchase', sold.id),
      units,
      reason: 'Not needed',
    };
    const input = { ...usual, ...changes };
    const { data, errors } = await askAt<Refunded>(this.world.url, token, REFUND, { input });
    if (errors) return `error ${errors[0]?.extensions.code}`;
    const [error] = data.refundPurchase?.userErrors ?? [];
    return error ? `${error.code} ${error.path?.slice(1).join('.')}` : 'DONE';
  }

  /** The states of its refunds, in order. */
  async refunds({ id }: Sold): Promise<string[]> {
    const sql = 'SELECT state, units, amount FROM refunds WHERE purchase_id = ? ORDER BY id';
    const rows = await rowsOf<{ state: string; units: number; amount: number }>(this.world, sql, [id]);
    return rows.map(({ state, units, amount }) => `${state} ${units} ${amount}`);
  }

  /** The job, each time hours later by the machine's clock: what is due is asked for. */
  followUp(): Promise<void> {
    this.turns += 1;
    return followDueRefunds(this.world.server.world, later(realNow(), this.turns * 2 * 3_600_000));
  }

  /** The job: whatever purchase is to be looked at is due. */
  async lookUp(): Promise<void> {
    await this.world.sql('UPDATE purchases SET look_at = ? WHERE look_at IS NOT NULL', ['2026-01-01 00:00:00.000']);
    await new PurchaseWorker(this.world.server.world).turn();
  }

  /** The buyer's bank sends back what was refunded and done. */
  async bounce({ paymentRef }: Sold): Promise<void> {
    await changeRecord(this.world.server.world.database, 'payment', paymentRef, (payment) => ({
      ...payment,
      refunds: payment.refunds.map((refund) => ({ ...refund, status: 'FAILED' })),
    }));
  }

  /** What the provider says now reaches the server. */
  async hear({ id, paymentRef }: Sold): Promise<void> {
    await settlePurchase(this.world.server.world, id, await this.provider.payment(paymentRef));
  }

  async dispute(sold: Sold, outcome: 'OPEN' | 'WON' | 'LOST'): Promise<void> {
    const { database } = this.world.server.world;
    const done = await (outcome === 'OPEN'
      ? openDispute(database, sold.paymentRef)
      : endDispute(database, sold.paymentRef, outcome));
    if (!done) throw new Error(`the sandbox refuses ${outcome}`);
    await this.hear(sold);
  }

  /** While `work` runs the provider does something else. */
  async meanwhile<T>(changes: Partial<PaymentProvider>, work: () => Promise<T>): Promise<T> {
    const { provider } = this;
    const before = { ...provider };
    Object.assign(provider, changes);
    try {
      return await work();
    } finally {
      Object.assign(provider, before);
    }
  }

  /** While `work` runs nobody reaches the provider. */
  away<T>(work: () => Promise<T>): Promise<T> {
    const away = () => Promise.reject(new ProviderAway('it is off'));
    return this.meanwhile({ refund: away, refundNews: away, payment: away }, work);
  }

  /** The buyer uses one; gives what somebody at the desk does with the case. */
  async use(sold: Sold): Promise<(reason: string) => Promise<string>> {
    const number = await this.world.submit(sold.buyer, sold.agreementId);
    const caseId = await taken(this.world, this.engineer, number);
    return (reason) => handOf(this.world, this.engineer, caseId).close(reason);
  }

  /** What does not agree, by its kind. */
  async differences(since = later(realNow(), -10 * 366 * 86_400_000)): Promise<string[]> {
    const found = await reconcile(this.world.server.world, { since });
    return found.map(({ kind }) => kind);
  }
}
