/** Keys that mean something while the focus is in a list of the desk, and nowhere else. WCAG 2.1.4. */

export type ListKey = 'NEXT' | 'PREVIOUS' | 'FIRST' | 'LAST' | 'TAKE';

const KEYS: Record<string, ListKey> = {
  j: 'NEXT',
  ArrowDown: 'NEXT',
  k: 'PREVIOUS',
  ArrowUp: 'PREVIOUS',
  Home: 'FIRST',
  End: 'LAST',
  t: 'TAKE',
};

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Null for what is the browser's own. Capitals count too: the lock may be on. */
export const listKey = ({ key, ctrlKey, altKey, metaKey }: Press): ListKey | null =>
  ctrlKey || altKey || metaKey ? null : (KEYS[key] ?? KEYS[key.toLowerCase()] ?? null);

/** Which row has the focus next; it stops at both ends. -1 where there is none. */
export function nextRow(key: ListKey, at: number, count: number): number {
  const last = count - 1;
  if (key === 'FIRST') return Math.min(0, last);
  if (key === 'LAST') return last;
  if (key === 'NEXT') return Math.min(at + 1, last);
  return key === 'PREVIOUS' ? Math.min(Math.max(at - 1, 0), last) : at;
}
