/** What happened to a request: the newest, kept up to date, and earlier pages as they are asked for. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { graphql } from '../../../api/graphql';
import type { CaseTimelineQuery } from '../../../gql/graphql';
// The fragment that is spread here is known once its module is.
import './timeline-entry';
import { withEarlier, withNewest, type Known } from './timeline.rules';

const TIMELINE = graphql(/* GraphQL */ `
  query CaseTimeline($number: String!, $first: Int!, $after: String) {
    case(number: $number) {
      id
      timeline(first: $first, after: $after, direction: DESC) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          message {
            id
            attachments {
              id
            }
          }
          attachment {
            id
          }
          ...CaseTimelineEntry
        }
      }
    }
  }
`);

const PAGE = 20;

type Timeline = NonNullable<CaseTimelineQuery['case']>['timeline'];
export type Entry = Timeline['nodes'][number];

const pageOf = ({ nodes, pageInfo }: Timeline): Known<Entry> => ({
  entries: nodes,
  endCursor: pageInfo.endCursor ?? null,
  hasEarlier: pageInfo.hasNextPage,
});

export function useTimeline(number: string, change: number) {
  const client = useClient();
  const [{ data, error }, again] = useQuery({ query: TIMELINE, variables: { number, first: PAGE } });
  const [known, setKnown] = useState<Known<Entry> | null>(null);
  const [fault, setFault] = useState<CombinedError>();
  const [busy, setBusy] = useState(false);

  const [taken, setTaken] = useState<typeof data>();
  if (data !== taken) {
    setTaken(data);
    const timeline = data?.case?.timeline;
    if (timeline) setKnown(withNewest(known, pageOf(timeline)));
  }
  const seen = useRef(change);
  useEffect(() => {
    if (seen.current !== change) again({ requestPolicy: 'network-only' });
    seen.current = change;
  }, [change, again]);

  const earlier = useCallback(async () => {
    setBusy(true);
    const variables = { number, first: PAGE, after: known?.endCursor ?? null };
    const answer = await client.query(TIMELINE, variables, { requestPolicy: 'network-only' }).toPromise();
    const timeline = answer.data?.case?.timeline;
    if (timeline) setKnown((before) => (before ? withEarlier(before, pageOf(timeline)) : before));
    setFault(answer.error);
    setBusy(false);
    return timeline?.nodes.length ?? 0;
  }, [client, number, known]);
  return { known, earlier, busy, fault: fault ?? error, again: () => again({ requestPolicy: 'network-only' }) };
}
