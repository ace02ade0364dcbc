/** Keeps messages. Rows are only added; every read is of cases that the caller has read through a viewer. */
import { In, type EntityManager } from 'typeorm';
import type { BesideEvents } from '../cases/case-event.store';
import { childRows, countChildren, type ChildQuestion } from '../platform/child-pages';
import { Columns } from '../platform/columns';
import { readInBatches } from '../platform/in-order';
import { readByNumber } from '../platform/read-rows';
import type { Message } from './message';
import { MessageRow } from './message.row';

const OF_CASES = { table: 'case_messages', parent: 'case_id' };
const SELECTED = Columns.of(MessageRow, [
  'id',
  'caseId',
  'author',
  'authorSignInId',
  'authorName',
  'via',
  'body',
  'sentAt',
]);
const CHILD = SELECTED.sql('child');

export async function insertMessage(tx: EntityManager, fresh: Omit<Message, 'id'>): Promise<number> {
  const inserted = await tx.insert(MessageRow, fresh);
  return (inserted.identifiers[0] as { id: number }).id;
}

/** Those of the numbered messages that there are; who may see them is for the caller to ask of their cases. */
export async function messagesNumbered(db: EntityManager, ids: readonly number[]): Promise<Message[]> {
  const rows = await readInBatches(ids, (some) => readByNumber<Message>(db, CHILD, 'case_messages', some));
  return SELECTED.rows(db, rows);
}

const PREFIX = 'message_';

/** The message that an event tells of, of the same case; null where it tells of none. */
export const MESSAGE_OF_EVENT: BesideEvents<Message | null> = {
  columns: SELECTED.sql('message', PREFIX),
  join: 'LEFT JOIN case_messages message ON message.id = child.message_id AND message.case_id = child.case_id',
  of: (db, row) => ((row as Record<string, unknown>)[`${PREFIX}id`] ? SELECTED.beside(db, row, PREFIX) : null),
};

export async function messagePages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<Message[][]> {
  const pages = await childRows<'caseId', Message>(db, OF_CASES, 'caseId', CHILD, asked);
  return pages.map((page) => SELECTED.rows(db, page));
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
