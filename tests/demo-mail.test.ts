/** The letters of the demo, as somebody who tries things out reads them. */
import { readdirSync } from 'node:fs';
import { Cast } from './setup/cast';
import { failing } from './setup/faults';
import { letTimePass, lettersOf, look } from './setup/letters';
import { RECEIVING } from './setup/replies';
import { World } from './world';

const NASTY = '</pre></iframe><script>alert(1)</script><img src=x onerror=alert(1)> "quoted" <!-- html -->';

describe('R47 the mail of the demo', () => {
  let cast: Cast;
  let world: World;
  beforeAll(async () => {
    cast = await Cast.start({ mail: RECEIVING });
    ({ world } = cast);
  });
  afterAll(() => world.stop());

  const page = async (path: string) => {
    const response = await fetch(`${world.url}${path}`);
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const folder = () => world.server.world.settings.mail.folder ?? '';
  const links = (html: string) =>
    [...html.matchAll(/href="(\/demo\/mail\/letter-[a-z2-7]{26})"/g)].map(([, path]) => path);

  test('is empty, then shows each letter, the newest first', async () => {
    expect((await page('/demo/mail')).status).toBe(200);
    expect(links((await page('/demo/mail')).html)).toEqual([]);
    const story = await cast.owned({ title: 'First' });
    await look(world);
    await story.by('erin').write(NASTY);
    await look(world);
    const { html, headers } = await page('/demo/mail');
    const [newest = '', oldest = ''] = links(html);
    expect(links(html)).toHaveLength(2);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const [first, second] = [await page(oldest), await page(newest)];
    expect(first.html).toContain(`[${story.number}] First`);
    expect(second.html).toContain('erin Person wrote:');
  });

  test('nothing that was typed can run: neither in the page nor in the letter’s frame', async () => {
    const [newest = ''] = links((await page('/demo/mail')).html);
    const { html, headers } = await page(newest);
    expect(html).toContain('alert(1)');
    expect(html).not.toMatch(/<script|<img/i);
    const frames = [...html.matchAll(/<iframe([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(frames).toHaveLength(1);
    expect(frames[0]).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(frames[0]).toContain(`src="${newest}/html"`);
    // What is shown in it is the letter, in which all of it is still text.
    const { html: letter, headers: framed } = await page(`${newest}/html`);
    expect(letter).toContain('&lt;script&gt;alert(1)');
    expect(letter).not.toMatch(/<script|<img/i);
    expect(framed.get('content-security-policy')).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; (?!.*(unsafe-inline|script-src))/,
    );
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/https?:|\*|script-src|unsafe-eval/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('the letter leads to its request, where the demo listens', async () => {
    const [newest = ''] = links((await page('/demo/mail')).html);
    const [number = ''] = /(?<=\[)\d+(?=\])/.exec((await page(newest)).html) ?? [];
    expect((await page(`${newest}/html`)).html).toContain(`<a href="${world.url}/cases/${number}" target="_blank"`);
  });

  test('the source is text, as it would go over the wire', async () => {
    const [newest = ''] = links((await page('/demo/mail')).html);
    const { html: source, headers } = await page(`${newest}/source`);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(source).toMatch(/^Message-ID: <letter-/m);
    expect(source).toMatch(/^Reply-To: reply\+/m);
  });

  test.each([
    '/demo/mail/letter-aaaaaaaaaaaaaaaaaaaaaaaaaa',
    '/demo/mail/..%2f..%2fpackage.json',
    '/demo/mail/%2e%2e%2fmail',
    '/demo/mail/letter-',
    '/demo/mail/letter-aaaaaaaaaaaaaaaaaaaaaaaaaa.eml',
    '/demo/mail/%00',
  ])('%s is not there', async (path) => {
    expect([404, 400]).toContain((await page(path)).status);
  });

  test('a letter that is sent again is the same file', async () => {
    const before = readdirSync(folder()).length;
    const story = await cast.submitted();
    const cut = failing(world, /^UPDATE .letters. SET .state./, { code: 'CUT' }, 1);
    await look(world);
    cut.end();
    await letTimePass(world);
    await look(world);
    expect((await lettersOf(world, story.number))[0]).toMatchObject({ state: 'SENT', attempts: 2 });
    const files = readdirSync(folder());
    expect(files).toHaveLength(before + 1);
    expect(files.every((name) => /^letter-[a-z2-7]{26}\.eml$/.test(name))).toBe(true);
  });

  test('the landing page leads there', async () => {
    expect((await page('/')).html).toContain('href="/demo/mail"');
  });

  test.each<[string, Parameters<typeof World.start>[0]]>([
    ['production', { mail: {}, settings: { production: true, demo: false, explorer: false } }],
    ['production, whatever the demo says', { mail: {}, settings: { production: true, demo: true, explorer: false } }],
    ['an installation without the demo', { mail: {}, settings: { demo: false } }],
    ['a demo with a mail server', { mail: { smtpUrl: 'smtp://127.0.0.1:9' } }],
  ])('%s has no such pages', async (_what, options) => {
    const other = await World.start({ databaseUrl: world.databaseUrl, ...options });
    const [newest = ''] = links((await page('/demo/mail')).html);
    for (const path of ['/demo/mail', newest, `${newest}/html`, `${newest}/source`])
      expect((await fetch(`${other.url}${path}`)).status).toBe(404);
    expect(await (await fetch(`${other.url}/`)).text()).not.toContain('/demo/mail');
    await other.stop();
  });
});
