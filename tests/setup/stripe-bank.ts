/** What stands behind the local Stripe: its objects, what its test cards do, and the events that it would tell of. */
import { randomUUID } from 'node:crypto';
import { missing, refusal, StripeRefusal, type Params, type StripeObject } from './stripe-forms';

interface Deed {
  brand: string;
  last4: string;
  decline?: string;
  challenge?: true;
  refund?: 'pending' | 'failed';
}

/** By the names that Stripe gives its test cards. */
export const CARDS = {
  pm_card_visa: { brand: 'visa', last4: '4242' },
  pm_card_mastercard: { brand: 'mastercard', last4: '4444' },
  pm_card_chargeDeclined: { brand: 'visa', last4: '0002', decline: 'generic_decline' },
  pm_card_chargeDeclinedInsufficientFunds: { brand: 'visa', last4: '9995', decline: 'insufficient_funds' },
  pm_card_chargeDeclinedExpiredCard: { brand: 'visa', last4: '0069', decline: 'expired_card' },
  pm_card_threeDSecure2Required: { brand: 'visa', last4: '3220', challenge: true },
  pm_card_pendingRefund: { brand: 'visa', last4: '7726', refund: 'pending' },
  pm_card_refundFail: { brand: 'visa', last4: '5126', refund: 'failed' },
} as const satisfies Record<string, Deed>;

export type TestCard = keyof typeof CARDS;

export interface StripeEvent extends StripeObject {
  type: string;
  data: { object: object };
}

const token = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 24)}`;
const moment = () => Math.floor(Date.now() / 1000);

export class StripeBank {
  readonly objects = new Map<string, StripeObject>();
  private readonly deeds = new Map<string, Deed>();
  /** Everything that a hook would be told, in order. */
  readonly events: StripeEvent[] = [];
  /** Every time that money was taken. */
  readonly charged: { intent: string; amount: number }[] = [];

  find = (id: string): StripeObject | undefined => this.objects.get(id);

  get(id: string, param?: string): StripeObject {
    const found = this.objects.get(id);
    if (!found) throw missing(id, param);
    return found;
  }

  /** Newest first, as all lists. */
  all(object: string): StripeObject[] {
    return [...this.objects.values()].filter((each) => each.object === object).reverse();
  }

  /** Those of one payment. */
  about(object: string, { payment_intent: payment }: Params): StripeObject[] {
    return this.all(object).filter(({ payment_intent: of }) => of === payment);
  }

  make(prefix: string, object: string, fields: object): StripeObject {
    const made = { id: token(prefix), object, created: moment(), livemode: false, ...fields };
    this.objects.set(made.id, made);
    return made;
  }

  tell(type: string, object: StripeObject): StripeEvent {
    const event: StripeEvent = {
      id: token('evt'),
      object: 'event',
      api_version: '2026-10-28.endive',
      created: moment(),
      livemode: false,
      pending_webhooks: 1,
      request: { id: token('req'), idempotency_key: null },
      type,
      data: { object: structuredClone(object) },
    };
    this.events.push(event);
    return event;
  }

  createCustomer(params: Params): StripeObject {
    return this.make('cus', 'customer', { email: null, name: null, metadata: {}, ...params });
  }

  deleteCustomer(id: string): object {
    if (this.get(id).deleted) throw missing(id);
    this.objects.set(id, { id, object: 'customer', deleted: true });
    for (const card of this.all('payment_method')) if (card.customer === id) card.customer = null;
    return this.get(id);
  }

  private customer(params: Params): string {
    const id = params.customer as string;
    if (this.get(id, 'customer').deleted) throw missing(id, 'customer');
    return id;
  }

  createSetup(params: Params): StripeObject {
    return this.withSecret(
      this.make('seti', 'setup_intent', {
        ...params,
        customer: this.customer(params),
        payment_method: null,
        status: 'requires_payment_method',
      }),
    );
  }

  createPage(params: Params): StripeObject {
    const entry = this.createSetup({ customer: params.customer as string, usage: 'off_session' });
    const page = this.make('cs_test', 'checkout.session', { ...params, setup_intent: entry.id, status: 'open' });
    page.url = `https://checkout.stripe.example/c/pay/${page.id}`;
    return page;
  }

  cancelSetup(id: string): StripeObject {
    const entry = this.get(id);
    if (['succeeded', 'canceled'].includes(String(entry.status))) throw refusal('setup_intent_unexpected_state');
    return Object.assign(entry, { status: 'canceled' });
  }

  expirePage(id: string): StripeObject {
    const page = this.get(id);
    if (page.status !== 'open') throw refusal('checkout_session_not_open');
    this.cancelSetup(page.setup_intent as string);
    return Object.assign(page, { status: 'expired', url: null });
  }

  /** What a buyer does on Stripe's page, or in its fields: `entry` is the session or the intent. Gives the card's id. */
  enterCard(entry: string, card: TestCard): string {
    const page = entry.startsWith('cs_') ? this.get(entry) : null;
    const setup = this.get(page ? (page.setup_intent as string) : entry);
    if (setup.status === 'canceled') throw refusal('setup_intent_unexpected_state');
    const { brand, last4 } = CARDS[card];
    const method = this.make('pm', 'payment_method', {
      type: 'card',
      customer: setup.customer,
      card: { brand, last4, exp_month: 8, exp_year: 2034 },
    });
    this.deeds.set(method.id, CARDS[card]);
    Object.assign(setup, { status: 'succeeded', payment_method: method.id });
    this.tell('setup_intent.succeeded', setup);
    if (page) this.tell('checkout.session.completed', Object.assign(page, { status: 'complete' }));
    return method.id;
  }

  detach(id: string): StripeObject {
    const card = this.get(id);
    if (!card.customer) throw refusal('payment_method_unexpected_state', undefined);
    return Object.assign(card, { customer: null });
  }

  createIntent(params: Params): StripeObject {
    const { currency, description, metadata = {} } = params;
    const intent = this.make('pi', 'payment_intent', {
      amount: Number(params.amount),
      amount_received: 0,
      canceled_at: null,
      currency,
      customer: this.customer(params),
      description,
      metadata,
      allowed_payment_method_types: params.allowed_payment_method_types ?? null,
      last_payment_error: null,
      latest_charge: null,
      next_action: null,
      payment_method: null,
      status: 'requires_payment_method',
    });
    this.tell('payment_intent.created', intent);
    return this.withSecret(intent);
  }

  confirm(id: string, params: Params): StripeObject {
    const intent = this.get(id);
    if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(String(intent.status)))
      throw refusal('payment_intent_unexpected_state', undefined, { payment_intent: intent });
    const card = this.get(params.payment_method as string, 'payment_method');
    if (card.customer !== intent.customer) throw refusal('payment_method_unexpected_state', 'payment_method');
    Object.assign(intent, { payment_method: card.id, last_payment_error: null });
    const deed = this.deeds.get(card.id);
    if (deed?.decline) return this.decline(intent, 'card_declined', deed.decline);
    if (!deed?.challenge) return this.charge(intent);
    const redirect = { url: `https://hooks.stripe.example/3d_secure_2/${id}`, return_url: params.return_url };
    Object.assign(intent, {
      status: 'requires_action',
      next_action: { type: 'redirect_to_url', redirect_to_url: redirect },
    });
    this.tell('payment_intent.requires_action', intent);
    return intent;
  }

  /** The buyer's bank, asked by the buyer. */
  challenge(id: string, passed: boolean): void {
    const intent = Object.assign(this.get(id), { next_action: null });
    if (passed) return void this.charge(intent);
    try {
      this.decline(intent, 'payment_intent_authentication_failure');
    } catch {
      // The buyer is told; whoever sells hears of it by the event.
    }
  }

  private decline(intent: StripeObject, code: string, declineCode?: string): never {
    const card = this.get(String(intent.payment_method));
    const expired = declineCode === 'expired_card' ? 'expired_card' : code;
    const error = {
      type: 'card_error',
      code: expired,
      message: 'Your card was declined.',
      ...(declineCode ? { decline_code: declineCode } : {}),
      payment_method: structuredClone(card),
    };
    Object.assign(intent, { status: 'requires_payment_method', payment_method: null, last_payment_error: error });
    this.tell('payment_intent.payment_failed', intent);
    throw new StripeRefusal(402, { ...error, payment_intent: structuredClone(intent) });
  }

  private charge(intent: StripeObject): StripeObject {
    const { card } = this.get(String(intent.payment_method)) as { card?: object };
    const charge = this.make('ch', 'charge', {
      amount: intent.amount,
      amount_refunded: 0,
      currency: intent.currency,
      disputed: false,
      payment_intent: intent.id,
      payment_method_details: { type: 'card', card },
    });
    this.charged.push({ intent: intent.id, amount: Number(intent.amount) });
    Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id });
    this.tell('charge.succeeded', charge);
    this.tell('payment_intent.succeeded', intent);
    return intent;
  }

  cancel(id: string, params: Params): StripeObject {
    const intent = this.get(id);
    if (['succeeded', 'canceled', 'processing'].includes(String(intent.status)))
      throw refusal('payment_intent_unexpected_state', undefined, { payment_intent: intent });
    Object.assign(intent, { status: 'canceled', canceled_at: moment(), next_action: null, ...params });
    this.tell('payment_intent.canceled', intent);
    return intent;
  }

  refund(params: Params): StripeObject {
    const intent = this.get(params.payment_intent as string, 'payment_intent');
    const charge = this.get(String(intent.latest_charge), 'charge');
    const amount = Number(params.amount);
    const left = Number(charge.amount) - Number(charge.amount_refunded);
    if (left === 0) throw refusal('charge_already_refunded');
    if (charge.disputed) throw refusal('charge_disputed');
    if (amount > left) throw refusal('amount_too_large', 'amount');
    const { refund: fate } = this.deeds.get(String(intent.payment_method)) ?? {};
    const refund = this.make('re', 'refund', {
      amount,
      currency: intent.currency,
      charge: charge.id,
      payment_intent: intent.id,
      metadata: params.metadata ?? {},
      status: fate ?? 'succeeded',
    });
    if (fate !== 'failed') charge.amount_refunded = Number(charge.amount_refunded) + amount;
    this.tell('charge.refunded', charge);
    return refund;
  }

  /** The buyer's bank sends back what was refunded to it. */
  bounce(refund: StripeObject): void {
    const charge = this.get(String(refund.charge), 'charge');
    charge.amount_refunded = Number(charge.amount_refunded) - Number(refund.amount);
    this.tell('refund.failed', Object.assign(refund, { status: 'failed' }));
  }

  /** The buyer's bank takes the money back, or looks into it; the last word of it is its `status`. */
  dispute(intentId: string, status: string, part?: number): StripeObject {
    const charge = this.get(String(this.get(intentId).latest_charge));
    const open = this.all('dispute').find(({ payment_intent: of }) => of === intentId);
    const { currency, id } = charge;
    const about = { amount: part ?? charge.amount, currency, charge: id, payment_intent: intentId };
    const dispute = Object.assign(open ?? this.make('du', 'dispute', about), { status });
    charge.disputed = true;
    this.tell(open ? 'charge.dispute.closed' : 'charge.dispute.created', dispute);
    return dispute;
  }

  private withSecret(object: StripeObject): StripeObject {
    return Object.assign(object, { client_secret: `${object.id}_secret_${randomUUID().slice(0, 8)}` });
  }
}
