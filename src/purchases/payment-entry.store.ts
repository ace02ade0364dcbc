/** Reads movements of money. No request of a buyer comes here. */
import { In, type EntityManager } from 'typeorm';
import type { PaymentEntry } from './purchase';
import { PaymentEntryRow } from './purchase.row';

/** Of these purchases, the oldest first. */
export async function paymentEntriesOf(db: EntityManager, purchaseIds: readonly number[]): Promise<PaymentEntry[]> {
  if (purchaseIds.length === 0) return [];
  const rows = await db.find(PaymentEntryRow, { where: { purchaseId: In([...purchaseIds]) }, order: { id: 'ASC' } });
  return rows.map((row) => ({ ...row }));
}
