import type { Page } from 'playwright-core';
import { describeInBrowser } from './setup/browser';
import { arrowTo, focusOf, pressAt, tabTo, typeAt } from './setup/keyboard';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';

const SAM = 'sam@contoso.example';

describeInBrowser('a request by the keyboard alone', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
    const { world } = portal;
    await world.agreement(await world.person(SAM));
  });
  afterAll(() => portal.stop());

  test('R33, R38, R39, R49 all six steps; the focus is seen and goes where the work goes on', async () => {
    const page = await portal.openPageOf(SAM);
    await page.goto('/cases');
    const request = new NewRequest(portal.world, page);
    await page.getByText('There are no open requests here.').waitFor();
    await pressAt(page, 'link', 'Skip to the content');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await tabTo(page, 'link', '+ Create a new support request');
    await page.keyboard.press('Enter');
    await request.isAt(1);
    expect(await focusOf(page)).toBe('h1 "New support request"');

    await goOn(page);
    // Nothing is filled in: one is brought to the first field that is missing.
    await expect(focusSoon(page, /Product/)).resolves.toMatch(/^combobox "Product/);
    await page.keyboard.type('windows server');
    await page.getByRole('option', { name: /^Windows Server \(/ }).waitFor();
    await arrowTo(page, 'option', /^Windows Server \(/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'combobox', /^Version/);
    await page.keyboard.type('2025');
    await tabTo(page, 'combobox', /^Category/);
    await page.keyboard.press('ArrowDown');
    await request.field('new:steps.problem.problem').waitFor();
    await tabTo(page, 'combobox', /^Problem/);
    await page.keyboard.press('ArrowDown');
    await typeAt(page, 'textbox', /^Title/, 'By the keyboard');
    await typeAt(page, 'textbox', /^Description/, 'Typed without a mouse.');
    await goOn(page);
    await request.isAt(2);
    expect(await focusOf(page)).toBe('h2 "2. The kind of support"');

    await tabTo(page, 'radio', /^Important/);
    await arrowTo(page, 'radio', /^Critical/, 'ArrowUp');
    await tabTo(page, 'radio', /^Business hours/);
    await arrowTo(page, 'radio', /^Around the clock/);
    await page.getByText('around the clock, in English').waitFor();
    await goOn(page);
    await request.isAt(3);
    expect(await focusOf(page)).toBe('h2 "3. The primary contact"');

    await goOn(page);
    await expect(focusSoon(page, /Telephone/)).resolves.toMatch(/^input "Telephone/);
    await page.keyboard.type('+31 20 555 0100');
    await goOn(page);
    await request.isAt(4);
    expect(await focusOf(page)).toBe('h2 "4. Sharing"');

    await pressAt(page, 'button', 'Add a person');
    await expect(focusSoon(page, /First name/)).resolves.toMatch(/^input "First name/);
    await page.keyboard.type('Hal');
    await pressAt(page, 'button', 'Remove: Hal', 'Space');
    await expect(focusSoon(page, /Add a person/)).resolves.toBe('button "Add a person"');
    await goOn(page);
    await request.isAt(5);
    expect(await focusOf(page)).toBe('h2 "5. Review"');

    // Back into the first step, and on from where one was.
    await tabTo(page, 'button', 'Edit: The problem', { exact: true, key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await request.isAt(1);
    expect(await focusOf(page)).toBe('h2 "1. The problem"');
    await typeAt(page, 'textbox', /^Title/, 'By the keyboard alone');
    await pressAt(page, 'button', 'Go back to step 5');
    await request.isAt(5);
    expect(await focusOf(page)).toBe('h2 "5. Review"');
    await goOn(page);
    await request.isAt(6);
    expect(await focusOf(page)).toBe('h2 "6. Submit"');
    await pressAt(page, 'button', 'Submit the request');
    await request.sent();
    await expect(focusSoon(page, /submitted/)).resolves.toBe('h1 "Your request was submitted"');
    await pressAt(page, 'link', 'Open the request');
    await page.getByRole('heading', { level: 1, name: 'By the keyboard alone' }).waitFor();
  });
});

const goOn = (page: Page) => pressAt(page, 'button', 'Next');

/** What has the focus once it has come to where it is awaited. */
async function focusSoon(page: Page, name: RegExp): Promise<string> {
  for (let looks = 0; looks < 100; looks += 1) {
    const focus = await focusOf(page);
    if (name.test(focus)) return focus;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  return focusOf(page);
}
