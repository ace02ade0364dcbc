/** What waits, and what was just refused to somebody who wanted it. */

export interface Waiting {
  readonly number: string;
  readonly responseDueAt: string;
}

/** By due time, as the server sorts; one that was refused stays where it stood until its refusal was read. */
export function withRefused<W extends Waiting>(waiting: readonly W[], refused: W | null): W[] {
  if (!refused || waiting.some(({ number }) => number === refused.number)) return [...waiting];
  const due = Date.parse(refused.responseDueAt);
  const at = waiting.findIndex(({ responseDueAt }) => Date.parse(responseDueAt) > due);
  return at < 0 ? [...waiting, refused] : [...waiting.slice(0, at), refused, ...waiting.slice(at)];
}

/** The product is left out where the version says it already. */
export const productName = ({ name, product }: { name: string; product: { name: string } }): string =>
  name.includes(product.name) ? name : `${product.name} ${name}`;
