/** What every answer tells a browser, on every route, whatever became of the request. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { without } from './setup/faults';
import { look } from './setup/letters';
import { RECEIVING } from './setup/replies';
import { routesOf, type Route } from './setup/routes';
import { tus } from './setup/tus';
import { World } from './world';
import { PORTAL_PATHS } from '../src/http/portal';

/** PAGE is shown, ASSET is everybody's and kept for a while, NAMED after its content and kept for ever, FRAMED is shown within a page of ours, FILE is saved. */
type Kind = 'ANSWER' | 'PAGE' | 'ASSET' | 'NAMED' | 'FRAMED' | 'FILE';

/** A route that is not named here fails: say what it is. */
const KINDS: Record<string, Kind> = {
  // What the sockets refuse.
  '*': 'ANSWER',
  '/*': 'ANSWER',
  '/': 'PAGE',
  '/assets/pages.css': 'ASSET',
  '/assets/receipt.css': 'ASSET',
  '/assets/sign-in.js': 'ASSET',
  '/attachments/:token': 'FILE',
  '/demo/mail': 'PAGE',
  '/demo/mail/:letter': 'PAGE',
  '/demo/mail/:letter/html': 'FRAMED',
  '/demo/mail/:letter/source': 'ANSWER',
  '/explorer': 'PAGE',
  '/explorer/:file': 'ASSET',
  '/exports/:token': 'FILE',
  '/graphql': 'ANSWER',
  '/livez': 'ANSWER',
  '/mail/reply': 'ANSWER',
  '/portal/assets/:name': 'NAMED',
  '/purchases/hook/stripe': 'ANSWER',
  '/readyz': 'ANSWER',
  '/receipts/:token': 'PAGE',
  '/receipts/:token/receipt.pdf': 'FILE',
  '/sandbox/card/:ref': 'PAGE',
  '/sandbox/challenge/:ref': 'PAGE',
  '/sign-in': 'PAGE',
  '/sign-in/backchannel-logout': 'ANSWER',
  '/sign-in/callback/:issuer': 'ANSWER',
  '/sign-in/start': 'ANSWER',
  '/sign-out': 'ANSWER',
  '/uploads': 'ANSWER',
  '/uploads/:id': 'ANSWER',
  ...Object.fromEntries(PORTAL_PATHS.map((path) => [path, 'PAGE' as const])),
};
/** Those of the demo's identity providers, which nobody meets in production. */
const OF_DEMO_PROVIDERS = /^\/demo\/(personal|work)(\/|$)/;

const ALLOWED = 'https://portal.example';
const NEVER = ['server', 'x-powered-by', 'via', 'x-aspnet-version', 'x-runtime', 'x-generator'];

const kindOf = (url: string): Kind | undefined => KINDS[url] ?? (OF_DEMO_PROVIDERS.test(url) ? 'PAGE' : undefined);

function directives(policy: string): Record<string, string> {
  const parts = policy.split(';').map((part) => part.trim().split(' '));
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources.join(' ')]));
}

/** What holds for every answer. */
function expectHardened(headers: Headers, kind: Kind): void {
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
  const { 'default-src': rest, 'base-uri': base, 'frame-ancestors': framed, 'form-action': form } = directives(policy);
  expect([rest, base]).toEqual(["'none'", kind === 'FILE' && base === undefined ? undefined : "'none'"]);
  if (kind === 'FILE') expect(policy).toMatch(/sandbox|frame-ancestors 'none'/);
  else
    expect([framed, form?.split(' ')[0]]).toEqual([
      kind === 'FRAMED' ? "'self'" : "'none'",
      expect.stringMatching(/^'(none|self)'$/),
    ]);
  const kept = headers.get('cache-control');
  if (kind === 'ASSET') expect(kept).toBe('public, max-age=300');
  else if (kind === 'NAMED') expect(kept).toBe('public, max-age=31536000, immutable');
  else expect(kept).toContain('no-store');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': kind === 'FRAMED' ? 'SAMEORIGIN' : 'DENY',
  });
  for (const name of NEVER) expect(headers.get(name)).toBeNull();
}

const pathOf = (url: string): string => url.replace(/:\w+/g, 'x').replace('*', 'nothing');

/** By any method: fetch knows some of them only. */
function asked(base: string, { method, url }: Route): Promise<{ status: number; headers: Headers }> {
  return new Promise((resolve, reject) => {
    request(new URL(pathOf(url), base), { method }, (answer) => {
      answer.resume();
      const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
      resolve({ status: answer.statusCode ?? 0, headers: new Headers(headers) });
    })
      .once('error', reject)
      .end();
  });
}

describe('what every answer tells a browser', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({
      payments: 'sandbox',
      mail: { ...RECEIVING, hookSecret: 'a-secret-of-the-hook-that-is-long' },
      settings: { allowedOrigins: [ALLOWED] },
    });
  });
  afterAll(() => world.stop());

  test('every route is known here', () => {
    const unknown = routesOf(world).filter(({ url }) => kindOf(url) === undefined);
    expect(unknown).toEqual([]);
    expect(routesOf(world).length).toBeGreaterThan(30);
  });

  test('every route, in each of its methods, to nobody', async () => {
    for (const route of routesOf(world)) {
      const answer = await asked(world.url, route);
      // What is refused on a page's route is an answer like all others.
      const kind = kindOf(route.url) ?? 'ANSWER';
      expectHardened(answer.headers, answer.status === 200 || kind === 'ANSWER' ? kind : 'ANSWER');
      expect(answer.headers.get('strict-transport-security')).toBeNull();
    }
  });

  test.each<[number, () => Promise<Response>]>([
    [
      200,
      () =>
        world.server.http &&
        fetch(`${world.url}/graphql?query={__typename}`, { headers: { 'x-casegate-client': 't' } }),
    ],
    [
      400,
      () =>
        fetch(`${world.url}/graphql`, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
    ],
    [400, () => fetch(`${world.url}/%zz`)],
    [404, () => fetch(`${world.url}/nothing`)],
    [404, () => fetch(`${world.url}/attachments/${'x'.repeat(62)}`)],
    [405, () => fetch(`${world.url}/graphql`, { method: 'DELETE' })],
    [405, () => fetch(`${world.url}/uploads`)],
    [
      401,
      () =>
        fetch(`${world.url}/mail/reply`, { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: 'x' }),
    ],
    [
      413,
      () =>
        fetch(`${world.url}/graphql`, {
          method: 'POST',
          body: JSON.stringify({ query: 'x'.repeat(300_000) }),
          headers: { 'content-type': 'application/json' },
        }),
    ],
    [415, () => fetch(`${world.url}/graphql`, { method: 'POST', body: 'x', headers: { 'content-type': 'text/csv' } })],
  ])('%i is said with the same headers', async (status, send) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expectHardened(answer.headers, 'ANSWER');
  });

  test('so is what went wrong inside, and what the protocol of uploads answers by itself', async () => {
    const token = await world.token('pia@contoso.example');
    const broken = await without(world, 'sign_ins', () => tus(world, token, 'HEAD', '/uploads/x'));
    expect(broken.status).toBe(500);
    expectHardened(broken.headers, 'ANSWER');
    const begun = await tus(world, token, 'POST', '/uploads', {
      'upload-length': '1',
      'upload-metadata': 'filename YQ==',
    });
    expect(begun.status).toBe(201);
    expectHardened(begun.headers, 'ANSWER');
    const options = await tus(world, null, 'OPTIONS', '/uploads');
    expect(options.status).toBe(204);
    expectHardened(options.headers, 'ANSWER');
  });

  test.each([
    ['what is no HTTP', 'GARBAGE\r\n\r\n', '400 Bad Request'],
    [
      'more headers than anybody needs',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header',
    ],
    [
      'a socket that is asked for wrongly',
      'GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: x\r\n\r\n',
      '400 Bad Request',
    ],
  ])('so is %s', async (_what, sent, status) => {
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    socket.end(sent);
    let came = '';
    for await (const part of socket) came += String(part);
    expect(came).toContain(`HTTP/1.1 ${status}`);
    const lines = came
      .split('\r\n')
      .slice(1)
      .filter((line) => line.includes(': '));
    expectHardened(new Headers(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])), 'ANSWER');
  });

  test('pages load what they need from here alone, and have nothing inline', async () => {
    const pia = await world.person('pia@contoso.example', 'PERSONAL');
    await world.submit(pia, await world.agreement(pia));
    await look(world);
    const list = await (await fetch(`${world.url}/demo/mail`)).text();
    const letter = /href="(\/demo\/mail\/letter-\w+)"/.exec(list)?.[1] ?? '';
    for (const path of ['/', '/explorer', '/demo/mail', letter, '/sign-in']) {
      const answer = await fetch(`${world.url}${path}`);
      if (answer.status === 404) continue;
      const html = await answer.text();
      expectHardened(answer.headers, 'PAGE');
      // A block of data is no script.
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*(src=|type="application\/json"))/i);
      for (const [, target = ''] of html.matchAll(/<(?:script|link|iframe|img)[^>]*?(?:src|href)="([^"]*)"/g))
        expect(target).toMatch(/^(data:,$|(?!\/\/|[a-z]+:))/);
    }
    const framed = await fetch(`${world.url}${letter}/html`);
    expectHardened(framed.headers, 'FRAMED');
    expect(framed.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox;/,
    );
    // Each style that a letter has is one that the policy names.
    const { 'style-src': styles = '' } = directives(framed.headers.get('content-security-policy') ?? '');
    expect(styles.match(/'sha256-[^']{44}'/g)?.length).toBeGreaterThan(3);
  });

  describe('CORS', () => {
    const preflight = (path: string, origin: string) =>
      fetch(`${world.url}${path}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });

    test.each(['/graphql', '/uploads'])('%s lets pages of named origins ask, and no others', async (path) => {
      const allowed = await preflight(path, ALLOWED);
      expect(allowed.status).toBe(204);
      expect(allowed.headers.get('access-control-allow-origin')).toBe(ALLOWED);
      expectHardened(allowed.headers, 'ANSWER');
      for (const origin of ['https://evil.example', `${ALLOWED}.evil.example`, 'http://portal.example', 'null']) {
        const other = await preflight(path, origin);
        expect([null, ALLOWED]).toContain(other.headers.get('access-control-allow-origin'));
        expect(other.headers.get('access-control-allow-origin')).not.toBe(origin);
        expectHardened(other.headers, 'ANSWER');
      }
    });

    test.each([
      [ALLOWED, 'true'],
      ['https://evil.example', null],
    ])(
      'an answer can be read by pages of named origins, with what their visitor has, and by no others: %s',
      async (origin, credentials) => {
        const answer = await fetch(`${world.url}/graphql?query={__typename}`, {
          headers: { origin, 'x-casegate-client': 't' },
        });
        expect(answer.headers.get('access-control-allow-origin')).toBe(credentials && origin);
        expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
      },
    );
  });

  test.each([
    ['production', { production: true, demo: false, explorer: false }],
    ['where the public address is https', { publicUrl: 'https://cases.example' }],
  ])('HSTS in %s', async (_where, settings) => {
    const other = await World.start({ databaseUrl: world.databaseUrl, settings });
    for (const path of ['/', '/graphql', '/nothing', '/%zz', '/livez'])
      expect((await fetch(`${other.url}${path}`)).headers.get('strict-transport-security')).toBe('max-age=31536000');
    await other.stop();
  });
});
