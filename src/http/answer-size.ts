/** What an answer holds, counted as documents are before they run: objects, and long texts as some objects each. */

/** A text of 20,000 characters is counted as 30 objects before it is read. */
const CHARACTERS_AN_OBJECT = 667;

export function objectsIn(value: unknown): number {
  if (typeof value === 'string') return Math.floor(value.length / CHARACTERS_AN_OBJECT);
  if (typeof value !== 'object' || value === null) return 0;
  let objects = 0;
  if (Array.isArray(value)) for (const each of value) objects += objectsIn(each);
  else {
    objects = 1;
    for (const name in value) objects += objectsIn((value as Record<string, unknown>)[name]);
  }
  return objects;
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
