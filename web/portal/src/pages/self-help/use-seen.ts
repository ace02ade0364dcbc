/** Which articles somebody has had before their eyes: what stands further down the page was not shown. R35. */
import { useEffect, useRef, useState } from 'react';

/** To be seen at all, half of its row has to be. */
const PART = 0.5;

/** Elements say by `data-article` which they are. */
export function useSeen(ids: string): { list: React.RefObject<HTMLUListElement | null>; seen: readonly string[] } {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState<readonly string[]>([]);
  useEffect(() => {
    const watching = new IntersectionObserver(
      (entries) => {
        const now = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting && target instanceof HTMLElement ? [target.dataset.article ?? ''] : [],
        );
        if (now.length > 0) setSeen((before) => [...new Set([...before, ...now])]);
      },
      { threshold: PART },
    );
    for (const row of list.current?.querySelectorAll('[data-article]') ?? []) watching.observe(row);
    return () => watching.disconnect();
  }, [ids]);
  return { list, seen };
}
