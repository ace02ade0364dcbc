/** What another page makes a signed-in browser ask: nothing of it runs. R1. */
import { request as ask } from 'node:http';
import { Browser, CLIENT } from './setup/browser';
import { OpenIdProvider } from './setup/oidc';
import { World } from './world';

const PORTAL = 'https://portal.example.com';
const EVIL = 'https://evil.example';
const CHANGE = 'mutation { completeProfile(input: { country: "BE", timeZone: "Europe/Brussels" }) { viewer { id } } }';
const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''];
const METHODS = ['POST', 'GET'];

describe('R1 a request with a session', () => {
  let provider: OpenIdProvider;
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    provider = await OpenIdProvider.start();
    world = await World.start({ settings: { issuers: [provider.setting], demo: false, allowedOrigins: [PORTAL] } });
    browser = new Browser(world);
    await browser.signIn();
  });
  afterAll(() => Promise.all([world.stop(), provider.stop()]));

  /** Without what fetch adds of its own, such as an origin and a site. */
  function send(path: string, method: string, headers: Record<string, string>, body = ''): Promise<[number, string]> {
    return new Promise((resolve, reject) => {
      const sent = ask(`${world.url}${path}`, { method, headers: { cookie: browser.cookieHeader, ...headers } });
      sent.once('error', reject).once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.statusCode ?? 0, Buffer.concat(chunks).toString()]));
      });
      sent.end(method === 'GET' ? '' : body);
    });
  }
  const document = JSON.stringify({ query: CHANGE });
  const bodyOf = (type: string) => (type.includes('form') ? `query=${encodeURIComponent(CHANGE)}` : document);
  const change = (method: string, type: string, headers: Record<string, string>) =>
    send(
      method === 'GET' ? `/graphql?query=${encodeURIComponent(CHANGE)}` : '/graphql',
      method,
      { ...(type ? { 'content-type': type } : {}), ...headers },
      bodyOf(type),
    );
  /** Everything that a request could have changed. */
  const state = async () => ({
    profiles: await world.sql('SELECT id, country FROM sign_ins ORDER BY id'),
    sessions: await world.sql('SELECT id, id_hash FROM sessions ORDER BY id'),
    files: await world.sql('SELECT id FROM attachments'),
    audit: await world.sql('SELECT COUNT(*) AS n FROM audit_entries'),
  });

  const own = () => world.url;
  const FROM: [string, () => Record<string, string>][] = [
    ['nowhere', () => ({})],
    ['us', () => ({ origin: own(), 'sec-fetch-site': 'same-origin' })],
    ['an allowed origin', () => ({ origin: PORTAL, 'sec-fetch-site': 'same-site' })],
    ['another host of the site', () => ({ origin: 'https://other.example.com', 'sec-fetch-site': 'same-site' })],
    ['elsewhere', () => ({ origin: EVIL, 'sec-fetch-site': 'cross-site' })],
    ['elsewhere, by an older browser', () => ({ origin: EVIL })],
    ['a frame without an origin', () => ({ origin: 'null', 'sec-fetch-site': 'cross-site' })],
    ['elsewhere, without an origin', () => ({ 'sec-fetch-site': 'cross-site' })],
  ];
  const GOOD = ['nowhere', 'us', 'an allowed origin'];

  test.each(FROM)(
    'R1 without the header nothing runs, whatever the method and the type: from %s',
    async (_what, from) => {
      const before = await state();
      for (const method of METHODS)
        for (const type of TYPES) {
          const [status, text] = await change(method, type, from());
          expect([method, type, [400, 403, 405, 415].includes(status)]).toEqual([method, type, true]);
          expect(text).not.toContain('"data":{');
          if (method === 'POST' && type === 'application/json')
            expect([status, codeOf(text)]).toEqual([403, 'FORBIDDEN']);
        }
      expect(await state()).toEqual(before);
    },
  );

  test.each(FROM.filter(([what]) => !GOOD.includes(what)))(
    'R1 with the header nothing runs either, whatever the method and the type: from %s',
    async (_what, from) => {
      const before = await state();
      for (const method of METHODS)
        for (const type of TYPES) {
          const [status, text] = await change(method, type, { ...CLIENT, ...from() });
          expect([method, type, [400, 403, 415].includes(status)]).toEqual([method, type, true]);
          expect(text).not.toContain('"data":{');
        }
      for (const [path, method] of [
        ['/sign-out', 'POST'],
        ['/uploads', 'POST'],
        ['/uploads/none', 'HEAD'],
        ['/uploads/none', 'PATCH'],
        ['/uploads/none', 'DELETE'],
      ] as const) {
        const [status, text] = await send(path, method, { ...CLIENT, ...from() });
        expect([path, method, status]).toEqual([path, method, 403]);
        if (method !== 'HEAD') expect(codeOf(text)).toBe('FORBIDDEN');
      }
      expect(await state()).toEqual(before);
    },
  );

  test.each(['/sign-out', '/uploads'])('R1 without the header %s does nothing', async (path) => {
    const before = await state();
    for (const type of TYPES) {
      const [status] = await send(path, 'POST', { ...(type ? { 'content-type': type } : {}) });
      expect([400, 403, 415]).toContain(status);
    }
    expect(await state()).toEqual(before);
  });

  test('R1 signing out is no link', async () => {
    const before = await state();
    expect((await send('/sign-out', 'GET', { ...CLIENT }))[0]).toBe(404);
    expect(await state()).toEqual(before);
  });

  test.each(FROM.filter(([what]) => GOOD.includes(what)))(
    'R1 with the header it runs: from %s',
    async (_what, from) => {
      const [status, text] = await change('POST', 'application/json', { ...CLIENT, ...from() });
      expect([status, codeOf(text)]).toEqual([200, undefined]);
      // A mutation is no link either.
      expect((await change('GET', '', { ...CLIENT, ...from() }))[0]).toBe(405);
    },
  );

  test('R1 a bearer token needs none of it', async () => {
    const authorization = `Bearer ${await provider.accessToken({ sub: 'bob' })}`;
    const [status, text] = await change('POST', 'application/json', { authorization, origin: EVIL });
    expect([status, codeOf(text)]).toEqual([200, undefined]);
  });

  test('R1 it is refused alike whether there is such a session or not', async () => {
    const cookie = `__Host-casegate-session=${'A'.repeat(43)}`;
    const known = await change('POST', 'application/json', {});
    expect(await change('POST', 'application/json', { cookie })).toEqual(known);
  });

  test('R1 pages of an allowed origin may ask with what the browser holds, and no others', async () => {
    const preflight = (origin: string, path: string) =>
      fetch(`${world.url}${path}`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,x-casegate-client',
        },
      });
    for (const path of ['/graphql', '/uploads', '/sign-out']) {
      const allowed = (await preflight(PORTAL, path)).headers;
      expect(allowed.get('access-control-allow-origin')).toBe(PORTAL);
      expect(allowed.get('access-control-allow-credentials')).toBe('true');
      expect(allowed.get('access-control-allow-headers')).toMatch(/x-casegate-client/i);
      expect((await preflight(EVIL, path)).headers.get('access-control-allow-origin')).not.toBe(EVIL);
    }
  });
});

const codeOf = (text: string): string | undefined =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
