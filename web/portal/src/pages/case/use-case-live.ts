/** Follows a request: what changed is read anew and told; so is that it is not seen any more. R53. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../../api/graphql';
import { onReconnected, openLive } from '../../api/live';
import { useViewer } from '../../ui/viewer';
import type { CaseLiveSubscription } from '../../gql/graphql';
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

/**
 * A number that grows with each change. `isRunning` reads the clock anew by the minute. Asks the socket itself: urql does
 * not tell that a stream ended, and its end is how one learns that the request is not seen any more.
 */
export function useCaseLive(caseId: string, isRunning: boolean, again: () => void): number {
  const [change, setChange] = useState(0);
  const { firstName, lastName } = useViewer();
  const me = `${firstName} ${lastName}`.trim();
  const readAgain = useRef(again);
  useEffect(() => {
    readAgain.current = again;
  });
  const anew = useCallback(() => {
    readAgain.current();
    setChange((before) => before + 1);
  }, []);

  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let told: string | undefined;
    const { unsubscribe } = openLive({ query: CASE_LIVE as unknown as string, variables: { caseId } }).subscribe({
      next: (value) => {
        const { data } = value as { data?: CaseLiveSubscription };
        const newest = data?.caseChanged.case?.timeline.nodes[0];
        // What one did oneself was told when it was done.
        if (newest && newest.id !== told && newest.actorName !== me) announce(newest.text);
        told = newest?.id;
        anew();
      },
      complete: anew,
      error: () => addEventListener('online', () => setTurn((before) => before + 1), { once: true }),
    });
    return unsubscribe;
  }, [caseId, me, anew, turn]);

  // What was missed while there was no connection, or while nobody looked, is told by nobody.
  useEffect(() => {
    const look = () => document.hidden || anew();
    const forget = onReconnected(anew);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    const timer = isRunning ? setInterval(() => document.hidden || readAgain.current(), MINUTE) : undefined;
    return () => {
      forget();
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [isRunning, anew]);
  return change;
}
