import type { Page } from 'playwright-core';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean } from './setup/browser';
import { pressAt } from './setup/keyboard';
import { expectNoOverflow } from './setup/no-overflow';
import { startPortal, type Portal } from './setup/portal-world';

const GRACE = 'grace@contoso.example';
const ADA = { email: 'ada@example.com', kind: 'PERSONAL' } as const;
const AT = '/organisations/contoso';

async function expectSound(page: Page): Promise<void> {
  expectClean(page);
  await expectAccessible(page);
  await expectNoOverflow(page, 360, 1280);
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

async function store(page: Page): Promise<string> {
  const key = await page.getByText(/^cg_live_/).textContent();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'I have stored it' }).check();
  await press(page, 'Close');
  await page.getByText(/^cg_live_/).waitFor({ state: 'detached' });
  await page.locator('h2:focus').waitFor();
  return key ?? '';
}

describeInBrowser('an organisation in a browser', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ settings: { demoWorld: true } });
  });
  afterAll(() => portal.stop());

  test('R11 to who does not belong to it it is not there', async () => {
    const page = await portal.openPageOf('bram@fabrikam.example');
    await page.goto(AT);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await expectSound(page);
  });

  test('R8, R11 a member reads the pair and manages nothing', async () => {
    const page = await portal.openPageOf(ADA, { locale: 'nl', colorScheme: 'dark', viewport: 'phone' });
    await page.goto(AT);
    await press(page, /^Access ID en Contract ID tonen/);
    await page.getByText('nooit een wachtwoord').waitFor();
    expect(await page.getByRole('button', { name: /toevoegen|Activeren|ophalen/ }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Programma’s' }).count()).toBe(0);
    await expectSound(page);
  });

  test('R11 an administrator activates a benefit without a mouse', async () => {
    const page = await portal.openPageOf(GRACE);
    await page.goto(AT);
    await pressAt(page, 'button', /^Activate:/);
    await pressAt(page, 'button', 'Activate now');
    await page.getByText('never a password').waitFor();
    await expectSound(page);
  });

  test('R11 members come and go, and the last administrator stays', async () => {
    const page = await portal.openPageOf(GRACE);
    await page.goto(AT);
    await press(page, 'Add a member');
    await page.getByLabel('E-mail address').fill('new@contoso.example');
    await press(page, 'Add');
    await press(page, 'Remove: new@contoso.example');
    await press(page, 'Remove new@contoso.example');
    await page.getByText('new@contoso.example', { exact: true }).waitFor({ state: 'detached' });
    await press(page, `Remove: ${GRACE}`);
    await press(page, `Remove ${GRACE}`);
    await page.getByText('This is the last administrator.').waitFor();
    await expectSound(page);
  });

  test('R65 a key is shown once, rotated at once, and revoked', async () => {
    const page = await portal.openPageOf(GRACE, { viewport: 'phone' });
    await page.goto(AT);
    await press(page, 'Make a service sign-in');
    await page.getByRole('textbox', { name: 'Name' }).fill('watcher');
    await press(page, 'Make it');
    await press(page, 'Make an API key: watcher');
    await page.getByLabel('What it is for').fill('Nightly report');
    await page.getByLabel('From where').fill('nonsense');
    await press(page, 'Make the key');
    await page.getByText('nonsense: This is no').waitFor();
    await expectSound(page);
    await page.getByLabel('From where').fill('');
    await page.getByRole('checkbox', { name: /Read the catalogue/ }).check();
    await press(page, 'Make the key');
    const first = await store(page);
    await press(page, /^Rotate: Nightly report/);
    await page.getByLabel('Hours that the old key goes on').fill('0');
    await press(page, 'Make the new key');
    expect(await store(page)).not.toBe(first);
    await page.getByText('Ended', { exact: true }).waitFor();
    await press(page, /^Revoke: Nightly report/);
    await press(page, 'Revoke the key');
    await page.getByText('Revoked', { exact: true }).first().waitFor();
    await expectSound(page);
  });
});
