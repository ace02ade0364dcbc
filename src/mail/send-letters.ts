/** Sends the letters that are due, one by one; what fails is tried again, later each time. R47, R53. */
import type { Catalogue } from '../catalog/catalogue';
import { contactsForMail } from '../cases/case-audience.store';
import { eventsNumbered } from '../cases/case-event.store';
import { findMessageForMail } from '../communications/message.store';
import { nameOf } from '../identity/viewer';
import { later, realNow } from '../platform/calendar';
import type { Database } from '../platform/database';
import type { Log } from '../platform/log';
import { isDatabaseAway } from '../platform/retry.rules';
import { backOff } from './back-off.rules';
import { deliveryFault } from './delivery-fault.rules';
import type { ClaimedLetter, LetterFacts, Subject } from './letter';
import { claimLetter, closeLetter, dueLetters, putOffLetter } from './letter.store';
import { wordLetter } from './letter.wording';
import type { LetterIds } from './message-id';
import { outgoingMail, type MailTransport, type OutgoingMail } from './outgoing-mail';
import { getsLetter, type Mailed } from './recipients.rules';

/** Nobody else tries a letter for so long. A process that dies while it sends leaves it to the next after that. */
export const LEASE_MS = 120_000;
/** Past this the try is broken off, long before another process may begin one. */
const LONGEST_TRY_MS = 90_000;
const BATCH = 20;

export interface Sending {
  database: Database;
  transport: MailTransport;
  ids: LetterIds;
  /** Where a contact answers; null where answers are not received. */
  replyTo: ((contactId: number) => string) | null;
  from: string;
  domain: string;
  catalogue: () => Catalogue;
  /** The domain's clock, for the date that a letter bears. */
  now: () => Date;
  log: Log;
}

/** Sends until none is due; `stop` is looked at before each, and breaks off the one that is under way. */
export async function sendLetters(sending: Sending, isStopping: () => boolean, stop: AbortSignal): Promise<void> {
  const { database } = sending;
  for (;;) {
    const due = await dueLetters(database.reads, realNow(), BATCH);
    for (const id of due) {
      if (isStopping()) return;
      const now = realNow();
      const letter = await database.transact((tx) => claimLetter(tx, id, now, later(now, LEASE_MS)));
      if (letter) await sendOne(sending, letter, stop);
    }
    if (due.length < BATCH) return;
  }
}

async function sendOne(sending: Sending, letter: ClaimedLetter, stop: AbortSignal): Promise<void> {
  const { database, transport } = sending;
  try {
    const mail = await compose(sending, letter);
    if (!mail) return await database.transact((tx) => closeLetter(tx, letter.id, 'DROPPED'));
    await inTime(stop, (signal) => transport.deliver(mail, signal));
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    return notTaken(sending, letter, error);
  }
  // If this fails the letter was sent and is sent again: at least once, under one Message-ID.
  await database.transact((tx) => closeLetter(tx, letter.id, 'SENT', { sentAt: realNow() }));
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

async function notTaken({ database, log }: Sending, letter: ClaimedLetter, error: unknown): Promise<void> {
  const { permanent, text } = deliveryFault(error);
  const wait = permanent ? null : backOff(letter.attempts, Math.random());
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const said = { letter: letter.id, attempts: letter.attempts, code, responseCode };
  if (wait === null) {
    log.error(said, 'a letter is given up');
    return database.transact((tx) => closeLetter(tx, letter.id, 'FAILED', { fault: text }));
  }
  log.warn(said, 'a letter was not taken and is tried again');
  return database.transact((tx) => putOffLetter(tx, letter.id, later(realNow(), wait), text));
}

/** The letter as the case is now; null if its reader is not to have it any more. R53. */
async function compose(sending: Sending, letter: ClaimedLetter): Promise<OutgoingMail | null> {
  const { ids, replyTo, from, domain } = sending;
  const facts = await factsOf(sending, letter);
  if (!facts) return null;
  const { to, about } = facts;
  return outgoingMail(wordLetter(facts, sending.catalogue()), {
    from,
    to: { name: nameOf(to), address: to.email },
    replyTo: replyTo && replyTo(to.id),
    messageId: letter.messageId,
    threadId: ids.thread(about.id, to.id),
    domain,
    at: sending.now(),
  });
}

async function factsOf({ database, replyTo }: Sending, letter: ClaimedLetter): Promise<LetterFacts | null> {
  const db = database.reads;
  const [event] = await eventsNumbered(db, [letter.eventId]);
  const about = event && (await contactsForMail(db, letter.caseId));
  const to = about?.contacts.find(({ id }) => id === letter.contactId);
  if (!event || !about || !to || !getsLetter(event, to)) return null;
  const subject = await subjectOf(database, event);
  return subject && { subject, about, to, canReply: replyTo !== null };
}

async function subjectOf(
  database: Database,
  { happening, messageId }: Mailed & { messageId: number | null },
): Promise<Subject | null> {
  if (happening.kind === 'SUBMITTED' || happening.kind === 'PRIMARY_REPLACED') return { kind: happening.kind };
  if (happening.kind !== 'MESSAGE' || messageId === null) return null;
  const message = await findMessageForMail(database.reads, messageId);
  return message && { kind: 'MESSAGE', authorName: message.authorName, body: message.body };
}
