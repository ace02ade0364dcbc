/** What was found, in the order in which it was asked for; null for what was not. The form that DataLoader wants. */
export function inOrder<T extends { id: number }>(ids: readonly number[], found: readonly T[]): (T | null)[] {
  const byId = new Map(found.map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id) ?? null);
}
