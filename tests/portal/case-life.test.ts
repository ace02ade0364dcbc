import type { Locator, Page } from 'playwright-core';
import { own } from '../setup/owning';
import { describeInBrowser, expectTrouble } from './setup/browser';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const ERIN = 'erin@desk.example';
const PIA = 'pia@contoso.example';
const HAL = 'hal@contoso.example';

describeInBrowser('the life of a request between contacts and engineer', () => {
  let portal: Portal;
  let agreementId: string;
  let sam: string;
  beforeAll(async () => {
    portal = await startPortal();
    const { world } = portal;
    sam = await world.person('sam@contoso.example');
    agreementId = await world.agreement(sam);
    for (const email of [PIA, HAL, ERIN]) await world.person(email);
  });
  afterAll(() => portal.stop());

  const submitted = (title: string) =>
    portal.world.submit(sam, agreementId, {
      title,
      additionalContacts: [{ firstName: 'Hal', lastName: 'Helper', email: HAL }],
    });

  async function at(email: string, number: string, viewport: 'desktop' | 'phone' = 'desktop'): Promise<Page> {
    const page = await portal.openPageOf(email, { viewport });
    const asked = asksForChanges(page);
    await page.goto(`/cases/${number}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await asked;
    return page;
  }

  test('R41, R47, R48, R53 what the engineer answers is there without a reload, and gone with the right to see it', async () => {
    const number = await submitted('The answer arrives');
    await own(portal.world, number, ERIN);
    const [pia, hal, erin] = [await at(PIA, number), await at(HAL, number, 'phone'), await at(ERIN, number)];
    await pia.getByText('Awaited').first().waitFor();
    await erin
      .getByLabel('Your message')
      .fill('Please **restart** it and tell me what you see: https://learn.contoso.example/logo?step=2.');
    await erin.getByRole('button', { name: 'Send', exact: true }).click();
    for (const page of [pia, hal]) {
      await page.getByText('Please restart it and tell me what you see').waitFor();
      expect(await page.locator('strong', { hasText: /^restart$/ }).count()).toBe(1);
      const link = page.getByRole('link', { name: 'learn.contoso.example' });
      expect(await link.getAttribute('href')).toBe('https://learn.contoso.example/logo?step=2');
      expect(await link.getAttribute('rel')).toBe('noreferrer');
    }
    await pia.getByText('Given in time').first().waitFor();
    await expectSound(pia, 360, 1280);
    await pia.getByLabel('Your message').fill('It stops at the logo again.');
    await pia.getByLabel('Your message').press('Control+Enter');
    await erin.getByText('It stops at the logo again.').first().waitFor();
    await expectSound(erin, 360, 1280);

    // The engineer removes Hal, who looks on.
    await erin.getByRole('button', { name: 'Remove Hal Helper' }).click();
    await erin.getByRole('dialog').waitFor();
    await expectSound(erin);
    await erin.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await hal.getByRole('heading', { level: 1, name: 'You do not see this request any more' }).waitFor();
    expect(await hal.getByText('It stops at the logo again.').count()).toBe(0);
    await expectSound(hal);
    await erin.getByRole('button', { name: 'Remove Hal Helper' }).waitFor({ state: 'detached' });
  });

  test('R59 a file comes whole over a broken connection', async () => {
    const number = await submitted('With a file');
    const pia = await at(PIA, number);
    // The first piece and the first try to go on are cut.
    let cuts = 0;
    expectTrouble(pia, /^failed: (PATCH|HEAD|POST) .*\/uploads/);
    await pia.route('**/uploads/**', (route) => {
      if (route.request().method() !== 'PATCH' || cuts >= 2) return route.continue();
      cuts += 1;
      return route.abort('connectionreset');
    });
    const files = pia.getByRole('region', { name: 'Files' });
    await files
      .locator('input[type=file]')
      .setInputFiles({ name: 'trace.log', mimeType: 'text/plain', buffer: Buffer.alloc(6_000_000, 'trace\n') });
    await files.getByRole('button', { name: 'Download trace.log' }).waitFor();
    expect(cuts).toBe(2);
    await files.getByText(/5\.7 MB/).waitFor();
    await expectSound(pia, 360, 1280);
    const [download] = await Promise.all([
      pia.waitForEvent('download'),
      files.getByRole('button', { name: 'Download trace.log' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('trace.log');
    // What is a program is refused by what is in it.
    await files
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('#!/bin/sh\nrm -rf /\n') });
    await pia
      .getByText(/Refused/)
      .first()
      .waitFor();
  });

  test('R50, R55, R56 a contact changes the severity, shares, closes and reopens', async () => {
    const number = await submitted('Changed by its contact');
    const pia = await at(PIA, number, 'phone');
    const deeds = pia.getByRole('group', { name: 'What you can do' });
    await deeds.getByRole('button', { name: 'Change the severity' }).click();
    await expectSound(pia);
    await pia.getByRole('radio', { name: 'Critical' }).check();
    await pia.getByRole('button', { name: 'Change it' }).click();
    await pia.getByText('Severity: Critical').waitFor();

    await deeds.getByRole('button', { name: 'Share' }).click();
    await pia.getByRole('button', { name: 'Add this contact' }).click();
    await expectFocus(pia.getByLabel(/^First name/));
    await pia.getByLabel(/^E-mail address/).fill('noor@');
    await pia.getByRole('button', { name: 'Add this contact' }).click();
    await pia.getByText('This is not a complete e-mail address.').waitFor();
    await pia.getByLabel(/^First name/).fill('Noor');
    await pia.getByLabel(/^Last name/).fill('Newcomer');
    await pia.getByLabel(/^E-mail address/).fill('noor@contoso.example');
    await expectSound(pia);
    await pia.getByRole('button', { name: 'Add this contact' }).click();
    await pia.getByRole('link', { name: 'noor@contoso.example' }).waitFor();

    await deeds.getByRole('button', { name: 'Close the request' }).click();
    expect(await pia.getByRole('radio', { name: /defect/ }).count()).toBe(0);
    await expectSound(pia);
    await pia.getByRole('button', { name: 'Close it' }).click();
    await pia.getByText('Closed: resolved').first().waitFor();
    await expectSound(pia);
    await deeds.getByRole('button', { name: 'Reopen' }).click();
    await pia.getByRole('button', { name: 'Reopen it' }).click();
    await deeds.getByRole('button', { name: 'Close the request' }).waitFor();
    await pia.getByText('In progress').first().waitFor();
    await expectSound(pia);
  });
});

/** That the page has asked to be told what changes: nothing of what comes after this is missed. */
const asksForChanges = async (page: Page): Promise<void> => {
  const socket = await page.waitForEvent('websocket');
  await socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('caseChanged'));
};

/** Somebody is brought there, to mend it. */
async function expectFocus(field: Locator): Promise<void> {
  await field.page().waitForFunction((element) => element === document.activeElement, await field.elementHandle());
}
