import type { Page } from 'playwright-core';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean } from './setup/browser';
import { expectNoOverflow } from './setup/no-overflow';
import { startPortal, type Portal } from './setup/portal-world';

const OLGA = 'olga@desk.example';

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

describeInBrowser('the operator’s page in a browser', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ settings: { demoWorld: true } });
  });
  afterAll(() => portal.stop());

  test('to everybody else it is not there', async () => {
    const page = await portal.openPageOf('erin@desk.example');
    await page.goto('/operator');
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await expectSound(page);
  });

  test.each(['agreements', 'purchases', 'organisations&handle=contoso', 'engineers', 'audit'])(
    'the part %s can be used by everybody, in Dutch and dark',
    async (part) => {
      const page = await portal.openPageOf(OLGA, { locale: 'nl', colorScheme: 'dark' });
      await page.goto(`/operator?part=${part}`);
      await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectSound(page);
    },
  );

  test('R61, R62 an agreement is issued, its pair told once, its balance corrected', async () => {
    const page = await portal.openPageOf(OLGA, { viewport: 'phone' });
    await page.goto('/operator');
    await press(page, 'Issue an agreement');
    await page.getByLabel('Code of the plan').fill('NOPE');
    await page.getByLabel('Customer').fill('Wingtip Toys');
    await page.getByLabel('Why').fill('Order 4711');
    await press(page, 'Issue it');
    await page.getByText('There is no such plan type.').waitFor();
    await expectSound(page);
    await page.getByLabel('Code of the plan').fill('PROFESSIONAL_5');
    await press(page, 'Issue it');
    await page.getByRole('heading', { name: 'The pair of the new agreement' }).waitFor();
    await expectSound(page);
    await page.getByRole('checkbox', { name: 'I have stored it' }).check();
    await press(page, 'Close');
    await page.getByRole('heading', { name: 'The pair of the new agreement' }).waitFor({ state: 'detached' });
    await press(page, 'Correct the balance: Wingtip Toys');
    await page.getByLabel('Incidents more').fill('-2');
    await page.getByLabel('Why').fill('Counted twice');
    await press(page, 'Correct it');
    await page.getByText('3 of 5 incidents left').waitFor();
    await press(page, 'Movements: Wingtip Toys');
    await page.getByText('corrected by an operator').waitFor();
    await expectSound(page);
    // The audit log says which it was, and leads there.
    await page.goto('/operator?part=audit&action=AGREEMENT_ISSUED');
    const link = page.getByRole('link', { name: /^Agreement · Wingtip Toys · ••••/ });
    await link.waitFor();
    await expectSound(page);
    await link.click();
    await page.getByText('1 agreement', { exact: true }).waitFor();
    await page.getByText('3 of 5 incidents left').waitFor();
  });

  test('R11 an organisation is made and given a benefit', async () => {
    const page = await portal.openPageOf(OLGA);
    await page.goto('/operator?part=organisations');
    await press(page, 'Make an organisation');
    await page.getByRole('textbox', { name: 'Name' }).fill('Fabrikam');
    await page.getByRole('textbox', { name: 'Handle' }).first().fill('fabrikam');
    await page.getByLabel('E-mail address of the administrator').fill('bram@fabrikam.example');
    await page.getByLabel('Why').fill('Partner 17');
    await press(page, 'Make it');
    await page.getByRole('heading', { level: 2, name: 'Fabrikam' }).waitFor();
    await press(page, 'Grant a benefit');
    await page.getByLabel('Code of the plan').fill('PARTNER_CLOUD_5');
    await page.getByLabel('Reference').fill('ORDER-17');
    await page.getByLabel('Why').fill('Partner 17');
    await press(page, 'Grant it');
    await page.getByText('ORDER-17', { exact: true }).waitFor();
    await expectSound(page);
  });

  test('a role is granted and revoked, and the audit log tells it', async () => {
    const page = await portal.openPageOf(OLGA);
    await page.goto('/operator?part=engineers');
    await press(page, 'Grant a role');
    await page.getByLabel('E-mail address').fill('mia@desk.example');
    await page.getByRole('textbox', { name: 'Queues' }).fill('nonsense/*');
    await page.getByLabel('Why').fill('Starts in December');
    await press(page, 'Grant it');
    await page.getByText('Name queues that exist').waitFor();
    await expectSound(page);
    await page.getByRole('textbox', { name: 'Queues' }).fill('sql-server/*');
    await press(page, 'Grant it');
    await press(page, 'Revoke: mia@desk.example, Engineer');
    await page.getByLabel('Why').fill('Changed her mind');
    await press(page, 'Revoke the role');
    await page.getByText('mia@desk.example', { exact: true }).waitFor({ state: 'detached' });
    await page.goto('/operator?part=audit&action=ROLE_REVOKED');
    await page.getByText('reason: Changed her mind').waitFor();
    await expectSound(page);
  });

  test('the audit log goes on by pages', async () => {
    const page = await portal.openPageOf(OLGA);
    await page.goto('/operator?part=audit');
    const entries = page.getByRole('list', { name: 'Audit log' }).locator('> li');
    await page.getByRole('button', { name: 'Show more' }).waitFor();
    const before = await entries.count();
    await press(page, 'Show more');
    await entries.nth(before).waitFor();
    await expectSound(page);
  });
});
