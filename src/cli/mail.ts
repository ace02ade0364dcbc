import { Command } from 'commander';
import { countPendingMail } from '../cases/case-event.store';
import type { LetterState } from '../mail/letter';
import { countLetters, oldestDue, retryFailed, type WaitingLetter } from '../mail/letter.store';
import { realNow } from '../platform/calendar';
import { countReceiptLetters, oldestDueReceipt, retryFailedReceipts } from '../purchases/receipt-letter.store';
import type { Reads, Transaction } from '../platform/database';
import { JSON_FLAG, print } from './output';
import { withWorld } from './with-world';

interface Options {
  retryFailed?: boolean;
  json?: boolean;
}

export function mailCommand(): Command {
  const status = new Command('status')
    .description('Count the letters that are due, sent, given up and dropped, and tell which has waited for longest.')
    .option('--retry-failed', 'first make the letters due again that were given up')
    .option(...JSON_FLAG)
    .action(async ({ retryFailed: again = false, json = false }: Options) => {
      const found = await withWorld(async ({ database, settings }) => {
        const retried = again ? await database.transact(retryAll) : 0;
        const { smtpUrl, folder } = settings.mail;
        return {
          transport: smtpUrl ? 'smtp' : folder ? 'folder' : 'none',
          retried,
          events: await countPendingMail(database.reads),
          letters: await countAll(database.reads),
          oldest: older(await oldestDue(database.reads), await oldestDueReceipt(database.reads)),
        };
      });
      print(found, lines(found, again), { json });
    });
  return new Command('mail').description('Letters to contacts and buyers.').addCommand(status);
}

/** Those about cases and those to buyers. */
async function countAll(db: Reads): Promise<Record<LetterState, number>> {
  const [cases, buyers] = [await countLetters(db), await countReceiptLetters(db)];
  const both = (state: LetterState) => cases[state] + buyers[state];
  return { DUE: both('DUE'), SENT: both('SENT'), FAILED: both('FAILED'), DROPPED: both('DROPPED') };
}

async function retryAll(tx: Transaction): Promise<number> {
  const now = realNow();
  return (await retryFailed(tx, now)) + (await retryFailedReceipts(tx, now));
}

const older = (one: WaitingLetter | null, other: WaitingLetter | null) =>
  one && other ? (other.madeAt < one.madeAt ? other : one) : (one ?? other);

interface Status {
  transport: string;
  retried: number;
  /** Of which no letters are made yet. */
  events: number;
  letters: Record<LetterState, number>;
  oldest: WaitingLetter | null;
}

const TRANSPORTS: Record<string, string> = {
  smtp: 'letters are sent by SMTP',
  folder: 'letters are put into a folder',
  none: 'mail is off: letters wait until CASEGATE_SMTP_URL is set',
};

function lines({ transport, retried, events, letters, oldest }: Status, again: boolean): string[] {
  const { DUE, SENT, FAILED, DROPPED } = letters;
  return [
    TRANSPORTS[transport] ?? transport,
    ...(again ? [`${retried} letters are due again`] : []),
    `${events} events wait for their letters`,
    `${DUE} due, ${SENT} sent, ${FAILED} given up, ${DROPPED} dropped`,
    ...(oldest
      ? [
          `the oldest one due is ${oldest.id}, made ${oldest.madeAt.toISOString()}, tried ${oldest.attempts} times, next ${oldest.nextAt.toISOString()}${oldest.fault ? `: ${oldest.fault}` : ''}`,
        ]
      : []),
  ];
}
