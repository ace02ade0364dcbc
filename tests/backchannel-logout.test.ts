/** Issuers end sessions behind the browser's back: by tokens that say so, that are theirs, and that are good once. R1. */
import { Browser } from './setup/browser';
import { LOGOUT_EVENT, OpenIdProvider } from './setup/oidc';
import { World } from './world';

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;

describe('R1 back-channel logout', () => {
  let provider: OpenIdProvider;
  let stranger: OpenIdProvider;
  let world: World;
  beforeAll(async () => {
    provider = await OpenIdProvider.start();
    stranger = await OpenIdProvider.start();
    world = await World.start({ settings: { issuers: [provider.setting, stranger.setting], demo: false } });
  });
  beforeEach(async () => {
    await world.sql('DELETE FROM sessions');
    provider.misbehaves = {};
    for (const [sub, sid] of [
      ['ada', 'one'],
      ['ada', 'two'],
      ['bob', 'three'],
    ] as const) {
      provider.person = { sub, sid };
      await new Browser(world).signIn();
    }
  });
  afterAll(() => Promise.all([world.stop(), provider.stop(), stranger.stop()]));

  async function tell(token: string | null, headers: Record<string, string> = {}): Promise<number> {
    const response = await fetch(`${world.url}/sign-in/backchannel-logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: token === null ? '' : new URLSearchParams({ logout_token: token }).toString(),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    return response.status;
  }
  /** Whose sessions go on, by subject. */
  const left = async () =>
    (
      await world.sql<{ subject: string }>(
        'SELECT subject FROM sessions JOIN sign_ins ON sign_ins.id = sign_in_id ORDER BY sessions.id',
      )
    ).map(({ subject }) => subject);

  test.each<[string, Record<string, unknown>, string[]]>([
    ['one session', { sid: 'one' }, ['ada', 'bob']],
    ['all of a person’s', { sub: 'ada' }, ['bob']],
    ['one of a person’s', { sub: 'ada', sid: 'two' }, ['ada', 'bob']],
    ['none, where the two do not fit', { sub: 'bob', sid: 'one' }, ['ada', 'ada', 'bob']],
    ['none that it does not know', { sid: 'four' }, ['ada', 'ada', 'bob']],
    ['with an older type of token', { sid: 'three' }, ['ada', 'ada']],
  ])('R1 ends %s', async (what, claims, expected) => {
    const header = what.includes('older') ? { typ: 'JWT' } : {};
    expect(await tell(await provider.logoutToken(claims, header))).toBe(200);
    expect(await left()).toEqual(expected);
  });

  test('R1 says in the audit log that the issuer did it', async () => {
    await tell(await provider.logoutToken({ sid: 'one' }));
    const [entry] = await world.sql<{ actor: string; facts: string }>(
      "SELECT actor, facts FROM audit_entries WHERE action = 'SESSION_ENDED' ORDER BY id DESC LIMIT 1",
    );
    expect(entry).toMatchObject({ actor: 'SYSTEM', facts: JSON.stringify({ reason: 'BY_ISSUER' }) });
  });

  test('R1 a token is good once, also for two at once', async () => {
    const token = await provider.logoutToken({ sid: 'four', jti: 'the only one' });
    expect((await Promise.all([tell(token), tell(token), tell(token)])).sort()).toEqual([200, 400, 400]);
    const again = await provider.logoutToken({ sid: 'one', jti: 'the only one' });
    expect(await tell(again)).toBe(400);
    expect(await left()).toHaveLength(3);
  });

  const token =
    (claims: Record<string, unknown>, header: Record<string, unknown> = {}) =>
    () =>
      provider.logoutToken({ sub: 'ada', sid: 'one', ...claims }, header);
  const misbehaving = (signing: 'none' | 'shared' | 'other') => () => {
    provider.misbehaves = { signing };
    return token({})();
  };

  test.each<[string, () => Promise<string | null>]>([
    ['none', async () => null],
    ['garbage', async () => 'a.b.c'],
    ['one for another client', token({ aud: 'another' })],
    ['one for our API', token({ aud: 'api://casegate' })],
    ['one of an unknown issuer', token({ iss: 'https://another.example' })],
    ['one of another of our issuers', () => stranger.logoutToken({ sub: 'ada', sid: 'one', iss: provider.name })],
    ['one without what happened', token({ events: undefined })],
    ['one about something else', token({ events: { 'https://example.com/event': {} } })],
    ['one whose event is no object', token({ events: { [LOGOUT_EVENT]: true } })],
    ['one whose events are a list', token({ events: [LOGOUT_EVENT] })],
    ['one with a nonce', token({ nonce: 'nonce' })],
    ['one without a number', token({ jti: undefined })],
    ['one with an empty number', token({ jti: '' })],
    ['one without a time', token({ iat: undefined })],
    ['one that is old', token({ iat: seconds(-700) })],
    ['one from the future', token({ iat: seconds(600), exp: seconds(900) })],
    ['one without an end', token({ exp: undefined })],
    ['one that is over', token({ exp: seconds(-60) })],
    ['one about nobody', token({ sub: undefined, sid: undefined })],
    ['one about a number', token({ sid: 1 })],
    ['one of another type', token({}, { typ: 'at+jwt' })],
    ['one that nobody signed', misbehaving('none')],
    ['one signed with the public key as a shared secret', misbehaving('shared')],
    ['one that somebody else signed', misbehaving('other')],
  ])('R1 %s ends nothing', async (_what, make) => {
    expect(await tell(await make())).toBe(400);
    expect(await left()).toEqual(['ada', 'ada', 'bob']);
  });

  test('R1 the ID token of a session ends nothing', async () => {
    provider.person = { sub: 'ada', sid: 'one', jti: 'id' };
    const browser = new Browser(world);
    await browser.signIn();
    expect(
      await tell(await provider.accessToken({ aud: provider.setting.clientId, sub: 'ada', sid: 'one', jti: 'id' })),
    ).toBe(400);
    expect(await left()).toHaveLength(4);
  });

  test('R1 it is told in a form alone', async () => {
    const good = await provider.logoutToken({ sid: 'one' });
    expect(await tell(good, { 'content-type': 'application/json' })).toBe(415);
    expect(await left()).toHaveLength(3);
  });
});
