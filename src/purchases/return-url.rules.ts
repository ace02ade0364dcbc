/** Where a buyer may be sent back to from the provider's pages. */

interface Known {
  /** This server's own. */
  readonly origin: string;
  readonly returnOrigins: readonly string[];
}

const LONGEST = 2000;

/** Null for an address that belongs to nobody who is known here; without one it is this server's own page. */
export function returnAddress(wished: string | null, { origin, returnOrigins }: Known): string | null {
  if (wished === null) return new URL('/', origin).href;
  if (wished.length > LONGEST || !URL.canParse(wished)) return null;
  const { protocol, origin: itsOrigin, username, password, href } = new URL(wished);
  // The origin of `blob:` and the like is that of the address within.
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const known = itsOrigin === new URL(origin).origin || returnOrigins.includes(itsOrigin);
  return known && username === '' && password === '' ? href : null;
}
