/** Sockets that a session opened: from pages of ours alone, and no longer than the session. R1, R53. */
import { announce } from '../src/platform/database';
import { globalId } from '../src/platform/global-id';
import { raiseRights } from '../src/identity/sign-in.store';
import { Browser, CLIENT } from './setup/browser';
import { contact } from './setup/case-rows';
import { Follower } from './setup/live';
import { OpenIdProvider } from './setup/oidc';
import { World } from './world';

const FORBIDDEN = { closed: 4403 };
const MY_CASES_CHANGED = 'subscription { myCasesChanged { caseId } }';
const PORTAL = 'https://portal.example.com';

describe('R1, R53 sockets of sessions', () => {
  let provider: OpenIdProvider;
  let world: World;
  let other: World;
  const followers: Follower[] = [];
  beforeAll(async () => {
    provider = await OpenIdProvider.start();
    const settings = { issuers: [provider.setting], allowedOrigins: [PORTAL] };
    world = await World.start({ settings });
    other = await World.start({ settings, databaseUrl: world.databaseUrl });
    const sam = await world.person('sam@contoso.example');
    await world.submit(sam, await world.agreement(sam), { primaryContact: contact('pia@contoso.example') });
    provider.person = { sub: 'pia', email: 'pia@contoso.example' };
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.leave()));
    await world.sql('UPDATE sign_ins SET rights_raised_at = NULL');
  });
  afterAll(async () => {
    await other.stop();
    await Promise.all([world.stop(), provider.stop()]);
  });

  async function signedIn(): Promise<Browser> {
    const browser = new Browser(world);
    await browser.signIn(`issuer=${encodeURIComponent(provider.name)}`);
    return browser;
  }
  function socket({ cookieHeader: cookie }: Browser, origin: string | undefined, headers: Record<string, string> = {}) {
    const follower = new Follower(world, undefined, { ...(origin ? { origin } : {}), headers: { cookie, ...headers } });
    followers.push(follower);
    return follower;
  }
  const change = () => world.server.world.database.transact(async (tx) => announce(tx, { caseId: 1, queues: [] }));

  test.each([
    ['us', () => world.url],
    ['an allowed origin', () => PORTAL],
  ])('R1 a page from %s opens one with the cookie alone', async (_what, origin) => {
    const stream = await socket(await signedIn(), origin()).follow<{ myCasesChanged: object }>(MY_CASES_CHANGED);
    await change();
    expect(await stream.data()).toMatchObject({ myCasesChanged: { caseId: globalId('Case', 1) } });
  });

  test.each<[string, string | undefined, Record<string, string>]>([
    ['a program that says no origin', undefined, {}],
    ['a program that says no origin, with the header of requests', undefined, CLIENT],
  ])('R1 %s does not', async (_what, origin, headers) => {
    const came = await socket(await signedIn(), origin, headers)
      .ask(MY_CASES_CHANGED)
      .next();
    expect(came).toEqual(FORBIDDEN);
  });

  test('R1 a session that needs another secret opens none until it has it', async () => {
    const browser = await signedIn();
    const { database, clock } = world.server.world;
    const [row] = await world.sql<{ sign_in_id: number }>('SELECT sign_in_id FROM sessions ORDER BY id DESC LIMIT 1');
    await database.transact((tx) => raiseRights(tx, [row?.sign_in_id as number], clock.now()));
    expect(await socket(browser, world.url).ask(MY_CASES_CHANGED).next()).toEqual(FORBIDDEN);
    await browser.ask('{ viewer { id } }');
    const stream = await socket(browser, world.url).follow<object>(MY_CASES_CHANGED);
    await change();
    await stream.data();
  });

  const ways: [string, (browser: Browser) => Promise<unknown>][] = [
    ['signing out', (browser) => browser.go('/sign-out', { method: 'POST', headers: CLIENT })],
    [
      'signing out in another process',
      (browser) =>
        fetch(`${other.url}/sign-out`, { method: 'POST', headers: { ...CLIENT, cookie: browser.cookieHeader } }),
    ],
    [
      'its person',
      async () =>
        world.ask(await provider.accessToken(provider.person), 'mutation { endOtherSessions(input: {}) { ended } }'),
    ],
    [
      'its issuer',
      async () =>
        fetch(`${world.url}/sign-in/backchannel-logout`, {
          method: 'POST',
          body: new URLSearchParams({ logout_token: await provider.logoutToken({ sub: 'pia' }) }),
        }),
    ],
    ['being idle', () => world.sql("UPDATE sessions SET seen_at = '2020-01-01 00:00:00.000'")],
    ['its age', () => world.sql("UPDATE sessions SET ends_at = '2020-01-01 00:00:00.000'")],
  ];
  test.each(ways)('R53 ended by %s it ends its sockets, though nothing happens on them', async (_what, end) => {
    const browser = await signedIn();
    const stream = await socket(browser, world.url).follow(MY_CASES_CHANGED);
    await end(browser);
    expect(await stream.next()).toEqual(FORBIDDEN);
  });

  test('R53 what happens after it was ended is not told, not even at once', async () => {
    const stream = await socket(await signedIn(), world.url).follow(MY_CASES_CHANGED);
    await world.sql('DELETE FROM sessions');
    await change();
    const came = await stream.next();
    expect('next' in came).toBe(false);
  });
});
