import type { Page } from 'playwright-core';
import { own } from '../setup/owning';
import { describeInBrowser, expectTrouble } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { stickingOut } from './setup/no-overflow';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const SAM = 'sam@contoso.example';

describeInBrowser('for everyone', () => {
  let portal: Portal;
  let number: string;
  let pages: { to: string; shows: string }[];
  beforeAll(async () => {
    portal = await startPortal();
    const { world } = portal;
    const sam = await world.person(SAM);
    const agreementId = await world.agreement(sam);
    const me = { firstName: 'Sam', lastName: 'Submitter', email: SAM };
    number = await world.submit(sam, agreementId, { title: 'Seen by everyone', primaryContact: me });
    await own(world, number, 'erin@desk.example');
    pages = [
      { to: '/cases', shows: 'Seen by everyone' },
      { to: `/cases/${number}`, shows: 'Response clock' },
      { to: '/new', shows: '6. Submit' },
      { to: '/agreements', shows: 'Professional support 5-pack agreement' },
      { to: `/agreements/${agreementId}`, shows: 'Who used which incident' },
      { to: '/profile', shows: 'Where you are signed in' },
      { to: '/buy', shows: 'Buy a single incident' },
    ];
  });
  afterAll(() => portal.stop());

  async function goThrough(page: Page, look: (page: Page) => Promise<void>, query = ''): Promise<void> {
    for (const { to, shows } of pages) {
      await page.goto(to + query);
      await page.locator('main').getByText(shows).first().waitFor();
      await look(page);
    }
  }

  test.each(['light', 'dark'] as const)('contrast and all else that axe knows, %s', async (colorScheme) => {
    const page = await portal.openPageOf(SAM, { colorScheme });
    await goThrough(page, (there) => expectSound(there, 360, 1280));
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(Number(/\d+/.exec(background)?.[0]) < 128).toBe(colorScheme === 'dark');
  });

  test('whoever wants no motion has none', async () => {
    const mia = 'mia@contoso.example';
    await portal.world.agreement(await portal.world.person(mia));
    const page = await portal.openPageOf(mia, { reducedMotion: 'reduce' });
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.problem();
    await request.next(2);
    // As long as something moves, in milliseconds.
    const longest = () =>
      page.evaluate(() =>
        Math.max(
          0,
          ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)),
          ...[...document.querySelectorAll('*')].flatMap((element) => {
            const { transitionDuration, animationDuration } = getComputedStyle(element);
            return [transitionDuration, animationDuration].flatMap((all) =>
              all.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)),
            );
          }),
        ),
      );
    expect(await longest()).toBeLessThan(1);
  });

  test.each([360, 1280])('from right to left nothing breaks at %s pixels', async (width) => {
    const page = await portal.openPageOf(SAM, { viewport: { width, height: 800 } });
    await goThrough(
      page,
      async () => {
        expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
        expect(await stickingOut(page)).toEqual([]);
        expect(await cut(page)).toEqual([]);
      },
      '?dir=rtl',
    );
  });

  test('who works at the desk, in an organisation or as its operator has nothing broken from right to left either', async () => {
    const demo = await startPortal({ settings: { demoWorld: true } });
    try {
      for (const [who, to, shows] of [
        ['erin@desk.example', '/desk', 'developer-tools/emea'],
        ['sven@desk.example', '/desk', 'Number of the request'],
        ['grace@contoso.example', '/organisations/contoso', 'Add a member'],
        ['olga@desk.example', '/operator', 'Issue an agreement'],
        ['olga@desk.example', '/operator?part=audit', 'Show more'],
      ] as const) {
        const page = await demo.openPageOf(who);
        await page.goto(`${to}${to.includes('?') ? '&' : '?'}dir=rtl`);
        await page.locator('main').getByText(shows).first().waitFor();
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect([to, width, await stickingOut(page), await cut(page)]).toEqual([to, width, [], []]);
        }
        await page.context().close();
      }
    } finally {
      await demo.stop();
    }
  });

  test('the language is chosen anywhere, in the middle of a word, and stays', async () => {
    const page = await portal.openPageOf(SAM);
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    await request.product('Windows Server');
    await request.field('new:steps.problem.title').fill('Half a sente');
    await page.getByLabel('Language', { exact: true }).selectOption('nl');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe supportaanvraag' }).waitFor();
    const inDutch = new NewRequest(portal.world, page, 'nl');
    expect(await inDutch.field('new:steps.problem.title').inputValue()).toBe('Half a sente');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    // What the server says is asked for anew: the categories are its words.
    await inDutch
      .field('new:steps.problem.category')
      .getByText('Active Directory en identiteit')
      .waitFor({ state: 'attached' });
    await inDutch.saved();
    await expectSound(page, 360, 1280);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Nieuwe supportaanvraag' }).waitFor();
    await page.getByLabel('Taal', { exact: true }).selectOption('en');
    await page.getByRole('heading', { level: 1, name: 'New support request' }).waitFor();
    expect(await request.field('new:steps.problem.title').inputValue()).toBe('Half a sente');
  });

  test('R48 a printed request is what was said, without what can be pressed', async () => {
    const page = await portal.openPageOf(SAM);
    await page.goto(`/cases/${number}`);
    await page.getByText('It stops at the logo.').first().waitFor();
    await page.getByText('Response clock').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const said of ['Seen by everyone', number, 'It stops at the logo.', 'Sam Submitter', 'Response clock'])
      expect(await page.getByText(said).first().isVisible()).toBe(true);
    const pressable = page.locator('button, input, select, textarea, nav a');
    const shown = await pressable.evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(shown).toEqual([]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // Paper is white.
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
  });

  test.each([
    ['en', 'Or call us:', 'JavaScript'],
    ['nl', 'Of bel ons:', 'JavaScript'],
  ] as const)('R1 without JavaScript it is said how to go on, in %s', async (locale, callUs, needed) => {
    const nobody = await portal.openPage({ javaScript: false, locale });
    for (const to of ['/', '/sign-in', '/new']) {
      await nobody.goto(to);
      await nobody.getByText(callUs).waitFor();
      expect(await nobody.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await nobody.getByRole('link').count()).toBeGreaterThan(0);
    }
    await nobody.locator('a[href*="kind=PERSONAL"]').waitFor();
    // Who is signed in gets the page that needs it, which says so.
    const somebody = await portal.openPageOf(SAM, { javaScript: false, locale });
    expectTrouble(somebody, /^failed: GET .*\.js csp$/);
    await somebody.goto('/cases');
    const instead = somebody.locator('noscript');
    expect(await instead.innerText()).toContain(needed);
    expect(await instead.innerText()).toContain(callUs);
    expect((await instead.boundingBox())?.y).toBeLessThan(300);
  });
});

/** What has less room than its words need, and hides the rest. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { overflowX, clip } = getComputedStyle(element);
        const isHiddenForEyes = element.clientWidth <= 1 || clip !== 'auto';
        return overflowX === 'hidden' && !isHiddenForEyes && element.scrollWidth > element.clientWidth + 2;
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
