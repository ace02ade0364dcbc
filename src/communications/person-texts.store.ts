/** Under which names messages and notes stand, for when one of those names has to go. What was written stays. */
import { In, type EntityManager } from 'typeorm';
import { readInBatches } from '../platform/in-order';
import type { Message, Note } from './message';
import { MessageRow, NoteRow } from './message.row';

/** Without their texts. */
export type Signed = Pick<Message, 'id' | 'author' | 'authorSignInId' | 'authorName'>;
export type SignedNote = Pick<Note, 'id' | 'authorSignInId' | 'authorName'>;

export function signedMessages(db: EntityManager, caseId: number): Promise<Signed[]> {
  const select = { id: true, author: true, authorSignInId: true, authorName: true };
  return db.find(MessageRow, { select, where: { caseId }, order: { id: 'ASC' } });
}

export function signedNotes(db: EntityManager, caseId: number): Promise<SignedNote[]> {
  const select = { id: true, authorSignInId: true, authorName: true };
  return db.find(NoteRow, { select, where: { caseId }, order: { id: 'ASC' } });
}

export async function renameMessages(tx: EntityManager, ids: readonly number[], authorName: string): Promise<void> {
  await readInBatches(ids, async (some) => {
    await tx.update(MessageRow, { id: In([...some]) }, { authorName });
    return [];
  });
}

export async function renameNotes(tx: EntityManager, ids: readonly number[], authorName: string): Promise<void> {
  await readInBatches(ids, async (some) => {
    await tx.update(NoteRow, { id: In([...some]) }, { authorName });
    return [];
  });
}

/** The cases with a message or a note of theirs that bears another name than this one. */
export async function casesWrittenTo(
  db: EntityManager,
  signInIds: readonly number[],
  except: string,
): Promise<number[]> {
  const found: number[] = [];
  for (const row of [MessageRow, NoteRow]) {
    const rows = await db
      .createQueryBuilder<{ caseId: number }>(row, 'text')
      .select('text.caseId', 'id')
      .where('text.authorSignInId IN (:...ids)', { ids: [0, ...signInIds] })
      .andWhere('text.authorName <> :except', { except })
      .distinct(true)
      .getRawMany<{ id: number }>();
    found.push(...rows.map(({ id }) => Number(id)));
  }
  return found;
}

/** All messages of cases, oldest first. */
export async function messagesOfCases(db: EntityManager, caseIds: readonly number[]): Promise<Message[]> {
  return readInBatches(caseIds, (some) =>
    db.find(MessageRow, { where: { caseId: In([...some]) }, order: { id: 'ASC' } }),
  );
}
