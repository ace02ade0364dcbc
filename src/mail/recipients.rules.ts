/** Who is mailed about what. Asked when letters are made and again right before each is sent. R47, R50, R52, R53. */
import type { MailedContact } from '../cases/case-audience';
import type { CaseEvent } from '../cases/case-event';
import { isErasedAddress } from '../identity/erased.rules';

export type Mailed = Pick<CaseEvent, 'actor' | 'happening'>;
export type Addressee = Pick<MailedContact, 'id' | 'role' | 'email' | 'mailOn' | 'recycled'>;

/** The address of a program: it has no mailbox. R52. */
const OF_A_SERVICE = /\.service$/i;

const hasMailbox = (email: string): boolean => !OF_A_SERVICE.test(email.trim()) && !isErasedAddress(email);

/** Who gets the letter of a submission, as its confirmation says: the one who was its primary contact then. */
export const mailedOnSubmission = (primaryEmail: string): string[] => (hasMailbox(primaryEmail) ? [primaryEmail] : []);

export function getsLetter({ actor, happening }: Mailed, contact: Addressee): boolean {
  if (!hasMailbox(contact.email) || contact.recycled) return false;
  const isPrimary = contact.role === 'PRIMARY';
  switch (happening.kind) {
    case 'SUBMITTED':
      return isPrimary;
    case 'PRIMARY_REPLACED':
      return isPrimary && contact.id === happening.contactId;
    case 'MESSAGE':
      return actor === 'ENGINEER' && (isPrimary || contact.mailOn);
    default:
      return false;
  }
}
