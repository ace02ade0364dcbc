/** How the server sends the portal: to whom, under which policy, in which form. What it shows is tested in browsers. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { PORTAL_PATHS } from '../src/http/portal';
import { World } from './world';

const ROUTES = readFileSync('web/portal/src/app/routes.tsx', 'utf8');

describe('the portal, as it is sent', () => {
  let world: World;
  let page: Response;
  let html: string;

  beforeAll(async () => {
    world = await World.start();
    page = await fetch(`${world.url}/cases`, { headers: { cookie: '__Host-casegate-session=anything' } });
    html = await page.text();
  });
  afterAll(() => world.stop());

  const asset = (name: string, encoding: string) =>
    fetch(`${world.url}/portal/assets/${name}`, { headers: { 'accept-encoding': encoding } });
  const script = () => /\/portal\/assets\/([\w-]+\.js)/.exec(html)?.[1] ?? '';

  test('its addresses are those of its own routes', () => {
    const own = [...ROUTES.matchAll(/path: '([^'*]+)'/g)].map(([, path]) => path).filter((path) => path !== '/');
    expect([...PORTAL_PATHS].sort()).toEqual(own.sort());
  });

  test.each(PORTAL_PATHS)('R1 without a session %s leads to signing in, and back', async (path) => {
    const address = `${path.replace(/:\w+/g, '2611220020000001')}?a=b`;
    const answer = await fetch(`${world.url}${address}`, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`/sign-in?return=${encodeURIComponent(address)}`);
  });

  test('without a session the first page says what this is', async () => {
    const first = await (await fetch(`${world.url}/`)).text();
    expect(first).toContain('href="/sign-in?return=%2F"');
    expect(first).not.toContain('/portal/assets/');
  });

  test.each([
    ['somebody who is signed in', '__Host-casegate-session=anything', '/portal/assets/'],
    ['nobody', '', 'href="/sign-in?return=%2F"'],
  ])('a mistyped address shows %s a page, and programs what they get everywhere', async (_who, cookie, shown) => {
    const wish = (accept: string) => fetch(`${world.url}/nothing-here`, { headers: { cookie, accept } });
    const answer = await wish('text/html,*/*;q=0.8');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain(shown);
    const program = await wish('*/*');
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test('its styles are known by a word that no other answer has', async () => {
    const again = await fetch(`${world.url}/cases`, { headers: { cookie: '__Host-casegate-session=anything' } });
    const nonces = [page, again].map(({ headers }) =>
      /'nonce-([\w-]{22})'/.exec(headers.get('content-security-policy') ?? ''),
    );
    expect(nonces[0]?.[1]).toBeDefined();
    expect(html).toContain(`nonce="${nonces[0]?.[1]}"`);
    expect(nonces[0]?.[1]).not.toBe(nonces[1]?.[1]);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  test('what it asks is registered by the build, so that it works where nothing else is run', () => {
    const registered = Object.values(JSON.parse(readFileSync('dist/documents.json', 'utf8')) as Record<string, string>);
    const files = readdirSync('web/portal/src', { recursive: true, encoding: 'utf8' });
    const asked = files
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('gql'))
      .map((name) => readFileSync(`web/portal/src/${name}`, 'utf8'))
      .flatMap((text) => [...text.matchAll(/graphql\(\/\* GraphQL \*\/ `\s*((?:query|mutation|subscription) \w+)/g)])
      .map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(40);
    for (const name of asked) expect(registered.filter((text) => text.startsWith(`${name}`))).not.toEqual([]);
  });

  test('the first page needs 220 kB of scripts at most, also by gzip', () => {
    interface Part {
      file: string;
      imports?: string[];
    }
    const parts = JSON.parse(readFileSync('dist/portal/.vite/manifest.json', 'utf8')) as Record<string, Part>;
    const needed = new Set<string>();
    const need = (name: string): void => {
      const part = parts[name];
      if (!part) throw new Error(`the build knows no ${name}`);
      if (needed.has(part.file)) return;
      needed.add(part.file);
      part.imports?.forEach(need);
    };
    ['index.html', 'src/pages/cases/cases-page.tsx', 'src/words/en/common.json', 'src/words/en/cases.json'].forEach(
      need,
    );
    const bytes = [...needed].map((file) => statSync(`dist/portal/${file}.gz`).size).reduce((sum, each) => sum + each);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(220_000);
  });

  test('its files come in the form that a browser takes, and are kept for ever', async () => {
    for (const [accepted, sent] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const file = await asset(script(), accepted);
      expect([file.status, file.headers.get('content-encoding')]).toEqual([200, sent]);
      expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(file.headers.get('vary')).toContain('accept-encoding');
      expect((await file.text()).length).toBeGreaterThan(10_000);
    }
  });

  test.each(['nothing.js', '..%2Findex.html', '%2e%2e%2f%2e%2e%2fpackage.json'])(
    '%s is no file of it',
    async (name) => {
      const file = await asset(name, 'br');
      expect([file.status, file.headers.get('cache-control')]).toEqual([404, 'no-store']);
    },
  );
});
