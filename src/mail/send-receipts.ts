/** Sends buyers their receipts, with the PDF, and tells them of refunds. */
import { knownSignIn } from '../identity/known-sign-in.store';
import { sayIn } from '../platform/wording';
import { anyPurchase } from '../purchases/purchase.store';
import type { ClaimedReceiptLetter } from '../purchases/receipt-letter';
import {
  claimReceiptLetter,
  closeReceiptLetter,
  dueReceiptLetters,
  nameReceiptLetter,
  putOffReceiptLetter,
} from '../purchases/receipt-letter.store';
import { receiptPdf } from '../purchases/receipt-pdf';
import { readReceipt } from '../purchases/receipt.store';
import { wordReceipt } from '../purchases/receipt.wording';
import { findRefund } from '../purchases/refund.store';
import { languageFor } from './letter.wording';
import { outgoingMail, type OutgoingMail } from './outgoing-mail';
import { wordReceiptLetter, type ReceiptSubject } from './receipt-letter.wording';
import { sendDue, type LetterBox } from './send-due';
import type { Sending } from './send-letters';

export function sendReceipts(sending: Sending, isStopping: () => boolean, stop: AbortSignal): Promise<void> {
  const box: LetterBox<ClaimedReceiptLetter> = {
    kind: 'receiptLetter',
    due: dueReceiptLetters,
    claim: claimReceiptLetter,
    compose: (letter) => compose(sending, letter),
    close: closeReceiptLetter,
    putOff: putOffReceiptLetter,
  };
  return sendDue(sending, box, isStopping, stop);
}

/** What the receipt says now; null if nobody is to have it: the buyer had no address, or was forgotten. */
async function compose(sending: Sending, letter: ClaimedReceiptLetter): Promise<OutgoingMail | null> {
  const { database, ids, from, domain } = sending;
  const { reads: db } = database;
  const purchase = await anyPurchase(db, letter.purchaseId);
  if (!purchase?.buyerEmail || !(await knownSignIn(db, purchase.signInId))) return null;
  const receipt = await readReceipt(db, purchase, { ...sending.receipts, catalogue: sending.catalogue() });
  const subject = await subjectOf(sending, letter);
  if (!receipt || !subject) return null;
  const say = sayIn(languageFor(purchase.locale, 'en'));
  const worded = wordReceipt(receipt, say);
  const content = await receiptPdf(receipt, worded, { language: say.language, aside: say('receipt.aside') });
  return {
    ...outgoingMail(wordReceiptLetter(receipt, worded, subject, say), {
      from,
      to: { name: receipt.buyerName, address: purchase.buyerEmail },
      replyTo: null,
      messageId: await messageIdOf(sending, letter),
      threadId: ids.purchase(purchase.id),
      domain,
      at: sending.now(),
    }),
    attachments: [{ filename: `${receipt.number}.pdf`, contentType: 'application/pdf', content }],
  };
}

async function subjectOf({ database }: Sending, { kind, about }: ClaimedReceiptLetter): Promise<ReceiptSubject | null> {
  if (kind === 'RECEIPT') return { kind };
  const refund = await findRefund(database.reads, about);
  return refund && { kind, units: refund.units, amount: refund.amount };
}

/** Given before the first try, and the same from then on, whatever the settings become. */
async function messageIdOf({ database, ids }: Sending, { id, messageId }: ClaimedReceiptLetter): Promise<string> {
  if (messageId !== '') return messageId;
  const given = ids.receipt(id);
  await database.transact((tx) => nameReceiptLetter(tx, id, given));
  return given;
}
