/** Choosing in a new request: by typing, by Tab, at night, and what is told before one goes on. */
import { describeInBrowser } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const AT_NIGHT = '2026-11-18T23:30:00Z';

describeInBrowser('choosing in a request', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ now: AT_NIGHT });
  });
  afterAll(() => portal.stop());

  async function at(email: string): Promise<NewRequest> {
    const page = await portal.openPageOf(email);
    await page.clock.setFixedTime(AT_NIGHT);
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    return request;
  }

  test('R34 another product is found by typing over the first, and Tab goes on to its versions', async () => {
    await portal.world.person('tess@contoso.example');
    const { page } = await at('tess@contoso.example');
    const field = page.getByRole('combobox', { name: /^Product/ });
    await field.pressSequentially('visual');
    await page.getByRole('option', { name: /^Visual Studio/ }).click();
    await page.getByRole('combobox', { name: /^Version/ }).waitFor();
    await field.press('ControlOrMeta+a');
    await field.pressSequentially('sql ser');
    expect(await field.inputValue()).toBe('sql ser');
    await page.getByRole('option', { name: /^Visual Studio/ }).waitFor({ state: 'detached' });
    await page.getByRole('option', { name: /^SQL Server/ }).waitFor();
    // One is left: going on chooses it, by Tab and by a click elsewhere.
    await field.press('Tab');
    await page.locator('select:focus').waitFor();
    expect(await field.inputValue()).toBe('SQL Server');
    expect(await page.getByRole('option', { name: /^Visual Studio/ }).count()).toBe(0);
    await page.locator('select:focus').getByRole('option', { name: /^2022/ }).waitFor({ state: 'attached' });
    await field.press('ControlOrMeta+a');
    await field.pressSequentially('intune');
    await page.getByRole('option', { name: /^SQL Server/ }).waitFor({ state: 'detached' });
    await page.getByRole('option', { name: /^Intune/ }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByRole('option', { name: /^Intune/ }).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('Intune');
  });

  test('R16, R38, R39 without a plan, at night, with a number that nobody can dial', async () => {
    const { world } = portal;
    const nel = await world.person('nel@contoso.example');
    const request = await at('nel@contoso.example');
    const { page } = request;
    await request.problem({ title: 'Nothing works' });
    await request.next(2);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page
      .getByText('Choose a plan. Where you have none, register an agreement or buy an incident here.')
      .waitFor();
    await world.agreement(nel, { plan: 'PROFESSIONAL_5' });
    await page.reload();
    await page.getByRole('radio', { name: 'Professional support 5-pack agreement' }).check();

    const nobody = page.getByText('In business hours nobody is there before');
    expect(await nobody.count()).toBe(0);
    await page.getByRole('radio', { name: /^Critical/ }).check();
    await nobody.waitFor();
    await expectSound(page, 360, 1280);
    await page.getByRole('radio', { name: 'Around the clock (24/7)' }).check();
    await nobody.waitFor({ state: 'detached' });
    await request.next(3);

    const phone = page.getByLabel('Telephone', { exact: false }).first();
    await page.getByText('With the country code, such as +31 20 123 4567.').waitFor();
    await phone.fill('call me');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('This is not a telephone number that can be dialled.').waitFor();
    expect(await request.step(3).getAttribute('aria-current')).toBe('step');
    await phone.fill('+31 20 123 4567');
    await request.next(4);
  });
});
