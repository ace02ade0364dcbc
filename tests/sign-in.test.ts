/** Signing in in a browser: the way to the issuer and back, and everything that makes no session. R1. */
import { ATTEMPT_COOKIE, SESSION_COOKIE } from '../src/http/session-cookie';
import { callbackOf } from '../src/sign-in-paths';
import { Browser, type Went } from './setup/browser';
import { OpenIdProvider, type Misbehaviour } from './setup/oidc';
import { sayIn } from '../src/platform/wording';
import { World } from './world';

const ada = { sub: 'ada', email: 'Ada@Contoso.example', given_name: 'Ada', family_name: 'van Dijk' };
const VIEWER = '{ viewer { id email signInKind sessions { id current network agent } } }';
interface Viewer {
  viewer: { id: string; email: string | null; signInKind: string; sessions: { id: string; current: boolean }[] };
}
const secret: unknown = expect.stringMatching(/^[\w-]{43}$/);
const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;
/** Flags of a cookie, without its value. */
const flagsOf = (went: Went, name: string) =>
  went.setCookies.filter((cookie) => cookie.startsWith(`${name}=`)).map((cookie) => cookie.split('; ').slice(1).sort());

describe('R1 signing in in a browser', () => {
  let work: OpenIdProvider;
  let personal: OpenIdProvider;
  let late: OpenIdProvider;
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    work = await OpenIdProvider.start();
    personal = await OpenIdProvider.start({ kind: 'PERSONAL', scopes: 'openid email' });
    late = await OpenIdProvider.start();
    const issuers = [work.setting, personal.setting, late.setting];
    world = await World.start({
      settings: { issuers, demo: false, logLevel: 'trace' },
      log: (line) => lines.push(line),
    });
  });
  beforeEach(async () => {
    await world.sql('DELETE FROM sessions');
    work.misbehaves = {};
    work.person = ada;
    personal.person = ada;
    lines.length = 0;
  });
  afterAll(() => Promise.all([world.stop(), work.stop(), personal.stop(), late.stop()]));

  const rows = async (table: string) =>
    Number((await world.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  /** That nobody was signed in, and what the log says of it. */
  async function noSession(went: Went, failed: string): Promise<string[]> {
    expect(went).toMatchObject({
      status: 303,
      location: expect.stringContaining(`/sign-in?failed=${failed}`) as unknown,
    });
    expect(went.setCookies.filter((cookie) => cookie.startsWith(SESSION_COOKIE))).toEqual([]);
    expect(await rows('sessions')).toBe(0);
    return lines.flatMap((line) => (JSON.parse(line) as { reason?: string }).reason ?? []);
  }

  describe('the good way', () => {
    test('R1 ends where it was wished, with a cookie for this host alone', async () => {
      const browser = new Browser(world);
      const went = await browser.signIn('kind=WORK&return=/cases%3Ftab=open');
      expect(went).toMatchObject({ status: 303, location: '/cases?tab=open' });
      expect(flagsOf(went, SESSION_COOKIE)).toEqual([['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']]);
      const { data } = await browser.ask<Viewer>(VIEWER);
      expect(data.viewer).toMatchObject({
        email: 'ada@contoso.example',
        signInKind: 'WORK',
        sessions: [{ current: true, network: '127.0.0.1', agent: 'node' }],
      });
    });

    test('R1 the browser is sent with state, nonce and PKCE, and asked who it is', async () => {
      const browser = new Browser(world);
      const went = await browser.go('/sign-in/start?kind=PERSONAL');
      expect(flagsOf(went, ATTEMPT_COOKIE)).toEqual([['HttpOnly', 'Max-Age=600', 'Path=/', 'SameSite=Lax', 'Secure']]);
      const { origin, pathname, searchParams } = new URL(went.location as string);
      expect(`${origin}${pathname}`).toBe(`${personal.address}/authorize`);
      expect(Object.fromEntries(searchParams)).toEqual({
        response_type: 'code',
        client_id: personal.setting.clientId,
        redirect_uri: `${world.url}${callbackOf(personal.name)}`,
        scope: 'openid email',
        state: secret,
        nonce: secret,
        code_challenge: secret,
        code_challenge_method: 'S256',
        prompt: 'select_account',
      });
    });

    test('R1 nothing that opens anything is stored in the clear, sent to the browser, or written to the log', async () => {
      const browser = new Browser(world);
      const back = await browser.comeBack();
      const attempts = JSON.stringify(await world.sql('SELECT * FROM sign_in_attempts'));
      const went = await browser.go(back);
      const stored = attempts + JSON.stringify(await world.sql('SELECT * FROM sessions'));
      const { searchParams } = new URL(back);
      const asked = work.asked.at(-1) as URLSearchParams;
      expect(asked.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
      const secrets = [browser.session, browser.cookies.get(ATTEMPT_COOKIE), asked.get('code_verifier')];
      for (const secret of [...secrets, searchParams.get('state'), searchParams.get('code')] as string[]) {
        expect(stored).not.toContain(secret);
        expect(lines.join('\n')).not.toContain(secret);
      }
      expect(stored).not.toContain('eyJ');
      expect(`${went.text}${went.setCookies.join()}`).not.toContain('eyJ');
    });

    test('R1 somebody is who they are by a bearer token, and another at another issuer', async () => {
      const idOf = async (browser: Browser) => (await browser.ask<Viewer>(VIEWER)).data.viewer.id;
      const browser = new Browser(world);
      await browser.signIn();
      const known = await idOf(browser);
      await browser.signIn();
      expect(await idOf(browser)).toBe(known);
      await browser.signIn('kind=PERSONAL');
      expect(await idOf(browser)).not.toBe(known);
      const [row] = await world.sql<object>("SELECT issuer, subject, kind FROM sign_ins WHERE kind = 'WORK'");
      expect(row).toEqual({ issuer: work.name, subject: 'ada', kind: 'WORK' });
    });

    test('R1 signing in again gives another secret, and the one before is good no more', async () => {
      const browser = new Browser(world);
      await browser.signIn();
      const before = new Browser(world);
      before.cookies.set(SESSION_COOKIE, browser.session as string);
      await browser.signIn();
      expect(browser.session).not.toBe(before.session);
      expect((await before.ask(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(await rows('sessions')).toBe(1);
      const actions = await world.sql<{ action: string; facts: string }>(
        'SELECT action, facts FROM audit_entries ORDER BY id DESC LIMIT 2',
      );
      expect(actions.map(({ action, facts }) => [action, JSON.parse(facts) as object])).toEqual([
        ['SESSION_STARTED', { kind: 'WORK' }],
        ['SESSION_ENDED', { reason: 'REPLACED' }],
      ]);
    });

    test('R1 two attempts in one browser do not disturb each other', async () => {
      const browser = new Browser(world);
      const [first, second] = [
        await browser.comeBack('kind=WORK&return=/1'),
        await browser.comeBack('kind=WORK&return=/2'),
      ];
      expect(await browser.go(second)).toMatchObject({ status: 303, location: '/2' });
      expect(await browser.go(first)).toMatchObject({ status: 303, location: '/1' });
    });

    test('R1 an issuer is found by kind, or by name', async () => {
      const browser = new Browser(world);
      const of = async (query: string) =>
        new URL((await browser.go(`/sign-in/start?${query}`)).location ?? 'none:').origin;
      expect(await of('kind=WORK')).toBe(work.address);
      expect(await of('kind=PERSONAL')).toBe(personal.address);
      expect(await of('kind=personal')).toBe(personal.address);
      expect(await of(`issuer=${encodeURIComponent(personal.name)}`)).toBe(personal.address);
      for (const [query, status] of [
        [`kind=WORK&issuer=${encodeURIComponent(personal.name)}`, 404],
        ['issuer=https://evil.example', 404],
      ] as const)
        expect((await browser.go(`/sign-in/start?${query}`)).status).toBe(status);
    });

    test.each([
      ['kind=SERVICE', 'signIn.fault.kind'],
      ['kind=', 'signIn.fault.kind'],
      ['kind=WORK&kind=PERSONAL', 'signIn.fault.kind'],
      ['kind=work&return=//evil.example', 'signIn.fault.return'],
      ['issuer=a&issuer=b', 'error.badRequest'],
    ] as const)('R1 a link that says %s is told what is wrong with it', async (query, key) => {
      const went = await new Browser(world).go(`/sign-in/start?${query}`);
      const { errors } = JSON.parse(went.text) as { errors: { message: string }[] };
      expect([went.status, errors.map(({ message }) => message)]).toEqual([400, [sayIn('en')(key)]]);
    });

    test('R1 where nothing was wished it ends at the portal', async () => {
      const browser = new Browser(world);
      const chosen = await browser.go('/sign-in');
      expect(chosen.text).toContain('href="sign-in/start?kind=PERSONAL&amp;return=%2F"');
      expect(await browser.signIn()).toMatchObject({ status: 303, location: '/' });
      work.misbehaves = { answer: { error: 'access_denied' } };
      expect((await browser.signIn()).location).toBe('/sign-in?failed=CANCELLED');
    });
  });

  describe('the page that says who is signed in', () => {
    const linksOf = ({ text }: Went) =>
      [...text.matchAll(/<a class="[^"]*" href="([^"]*)">([^<]*)</g)].map(([, to, said]) => [to, said]);

    test.each([
      ['', 'en', [['./', 'Go to your support requests']]],
      ['', 'nl', [['./', 'Naar uw aanvragen']]],
      ['?return=/', 'en', [['./', 'Go to your support requests']]],
      // Itself is no way on.
      ['?return=/sign-in', 'en', [['./', 'Go to your support requests']]],
      [
        '?return=/buy',
        'en',
        [
          ['./buy', 'Continue'],
          ['./', 'Go to your support requests'],
        ],
      ],
    ])('R1 it leads on to the requests: %s in %s', async (asked, language, ways) => {
      const browser = new Browser(world);
      await browser.signIn();
      const page = await browser.go(`/sign-in${asked}`, { headers: { 'accept-language': language } });
      expect(page.text).toContain('ada@contoso.example');
      expect(linksOf(page)).toEqual(ways);
      // Before the buttons for signing out.
      expect(page.text.indexOf('href="./"')).toBeLessThan(page.text.indexOf('data-sign-out'));
    });
  });

  describe('what the issuer says and is not believed', () => {
    const claims = (changed: Record<string, unknown>): Misbehaviour => ({ claims: changed });
    test.each<[string, Misbehaviour, RegExp]>([
      ['no nonce', claims({ nonce: undefined }), /nonce|invalid response|claim/],
      ['another nonce', claims({ nonce: 'another' }), /claim/],
      ['another audience', claims({ aud: 'another' }), /claim/],
      ['our API as its audience', claims({ aud: 'api://casegate' }), /claim/],
      ['several audiences and nobody who it was given to', claims({ aud: ['casegate web', 'another'] }), /claim/],
      [
        'several audiences and another who it was given to',
        claims({ aud: ['casegate web', 'another'], azp: 'another' }),
        /claim/,
      ],
      ['another who it was given to', claims({ azp: 'another' }), /another client/],
      ['another issuer', claims({ iss: 'https://another.example' }), /claim/],
      ['the issuer with a slash', claims({ iss: 'http://127.0.0.1/' }), /claim/],
      ['no issuer', claims({ iss: undefined }), /invalid response|iss/],
      ['no subject', claims({ sub: undefined }), /invalid response|sub/],
      ['an empty subject', claims({ sub: '' }), /subject/],
      ['no end', claims({ exp: undefined }), /invalid response|exp/],
      ['an end that has been', claims({ exp: seconds(-60) }), /timestamp/],
      ['a beginning that is to come', claims({ nbf: seconds(600) }), /timestamp/],
      ['no time of issue', claims({ iat: undefined }), /invalid response|iat/],
      ['no signature', { signing: 'none' }, /alg|unsupported/i],
      ['a signature by the public key as a shared secret', { signing: 'shared' }, /alg|unsupported/i],
      ['a signature of somebody else', { signing: 'other' }, /signature/],
      ['an unknown key', { header: { kid: 'two' } }, /key/],
      ['extensions that nobody knows', { header: { crit: ['b64'], b64: true } }, /unsupported|crit/i],
      ['another issuer in its answer', { answer: { iss: 'https://another.example' } }, /iss|invalid response/],
      ['an error', { answer: { error: 'server_error' } }, /server_error/],
    ])('R1 %s: no session', async (_what, misbehaviour, reason) => {
      work.misbehaves = misbehaviour;
      const reasons = await noSession(await new Browser(world).signIn(), 'REFUSED');
      expect(reasons).toEqual([expect.stringMatching(reason)]);
      expect(lines.join()).not.toContain('contoso.example');
    });

    test('R1 who turns back at the issuer is told so', async () => {
      work.misbehaves = { answer: { error: 'access_denied' } };
      await noSession(await new Browser(world).signIn(), 'CANCELLED');
    });

    test('R1 an issuer that fails is another matter than a token that does', async () => {
      work.misbehaves = { tokenStatus: 503 };
      await noSession(await new Browser(world).signIn(), 'UNAVAILABLE');
    });

    test('R1 an issuer that cannot be reached is asked again the next time', async () => {
      const browser = new Browser(world);
      const query = `issuer=${encodeURIComponent(late.name)}`;
      late.misbehaves = { metadata: { issuer: 'https://another.example' } };
      await noSession(await browser.go(`/sign-in/start?${query}`), 'UNAVAILABLE');
      late.misbehaves = {};
      expect((await browser.signIn(query)).status).toBe(303);
    });
  });

  describe('attempts', () => {
    test('R1 a way back is good once, also for two at once', async () => {
      const browser = new Browser(world);
      const before = await rows('sign_in_attempts');
      const back = await browser.comeBack();
      const went = await Promise.all([browser.go(back), browser.go(back), browser.go(back)]);
      expect(went.filter(({ setCookies }) => setCookies.length > 0)).toHaveLength(1);
      expect(await rows('sessions')).toBe(1);
      await world.sql('DELETE FROM sessions');
      await noSession(await browser.go(back), 'EXPIRED');
      expect(await rows('sign_in_attempts')).toBe(before);
    });

    test.each<[string, (own: Browser, back: string) => Promise<Went>]>([
      ['a browser that began none', (_own, back) => new Browser(world).go(back)],
      [
        'another browser that began one',
        async (_own, back) => {
          const other = new Browser(world);
          await other.comeBack();
          return other.go(back);
        },
      ],
      [
        'the same browser with what it held made longer',
        (own, back) => {
          own.cookies.set(ATTEMPT_COOKIE, `${own.cookies.get(ATTEMPT_COOKIE)}A`);
          return own.go(back);
        },
      ],
      ['a state that was never given out', (own, back) => own.go(changed(back, { state: 'A'.repeat(43) }))],
      ['no state', (own, back) => own.go(changed(back, { state: null }))],
      ['two states', (own, back) => own.go(`${back}&state=${new URL(back).searchParams.get('state')}`)],
    ])('R1 %s: no session, and the attempt is there for its own browser', async (_what, attack) => {
      const own = new Browser(world);
      const back = await own.comeBack();
      const held = own.cookies.get(ATTEMPT_COOKIE) as string;
      await noSession(await attack(own, back), 'EXPIRED');
      own.cookies.set(ATTEMPT_COOKIE, held);
      expect((await own.go(back)).status).toBe(303);
    });

    test.each([
      ['another issuer', () => callbackOf(personal.name)],
      ['nobody', () => `${callbackOf(work.name)}0`],
    ])('R1 what comes back where %s sends people is redeemed nowhere', async (_what, path) => {
      const browser = new Browser(world);
      const back = new URL(await browser.comeBack());
      expect(back.pathname).toBe(callbackOf(work.name));
      back.pathname = path();
      const redeemed = [work, personal].map(({ asked }) => asked.length);
      expect(await noSession(await browser.go(back.href), 'REFUSED')).toEqual(['brought back by another issuer']);
      expect([work, personal].map(({ asked }) => asked.length)).toEqual(redeemed);
      back.pathname = '/sign-in/callback';
      expect((await browser.go(back.href)).status).toBe(404);
    });

    test('R1 a code of another attempt is refused by its PKCE verifier', async () => {
      const [own, other] = [new Browser(world), new Browser(world)];
      const [back, stolen] = [await own.comeBack(), await other.comeBack()];
      const code = new URL(stolen).searchParams.get('code');
      const reasons = await noSession(await own.go(changed(back, { code })), 'REFUSED');
      expect(reasons).toEqual([expect.stringContaining('invalid_grant')]);
    });

    test('R1 a code that was given without a PKCE challenge is refused', async () => {
      const browser = new Browser(world);
      const { location } = await browser.go('/sign-in/start?kind=WORK');
      const without = changed(location as string, { code_challenge: null, code_challenge_method: null });
      const { location: back } = await browser.go(without);
      await noSession(await browser.go(back as string), 'REFUSED');
    });

    test('R1 a code of another sign-in is refused by its nonce, even by an issuer that looks at nothing', async () => {
      work.misbehaves = { careless: true };
      const [own, other] = [new Browser(world), new Browser(world)];
      const [back, stolen] = [await own.comeBack(), await other.comeBack()];
      const code = new URL(stolen).searchParams.get('code');
      await noSession(await own.go(changed(back, { code })), 'REFUSED');
    });

    test.each([
      ['09:59.999', 303],
      ['10:00.000', 'EXPIRED'],
    ])('R1 after %s minutes: %s', async (after, outcome) => {
      const clock = world.server.world.clock as { now: () => Date };
      const usual = clock.now;
      try {
        clock.now = () => new Date('2026-03-02T10:00:00.000Z');
        const browser = new Browser(world);
        const back = await browser.comeBack();
        clock.now = () => new Date(`2026-03-02T10:${after}Z`);
        const went = await browser.go(back);
        if (typeof outcome === 'number') expect(went.status).toBe(outcome);
        else await noSession(went, outcome);
      } finally {
        clock.now = usual;
      }
    });
  });

  test.each([
    ['return=/cases', '/support/cases'],
    ['', '/support/sign-in'],
  ])('R1 where people reach us at a path, they come back below it: %s', async (wished, place) => {
    const publicUrl = 'https://desk.example/support';
    const proxied = await World.start({ settings: { issuers: [work.setting], publicUrl } });
    try {
      const browser = new Browser(proxied);
      const back = await browser.comeBack(`kind=WORK&sent=1&${wished}`);
      expect(back).toContain(`${publicUrl}${callbackOf(work.name)}?`);
      // The proxy takes the path away.
      expect(await browser.go(back.slice(publicUrl.length))).toMatchObject({ status: 303, location: place });
    } finally {
      await proxied.stop();
    }
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '/\r\nset-cookie: a=b',
    'evil.example',
    '',
  ])('R1 nobody is led to %j', async (to) => {
    const attempts = await rows('sign_in_attempts');
    const went = await new Browser(world).go(`/sign-in/start?kind=WORK&return=${encodeURIComponent(to)}`);
    expect(went).toMatchObject({ status: 400, location: null, setCookies: [] });
    expect(await rows('sign_in_attempts')).toBe(attempts);
  });
});

function changed(address: string, parameters: Record<string, string | null>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
