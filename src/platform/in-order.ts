/** Reads by number in batches: every number once, and no more in a statement than any database takes. */
const MOST_IN_A_STATEMENT = 500;

export async function readInBatches<T>(
  ids: readonly number[],
  read: (ids: readonly number[]) => Promise<T[]>,
): Promise<T[]> {
  const distinct = [...new Set(ids)];
  const found: T[] = [];
  for (let from = 0; from < distinct.length; from += MOST_IN_A_STATEMENT) {
    found.push(...(await read(distinct.slice(from, from + MOST_IN_A_STATEMENT))));
  }
  return found;
}

/** What was found, in the order in which it was asked for; null for what was not. The form that DataLoader wants. */
export async function inOrder<T extends { id: number }>(
  ids: readonly number[],
  read: (ids: readonly number[]) => Promise<T[]>,
): Promise<(T | null)[]> {
  const byId = new Map((await readInBatches(ids, read)).map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id) ?? null);
}
