/** The owner writes an internal note. It leaves no trace that a contact could see, not even the case's time. */
import { lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import type { SignedIn } from '../identity/scope';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { keptBody, messageFaults } from './message.rules';
import { keepNote } from './note.store';

export type WriteNoteRefusalCode = 'CASE_NOT_FOUND' | 'ENGINEER_ONLY' | 'INVALID_INPUT' | 'IDEMPOTENCY_MISMATCH';
export type WrittenNote = CaseOutcome<WriteNoteRefusalCode> & { noteId?: number };

export interface NoteInput {
  idempotencyKey: string;
  caseId: number;
  body: string;
}

export async function writeNote(scope: SignedIn, input: NoteInput): Promise<WrittenNote> {
  const faults = messageFaults(input);
  if (faults.length > 0) return refusedFor<WriteNoteRefusalCode>(null, ...faults);
  return scope.database.transact((tx) => store(tx, scope, input), isRefused);
}

async function store(tx: Transaction, scope: SignedIn, input: NoteInput): Promise<WrittenNote> {
  const { viewer, now } = scope;
  const { idempotencyKey: key, caseId, body } = input;
  const found = await lockCase(tx, viewer, caseId);
  if (!found) return caseNotFound();
  const { actor, name } = doerOf(viewer, found);
  if (actor !== 'ENGINEER')
    return refusedFor(found, { code: 'ENGINEER_ONLY', key: 'case.ENGINEER_ONLY', path: ['input', 'caseId'] });
  const note = { caseId, authorSignInId: viewer.signInId, authorName: name, body: keptBody(body), writtenAt: now };
  const kept = await keepNote(tx, note, key);
  if (kept.kind === 'mismatch')
    return refusedFor(found, {
      code: 'IDEMPOTENCY_MISMATCH',
      key: 'submit.IDEMPOTENCY_MISMATCH',
      path: ['input', 'idempotencyKey'],
    });
  return { kind: 'done', case: found, noteId: kept.id };
}
