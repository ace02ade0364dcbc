/** The buyer's bank disputes a charge: what is unused waits until that is settled. R31. */
import { lockBalance } from '../agreements/bought-books.store';
import { adjustBalance } from '../agreements/ledger.store';
import { SYSTEM } from '../audit/audit-entry';
import type { Transaction } from '../platform/database';
import type { Moment } from './moment';
import { paymentEntriesOf } from './payment-entry.store';
import type { PaymentNews } from './payment-provider';
import type { PaymentEntry, PaymentEntryKind, Purchase, PurchaseState } from './purchase';
import { changePurchase, recordPayment, recordPurchaseEvent } from './purchase.store';

/** Of a purchase that is locked; gives it as it is then. The same news again changes nothing. */
export async function followDispute(
  tx: Transaction,
  purchase: Purchase,
  news: Pick<PaymentNews, 'dispute' | 'disputedAmount' | 'ref'>,
  moment: Moment,
): Promise<Purchase> {
  const { dispute, ref } = news;
  if (dispute === null || purchase.capturedAt === null) return purchase;
  const held = dispute === 'WON' ? purchase : await freeze(tx, purchase, moment);
  if (dispute === 'OPEN') return held;
  const entries = await paymentEntriesOf(tx, [purchase.id]);
  return dispute === 'LOST' ? lose(tx, held, entries, news, moment) : win(tx, held, entries, ref, moment);
}

/** What is unused is taken off, whatever happens to the money. */
export async function freeze(tx: Transaction, purchase: Purchase, { now: at, today }: Moment): Promise<Purchase> {
  const { id, agreementId, frozenUnits, state } = purchase;
  // Once for each dispute. One that was there before the agreement freezes that as it is granted.
  if (purchase.disputedAt !== null && frozenUnits > 0) return purchase;
  const unused = agreementId === null ? 0 : await lockBalance(tx, agreementId);
  if (agreementId !== null && unused > 0)
    await adjustBalance(tx, { agreementId, units: -unused, at, today, reason: 'DISPUTE' }, SYSTEM, 'SYSTEM');
  const changes = { disputedAt: purchase.disputedAt ?? at, frozenUnits: frozenUnits + unused };
  await changePurchase(tx, id, changes, [state]);
  return { ...purchase, ...changes };
}

/** The bank took the money, or a part of it: the units stay away, also where some of it is kept. */
async function lose(
  tx: Transaction,
  purchase: Purchase,
  entries: readonly PaymentEntry[],
  { ref, disputedAmount }: Pick<PaymentNews, 'disputedAmount' | 'ref'>,
  { now: at }: Moment,
): Promise<Purchase> {
  const kept = entries.reduce((sum, { amount }) => sum + amount, 0);
  const lost = Math.min(kept, disputedAmount);
  if (has(entries, 'CHARGEBACK') || lost <= 0) return purchase;
  await recordPayment(tx, { purchaseId: purchase.id, kind: 'CHARGEBACK', amount: -lost, ref, at });
  return lost < kept ? purchase : move(tx, purchase, 'REFUNDED', 'CHARGEBACK', at);
}

/** The units come back, and the money if it was taken before. */
async function win(
  tx: Transaction,
  purchase: Purchase,
  entries: readonly PaymentEntry[],
  ref: string,
  { now: at, today }: Moment,
): Promise<Purchase> {
  const { id: purchaseId, agreementId, disputedAt, frozenUnits: units } = purchase;
  if (disputedAt === null) return purchase;
  if (agreementId !== null && units > 0)
    await adjustBalance(tx, { agreementId, units, at, today, reason: 'DISPUTE_WON' }, SYSTEM, 'SYSTEM');
  await changePurchase(tx, purchaseId, { disputedAt: null, frozenUnits: 0 }, [purchase.state]);
  const freed = { ...purchase, disputedAt: null, frozenUnits: 0 };
  const taken = entries.find(({ kind }) => kind === 'CHARGEBACK');
  if (!taken || has(entries, 'CHARGEBACK_REVERSED')) return freed;
  await recordPayment(tx, { purchaseId, kind: 'CHARGEBACK_REVERSED', amount: -taken.amount, ref, at });
  return move(tx, freed, agreementId === null ? 'CAPTURED' : 'GRANTED', 'CHARGEBACK_REVERSED', at);
}

const has = (entries: readonly PaymentEntry[], kind: PaymentEntryKind): boolean =>
  entries.some((entry) => entry.kind === kind);

async function move(
  tx: Transaction,
  purchase: Purchase,
  to: PurchaseState,
  cause: PaymentEntryKind,
  at: Date,
): Promise<Purchase> {
  const { id: purchaseId, state: from } = purchase;
  if (from === to) return purchase;
  await changePurchase(tx, purchaseId, { state: to }, [from]);
  await recordPurchaseEvent(tx, { purchaseId, from, to, at, cause });
  return { ...purchase, state: to };
}
