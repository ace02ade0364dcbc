/** Sends what is due of one kind of letter, one by one; what fails is tried again, later each time. R47, R53. */
import { later, realNow } from '../platform/calendar';
import type { Database, Reads, Transaction } from '../platform/database';
import type { Log } from '../platform/log';
import { isDatabaseAway } from '../platform/retry.rules';
import { backOff } from './back-off.rules';
import { deliveryFault } from './delivery-fault.rules';
import type { LetterState } from './letter';
import type { MailTransport, OutgoingMail } from './outgoing-mail';

/** Nobody else tries a letter for so long. A process that dies while it sends leaves it to the next after that. */
export const LEASE_MS = 120_000;
/** Past this the try is broken off, long before another process may begin one. */
const LONGEST_TRY_MS = 90_000;
const BATCH = 20;

export interface Delivery {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly log: Log;
}

/** What became of a letter, with when it was sent or why it was not. */
interface Closing {
  sentAt?: Date | null;
  fault?: string | null;
}

/** Where letters of one kind are kept, and how one becomes a mail. */
export interface LetterBox<L extends { readonly id: number; readonly attempts: number }> {
  /** What they are called in the log. */
  readonly kind: string;
  readonly due: (db: Reads, now: Date, most: number) => Promise<number[]>;
  readonly claim: (tx: Transaction, id: number, now: Date, leaseEnds: Date) => Promise<L | null>;
  /** Null if its reader is not to have it any more. */
  readonly compose: (letter: L) => Promise<OutgoingMail | null>;
  readonly close: (tx: Transaction, id: number, state: Exclude<LetterState, 'DUE'>, closing?: Closing) => Promise<void>;
  readonly putOff: (tx: Transaction, id: number, nextAt: Date, fault: string) => Promise<void>;
}

/** Sends until none is due; `isStopping` is asked before each, and `stop` breaks off the one that is under way. */
export async function sendDue<L extends { readonly id: number; readonly attempts: number }>(
  delivery: Delivery,
  box: LetterBox<L>,
  isStopping: () => boolean,
  stop: AbortSignal,
): Promise<void> {
  const { database } = delivery;
  for (;;) {
    const due = await box.due(database.reads, realNow(), BATCH);
    for (const id of due) {
      if (isStopping()) return;
      const now = realNow();
      const letter = await database.transact((tx) => box.claim(tx, id, now, later(now, LEASE_MS)));
      if (letter) await sendOne(delivery, box, letter, stop);
    }
    if (due.length < BATCH) return;
  }
}

async function sendOne<L extends { readonly id: number; readonly attempts: number }>(
  delivery: Delivery,
  box: LetterBox<L>,
  letter: L,
  stop: AbortSignal,
): Promise<void> {
  const { database, transport } = delivery;
  try {
    const mail = await box.compose(letter);
    if (!mail) return await database.transact((tx) => box.close(tx, letter.id, 'DROPPED'));
    await inTime(stop, (signal) => transport.deliver(mail, signal));
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    return notTaken(delivery, box, letter, error);
  }
  // If this fails the letter was sent and is sent again: at least once, under one Message-ID.
  await database.transact((tx) => box.close(tx, letter.id, 'SENT', { sentAt: realNow() }));
}

/** Breaks the work off when its time is over or everything stops. */
async function inTime(stop: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const attempt = new AbortController();
  const breakOff = () => attempt.abort();
  const timer = setTimeout(breakOff, LONGEST_TRY_MS).unref();
  stop.addEventListener('abort', breakOff, { once: true });
  try {
    await work(attempt.signal);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', breakOff);
  }
}

async function notTaken<L extends { readonly id: number; readonly attempts: number }>(
  { database, log }: Delivery,
  { kind, close, putOff }: LetterBox<L>,
  { id, attempts }: L,
  error: unknown,
): Promise<void> {
  const { permanent, text } = deliveryFault(error);
  const wait = permanent ? null : backOff(attempts, Math.random());
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const said = { [kind]: id, attempts, code, responseCode };
  if (wait === null) {
    log.error(said, 'a letter is given up');
    return database.transact((tx) => close(tx, id, 'FAILED', { fault: text }));
  }
  log.warn(said, 'a letter was not taken and is tried again');
  return database.transact((tx) => putOff(tx, id, later(realNow(), wait), text));
}
