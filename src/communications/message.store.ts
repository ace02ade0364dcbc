/** Keeps messages. Rows are only added; every read is of cases that the caller has read through a viewer. */
import { In, type EntityManager } from 'typeorm';
import { childPages, countChildren, type ChildQuestion } from '../platform/child-pages';
import { readInBatches } from '../platform/in-order';
import type { Message } from './message';
import { MessageRow } from './message.row';

const OF_CASES = { table: 'case_messages', parent: 'case_id' };

export async function insertMessage(tx: EntityManager, fresh: Omit<Message, 'id'>): Promise<number> {
  const inserted = await tx.insert(MessageRow, fresh);
  return (inserted.identifiers[0] as { id: number }).id;
}

/** Those of the numbered messages that there are; who may see them is for the caller to ask of their cases. */
export async function messagesNumbered(db: EntityManager, ids: readonly number[]): Promise<Message[]> {
  return readInBatches(ids, (some) => db.findBy(MessageRow, { id: In([...some]) }));
}

export async function messagePages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<Message[][]> {
  const pages = await childPages(db, OF_CASES, asked);
  const byId = new Map((await messagesNumbered(db, pages.flat())).map((message) => [message.id, message]));
  return pages.map((page) => page.flatMap((id) => byId.get(id) ?? []));
}

export function countMessages(db: EntityManager, caseIds: readonly number[]): Promise<number[]> {
  return countChildren(db, OF_CASES, caseIds);
}

/** What a letter tells of a message. */
export async function findMessageForMail(
  db: EntityManager,
  messageId: number,
): Promise<{ body: string; authorName: string; sentAt: Date } | null> {
  return db.findOne(MessageRow, {
    select: { id: true, body: true, authorName: true, sentAt: true },
    where: { id: messageId },
  });
}

/** Erases the messages of cases; gives who wrote which. R60. */
export async function eraseMessages(
  tx: EntityManager,
  caseIds: readonly number[],
): Promise<Pick<Message, 'id' | 'authorSignInId'>[]> {
  const of = { caseId: In([...caseIds]) };
  const rows = await tx.find(MessageRow, { select: { id: true, authorSignInId: true }, where: of });
  await tx.delete(MessageRow, of);
  return rows;
}
