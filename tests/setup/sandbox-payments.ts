/** A payment of the sandbox that nobody has tried yet, and tried with one of its cards. */
import type { PaymentOrder } from '../../src/purchases/payment-provider';
import { testCard } from '../../src/purchases/sandbox-cards.rules';
import { confirmed, newPayment } from '../../src/purchases/sandbox-payment.rules';

/** Milliseconds, as the sandbox counts. */
export const NOW = 1_000_000;
/** When what is late has come. */
export const LATE = NOW + 2000;

const ORDER: PaymentOrder = {
  reference: 'P1',
  amount: 49900,
  currency: 'EUR',
  customerRef: 'customer',
  description: 'One incident',
};
export const OPEN = newPayment(ORDER, 'secret');

export const card = (last4: string) => {
  const found = testCard(last4);
  return found && { ...found, brand: 'visa' };
};
export const tried = (last4: string) =>
  confirmed(OPEN, { card: card(last4), returnUrl: 'https://portal.example/', lateAt: LATE });
