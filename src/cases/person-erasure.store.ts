/** Takes a person out of a locked case: contacts, links, events and words keep nothing by which they are known. */
import { In, Not, type EntityManager } from 'typeorm';
import { erasedAddress, type Pseudonym } from '../identity/erased.rules';
import { searchTerms } from '../platform/search-terms.rules';
import { CaseEventRow, CaseWordRow } from './case-event.row';
import { CaseContactRow, CaseViewerRow } from './case.row';

/** The rows stay, so that everything that points at them does; nobody signs in to them any more. */
export async function eraseContacts(
  tx: EntityManager,
  contactIds: readonly number[],
  pseudonym: Pseudonym,
): Promise<void> {
  for (const id of contactIds) {
    const email = erasedAddress(id);
    const nothing = { phone: null, preferredMethod: 'EMAIL' as const, mailOn: false };
    await tx.update(CaseContactRow, { id }, { ...pseudonym, ...nothing, email, emailFolded: email });
  }
  await tx.delete(CaseViewerRow, { contactId: In([...contactIds]) });
}

/** Events are otherwise only ever added: here those are written anew that name the person. */
export async function rewriteEvent(
  tx: EntityManager,
  id: number,
  { actorName, facts }: { actorName: string; facts: object },
): Promise<void> {
  await tx.update(CaseEventRow, { id }, { actorName, facts: JSON.stringify(facts) });
}

/** The case is not found by these names any more, wherever in it they were typed. */
export async function forgetWords(tx: EntityManager, caseId: number, names: readonly string[]): Promise<void> {
  const words = [...new Set(names.flatMap(searchTerms))];
  if (words.length > 0) await tx.delete(CaseWordRow, { caseId, word: In(words) });
}

/** The cases in whose events the sign-ins act under another name than this one. */
export async function casesActedOn(db: EntityManager, signInIds: readonly number[], except: string): Promise<number[]> {
  const rows = await db.find(CaseEventRow, {
    select: { id: true, caseId: true },
    where: { actorSignInId: In([...signInIds]), actorName: Not(except) },
  });
  return [...new Set(rows.map(({ caseId }) => caseId))];
}

/** The cases in whose events an address stands. */
export async function casesTellingOf(db: EntityManager, address: string): Promise<number[]> {
  const rows = await db
    .createQueryBuilder(CaseEventRow, 'event')
    .select(['event.id', 'event.caseId'])
    .where('INSTR(LOWER(event.facts), :quoted) > 0', { quoted: JSON.stringify(address) })
    .getMany();
  return [...new Set(rows.map(({ caseId }) => caseId))];
}
