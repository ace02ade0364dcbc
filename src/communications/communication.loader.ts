/** Batches reads of messages, notes and events: one level of a document is a fixed number of statements. */
import DataLoader from 'dataloader';
import type { CaseEvent } from '../cases/case-event';
import { countEventsOf, eventPages, eventPagesWith, eventsNumbered } from '../cases/case-event.store';
import { findCases } from '../cases/case.store';
import type { SignedIn } from '../identity/scope';
import type { ChildQuestion } from '../platform/child-pages';
import { NO_ROW } from '../platform/global-id';
import { inOrder } from '../platform/in-order';
import type { Message, Note } from './message';
import { countMessages, MESSAGE_OF_EVENT, messagePages, messagesNumbered } from './message.store';
import { countNotes, notePages, notesNumbered } from './note.store';

/** An event, and what it tells of if that was read with it. */
export interface ToldEvent {
  readonly event: CaseEvent;
  readonly message?: Message | null;
}

interface Loaders {
  messages: DataLoader<number, Message | null>;
  messagePage: DataLoader<ChildQuestion, Message[]>;
  messageCount: DataLoader<number, number>;
  notes: DataLoader<number, Note | null>;
  notePage: DataLoader<ChildQuestion, Note[]>;
  noteCount: DataLoader<number, number>;
  events: DataLoader<number, CaseEvent | null>;
  eventPage: DataLoader<ChildQuestion, ToldEvent[]>;
  /** With the messages that they tell of. */
  eventPageWithMessages: DataLoader<ChildQuestion, ToldEvent[]>;
  eventCount: DataLoader<number, number>;
}

const loaders = new WeakMap<SignedIn, Loaders>();
const uncached = { cache: false };

export function communicationLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh: Loaders = {
    messages: new DataLoader(
      (ids) => inOrder(ids, (some) => seen(scope, some, messagesNumbered(reads, some))),
      uncached,
    ),
    messagePage: new DataLoader((asked) => messagePages(reads, asked), uncached),
    messageCount: new DataLoader((ids) => countMessages(reads, ids), uncached),
    notes: new DataLoader((ids) => inOrder(ids, (some) => owned(scope, some, notesNumbered(reads, some))), uncached),
    notePage: new DataLoader((asked) => notePages(reads, asked), uncached),
    noteCount: new DataLoader((ids) => countNotes(reads, ids), uncached),
    events: new DataLoader((ids) => inOrder(ids, (some) => seen(scope, some, eventsNumbered(reads, some))), uncached),
    eventPage: new DataLoader(
      async (asked) => (await eventPages(reads, asked)).map((page) => page.map((event) => ({ event }))),
      uncached,
    ),
    eventPageWithMessages: new DataLoader(async (asked) => {
      const pages = await eventPagesWith(reads, asked, MESSAGE_OF_EVENT);
      return pages.map((page) => page.map(({ event, beside: message }) => ({ event, message })));
    }, uncached),
    eventCount: new DataLoader((ids) => countEventsOf(reads, ids), uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}

interface OfCase {
  id: number;
  caseId: number;
}

/** Those whose case the viewer sees. */
async function seen<T extends OfCase>(scope: SignedIn, ids: readonly number[], reading: Promise<T[]>): Promise<T[]> {
  const found = await reading;
  const cases = await casesOf(scope, ids, found);
  return found.filter(({ caseId }) => cases.has(caseId));
}

/** Those whose case the viewer owns. */
async function owned<T extends OfCase>(scope: SignedIn, ids: readonly number[], reading: Promise<T[]>): Promise<T[]> {
  const found = await reading;
  const cases = await casesOf(scope, ids, found);
  return found.filter(({ caseId }) => cases.get(caseId)?.viewerRole === null);
}

/** One is asked for each of the ids: for what is not there the same is asked as for what is hidden, however many. R48. */
async function casesOf({ viewer, database }: SignedIn, ids: readonly number[], found: readonly OfCase[]) {
  const numbers = new Map(found.map(({ id, caseId }) => [id, caseId]));
  const asked = ids.map((id) => numbers.get(id) ?? NO_ROW);
  return new Map((await findCases(database.reads, viewer, asked)).map((each) => [each.id, each]));
}
