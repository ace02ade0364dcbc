/** The pages for who has no sign-in and no script: in their language, with the number to call. */
import { readSettings } from '../src/platform/settings';
import { SECRET, World } from './world';

const TEXT = '+31 20 555 0100, <b>daily</b>';
const SHOWN = '<a href="tel:+31205550100">+31 20 555 0100</a>, &lt;b&gt;daily&lt;/b&gt;';

describe('pages without a sign-in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ settings: { callUs: TEXT } });
  });
  afterAll(() => world.stop());

  const page = async (path: string, language: string, from = world) =>
    (await fetch(new URL(path, from.url), { headers: { 'accept-language': language } })).text();

  test.each([
    ['/', 'en', 'Or call us: ', 'From a support agreement to help'],
    ['/', 'nl-NL,nl;q=0.9,en;q=0.5', 'Of bel ons: ', 'Van een supportovereenkomst naar hulp'],
    ['/', 'fr', 'Or call us: ', 'From a support agreement to help'],
    ['/sign-in', 'en', 'Or call us: ', '<h1>Sign in</h1>'],
    ['/sign-in', 'nl', 'Of bel ons: ', '<h1>Aanmelden</h1>'],
  ])('%s in %s says whom to call', async (path, language, call, more) => {
    const html = await page(path, language);
    expect(html).toContain(`<p>${call}${SHOWN}</p>`);
    expect(html).toContain(more);
    expect(html).toContain(`<html lang="${language.startsWith('nl') ? 'nl' : 'en'}">`);
    expect(html).not.toMatch(/<!--|\{\w+\}/);
  });

  test('without the setting nothing is said of it', async () => {
    const silent = await World.start({ databaseUrl: world.databaseUrl, settings: { callUs: null } });
    for (const path of ['/', '/sign-in']) expect(await page(path, 'en', silent)).not.toMatch(/call us|<!--/);
    await silent.stop();
  });

  test('the setting is one line of at most 200 characters; the demo has a number that nobody has', () => {
    const read = (env: NodeJS.ProcessEnv) => readSettings({ CASEGATE_SECRET: SECRET, ...env }).callUs;
    expect(read({ CASEGATE_CALL_US: ' 112 ', CASEGATE_DEMO: 'off' })).toBe('112');
    expect([read({}), read({ CASEGATE_DEMO: 'off' })]).toEqual(['+1 206 555 0100', null]);
    expect(() => read({ CASEGATE_CALL_US: 'a'.repeat(201) })).toThrow('CASEGATE_CALL_US');
    expect(() => read({ CASEGATE_CALL_US: 'a\nb' })).toThrow('CASEGATE_CALL_US');
  });
});
