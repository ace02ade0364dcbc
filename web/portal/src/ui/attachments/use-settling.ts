/** Asks again while something is still being looked at: soon at first, then ever more slowly, and not in the background. */
import { useEffect, useRef } from 'react';

/** Milliseconds. */
const FIRST = 1500;
const LONGEST = 30_000;

export function useSettling(isSettled: boolean, again: () => void): void {
  const asked = useRef(again);
  useEffect(() => {
    asked.current = again;
  });
  useEffect(() => {
    if (isSettled) return;
    let pause = FIRST;
    let timer = setTimeout(look, pause);
    function look(): void {
      if (!document.hidden) asked.current();
      pause = Math.min(pause * 2, LONGEST);
      timer = setTimeout(look, pause);
    }
    return () => clearTimeout(timer);
  }, [isSettled]);
}
