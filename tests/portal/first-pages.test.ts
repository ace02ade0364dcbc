import type { Page } from 'playwright-core';
import { look } from '../setup/letters';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean } from './setup/browser';
import { pressAt } from './setup/keyboard';
import { expectNoOverflow } from './setup/no-overflow';
import { signInByPages, startPortal, type Portal } from './setup/portal-world';

const ADA = { email: 'ada@example.com', kind: 'PERSONAL' } as const;

/** What has to hold of every page, in each of its states. */
async function expectSound(page: Page): Promise<void> {
  expectClean(page);
  await expectAccessible(page);
  await expectNoOverflow(page, 360, 1280);
}

describeInBrowser('the first pages in a browser', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ mail: {} });
  });
  afterAll(() => portal.stop());

  test.each([
    ['en', 'light'],
    ['nl', 'dark'],
  ] as const)('R1 where one begins and the choice of a sign-in, in %s and %s', async (locale, colorScheme) => {
    const page = await portal.openPage({ locale, colorScheme });
    await page.goto('/');
    await expectSound(page);
    await page.goto('/sign-in');
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await expectSound(page);
  });

  test('R1 somebody is clicked on and is signed in', async () => {
    const page = await portal.openPage({ viewport: 'phone' });
    await page.goto('/sign-in');
    await page.locator('a[href*="kind=PERSONAL"]').click();
    await page.getByRole('button', { name: 'Ada Jansen' }).waitFor();
    await expectSound(page);
    await signInByPages(page, 'Ada Jansen', 'PERSONAL');
    await page.goto('/sign-in');
    await page.getByText('ada@example.com').waitFor();
    await expectSound(page);
  });

  test('R1 the same without a mouse, and out again', async () => {
    const page = await portal.openPage();
    await page.goto('/sign-in?return=%2F');
    await pressAt(page, 'link', /work/i);
    await pressAt(page, 'button', /Grace Okafor/);
    await page.waitForURL(`${portal.url}/`);
    await page.goto('/sign-in');
    await page.getByText('grace@contoso.example').waitFor();
    await pressAt(page, 'button', 'Sign out');
    await page.locator('a[href*="kind=PERSONAL"]').waitFor();
    await expectSound(page);
  });

  test('R1 who signs out in the portal and in again is in the portal', async () => {
    const page = await portal.openPage();
    await signInByPages(page, 'Ada Jansen', 'PERSONAL');
    const out = page.getByRole('button', { name: 'Sign out' });
    await out.click();
    await page.waitForURL(`${portal.url}/sign-in**`);
    await page.locator('a[href*="kind=PERSONAL"]').click();
    await page.getByRole('button', { name: 'Ada Jansen' }).click();
    await page.waitForURL(`${portal.url}/`);
    await out.waitFor();
    // Who goes there all the same has a way back.
    await page.goto('/sign-in');
    await expectSound(page);
    await pressAt(page, 'link', 'Go to your support requests');
    await page.waitForURL(`${portal.url}/`);
    await out.waitFor();
  });

  test('R47 the letter of a request leads there, by way of signing in', async () => {
    const { world } = portal;
    const ada = await world.person(ADA.email, ADA.kind);
    const primaryContact = { firstName: 'Ada', lastName: 'Jansen', email: ADA.email };
    const number = await world.submit(ada, await world.agreement(ada), { primaryContact });
    await look(world);
    const page = await portal.openPage();
    await page.goto('/demo/mail');
    await page.getByRole('link', { name: number }).click();
    const link = page.frameLocator('iframe').getByRole('link', { name: `${portal.url}/cases/${number}` });
    const [there] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await there.locator('a[href*="kind=PERSONAL"]').click();
    await there.getByRole('button', { name: 'Ada Jansen' }).click();
    await there.waitForURL(`${portal.url}/cases/${number}`);
    await there.getByText('Response clock').waitFor();
    expectClean(page);
  });

  test('R1 a session that was started is the browser’s', async () => {
    const page = await portal.openPageOf(ADA);
    await page.goto('/sign-in');
    await page.getByText('ada@example.com').waitFor();
  });
});
