/** Whether a mail to a contact's address is taken as what that contact writes. R52, R53. */
import type { Case } from '../cases/case';
import { lockCaseForContact } from '../cases/case-audience.store';
import type { Doer } from '../cases/case-event';
import { isErasedAddress } from '../identity/erased.rules';
import { realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import type { IncomingMail } from './incoming-mail';
import { asciiAddress } from './read-mail';
import { rememberMail } from './received-mail.store';
import type { ReceivingEnd } from './receiving-end';
import { replyText } from './reply-body';
import type { ReplyOutcome, ReplyRefusal } from './reply-outcome';
import { failsDmarc, isSameAddress } from './sender.rules';

export interface Accepted {
  kind: 'accepted';
  found: Case;
  doer: Doer;
  text: string;
}

const refused = (code: ReplyRefusal) => ({ kind: 'refused', code }) as const;

/** Remembers the mail; whoever rolls back undoes that. */
export async function judgeReply(
  tx: Transaction,
  { authserv }: ReceivingEnd,
  mail: IncomingMail,
  { contactId, mailHash }: { contactId: number; mailHash: string },
): Promise<Accepted | Exclude<ReplyOutcome, { kind: 'taken' }>> {
  const locked = await lockCaseForContact(tx, contactId);
  if (!locked) return refused('UNKNOWN_ADDRESS');
  const { found, contact } = locked;
  // Whoever writes as somebody who was erased is somebody else.
  if (isErasedAddress(contact.email)) return refused('UNKNOWN_ADDRESS');
  if (contact.recycled || !mail.from || !isSameAddress(mail.from, asciiAddress(contact.email)))
    return refused('WRONG_SENDER');
  if (failsDmarc(mail, authserv)) return refused('NOT_AUTHENTICATED');
  const text = replyText(mail, found.number);
  if (text === '' && mail.files.length === 0) return refused('EMPTY');
  // Before the case is asked whether it is open: a mail that was taken stays taken, however often it comes.
  if (!(await rememberMail(tx, mailHash, realNow()))) return { kind: 'duplicate' };
  if (found.status === 'CLOSED') return refused('CASE_CLOSED');
  return { kind: 'accepted', found, text, doer: { actor: 'CONTACT', signInId: contact.signInId, name: contact.name } };
}
