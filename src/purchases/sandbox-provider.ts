/** A provider that takes no money: stands in for one where things are tried. It is refused in production. R28. */
import { realNow } from '../platform/calendar';
import type { Database } from '../platform/database';
import { ProviderAway, type PaymentNews, type PaymentProvider } from './payment-provider';
import type { SandboxPayment } from './sandbox';
import { isEntryOver, testCard, type TestCard } from './sandbox-cards.rules';
import {
  CARD_PAGE,
  challengeRefOf,
  CHALLENGE_PAGE,
  customerOf,
  newCustomerRef,
  newEntryRef,
  paymentRefOf,
  readRefundRef,
  unguessable,
} from './sandbox-links';
import { cancelled, confirmed, newPayment, newsOf, refunded, refundNewsOf } from './sandbox-payment.rules';
import {
  changeRecord,
  findRecord,
  insertRecord,
  recordsSince,
  removeRecord,
  removeWithBelongings,
  type Changed,
} from './sandbox.store';

/** How long after its confirmation a payment is made that is made late. */
const LATE_MS = 2000;

const found = <T>(what: string, record: T | null): T => {
  if (record === null) throw new ProviderAway(`the sandbox has no such ${what}`);
  return record;
};

/** Where a page of the sandbox sends a browser: to the web and nowhere else. */
function checkedReturn(returnUrl: string): string {
  const { protocol, href } = new URL(returnUrl);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`nobody is sent back to ${protocol}`);
  return href;
}

export function sandboxProvider(database: Database, origin: () => string, lateMs = LATE_MS): PaymentProvider {
  const now = (): number => realNow().getTime();

  function news(ref: string, payment: SandboxPayment): PaymentNews {
    const url = `${origin()}${CHALLENGE_PAGE}/${challengeRefOf(ref, payment.secret)}`;
    return newsOf(ref, payment, now(), url);
  }

  async function changePayment(
    ref: string,
    change: (payment: SandboxPayment) => SandboxPayment,
  ): Promise<Changed<SandboxPayment>> {
    return found('payment', await changeRecord(database, 'payment', ref, change));
  }

  async function cardFor(customerRef: string, cardRef: string): Promise<(TestCard & { brand: string }) | null> {
    const saved = customerOf(cardRef) === customerRef ? await findRecord(database, 'card', cardRef) : null;
    const card = saved && testCard(saved.last4);
    return card && { ...card, brand: saved.brand };
  }

  return {
    name: 'sandbox',

    createCustomer: async () => {
      const ref = newCustomerRef();
      await insertRecord(database, 'customer', ref, {});
      return ref;
    },

    forgetCustomer: (customerRef) => removeWithBelongings(database, customerRef),

    enterCard: async (customerRef, form, returnUrl) => {
      found('customer', await findRecord(database, 'customer', customerRef));
      const ref = newEntryRef(customerRef);
      await insertRecord(database, 'entry', ref, { returnUrl: checkedReturn(returnUrl), cardRef: null });
      // There are no fields: who asked for some opens the page, too.
      const clientSecret = form === 'FIELDS' ? unguessable() : null;
      return { ref, url: `${origin()}${CARD_PAGE}/${ref}`, clientSecret, publishableKey: null };
    },

    closeEntry: async (entryRef) => {
      await changeRecord(database, 'entry', entryRef, (entry) =>
        isEntryOver(entry) ? entry : { ...entry, closed: true },
      );
    },

    enteredCard: async (entryRef) => {
      const entry = await findRecord(database, 'entry', entryRef);
      const card = entry?.cardRef ? await findRecord(database, 'card', entry.cardRef) : null;
      return entry?.cardRef && card ? { ...card, ref: entry.cardRef } : null;
    },

    forgetCard: (cardRef) => removeRecord(database, 'card', cardRef),

    createPayment: async (order) => {
      const ref = paymentRefOf(order.reference);
      if (!(await findRecord(database, 'payment', ref))) {
        found('customer', await findRecord(database, 'customer', order.customerRef));
        await insertRecord(database, 'payment', ref, newPayment(order, unguessable()));
      }
      return news(ref, found('payment', await findRecord(database, 'payment', ref)));
    },

    confirmPayment: async (ref, cardRef, returnUrl) => {
      const { customerRef } = found('payment', await findRecord(database, 'payment', ref));
      const card = await cardFor(customerRef, cardRef);
      const confirmation = { card, returnUrl: checkedReturn(returnUrl), lateAt: now() + lateMs };
      const { before, after } = await changePayment(ref, (payment) => confirmed(payment, confirmation));
      // It was recorded, and who asked never hears of it.
      if (after !== before && after.settlesAt !== null) throw new ProviderAway('the sandbox does not answer in time');
      return news(ref, after);
    },

    payment: async (ref) => news(ref, found('payment', await findRecord(database, 'payment', ref))),

    cancelPayment: async (ref) => news(ref, (await changePayment(ref, cancelled)).after),

    refund: async (paymentRef, amount, key) => {
      const { after } = await changePayment(paymentRef, (payment) => refunded(payment, amount, key, now()));
      const place = after.refunds.findIndex((refund) => refund.key === key) + 1;
      return found('refund', refundNewsOf(paymentRef, after, place));
    },

    refundNews: async (refundRef) => {
      const { paymentRef, place } = readRefundRef(refundRef);
      const payment = found('refund', await findRecord(database, 'payment', paymentRef));
      return found('refund', refundNewsOf(paymentRef, payment, place));
    },

    payments: async function* (since) {
      for await (const { ref, facts } of recordsSince(database, 'payment', since)) yield news(ref, facts);
    },

    // It sends none.
    readEvent: () => null,
  };
}
