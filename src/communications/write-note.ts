/** The owner writes an internal note. It leaves no trace that a contact could see, not even the case's time. */
import { lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import type { SignedIn } from '../identity/scope';
import { caseNotFound, isRefused, refusedFor, type CaseFault, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { bindResult, claimKey, KeyContended } from '../platform/idempotency.store';
import { keptBody, messageFaults } from './message.rules';
import { insertNote } from './note.store';

export type WriteNoteRefusalCode =
  'CASE_NOT_FOUND' | 'ENGINEER_ONLY' | 'INVALID_INPUT' | 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS';
export type WrittenNote = CaseOutcome<WriteNoteRefusalCode> & { noteId?: number };

export interface NoteInput {
  idempotencyKey: string;
  caseId: number;
  body: string;
}

export const WRITE_NOTE = 'writeNote';
const keyFault = (code: 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS'): CaseFault<WriteNoteRefusalCode> => ({
  code,
  key: `submit.${code}`,
  path: ['input', 'idempotencyKey'],
});

export async function writeNote(scope: SignedIn, input: NoteInput): Promise<WrittenNote> {
  const faults = messageFaults(input);
  if (faults.length > 0) return refusedFor<WriteNoteRefusalCode>(null, ...faults);
  return scope.database
    .transact((tx) => claimAndStore(tx, scope, input), isRefused)
    .catch((error: unknown) => {
      if (error instanceof KeyContended) return refusedFor(null, keyFault('IDEMPOTENCY_IN_PROGRESS'));
      throw error;
    });
}

async function claimAndStore(tx: Transaction, scope: SignedIn, input: NoteInput): Promise<WrittenNote> {
  const { viewer, now } = scope;
  const { idempotencyKey: key, caseId, body } = input;
  const found = await lockCase(tx, viewer, caseId);
  if (!found) return caseNotFound();
  const { actor, name } = doerOf(viewer, found);
  if (actor !== 'ENGINEER')
    return refusedFor(found, { code: 'ENGINEER_ONLY', key: 'case.ENGINEER_ONLY', path: ['input', 'caseId'] });
  const principal = viewer.signInId;
  const claim = await claimKey(tx, { principal, operation: WRITE_NOTE, key, input: { caseId, body } }, now);
  switch (claim.kind) {
    case 'done':
      return { kind: 'done', case: found, noteId: claim.resultId };
    case 'mismatch':
      return refusedFor(found, keyFault('IDEMPOTENCY_MISMATCH'));
    case 'in progress':
      return refusedFor(found, keyFault('IDEMPOTENCY_IN_PROGRESS'));
    case 'claimed': {
      const note = { caseId, authorSignInId: principal, authorName: name, body: keptBody(body), writtenAt: now };
      const noteId = await insertNote(tx, note);
      await bindResult(tx, claim.id, noteId);
      return { kind: 'done', case: found, noteId };
    }
  }
}
