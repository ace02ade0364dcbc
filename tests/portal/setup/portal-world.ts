/** A world with its pages, and the people who visit them. */
import type { Page } from 'playwright-core';
import { demoSubject, issuerName, type DemoPerson } from '../../../src/demo/demo-issuer';
import { demoPath } from '../../../src/demo/demo-client';
import { SESSION_COOKIE } from '../../../src/http/session-cookie';
import { findSignIn } from '../../../src/identity/sign-in.store';
import { startSession } from '../../../src/sessions/start-session';
import { OPEN_HOUR } from '../../setup/cast';
import { World, type WorldOptions } from '../../world';
import { openPage, type PageOptions } from './browser';

/** Somebody by their address at work, or with their kind and names. */
export type Visitor = DemoPerson | string;

const known = (visitor: Visitor): DemoPerson =>
  typeof visitor === 'string' ? { email: visitor, kind: 'WORK' } : visitor;

export class Portal {
  constructor(readonly world: World) {}

  get url(): string {
    return this.world.url;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  /** A page of somebody who is not signed in. */
  openPage(options: PageOptions = {}): Promise<Page> {
    return openPage(this, options);
  }

  /** A page of somebody who is signed in. */
  async openPageOf(visitor: Visitor, options: PageOptions = {}): Promise<Page> {
    const page = await this.openPage(options);
    await this.signIn(page, visitor);
    return page;
  }

  /**
   * Signs anybody in: starts the session that coming back from the issuer starts, and hands its cookie to the browser.
   * Their names stay what they were by `world.person`; a page that is shown already has to be loaded again.
   */
  async signIn(page: Page, visitor: Visitor): Promise<void> {
    const { world } = this.world.server;
    const person = known(visitor);
    const { kind, email } = person;
    const subject = demoSubject(person);
    const identity = { issuer: issuerName(kind), subject, kind, verifiedEmail: email, firstName: '', lastName: '' };
    const find = () => findSignIn(world.database.reads, identity);
    const viewer = (await find()) ?? (await this.arrive(person).then(find));
    if (!viewer) throw new Error(`${email} did not arrive`);
    const secret = await startSession(
      world,
      {
        viewer,
        issuer: `${this.url}${demoPath(kind)}`,
        subject,
        issuerSession: null,
        idToken: '',
        network: '127.0.0.1',
        agent: 'Browser of the tests',
        before: undefined,
      },
      world.clock.now(),
    );
    const { hostname } = new URL(this.url);
    await page.context().addCookies([
      {
        name: SESSION_COOKIE,
        value: secret,
        domain: hostname,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
  }

  private async arrive(person: DemoPerson): Promise<void> {
    await this.world.ask(await this.world.token(person), '{ viewer { id } }');
  }
}

/** Its clock starts at an hour at which EMEA is open, unless `now` says otherwise. */
export async function startPortal(options: WorldOptions = {}): Promise<Portal> {
  return new Portal(await World.start({ now: OPEN_HOUR, ...options }));
}

/** By the pages themselves: the choice, the demo's people, somebody by name, and back. The page is left where that ends. */
export async function signInByPages(page: Page, name: string, kind: DemoPerson['kind'], returnTo = '/'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await page.locator(`a[href*="sign-in/start?kind=${kind}"]`).click();
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/demo/') && !url.pathname.startsWith('/sign-in'));
}
