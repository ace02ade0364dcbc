/** What a letter to a buyer says: what the receipt says, and no link that opens anything. */
import type { Say } from '../platform/wording';
import { moneyText } from '../purchases/money.wording';
import type { Receipt } from '../purchases/receipt';
import { plain, type WordedReceipt } from '../purchases/receipt.wording';
import type { WordedLetter } from './letter';
import { asHtml, asText, subjectLine, type Block } from './letter-form.rules';

export type ReceiptSubject = { kind: 'RECEIPT' } | { kind: 'REFUND'; units: number; amount: number };

export function wordReceiptLetter(
  { number, reference, planName, currency, amount: charged, buyerName }: Receipt,
  { notice, facts, sums }: WordedReceipt,
  about: ReceiptSubject,
  say: Say,
): WordedLetter {
  const amount = moneyText(about.kind === 'REFUND' ? about.amount : charged, currency, say.language);
  const units = about.kind === 'REFUND' ? about.units : 0;
  const subject = subjectLine(reference, say(`mail.${about.kind}.subject`, { amount }));
  const blocks: Block[] = [
    { kind: 'line', text: say('mail.hello', { name: plain(buyerName) }) },
    { kind: 'line', text: say(`mail.${about.kind}`, { amount, units, plan: planName, reference }) },
    ...(notice ? [{ kind: 'line', text: notice } as const] : []),
    { kind: 'facts', rows: [...facts, ...sums] },
    { kind: 'line', text: say('mail.receiptAttached', { number }) },
    { kind: 'aside', text: say('mail.noReplyBuyer') },
  ];
  return { subject, text: asText(blocks), html: asHtml(blocks, say.language, subject) };
}
