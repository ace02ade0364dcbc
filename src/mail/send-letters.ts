/** Puts the letters about cases into words when their turn comes, and sends them. R47, R53. */
import type { Catalogue } from '../catalog/catalogue';
import { contactsForMail } from '../cases/case-audience.store';
import { eventsNumbered } from '../cases/case-event.store';
import { findMessageForMail } from '../communications/message.store';
import { nameOf } from '../identity/viewer';
import type { Database } from '../platform/database';
import type { ReceiptPlace } from '../purchases/receipt.store';
import type { ClaimedLetter, LetterFacts, Subject } from './letter';
import { claimLetter, closeLetter, dueLetters, putOffLetter } from './letter.store';
import { wordLetter } from './letter.wording';
import type { LetterIds } from './message-id';
import { outgoingMail, type OutgoingMail } from './outgoing-mail';
import { getsLetter, type Mailed } from './recipients.rules';
import { sendDue, type Delivery, type LetterBox } from './send-due';

export interface Sending extends Delivery {
  ids: LetterIds;
  /** Where a contact answers; null where answers are not received. */
  replyTo: ((contactId: number) => string) | null;
  from: string;
  domain: string;
  /** Where readers find the portal; null where that is not known. */
  portal: () => string | null;
  catalogue: () => Catalogue;
  /** The domain's clock, for the date that a letter bears. */
  now: () => Date;
  /** What receipts say of this server. */
  receipts: Omit<ReceiptPlace, 'catalogue'>;
}

/** Letters about cases. */
export function sendLetters(sending: Sending, isStopping: () => boolean, stop: AbortSignal): Promise<void> {
  const box: LetterBox<ClaimedLetter> = {
    kind: 'letter',
    due: dueLetters,
    claim: claimLetter,
    compose: (letter) => compose(sending, letter),
    close: closeLetter,
    putOff: putOffLetter,
  };
  return sendDue(sending, box, isStopping, stop);
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

async function factsOf({ database, replyTo, portal }: Sending, letter: ClaimedLetter): Promise<LetterFacts | null> {
  const db = database.reads;
  const [event] = await eventsNumbered(db, [letter.eventId]);
  const about = event && (await contactsForMail(db, letter.caseId));
  const to = about?.contacts.find(({ id }) => id === letter.contactId);
  if (!event || !about || !to || !getsLetter(event, to)) return null;
  const subject = await subjectOf(database, event);
  const origin = portal();
  const page = origin && `${origin}/cases/${about.number}`;
  return subject && { subject, about, to, canReply: replyTo !== null, page };
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
