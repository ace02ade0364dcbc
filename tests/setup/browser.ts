/** A browser, as far as signing in needs one: it keeps cookies, goes where it is sent, and says where it asks from. */
import { answerOf, type Answer } from './send';

export const CLIENT = { 'x-casegate-client': 'tests' };

export interface Went {
  status: number;
  /** Where it was sent; null where it was not. */
  location: string | null;
  text: string;
  /** As they came. */
  setCookies: string[];
}

export class Browser {
  readonly cookies = new Map<string, string>();

  /** Asked each time: a server that starts again is at another port. */
  constructor(private readonly where: { url: string }) {}

  get server(): string {
    return this.where.url;
  }

  /** Cookies are the server's alone: nothing of them is sent anywhere else. */
  async go(address: string, options: RequestInit = {}): Promise<Went> {
    const url = new URL(address, this.server);
    const own = url.origin === new URL(this.server).origin;
    const headers = new Headers(options.headers);
    if (own && this.cookies.size > 0) headers.set('cookie', this.cookieHeader);
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    const setCookies = own ? response.headers.getSetCookie() : [];
    for (const cookie of setCookies) this.take(cookie);
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
      setCookies,
    };
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get session(): string | undefined {
    return this.cookies.get('__Host-casegate-session');
  }

  /** To the issuer and back, until the server says where it goes on. */
  async signIn(query = 'kind=WORK'): Promise<Went> {
    const back = await this.comeBack(query);
    return this.go(back);
  }

  /** As far as the address that the issuer sends it back to. */
  async comeBack(query = 'kind=WORK'): Promise<string> {
    const begun = await this.go(`/sign-in/start?${query}`);
    if (begun.status !== 302) throw new Error(`not sent to the issuer: ${begun.status} ${begun.text}`);
    const { location } = await this.go(begun.location as string);
    return location as string;
  }

  /** As a page of the server asks. */
  async ask<T>(query: string, variables: object = {}, headers: Record<string, string> = CLIENT): Promise<Answer<T>> {
    return answerOf<T>(await this.bytes(query, variables, headers));
  }

  async bytes(query: string, variables: object = {}, headers: Record<string, string> = CLIENT) {
    return this.go('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  }

  private take(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
