/** What waits, and what somebody here wants of it. */

export interface Waiting {
  readonly number: string;
  readonly responseDueAt: string;
}

/** By due time, as the server sorts; one that is being taken, or was refused, stays where it stood until that was read. */
export function withWanted<W extends Waiting>(waiting: readonly W[], wanted: W | null): W[] {
  if (!wanted || waiting.some(({ number }) => number === wanted.number)) return [...waiting];
  const due = Date.parse(wanted.responseDueAt);
  const at = waiting.findIndex(({ responseDueAt }) => Date.parse(responseDueAt) > due);
  return at < 0 ? [...waiting, wanted] : [...waiting.slice(0, at), wanted, ...waiting.slice(at)];
}

/** The product is left out where the version says it already. */
export const productName = ({ name, product }: { name: string; product: { name: string } }): string =>
  name.includes(product.name) ? name : `${product.name} ${name}`;
