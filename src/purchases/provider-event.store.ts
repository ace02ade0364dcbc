/** What came in at a provider's hook and was dealt with: the same again does nothing. */
import { LessThan, type EntityManager } from 'typeorm';
import { isDuplicate } from '../platform/retry.rules';
import { ProviderEventRow } from './buyer.row';

export async function wasReceived(db: EntityManager, provider: string, eventRef: string): Promise<boolean> {
  return db.existsBy(ProviderEventRow, { provider, eventRef });
}

/** Written once, however many deal with it at the same moment. */
export async function keepEvent(tx: EntityManager, provider: string, eventRef: string, at: Date): Promise<void> {
  try {
    await tx.insert(ProviderEventRow, { provider, eventRef, receivedAt: at });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Forgets what no provider sends again. */
export async function sweepEvents(tx: EntityManager, before: Date): Promise<void> {
  await tx.delete(ProviderEventRow, { receivedAt: LessThan(before) });
}
