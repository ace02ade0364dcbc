/** Messages that were to be written and are not yet, of whatever request: sent by the same outbox as on its page. R44. */
import type { Client } from 'urql';
import { graphql } from '../../api/graphql';
import { outboxOf, waitingCases, type OutboxItem } from '../case/write/outbox';
import type { Tell } from './outcome';

const CASE = graphql(/* GraphQL */ `
  query WaitingCase($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Case {
        number
      }
    }
  }
`);

const watched = new Set<string>();

export function sendMessages(viewerId: string, client: Client, tell: Tell): void {
  for (const caseId of waitingCases(viewerId)) {
    const box = outboxOf(viewerId, caseId);
    box.use(client);
    for (const { key, state } of box.all()) {
      if (watched.has(key) || (state !== 'WAITING' && state !== 'SENDING')) continue;
      watched.add(key);
      const stop = box.subscribe(() => {
        const item = box.all().find((each) => each.key === key);
        if (item?.state === 'WAITING' || item?.state === 'SENDING') return;
        stop();
        watched.delete(key);
        if (item) void say(item, caseId, client, tell);
      });
    }
  }
}

async function say({ key, state }: OutboxItem, caseId: string, client: Client, tell: Tell): Promise<void> {
  const { data } = await client.query(CASE, { id: caseId }).toPromise();
  // Who is not on the request any more has no page of it to go to.
  const number = data?.node?.__typename === 'Case' ? data.node.number : null;
  const kind = state === 'SENT' ? 'WRITTEN' : 'NOT_WRITTEN';
  tell({ key, kind, subject: number ?? '', to: number === null ? '/cases' : `/cases/${number}` });
}
