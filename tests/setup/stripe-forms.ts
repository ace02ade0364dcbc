/** How Stripe's API is written: bodies as forms with brackets, objects within objects by `expand`, errors. */

export type Params = { [name: string]: string | Params | string[] };

/** `a[b][0]=c` as `{ a: { b: ['c'] } }`. */
export function parseForm(text: string): Params {
  const form: Params = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = '', ...rest] = name.split(/[[\]]+/).filter((part) => part !== '');
    const path = [first, ...rest];
    let place: Record<string, unknown> = form;
    path.slice(0, -1).forEach((part, at) => {
      place = (place[part] ??= /^\d+$/.test(path[at + 1] ?? '') ? [] : {}) as Record<string, unknown>;
    });
    place[path.at(-1) as string] = value;
  }
  return form;
}

export interface StripeObject {
  id: string;
  object: string;
  [name: string]: unknown;
}

/** Gives a copy in which what the paths name is an object instead of its id. */
export function expanded(object: object, paths: readonly string[], find: (id: string) => StripeObject | undefined) {
  const copy = structuredClone(object) as Record<string, unknown>;
  for (const path of paths) expandOne(copy, path.split('.'), find);
  return copy;
}

function expandOne(place: unknown, path: string[], find: (id: string) => StripeObject | undefined): void {
  const [name, ...rest] = path;
  if (name === undefined || typeof place !== 'object' || place === null) return;
  if (Array.isArray(place)) return place.forEach((each) => expandOne(each, path, find));
  const object = place as Record<string, unknown>;
  const value = object[name];
  if (typeof value === 'string') object[name] = structuredClone(find(value) ?? value);
  expandOne(object[name], rest, find);
}

/** An error as Stripe answers it. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly error: Record<string, unknown>,
  ) {
    super(String(error.code ?? error.type));
  }
}

export const refusal = (code: string, param?: string, more: object = {}, status = 400): StripeRefusal =>
  new StripeRefusal(status, { type: 'invalid_request_error', code, message: `${code}.`, param, ...more });

export const missing = (id: unknown, param?: string): StripeRefusal =>
  refusal('resource_missing', param, { message: `No such object: '${String(id)}'` }, param ? 400 : 404);
