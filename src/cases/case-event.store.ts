/** Writes and reads what happened to cases. An event is written in the transaction of the change that it tells of. */
import { In, MoreThan, type EntityManager } from 'typeorm';
import { childRows, countChildren, type ChildQuestion } from '../platform/child-pages';
import { Columns } from '../platform/columns';
import { announce } from '../platform/database';
import { readInBatches } from '../platform/in-order';
import { readByNumber } from '../platform/read-rows';
import { insertRow } from '../platform/write-rows';
import type { Case } from './case';
import type { CaseEvent, Doer, Happening, HappeningKind } from './case-event';
import { CaseEventRow } from './case-event.row';

/** The case as far as an event needs it. */
export interface Happened {
  readonly id: number;
  readonly queue: string;
}

export const happenedTo = ({ id, routing }: Pick<Case, 'id' | 'routing'>): Happened => ({ id, queue: routing.queue });

export interface EventLinks {
  messageId?: number;
  attachmentId?: number;
  /** Sign-ins that see the case no longer. */
  former?: readonly number[];
  /** A queue that the case has left. */
  formerQueue?: string;
}

/** Writes one event and announces it to those who watch. The case must be locked, so that ids follow the order. */
export async function recordEvent(
  tx: EntityManager,
  { id: caseId, queue }: Happened,
  doer: Doer,
  at: Date,
  happening: Happening,
  { messageId, attachmentId, former, formerQueue }: EventLinks = {},
): Promise<number> {
  const { kind, ...facts } = happening;
  const id = await insertRow(tx, CaseEventRow, {
    caseId,
    kind,
    at,
    actor: doer.actor,
    actorSignInId: doer.signInId,
    actorName: doer.name,
    facts: JSON.stringify(facts),
    messageId: messageId ?? null,
    attachmentId: attachmentId ?? null,
    mailPending: isMailed(kind, doer),
  });
  announce(tx, {
    caseId,
    queues: formerQueue && formerQueue !== queue ? [queue, formerQueue] : [queue],
    ...(former ? { former } : {}),
  });
  return id;
}

/** Whether a letter may have to be written. To whom is decided when it is sent. R47, R50. */
function isMailed(kind: HappeningKind, { actor }: Doer): boolean {
  return kind === 'SUBMITTED' || kind === 'PRIMARY_REPLACED' || (kind === 'MESSAGE' && actor === 'ENGINEER');
}

/** What of its row an event is made of. */
type EventRow = Omit<CaseEventRow, 'mailPending'>;

export function toEvent(row: EventRow): CaseEvent {
  const { id, caseId, at, actor, actorSignInId, actorName, messageId, attachmentId, kind, facts } = row;
  const happening = { kind, ...(JSON.parse(facts) as object) } as Happening;
  return { id, caseId, at, actor, actorSignInId, actorName, messageId, attachmentId, happening };
}

const CLOCK_KINDS: HappeningKind[] = ['SUBMITTED', 'SEVERITY', 'STATUS', 'REOPENED'];

/** What moves the clocks of cases that the caller has read through a viewer, in order. */
export async function clockEventsOf(db: EntityManager, caseIds: readonly number[]): Promise<CaseEvent[]> {
  const rows = await readInBatches(caseIds, (some) =>
    db
      .createQueryBuilder(CaseEventRow, 'event')
      .where({ caseId: In([...some]) })
      .andWhere("(event.kind IN (:...kinds) OR (event.kind = 'MESSAGE' AND event.actor = 'ENGINEER'))", {
        kinds: CLOCK_KINDS,
      })
      .orderBy('event.id', 'ASC')
      .getMany(),
  );
  return rows.map(toEvent);
}

const OF_CASES = { table: 'case_events', parent: 'case_id' };

const SELECTED = Columns.of(CaseEventRow, [
  'id',
  'caseId',
  'kind',
  'at',
  'actor',
  'actorSignInId',
  'actorName',
  'facts',
  'messageId',
  'attachmentId',
]);
const CHILD = SELECTED.sql('child');

/** Those of the numbered events that there are; who may see them is for the caller to ask of their cases. */
export async function eventsNumbered(db: EntityManager, ids: readonly number[]): Promise<CaseEvent[]> {
  const rows = await readInBatches(ids, (some) => readByNumber<EventRow>(db, CHILD, 'case_events', some));
  return SELECTED.rows(db, rows).map(toEvent);
}

/** What a feature above keeps of events in rows of its own, and reads with them: at most one row for an event. */
export interface BesideEvents<T> {
  /** Under names that no column of events has. */
  readonly columns: string;
  /** To `child`, the event. */
  readonly join: string;
  of(db: EntityManager, row: object): T;
}

/** The same pages with what stands beside the events. */
export async function eventPagesWith<T>(
  db: EntityManager,
  asked: readonly ChildQuestion[],
  beside: BesideEvents<T>,
): Promise<{ event: CaseEvent; beside: T }[][]> {
  const columns = `${CHILD}, ${beside.columns}`;
  const pages = await childRows<'caseId', EventRow>(db, OF_CASES, 'caseId', columns, asked, beside.join);
  return pages.map((page) =>
    SELECTED.rows(db, page).map((row) => ({ event: toEvent(row), beside: beside.of(db, row) })),
  );
}

/** Pages of what happened to cases that the caller has read through a viewer. */
export async function eventPages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<CaseEvent[][]> {
  const pages = await childRows<'caseId', EventRow>(db, OF_CASES, 'caseId', CHILD, asked);
  return pages.map((page) => SELECTED.rows(db, page).map(toEvent));
}

export function countEventsOf(db: EntityManager, caseIds: readonly number[]): Promise<number[]> {
  return countChildren(db, OF_CASES, caseIds);
}

/** Events of which letters are still to be made, oldest first, from behind the number given. R47, R50. */
export async function pendingMail(db: EntityManager, after: number, most: number): Promise<CaseEvent[]> {
  const rows = await db.find(CaseEventRow, {
    where: { mailPending: true, id: MoreThan(after) },
    order: { id: 'ASC' },
    take: most,
  });
  return rows.map(toEvent);
}

export function countPendingMail(db: EntityManager): Promise<number> {
  return db.countBy(CaseEventRow, { mailPending: true });
}

/** Marks that its letters are made. False if somebody else does it, or has: of several processes one makes them. */
export async function mailDone(tx: EntityManager, eventId: number): Promise<boolean> {
  const { affected } = await tx.update(CaseEventRow, { id: eventId, mailPending: true }, { mailPending: false });
  return affected === 1;
}
