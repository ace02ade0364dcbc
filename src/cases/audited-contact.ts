/** What is written down of a contact who comes to a case or leaves it: who it is stands apart, to be erased. */
import type { Audited } from '../audit/audit-entry';
import type { ContactRole } from './case';
import { foldedEmail } from './contacts.rules';

type ContactAction = 'CONTACT_ADDED' | 'CONTACT_REMOVED' | 'PRIMARY_CONTACT_REPLACED';

export function auditedContact(
  action: ContactAction,
  caseId: number,
  { email, role }: { email: string; role?: ContactRole },
): Audited {
  const facts = role ? { role } : {};
  return { action, target: { type: 'Case', id: caseId }, facts, personal: { email: foldedEmail(email) } };
}
