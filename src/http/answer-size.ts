/** What an answer holds, counted as documents are before they run: objects, and long texts as some objects each. */

/** A text of 20,000 characters is counted as 30 objects before it is read. */
const CHARACTERS_AN_OBJECT = 667;

export function objectsIn(value: unknown): number {
  if (typeof value === 'string') return Math.floor(value.length / CHARACTERS_AN_OBJECT);
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 0);
  return Array.isArray(value) ? inner : inner + 1;
}

interface Answer {
  readonly data?: object | null | undefined;
  readonly errors?: readonly { extensions?: Record<string, unknown> }[] | undefined;
}

/** What an answer cost, of what it could have. Work that took too long was done, whatever came of it. */
export function actualCost({ data, errors }: Answer, requested: number): number {
  if (errors?.some(({ extensions }) => extensions?.code === 'TIMEOUT')) return requested;
  return data ? Math.min(objectsIn(data) - 1, requested) : 0;
}
