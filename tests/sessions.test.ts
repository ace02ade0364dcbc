/** Sessions of browsers: how long they live, when they change their secret, how they end, in every process. R1. */
import { raiseRights } from '../src/identity/sign-in.store';
import { sweepSessions } from '../src/sessions/end-session';
import { SESSION_COOKIE } from '../src/http/session-cookie';
import { Browser, CLIENT, type Went } from './setup/browser';
import { StillClock } from './setup/clock';
import { OpenIdProvider } from './setup/oidc';
import { World } from './world';

const VIEWER = '{ viewer { id } }';
const SESSIONS = '{ viewer { sessions { id current startedAt seenAt endsAt agent network } } }';
interface Sessions {
  viewer: { sessions: { id: string; current: boolean; seenAt: string; endsAt: string; agent: string }[] };
}
const DAY = '2026-03-02T';

describe('R1 sessions of browsers', () => {
  let provider: OpenIdProvider;
  let world: World;
  let other: World;
  let clock: StillClock;
  beforeAll(async () => {
    provider = await OpenIdProvider.start();
    const settings = { issuers: [provider.setting], demo: true };
    world = await World.start({ settings });
    other = await World.start({ settings, databaseUrl: world.databaseUrl });
  });
  beforeEach(async () => {
    await world.sql('DELETE FROM sessions');
    await world.sql('UPDATE sign_ins SET rights_raised_at = NULL');
    provider.person = { sub: 'ada', email: 'ada@contoso.example' };
    clock = new StillClock(`${DAY}10:00:00.000Z`, world, other);
  });
  afterEach(() => clock.release());
  afterAll(async () => {
    await other.stop();
    await Promise.all([world.stop(), provider.stop()]);
  });

  async function signedIn(at = world): Promise<Browser> {
    const browser = new Browser(at);
    await browser.signIn(`issuer=${encodeURIComponent(provider.name)}`);
    return browser;
  }
  /** The same browser at another process, or as it was before. */
  function copyOf(browser: Browser, at = world): Browser {
    const copy = new Browser(at);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    return copy;
  }
  const isIn = async (browser: Browser): Promise<boolean> => {
    const { data, errors } = await browser.ask<{ viewer: object }>(VIEWER);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(data ? undefined : ['UNAUTHENTICATED']);
    return data !== null;
  };
  const rows = () =>
    world.sql<{ id: number; sign_in_id: number; id_hash: string; seen_at: Date | string }>('SELECT * FROM sessions');
  const cookiesOf = ({ setCookies }: Went) => setCookies.filter((cookie) => cookie.startsWith(SESSION_COOKIE));
  const ends = async () =>
    (
      await world.sql<{ facts: string }>("SELECT facts FROM audit_entries WHERE action = 'SESSION_ENDED' ORDER BY id")
    ).map(({ facts }) => (JSON.parse(facts) as { reason: string }).reason);

  describe('how long they live', () => {
    test('R1 one that is not used ends after 30 minutes, to the millisecond', async () => {
      const browser = await signedIn();
      clock.show(`${DAY}10:30:00.000Z`);
      expect(await isIn(browser)).toBe(false);
      clock.show(`${DAY}10:29:59.999Z`);
      expect(await isIn(browser)).toBe(true);
      // It was used at this moment.
      clock.show(`${DAY}10:59:59.998Z`);
      expect(await isIn(browser)).toBe(true);
      clock.show(`${DAY}11:29:59.998Z`);
      expect(await isIn(browser)).toBe(false);
    });

    test('R1 one that is used all the time ends after 12 hours, to the millisecond', async () => {
      const browser = await signedIn();
      for (let minutes = 20; minutes < 720; minutes += 20) {
        clock.show(new Date(Date.parse(`${DAY}10:00:00.000Z`) + minutes * 60_000).toISOString());
        expect(await isIn(browser)).toBe(true);
      }
      clock.show(`${DAY}21:59:59.999Z`);
      expect(await isIn(browser)).toBe(true);
      clock.show(`${DAY}22:00:00.000Z`);
      expect(await isIn(browser)).toBe(false);
    });

    test('R1 that it is used is written down once a minute', async () => {
      const browser = await signedIn();
      const updates = async (at: string) => {
        clock.show(`${DAY}${at}Z`);
        const { statements } = await world.statements(() => browser.ask(VIEWER));
        return statements.filter((sql) => /^UPDATE/i.test(sql)).length;
      };
      expect(await updates('10:00:59.999')).toBe(0);
      expect(await updates('10:01:00.000')).toBe(1);
      expect(await updates('10:01:30.000')).toBe(0);
    });

    test('R1 what is over is swept, with a line for each in the audit log', async () => {
      await signedIn();
      clock.show(`${DAY}10:20:00.000Z`);
      const going = await signedIn();
      clock.show(`${DAY}10:30:00.000Z`);
      for (const { server } of [world, other]) await sweepSessions(server.world, server.world.clock.now());
      expect(await rows()).toHaveLength(1);
      expect(await isIn(going)).toBe(true);
      expect((await ends()).filter((reason) => reason === 'EXPIRED')).toHaveLength(1);
    });
  });

  describe('the secret', () => {
    const raise = async (at: string) => {
      const [row] = await rows();
      await world.server.world.database.transact((tx) =>
        raiseRights(tx, [row?.sign_in_id as number], new Date(`${DAY}${at}Z`)),
      );
      clock.show(`${DAY}${at}Z`);
    };

    test('R1 is another one once its person was given rights; the one before for 30 seconds more', async () => {
      const browser = await signedIn();
      const before = copyOf(browser);
      await raise('10:05:00.000');
      clock.show(`${DAY}10:05:01.000Z`);
      const went = await browser.bytes(VIEWER);
      expect(cookiesOf(went)).toEqual([expect.stringMatching(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)]);
      expect(browser.session).not.toBe(before.session);
      expect(await isIn(browser)).toBe(true);
      // Once is enough.
      expect(cookiesOf(await browser.bytes(VIEWER))).toEqual([]);
      // The answer may have been lost: the same one is handed over again.
      clock.show(`${DAY}10:05:30.999Z`);
      const lost = copyOf(before);
      expect((await lost.bytes(VIEWER)).text).toContain('"viewer":{');
      expect(lost.session).toBe(browser.session);
      clock.show(`${DAY}10:05:31.000Z`);
      const refused = await before.bytes(VIEWER);
      expect(refused.text).toContain('UNAUTHENTICATED');
      expect(refused.setCookies).toEqual([]);
      expect(await isIn(browser)).toBe(true);
      expect(await rows()).toHaveLength(1);
    });

    test('R1 the one before ends with its session', async () => {
      const browser = await signedIn();
      const before = copyOf(browser);
      await raise('10:05:00.000');
      expect(await isIn(browser)).toBe(true);
      await browser.go('/sign-out', { method: 'POST', headers: CLIENT });
      expect(await isIn(before)).toBe(false);
    });

    test('R1 of many requests at once all are handed the same new one, and none takes it away', async () => {
      const browser = await signedIn();
      await raise('10:05:00.000');
      clock.show(`${DAY}10:05:01.000Z`);
      const before = copyOf(browser);
      const asked = [browser, copyOf(browser), copyOf(browser), copyOf(browser)];
      const went = await Promise.all(asked.map((each) => each.bytes(VIEWER)));
      expect(went.filter(({ text }) => text.includes('"viewer":{'))).toHaveLength(4);
      expect(new Set(asked.map(({ session }) => session)).size).toBe(1);
      expect(browser.session).not.toBe(before.session);
      expect(await isIn(browser)).toBe(true);
    });

    test('R1 an upload hands it over, too', async () => {
      const browser = await signedIn();
      await raise('10:05:00.000');
      clock.show(`${DAY}10:05:01.000Z`);
      const before = browser.session;
      const went = await browser.go('/uploads', { method: 'POST', headers: { ...CLIENT, 'tus-resumable': '1.0.0' } });
      expect(cookiesOf(went)).toHaveLength(1);
      expect(browser.session).not.toBe(before);
      expect(await isIn(browser)).toBe(true);
    });

    test.each([
      ['nothing', ''],
      ['a letter', 'x'],
      ['of the right form', 'A'.repeat(43)],
      ['one character more', `${'A'.repeat(43)}=`],
      ['a long one', 'A'.repeat(4000)],
    ])('R1 one that nobody was given is nobody’s, and stays where it is: %s', async (_what, secret) => {
      const browser = new Browser(world);
      browser.cookies.set(SESSION_COOKIE, secret);
      const went = await browser.bytes(VIEWER);
      expect(went).toMatchObject({ status: 200, setCookies: [] });
      expect(went.text).toContain('UNAUTHENTICATED');
    });

    test('R1 a header that says who asks is believed or not, and no cookie beside it', async () => {
      const browser = await signedIn();
      const token = await world.token('bob@contoso.example');
      const email = '{ viewer { email } }';
      const asBob = await browser.ask<{ viewer: { email: string } }>(email, {}, { authorization: `Bearer ${token}` });
      expect(asBob.data.viewer.email).toBe('bob@contoso.example');
      for (const authorization of ['Bearer garbage', 'Bearer', 'Basic eA==']) {
        const { errors } = await browser.ask(VIEWER, {}, { ...CLIENT, authorization });
        expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      }
    });
  });

  describe('ends', () => {
    const END =
      'mutation ($id: ID!) { endSession(input: { sessionId: $id }) { viewer { id } userErrors { code path } } }';
    const END_OTHERS = 'mutation { endOtherSessions(input: {}) { ended viewer { sessions { current } } } }';
    const signOut = (browser: Browser) => browser.go('/sign-out', { method: 'POST', headers: CLIENT });

    test('R1 signing out ends it in every process, takes the cookie, and says where to sign out at the issuer', async () => {
      const browser = await signedIn();
      const elsewhere = copyOf(browser, other);
      expect(await isIn(elsewhere)).toBe(true);
      const went = await signOut(browser);
      expect(went.status).toBe(200);
      const redirect = new URL((JSON.parse(went.text) as { redirect: string }).redirect);
      expect(`${redirect.origin}${redirect.pathname}`).toBe(`${provider.address}/end`);
      expect(redirect.searchParams.get('post_logout_redirect_uri')).toBe(`${world.url}/sign-in`);
      expect(redirect.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
      expect(browser.session).toBeUndefined();
      expect(await isIn(elsewhere)).toBe(false);
      expect((await ends()).at(-1)).toBe('SIGN_OUT');
      expect(await signOut(elsewhere)).toMatchObject({ status: 401, setCookies: [] });
    });

    test('R66 a link to an export that it asked for opens nothing any more', async () => {
      const browser = await signedIn();
      const { data } = await browser.ask<{ exportMyData: { url: string } }>(
        'mutation { exportMyData(input: {}) { url } }',
      );
      const opened = async (at: World) => {
        const answer = await fetch(`${at.url}${new URL(data.exportMyData.url).pathname}`);
        await answer.arrayBuffer();
        return answer.status;
      };
      expect(await opened(world)).toBe(200);
      await signOut(browser);
      expect([await opened(world), await opened(other)]).toEqual([404, 404]);
    });

    test('R1 an ID token that cannot be read any more keeps nobody signed in', async () => {
      const browser = await signedIn();
      await world.sql("UPDATE sessions SET sealed_id_token = 'gone.AAAA'");
      const went = await signOut(browser);
      expect(went.status).toBe(200);
      expect(went.text).not.toContain('id_token_hint');
      expect(await rows()).toEqual([]);
    });

    test('R1 its person lists them and ends one', async () => {
      const [browser, elsewhere] = [await signedIn(), await signedIn(other)];
      const { data } = await browser.ask<Sessions>(SESSIONS);
      expect(data.viewer.sessions).toHaveLength(2);
      expect(data.viewer.sessions.map(({ current }) => current).sort()).toEqual([false, true]);
      expect(data.viewer.sessions[0]).toMatchObject({
        startedAt: `${DAY}10:00:00.000Z`,
        seenAt: `${DAY}10:00:00.000Z`,
        endsAt: `${DAY}22:00:00.000Z`,
        agent: 'node',
        network: '127.0.0.1',
      });
      const id = data.viewer.sessions.find(({ current }) => !current)?.id;
      const ended = await browser.ask<{ endSession: object }>(END, { id });
      expect(ended.data.endSession).toMatchObject({ viewer: {}, userErrors: [] });
      expect([await isIn(browser), await isIn(elsewhere)]).toEqual([true, false]);
      expect((await ends()).at(-1)).toBe('BY_HOLDER');
    });

    test('R1 nobody ends another’s, nor learns that it is there', async () => {
      const browser = await signedIn();
      const id = (await browser.ask<Sessions>(SESSIONS)).data.viewer.sessions[0]?.id as string;
      const bob = await world.token('bob@contoso.example');
      const never = Buffer.from('Session:999999').toString('base64url');
      const answers = await Promise.all(
        [id, never, 'x'].map(async (each) => (await world.ask(bob, END, { id: each } as never)).data),
      );
      const refused = { viewer: null, userErrors: [{ code: 'SESSION_NOT_FOUND', path: ['input', 'sessionId'] }] };
      expect(answers).toEqual([id, never, 'x'].map(() => ({ endSession: refused })));
      expect(await isIn(browser)).toBe(true);
    });

    test('R1 its person ends all others; with a bearer token all', async () => {
      const [browser, second, third] = [await signedIn(), await signedIn(), await signedIn(other)];
      const { data } = await browser.ask<{ endOtherSessions: object }>(END_OTHERS);
      expect(data.endOtherSessions).toEqual({ ended: 2, viewer: { sessions: [{ current: true }] } });
      expect([await isIn(browser), await isIn(second), await isIn(third)]).toEqual([true, false, false]);
      const token = await provider.accessToken(provider.person);
      expect((await world.ask(token, END_OTHERS)).data).toMatchObject({ endOtherSessions: { ended: 1 } });
      expect(await isIn(browser)).toBe(false);
    });

    test('R1 the 21st ends the one that was not used for longest', async () => {
      const first = await signedIn();
      clock.show(`${DAY}10:01:00.000Z`);
      const [row] = await rows();
      await world.server.world.database.transact(async (tx) => {
        for (let n = 0; n < 19; n++)
          await tx.query(
            `INSERT INTO sessions (id_hash, sign_in_id, issuer, issuer_subject_hash, started_at, id_since, seen_at, ends_at, network, agent)
             SELECT ?, sign_in_id, issuer, issuer_subject_hash, started_at, id_since, '2026-03-02 10:00:30.000', ends_at, network, agent FROM sessions WHERE id = ?`,
            [`hash ${n}`, row?.id],
          );
      });
      expect(await isIn(copyOf(first))).toBe(true);
      await world.sql("UPDATE sessions SET seen_at = '2026-03-02 10:00:00.000' WHERE id = ?", [row?.id]);
      const last = await signedIn();
      expect([await isIn(first), await isIn(last)]).toEqual([false, true]);
      expect(await rows()).toHaveLength(20);
      expect((await ends()).at(-1)).toBe('TOO_MANY');
      expect((await last.ask<Sessions>(SESSIONS)).data.viewer.sessions).toHaveLength(20);
    });

    test('R1 somebody who was forgotten is nobody', async () => {
      const browser = await signedIn();
      const [row] = await rows();
      await world.sql("UPDATE sign_ins SET erased_at = '2026-03-02 10:00:00.000' WHERE id = ?", [row?.sign_in_id]);
      expect(await isIn(browser)).toBe(false);
      await world.sql('UPDATE sign_ins SET erased_at = NULL WHERE id = ?', [row?.sign_in_id]);
    });
  });
});
