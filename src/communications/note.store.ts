/** Keeps internal notes. A note moves nothing that a contact could see: not the case's time, no list, no count. */
import { In, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import { childPages, countChildren, type ChildQuestion } from '../platform/child-pages';
import { readInBatches } from '../platform/in-order';
import { fingerprint } from '../platform/keyed-hash';
import { isDuplicate } from '../platform/retry.rules';
import type { Note } from './message';
import { NoteRow } from './message.row';

const OF_CASES = { table: 'case_notes', parent: 'case_id' };

export type KeptNote = { kind: 'written'; id: number } | { kind: 'mismatch' };

/** Writes a note once under its author's key; the same again is the same note, another text a mismatch. */
export async function keepNote(tx: EntityManager, fresh: Omit<Note, 'id'>, key: string): Promise<KeptNote> {
  const keyHash = fingerprint(key);
  try {
    const inserted = await tx.insert(NoteRow, { ...fresh, keyHash });
    return { kind: 'written', id: (inserted.identifiers[0] as { id: number }).id };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const { authorSignInId, caseId, body } = fresh;
  const known = await tx.findOneOrFail(NoteRow, {
    where: { authorSignInId, keyHash },
    ...locking(tx, 'pessimistic_read'),
  });
  return known.caseId === caseId && known.body === body ? { kind: 'written', id: known.id } : { kind: 'mismatch' };
}

/** Those of the numbered notes that there are; who may see them is for the caller to ask of their cases. */
export async function notesNumbered(db: EntityManager, ids: readonly number[]): Promise<Note[]> {
  return readInBatches(ids, (some) => db.findBy(NoteRow, { id: In([...some]) }));
}

export async function notePages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<Note[][]> {
  const pages = await childPages(db, OF_CASES, asked);
  const byId = new Map((await notesNumbered(db, pages.flat())).map((note) => [note.id, note]));
  return pages.map((page) => page.flatMap((id) => byId.get(id) ?? []));
}

export function countNotes(db: EntityManager, caseIds: readonly number[]): Promise<number[]> {
  return countChildren(db, OF_CASES, caseIds);
}

/** Erases the notes of cases. R60. */
export async function eraseNotes(tx: EntityManager, caseIds: readonly number[]): Promise<void> {
  await tx.delete(NoteRow, { caseId: In([...caseIds]) });
}
