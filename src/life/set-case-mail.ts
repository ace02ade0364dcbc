/** An additional contact switches the engineer's messages by mail on or off, for one case. R47. */
import { lockCase } from '../cases/case.store';
import { setMail } from '../cases/contact-change.store';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from './refusal';

export type CaseMailRefusalCode = 'CASE_NOT_FOUND' | 'ADDITIONAL_CONTACTS_ONLY';
type Outcome = CaseOutcome<CaseMailRefusalCode>;

export function setCaseMail(scope: SignedIn, caseId: number, on: boolean): Promise<Outcome> {
  return scope.database.transact((tx) => set(tx, scope, caseId, on), isRefused);
}

async function set(tx: Transaction, { viewer }: SignedIn, caseId: number, on: boolean): Promise<Outcome> {
  const found = await lockCase(tx, viewer, caseId);
  if (!found) return caseNotFound();
  if (found.viewerRole !== 'ADDITIONAL')
    return refusedFor(found, {
      code: 'ADDITIONAL_CONTACTS_ONLY',
      key: 'contact.ADDITIONAL_CONTACTS_ONLY',
      path: ['input', 'caseId'],
    });
  await setMail(tx, viewer, found, on);
  return { kind: 'done', case: found };
}
