/** Messages, notes and events of cases that the viewer sees, a page for each. */
import type { Case } from '../cases/case';
import type { SignedIn } from '../identity/scope';
import type { ChildQuestion, Direction } from '../platform/child-pages';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import { communicationLoaders, type ToldEvent } from './communication.loader';
import type { Message, Note } from './message';

type DirectedArgs = PageArgs & { direction?: Direction };

interface Reading<T> {
  page: (asked: ChildQuestion) => Promise<T[]>;
  count: (caseId: number) => Promise<number>;
  idOf: (row: T) => number;
}

async function list<T>(
  scope: SignedIn,
  what: string,
  { id }: Case,
  args: DirectedArgs,
  { page, count, idOf }: Reading<T>,
): Promise<Page<T>> {
  const direction = args.direction ?? 'ASC';
  const request = pageRequest(args, `${what} ${id} ${direction}`, scope.say);
  const after = Number(request.after?.[0] ?? 0);
  const rows = await page({ parentId: id, first: request.first, after, direction });
  return pageOf(
    rows,
    request,
    (row) => [idOf(row)],
    () => count(id),
  );
}

export function listMessages(scope: SignedIn, found: Case, args: DirectedArgs): Promise<Page<Message>> {
  const { messagePage, messageCount } = communicationLoaders(scope);
  return list(scope, 'messages', found, args, {
    page: (asked) => messagePage.load(asked),
    count: (id) => messageCount.load(id),
    idOf: (message) => message.id,
  });
}

/** Null for whoever is not the engineer who owns the case, so that not even their number is told. */
export async function listNotes(scope: SignedIn, found: Case, args: PageArgs): Promise<Page<Note> | null> {
  if (found.viewerRole !== null) return null;
  const { notePage, noteCount } = communicationLoaders(scope);
  return list(scope, 'notes', found, args, {
    page: (asked) => notePage.load(asked),
    count: (id) => noteCount.load(id),
    idOf: (note) => note.id,
  });
}

export function listTimeline(
  scope: SignedIn,
  found: Case,
  args: DirectedArgs,
  asked: { messages: boolean },
): Promise<Page<ToldEvent>> {
  const { eventPage, eventPageWithMessages, eventCount } = communicationLoaders(scope);
  return list(scope, 'timeline', found, args, {
    page: (question) => (asked.messages ? eventPageWithMessages : eventPage).load(question),
    count: (id) => eventCount.load(id),
    idOf: ({ event }) => event.id,
  });
}
