/** Takes a person out of one case: everybody else goes on to see it, with a pseudonym in their place. */
import type { AuditEntry } from '../audit/audit-entry';
import { renameUploaders } from '../attachments/person-files.store';
import { linkedTo } from '../cases/person-contacts.store';
import { eraseContacts, forgetWords, rewriteEvent } from '../cases/person-erasure.store';
import { lockUnseenCase } from '../cases/unseen-case.store';
import { renameMessages, renameNotes } from '../communications/person-texts.store';
import type { Pseudonym } from '../identity/erased.rules';
import { nameOf } from '../identity/viewer';
import { dropLettersTo } from '../mail/person-letters.store';
import { announce, type Transaction } from '../platform/database';
import { isSignedByThem, rewritten } from './erasure.rules';
import { knowInCase } from './know-in-case';
import type { Person } from './person';

export interface CaseErasure {
  readonly person: Person;
  readonly pseudonym: Pseudonym;
  /** What the audit log holds of the person. */
  readonly audited: readonly AuditEntry[];
}

/** What somebody wrote stays as they wrote it: it is part of what others were told. */
export async function eraseFromCase(
  tx: Transaction,
  caseId: number,
  { person, pseudonym, audited }: CaseErasure,
): Promise<void> {
  if (!(await lockUnseenCase(tx, caseId))) return;
  const name = nameOf(pseudonym);
  const { own, events, messages, notes, files, erasing } = await knowInCase(tx, caseId, person, audited, name);
  for (const event of events) {
    const after = rewritten(event, erasing);
    if (after) await rewriteEvent(tx, event.id, after);
  }
  const wrote = (text: { id: number; authorSignInId: number | null; authorName: string }) =>
    isSignedByThem({ signInId: text.authorSignInId, name: text.authorName }, erasing) ? [text.id] : [];
  await renameMessages(tx, messages.flatMap(wrote), name);
  await renameNotes(tx, notes.flatMap(wrote), name);
  const uploaded = files.flatMap((file) =>
    isSignedByThem({ signInId: file.uploaderSignInId, name: file.uploaderName }, erasing) ? [file.id] : [],
  );
  await renameUploaders(tx, uploaded, name);
  const ids = own.map(({ id }) => id);
  await forgetWords(tx, caseId, [...erasing.names]);
  await dropLettersTo(tx, ids);
  const former = await linkedTo(tx, ids);
  await eraseContacts(tx, ids, pseudonym);
  announce(tx, { caseId, queues: [], former });
}
