/** Follows a request: what changed is read anew and told; so is that it is not seen any more. R53. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { graphql } from '../../api/graphql';
import { useViewer } from '../../app/viewer';
import { announce } from '../../ui/announce';

const CASE_LIVE = graphql(/* GraphQL */ `
  subscription CaseLive($caseId: ID!) {
    caseChanged(caseId: $caseId) {
      case {
        id
        updatedAt
        timeline(first: 1, direction: DESC) {
          nodes {
            id
            actorName
            text
          }
        }
      }
    }
  }
`);

/** A minute, in milliseconds: as finely as a clock that runs is shown. */
const MINUTE = 60_000;

/** A number that grows with each change. `isRunning` reads the clock anew by the minute. */
export function useCaseLive(caseId: string, isRunning: boolean, again: () => void): number {
  const [change, setChange] = useState(0);
  const [{ data, fetching }] = useSubscription({ query: CASE_LIVE, variables: { caseId } });
  const { firstName, lastName } = useViewer();
  const told = useRef<string | null>(null);
  const readAgain = useRef(again);
  useEffect(() => {
    readAgain.current = again;
  });
  const anew = useCallback(() => {
    readAgain.current();
    setChange((before) => before + 1);
  }, []);

  const me = `${firstName} ${lastName}`.trim();
  useEffect(() => {
    if (!data) return;
    anew();
    const newest = data.caseChanged.case?.timeline.nodes[0];
    // What one did oneself was told when it was done.
    if (newest && newest.id !== told.current && newest.actorName !== me) announce(newest.text);
    told.current = newest?.id ?? null;
  }, [data, me, anew]);

  // The stream ends where the viewer does not see the request any more: reading it says so.
  const wasFollowing = useRef(false);
  useEffect(() => {
    if (wasFollowing.current && !fetching) anew();
    wasFollowing.current = fetching;
  }, [fetching, anew]);

  // What was missed while there was no connection, or while nobody looked, is told by nobody.
  useEffect(() => {
    const look = () => document.hidden || anew();
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    const timer = isRunning ? setInterval(() => document.hidden || readAgain.current(), MINUTE) : undefined;
    return () => {
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [isRunning, anew]);
  return change;
}
