/** Takes a person out of what they bought. While money may be under way nobody is erased: it is theirs. */
import { forgetLetterFiles } from '../mail/forget-letter-files';
import type { Database, Reads } from '../platform/database';
import { isSettled, type Purchase } from '../purchases/purchase';
import { forgetInPurchase, purchasesOfPerson, receiptLettersOf } from '../purchases/person-purchases.store';

/** The erasure is to be asked for again once it is known what came of the payment. */
export class PurchaseUnderWay extends Error {
  constructor(references: readonly string[]) {
    super(`a payment is under way (${references.join(', ')}): erase them once it is settled`);
  }
}

export async function refuseUnderWay(db: Reads, signInIds: readonly number[]): Promise<void> {
  const waiting = (await purchasesOfPerson(db, signInIds)).filter(isUnderWay);
  if (waiting.length > 0) throw new PurchaseUnderWay(waiting.map(({ reference }) => reference));
}

const isUnderWay = (purchase: Purchase): boolean =>
  !isSettled(purchase) && (purchase.confirmedAt !== null || purchase.state !== 'STARTED');

/** Those in which the person still stands. */
export async function purchasesNaming(db: Reads, signInIds: readonly number[]): Promise<Purchase[]> {
  const all = await purchasesOfPerson(db, signInIds);
  return all.filter(
    (each) => each.buyerName !== '' || each.buyerEmail !== null || each.cardLast4 !== null || !isSettled(each),
  );
}

export async function erasePurchases(
  database: Database,
  now: Date,
  signInIds: readonly number[],
  letterFolder: string | null,
): Promise<void> {
  await refuseUnderWay(database.reads, signInIds);
  const purchases = await purchasesOfPerson(database.reads, signInIds);
  const letters = await receiptLettersOf(
    database.reads,
    purchases.map(({ id }) => id),
  );
  await forgetLetterFiles(
    letterFolder,
    letters.map(({ messageId }) => messageId),
  );
  for (const purchase of purchases) await database.transact((tx) => forgetInPurchase(tx, purchase, now));
}
