/** A payment provider within a test, whose answers the test says; and buyers who are asked for nothing over the wire. */
import pino from 'pino';
import type { Viewer } from '../../src/identity/viewer';
import { later } from '../../src/platform/calendar';
import { sayIn } from '../../src/platform/wording';
import {
  ProviderAway,
  type CardEntry,
  type PaymentNews,
  type PaymentOrder,
  type PaymentProvider,
  type PaymentStatus,
  type RefundNews,
} from '../../src/purchases/payment-provider';
import type { SavedCard } from '../../src/purchases/purchase';
import type { PurchaseScope, PurchaseWorld } from '../../src/purchases/selling';
import { scopeOf } from '../../src/request-scope';
import type { World } from '../world';

type Call = 'createCustomer' | 'enterCard' | 'closeEntry' | 'enteredCard' | 'forgetCard' | Paying;
type Paying = 'createPayment' | 'confirmPayment' | 'payment' | 'cancelPayment';

/** What happens to a call: it never gets there, it gets there and its answer is lost, or the test does something. */
export type Fate = 'lost on the way' | 'answer lost' | (() => Promise<unknown>);

export const VISA: SavedCard = { ref: 'card-4242', brand: 'visa', last4: '4242', expiresMonth: 12, expiresYear: 2099 };

export class FakeProvider implements PaymentProvider {
  readonly name = 'sandbox';
  /** What was asked, in order. */
  readonly calls: Call[] = [];
  /** How often money was taken, by reference. */
  readonly charges = new Map<string, number>();
  readonly made = new Map<string, PaymentNews>();
  readonly cards = new Map<string, SavedCard>();
  readonly forgotten: string[] = [];
  readonly closed: string[] = [];
  /** What confirming comes to. */
  outcome: PaymentStatus = 'CAPTURED';
  decline: PaymentNews['decline'] = null;
  /** What differs in all its news. */
  differs: Partial<PaymentNews> = {};
  private readonly fates = new Map<Call, Fate[]>();
  private count = 0;

  /** The next call of this kind. */
  next(call: Call, ...fates: Fate[]): void {
    this.fates.set(call, [...(this.fates.get(call) ?? []), ...fates]);
  }

  times(call: Call): number {
    return this.calls.filter((each) => each === call).length;
  }

  get charged(): number {
    return [...this.charges.values()].reduce((sum, each) => sum + each, 0);
  }

  private async ask<T>(call: Call, work: () => T): Promise<T> {
    this.calls.push(call);
    const fate = this.fates.get(call)?.shift();
    if (fate === 'lost on the way') throw new ProviderAway('lost on the way');
    if (typeof fate === 'function') await fate();
    const answer = work();
    if (fate === 'answer lost') throw new ProviderAway('the answer was lost');
    return answer;
  }

  createCustomer({ signInId }: { signInId: number }): Promise<string> {
    return this.ask('createCustomer', () => `customer-${signInId}`);
  }
  forgetCustomer(): Promise<void> {
    return Promise.resolve();
  }
  enterCard(): Promise<CardEntry> {
    const ref = `entry-${++this.count}`;
    return this.ask('enterCard', () => ({
      ref,
      url: `https://pay.example/${ref}`,
      clientSecret: null,
      publishableKey: null,
    }));
  }
  closeEntry(entryRef: string): Promise<void> {
    return this.ask('closeEntry', () => void this.closed.push(entryRef));
  }
  enteredCard(entryRef: string): Promise<SavedCard | null> {
    return this.ask('enteredCard', () => this.cards.get(entryRef) ?? null);
  }
  forgetCard(cardRef: string): Promise<void> {
    return this.ask('forgetCard', () => void this.forgotten.push(cardRef));
  }
  createPayment({ reference, amount, currency, customerRef }: PaymentOrder): Promise<PaymentNews> {
    return this.ask('createPayment', () => {
      const ref = `payment-${reference}`;
      const none = {
        challengeUrl: null,
        challengeSecret: null,
        decline: null,
        card: null,
        dispute: null,
        disputedAmount: 0,
      };
      const fresh = {
        ref,
        status: 'OPEN',
        amount,
        currency,
        customerRef,
        reference,
        refundedAmount: 0,
        ...none,
      } as const;
      if (!this.made.has(ref)) this.made.set(ref, fresh);
      return this.told(ref);
    });
  }
  confirmPayment(ref: string): Promise<PaymentNews> {
    return this.ask('confirmPayment', () => {
      if (this.told(ref).status === 'OPEN') this.come(ref, this.outcome);
      return this.told(ref);
    });
  }
  payment(ref: string): Promise<PaymentNews> {
    return this.ask('payment', () => this.told(ref));
  }
  cancelPayment(ref: string): Promise<PaymentNews> {
    return this.ask('cancelPayment', () => {
      if (this.told(ref).status !== 'CAPTURED') this.come(ref, 'CANCELLED');
      return this.told(ref);
    });
  }
  refund(): Promise<RefundNews> {
    return Promise.reject(new ProviderAway('it gives nothing back'));
  }
  refundNews(): Promise<RefundNews> {
    return Promise.reject(new ProviderAway('it gives nothing back'));
  }
  async *payments(): AsyncIterable<PaymentNews> {
    yield* this.made.values();
  }
  readEvent(): null {
    return null;
  }

  /** Something comes of a payment by itself. */
  come(ref: string, status: PaymentStatus): void {
    const before = this.made.get(ref) as PaymentNews;
    const challengeUrl = status === 'CHALLENGED' ? `https://bank.example/${ref}` : null;
    const decline = status === 'DECLINED' ? (this.decline ?? 'CARD_DECLINED') : null;
    if (status === 'CAPTURED' && before.status !== 'CAPTURED') this.charges.set(ref, (this.charges.get(ref) ?? 0) + 1);
    this.made.set(ref, { ...before, status, challengeUrl, decline });
  }

  told(ref: string): PaymentNews {
    const news = this.made.get(ref);
    if (!news) throw new ProviderAway('no such payment');
    return { ...news, ...this.differs };
  }
}

/** A personal sign-in with a profile that asks at this moment, with `provider` behind it. */
export async function buyerIn(world: World, provider: PaymentProvider, email: string): Promise<PurchaseScope> {
  await world.person(email, 'PERSONAL');
  const [row] = await world.sql<{ id: number }>('SELECT MAX(id) AS id FROM sign_ins');
  const profile = { company: null, phone: null, country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'en' };
  const names = { firstName: 'Test', lastName: 'Person' };
  const viewer: Viewer = { signInId: Number(row?.id), kind: 'PERSONAL', email, ...names, profile };
  return at(world, provider, viewer, world.server.world.clock.now());
}

function at(world: World, provider: PaymentProvider, viewer: Viewer, now: Date): PurchaseScope {
  const open = world.server.world;
  const scope = scopeOf(open, viewer, now, sayIn('en').language);
  const selling = { ...open.selling, provider, onGranted: () => Promise.resolve() };
  return { ...scope, selling, sellsHere: true, log: pino({ level: 'silent' }) };
}

/** The same buyer, so much later. */
export function afterwards(scope: PurchaseScope, milliseconds: number): PurchaseScope {
  return { ...scope, now: later(scope.now, milliseconds) };
}

/** What works on purchases without a request, so much after the buyer came. */
export function workshop(world: World, scope: PurchaseScope, ahead = 0): PurchaseWorld {
  const { database, catalogue, hash, settings } = world.server.world;
  const clock = { now: () => later(scope.now, ahead) };
  return { selling: scope.selling, database, catalogue, clock, hash, settings, log: scope.log };
}
