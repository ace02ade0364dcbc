/** Remembers the mails that were taken, so that one that comes again does nothing. Times are of the real clock. */
import { LessThan, type EntityManager } from 'typeorm';
import { isDuplicate } from '../platform/retry.rules';
import { ReceivedMailRow } from './letter.row';

/** False if it was there already: of two at one moment, the second waits for the first. */
export async function rememberMail(tx: EntityManager, mailHash: string, now: Date): Promise<boolean> {
  try {
    await tx.insert(ReceivedMailRow, { mailHash, receivedAt: now, outcome: 'TAKEN' });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Forgets what came before a moment: no mail system tries for so long. */
export async function forgetMails(db: EntityManager, before: Date): Promise<void> {
  await db.delete(ReceivedMailRow, { receivedAt: LessThan(before) });
}
