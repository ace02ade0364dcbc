/** How much money goes back for units, and what money that went back means for units. */
import type { Purchase, PurchaseState, Refund } from './purchase';

/** What was paid and for how many units, and what has gone back of it or is on its way. */
interface PaidBack {
  readonly amount: number;
  readonly units: number;
  readonly backAmount: number;
  readonly backUnits: number;
}

/** What so many units of a purchase are worth. All of them are worth exactly what was paid. */
export const worthOf = ({ amount, units }: Pick<Purchase, 'amount' | 'units'>, some: number): number =>
  Math.floor((amount * some) / units);

/**
 * What goes back for so many units more: what all of them are worth, less what went back before. Rounded in this way no
 * split gives more or less than another. Money that the provider gave back without us counts, too.
 */
export function refundAmount({ backAmount, backUnits, ...paid }: PaidBack, more: number): number {
  return Math.max(0, worthOf(paid, backUnits + more) - backAmount);
}

/** What has gone back, with what is on its way. */
export function paidBack(purchase: Purchase, underWay: readonly Pick<Refund, 'units' | 'amount'>[]): PaidBack {
  const { amount, units, refundedAmount, refundedUnits } = purchase;
  return {
    amount,
    units,
    backAmount: underWay.reduce((sum, refund) => sum + refund.amount, refundedAmount),
    backUnits: underWay.reduce((sum, refund) => sum + refund.units, refundedUnits),
  };
}

/** The state once so many units have gone back in all: as long as one is left, what was bought is still there. */
export const stateAfterRefund = ({ units, state }: Pick<Purchase, 'units' | 'state'>, back: number): PurchaseState =>
  back >= units ? 'REFUNDED' : state;
