/** What a buyer does on the sandbox's pages, as a browser would send it. */

export interface Picked {
  status: number;
  /** Where the browser is sent; null where it stays. */
  location: string | null;
  /** The page, where one came. */
  text: string;
}

/** `server` is a `World`, or whatever knows where it is reached; `url` is the one that was given, or its path alone. */
async function post(server: { url: string }, url: string, fields: Record<string, string>): Promise<Picked> {
  const { pathname } = new URL(url, server.url);
  const answer = await fetch(new URL(pathname, server.url), {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

/** Picks a test card by its last four digits: 4242 pays, 0002, 9995 and 0069 do not, 3220 asks, 0119 is late. */
export const pickCard = (server: { url: string }, url: string, last4: string): Promise<Picked> =>
  post(server, url, { card: last4 });

export const passChallenge = (server: { url: string }, url: string, outcome: 'pass' | 'fail'): Promise<Picked> =>
  post(server, url, { outcome });
