/** Reading anew, together: when a stream tells of something, each minute, and when somebody looks at the page again. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNow } from './use-now';

/** What comes within these is read once, at their end; the first at once. Milliseconds. */
const PAUSE = 1500;

/** A number that grows with each reason to read anew, and what gives a reason. */
export function useTurns(): readonly [turn: number, next: () => void] {
  const now = useNow();
  const [turn, setTurn] = useState(0);
  const waits = useRef<{ timer: ReturnType<typeof setTimeout>; again: boolean } | null>(null);
  const next = useCallback(() => {
    if (waits.current) {
      waits.current.again = true;
      return;
    }
    setTurn((before) => before + 1);
    const onEnd = () => {
      const { again } = waits.current ?? {};
      waits.current = null;
      if (again) setTurn((before) => before + 1);
    };
    waits.current = { timer: setTimeout(onEnd, PAUSE), again: false };
  }, []);
  useEffect(
    () => () => {
      clearTimeout(waits.current?.timer);
      waits.current = null;
    },
    [],
  );
  return [turn + now, next];
}

/** Reads a query of the page anew with each turn but the first, for which it is read anyhow. */
export function useTurn(turn: number, again: (options: { requestPolicy: 'network-only' }) => void): void {
  const last = useRef(turn);
  useEffect(() => {
    if (last.current === turn || document.visibilityState !== 'visible') return;
    last.current = turn;
    again({ requestPolicy: 'network-only' });
  }, [turn, again]);
}
