import type { Page } from 'playwright-core';
import { describeInBrowser } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const SAM = 'sam@contoso.example';
const PIA = 'pia@contoso.example';

describeInBrowser('who sees a request', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
    const { world } = portal;
    await world.agreement(await world.person(SAM));
    await world.person(PIA);
    await world.person('stranger@contoso.example');
  });
  afterAll(() => portal.stop());

  /** To the step of sharing, with somebody else as primary contact. */
  async function toSharing(title: string): Promise<NewRequest> {
    const page = await portal.openPageOf(SAM);
    const request = new NewRequest(portal.world, page);
    await page.goto('/cases');
    await request.begin();
    await request.problem({ title });
    await request.next(2);
    await page.getByRole('radio', { name: /Professional/ }).waitFor();
    await request.next(3);
    await request.primary('Pia', 'Primary', PIA);
    await request.next(4);
    return request;
  }

  test('R49 who would not see it is warned, and one click mends that', async () => {
    const request = await toSharing('Warned and mended');
    const { page } = request;
    const warning = page.getByRole('alert').filter({ hasText: 'You would not see this request' });
    await warning.waitFor();
    await expectSound(page, 360, 1280);
    await warning.getByRole('button', { name: 'Add me' }).click();
    await warning.waitFor({ state: 'detached' });
    const told = page.getByRole('status').filter({ hasText: 'You were added: you will see the request.' });
    await told.waitFor({ state: 'attached' });
    expect(await page.getByRole('checkbox', { name: /share with me/ }).isChecked()).toBe(true);
    await request.next(5);
    await request.next(6);
    const number = await request.submit();
    await page.getByRole('link', { name: 'Open the request' }).click();
    await page.getByRole('heading', { level: 1, name: 'Warned and mended' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${number}`);
  });

  test('R48, R49, R52 the submitter who stays away and a stranger see nothing there; whom it was shared with does', async () => {
    const request = await toSharing('For Pia and Hal only');
    const { page } = request;
    await request.button('new:steps.sharing.add').click();
    await request.primary('Hal', 'Helper', 'Hal@contoso.example');
    await request.next(5);
    await request.next(6);
    const number = await request.submit();
    await page.getByText('You are not a contact of this request, so you do not see it.').waitFor();
    expect(await page.getByRole('link', { name: 'Open the request' }).count()).toBe(0);
    const never = '2611180020009999';
    const said = async (visitor: string, address: string) => {
      const there = await portal.openPageOf(visitor);
      await there.goto(address);
      await there.getByRole('heading', { level: 1, name: 'There is no such request here' }).waitFor();
      await expectSound(there, 360);
      return (await there.locator('main').innerText()).replaceAll(number, '#').replaceAll(never, '#');
    };
    // A number that was never given out reads the same.
    const nothing = await said('stranger@contoso.example', `/cases/${never}`);
    expect(await said('stranger@contoso.example', `/cases/${number}`)).toBe(nothing);
    expect(await said(SAM, `/cases/${number}`)).toBe(nothing);

    // At the first sign-in of somebody who has never been here.
    const hal = await portal.openPageOf({ email: 'hal@contoso.example', kind: 'WORK' });
    await hal.goto('/cases');
    await hal.getByRole('heading', { level: 1, name: 'Welcome. A few things first' }).waitFor();
    await expectSound(hal, 360, 1280);
    // Names are the identity's: shown, with where they are changed; what is asked says what it is for.
    for (const name of ['Name', 'E-mail address'])
      expect(await hal.getByLabel(name, { exact: true }).getAttribute('readonly')).not.toBeNull();
    expect(await hal.getByLabel('E-mail address', { exact: true }).inputValue()).toBe('hal@contoso.example');
    for (const field of [/^Name/, /^Country/, /^Time zone/, /^Language$/, /^Telephone/])
      expect(await explained(hal, field)).toMatch(/^\p{L}.{20,}\.$/u);
    await hal.getByLabel(/^Country/).selectOption('NL');
    await hal.getByRole('button', { name: 'Save and go on' }).click();
    await hal.getByRole('link', { name: 'For Pia and Hal only' }).waitFor();
    // It is asked once.
    await hal.reload();
    await hal.getByRole('link', { name: 'For Pia and Hal only' }).click();
    await hal.getByRole('heading', { level: 1, name: 'For Pia and Hal only' }).waitFor();
    const pia = await portal.openPageOf(PIA);
    await pia.goto(`/cases/${number}`);
    await pia.getByRole('heading', { level: 1, name: 'For Pia and Hal only' }).waitFor();
    await expectSound(pia, 360, 1280);
  });
});

/** What a field says of itself, to the eye and to a screen reader. */
const explained = (page: Page, field: RegExp): Promise<string> =>
  page
    .locator('main')
    .getByLabel(field)
    .evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(''),
    );
