/** A browser in which people of the demo are clicked on. */
import type { World } from '../world';
import { Browser, CLIENT, type Went } from './browser';

/** Goes where it is sent, as far as that leads on this server; gives the last answer and where it came from. */
export async function follow(
  browser: Browser,
  address: string,
  options: RequestInit = {},
): Promise<Went & { at: URL }> {
  let at = new URL(address, browser.server);
  let went = await browser.go(at.href, options);
  for (let hops = 0; went.location !== null; hops += 1) {
    if (hops > 15) throw new Error(`sent in a circle: ${at.href}`);
    at = new URL(went.location, at);
    went = await browser.go(at.href);
  }
  return { ...went, at };
}

/** The value of the button with somebody's name; the empty one turns back. */
export function person(page: string, name: string): string {
  const found = new RegExp(`value="(\\w+)"><b>${name}</b>`).exec(page)?.[1];
  if (found === undefined) throw new Error(`${name} is not on the page: ${page}`);
  return found;
}

export const click = (browser: Browser, at: URL, value: string) =>
  follow(browser, at.href, { method: 'POST', body: new URLSearchParams({ person: value }) });

/** By the page of the server, the issuer's people and back. */
export async function signInAs(browser: Browser, name: string, query: string): Promise<Went & { at: URL }> {
  const people = await follow(browser, `/sign-in/start?${query}`);
  return click(browser, people.at, person(people.text, name));
}

export async function signOut(
  browser: Browser,
  wished: object = {},
): Promise<{ status: number; redirect: string | null }> {
  const headers = { ...CLIENT, 'content-type': 'application/json' };
  const { status, text } = await browser.go('/sign-out', { method: 'POST', headers, body: JSON.stringify(wished) });
  return { status, redirect: (JSON.parse(text) as { redirect?: string }).redirect ?? null };
}

export const newBrowser = (world: World) => new Browser(world);
