import type { Page } from 'playwright-core';
import { addressOf, Cast, type Name } from '../setup/cast';
import { own } from '../setup/owning';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean, expectTrouble, type PageOptions } from './setup/browser';
import { expectNoOverflow } from './setup/no-overflow';
import { Portal } from './setup/portal-world';

describeInBrowser('the page of a request', () => {
  let cast: Cast;
  let portal: Portal;
  beforeAll(async () => {
    cast = await Cast.start();
    portal = new Portal(cast.world);
  });
  afterAll(() => portal.stop());

  async function open(name: Name, number: string, options: PageOptions = {}): Promise<Page> {
    const page = await portal.openPageOf({ email: addressOf(name), kind: 'WORK' }, options);
    await page.goto(`/cases/${number}`);
    await page.locator('h1').waitFor();
    return page;
  }
  const field = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
  async function write(page: Page, text: string): Promise<void> {
    await field(page).fill(text);
    await field(page).press('Control+Enter');
  }

  test('R53 R63 contact and engineer write, and each sees at once what the other wrote', async () => {
    const { number } = await cast.owned();
    const [pia, erin] = [await open('pia', number), await open('erin', number)];
    await write(pia, 'It **stops** here.');
    await erin.locator('strong', { hasText: 'stops' }).waitFor();
    await field(erin).fill('Please send the log.');
    await erin.getByLabel('Status with it').selectOption('WAITING_FOR_CUSTOMER');
    await erin.getByRole('button', { name: 'Send' }).click();
    await pia.getByText('Please send the log.').waitFor();
    await pia.getByText('Waiting for you').waitFor();
    // Who does not look hears of it.
    const said = pia.getByRole('status').filter({ hasText: /erin Person/ });
    await said.waitFor({ state: 'attached' });
    await erin.getByText('Waiting for the customer').first().waitFor();
    expect(await field(pia).inputValue()).toBe('');
    for (const page of [pia, erin]) {
      expectClean(page);
      await expectAccessible(page);
      await expectNoOverflow(page, 360, 1280);
    }
  });

  test('a note is the engineer’s alone', async () => {
    const { number } = await cast.owned();
    const [pia, erin] = [await open('pia', number, { locale: 'nl', colorScheme: 'dark' }), await open('erin', number)];
    await erin.getByRole('tab', { name: 'Messages' }).press('ArrowRight');
    await erin.getByRole('textbox', { name: 'Internal note' }).fill('Ask the second line.');
    await erin.getByRole('button', { name: 'Keep this note' }).click();
    await erin.getByRole('article').getByText('Ask the second line.').waitFor();
    await expectAccessible(erin);
    await pia.reload();
    await pia.getByRole('textbox', { name: 'Uw bericht' }).waitFor();
    expect(await pia.getByText('Ask the second line.').count()).toBe(0);
    expect(await pia.getByRole('tab').count()).toBe(0);
    await expectAccessible(pia);
  });

  test('R53 a message stands where it will stand while it is on its way', async () => {
    const { number } = await cast.owned();
    const page = await open('pia', number);
    await field(page).waitFor();
    let letGo = () => undefined as void;
    const held = new Promise<void>((done) => (letGo = done));
    await page.route('**/graphql', async (route) => {
      if ((route.request().postData() ?? '').includes('mutation CaseWrite')) await held;
      await route.continue();
    });
    await write(page, 'Said **at once**.');
    const message = page.getByRole('article').filter({ hasText: 'Said at once.' });
    await message.getByText('Being sent …').waitFor();
    await page.getByRole('status').filter({ hasText: 'Being sent …' }).waitFor({ state: 'attached' });
    // One goes on meanwhile.
    expect(await field(page).inputValue()).toBe('');
    await expectAccessible(page);
    letGo();
    await message.getByText('Being sent …').waitFor({ state: 'detached' });
    expect(await message.count()).toBe(1);
    await message.locator('time').first().waitFor();
  });

  test('R1, R44 a session that ends while one writes loses nothing, and the message is written once', async () => {
    const { number } = await cast.owned();
    const page = await open('pia', number);
    await field(page).fill('Begun before');
    expectTrouble(page, /^401: /);
    // The stream of the page is closed with it.
    expectTrouble(page, /^console: WebSocket connection/);
    await portal.world.sql('DELETE FROM sessions');
    await write(page, 'Begun before, sent after');
    await page.getByRole('alert').filter({ hasText: 'You are signed out.' }).waitFor();
    await field(page).fill('And half a');
    await expectAccessible(page);
    await portal.signIn(page, { email: addressOf('pia'), kind: 'WORK' });
    await page.goto(`/cases/${number}`);
    const message = page.getByRole('article').filter({ hasText: 'Begun before, sent after' });
    await message.locator('time').first().waitFor();
    expect(await message.count()).toBe(1);
    expect(await field(page).inputValue()).toBe('And half a');
  });

  test('R44 what is written without a connection is kept, sent later and written once', async () => {
    const story = await cast.owned();
    const page = await open('pia', story.number);
    await field(page).waitFor();
    expectTrouble(page, /^failed: /);
    await page.context().setOffline(true);
    await write(page, 'Written on a train.');
    await page.getByText('Waits for the connection').waitFor();
    await field(page).fill('Half a sente');
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('Waits for the connection').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Written on a train.').waitFor();
    expect(await page.getByText('Written on a train.').count()).toBe(1);
    expect(await field(page).inputValue()).toBe('Half a sente');
  });

  test('R59 a file goes on after a broken connection and a reload, and is downloaded as it was', async () => {
    const { number } = await cast.owned();
    const [pia, erin] = [await open('pia', number), await open('erin', number)];
    const content = Buffer.alloc(12 * 1024 * 1024, 'a line of a log\n');
    // The second piece does not get through, until the page is loaded again.
    expectTrouble(pia, /^failed: PATCH/);
    let pieces = 0;
    await pia.route('**/uploads/*', (route) =>
      route.request().method() === 'PATCH' && (pieces += 1) > 1 ? route.abort('connectionreset') : route.continue(),
    );
    const form = pia.locator('form', { has: field(pia) });
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: 'trace.log', mimeType: 'text/plain', buffer: content });
    await pia.getByText(/The connection broke at \S+ MB of 12 MB/).waitFor();
    // How far it came, for everybody.
    const progress = pia.getByRole('progressbar', { name: 'Progress of trace.log' });
    expect(Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    expect(Number(await progress.getAttribute('aria-valuenow'))).toBeLessThan(content.length);
    expect(Number(await progress.getAttribute('aria-valuemax'))).toBe(content.length);
    await expectAccessible(pia);
    await pia.unroute('**/uploads/*');
    await pia.reload();
    await pia.getByRole('button', { name: 'Remove trace.log' }).waitFor();
    await write(pia, 'The log.');
    const [download] = await Promise.all([
      erin.waitForEvent('download'),
      erin.getByRole('article').getByRole('button', { name: 'Download trace.log' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
  });

  test('R59 a program is refused in words, whatever it is called', async () => {
    const { number } = await cast.owned();
    const page = await open('pia', number);
    const buffer = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(600)]);
    const form = page.locator('form', { has: field(page) });
    await form.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
    await page.getByText('it is a program').waitFor();
    await page.getByRole('button', { name: 'Remove photo.png' }).click();
    await page.getByRole('button', { name: 'Remove photo.png' }).waitFor({ state: 'detached' });
  });

  test('R48 R50 who is added sees it, and who is removed sees at once that nothing is left to see', async () => {
    const { number } = await cast.owned();
    const erin = await open('erin', number);
    await erin.getByRole('button', { name: 'Share' }).click();
    await erin.getByRole('button', { name: 'Add this contact' }).click();
    await erin.getByRole('alert').first().waitFor();
    await expectAccessible(erin);
    await erin.getByLabel('First name').fill('Stranger');
    await erin.getByLabel('Last name').fill('Person');
    await erin.getByLabel('E-mail address').fill(addressOf('stranger'));
    await erin.getByRole('button', { name: 'Add this contact' }).click();
    await erin.getByRole('button', { name: 'Remove Stranger Person' }).waitFor();
    const stranger = await open('stranger', number);
    await field(stranger).waitFor();
    await erin.getByRole('button', { name: 'Remove Stranger Person' }).click();
    await expectAccessible(erin);
    await erin.getByRole('button', { name: 'Remove', exact: true }).click();
    await stranger.getByText('You do not see this request any more').waitFor();
    expect(await stranger.getByRole('article').count()).toBe(0);
    await expectAccessible(stranger);
    await stranger.reload();
    await stranger.locator('h1').waitFor();
    const removed = await stranger.getByRole('main').innerText();
    await stranger.goto('/cases/2611189999999999');
    await stranger.locator('h1').waitFor();
    expect(await stranger.getByRole('main').innerText()).toBe(removed);
  });

  test('R39 R56 an engineer says why a severity is lowered; a contact closes, and opens again', async () => {
    const { number } = await cast.owned();
    const [pia, erin] = [await open('pia', number), await open('erin', number)];
    await erin.getByRole('button', { name: 'Change the severity' }).click();
    await erin.getByRole('button', { name: 'Change it' }).click();
    await erin.getByRole('alert').first().waitFor();
    await erin.getByRole('textbox', { name: 'Reason' }).fill('It works again for most.');
    await erin.getByRole('button', { name: 'Change it' }).click();
    await pia.getByText('Severity: Minimal').waitFor();
    await pia.getByRole('button', { name: 'Close the request' }).click();
    await pia.getByRole('button', { name: 'Close it' }).click();
    await erin.getByText('Closed: resolved').waitFor();
    await pia.getByText('This request is closed.').waitFor();
    await expectAccessible(pia);
  });

  // The last one: its moments are those of a clock that stands still.
  test('R41, R63 the clock draws each of its segments, and says the same in words and as a table', async () => {
    cast.freeze('2026-11-18T09:00:00Z');
    const story = await cast.submitted();
    cast.freeze('2026-11-18T10:00:00Z');
    await own(cast.world, story.number, addressOf('erin'));
    expect(await story.by('erin').move('WAITING_FOR_CUSTOMER')).toBe('DONE');
    cast.freeze('2026-11-18T12:00:00Z');
    for (const name of ['pia', 'erin'] as const) {
      const page = await open(name, story.number);
      const clock = page.getByRole('region', { name: 'Response clock' });
      const bars = clock.getByRole('img', { name: /^What the clock did/ }).locator('rect[fill^="url("]');
      await bars.nth(1).waitFor();
      // An hour that ran and two that waited, of the six until it is due.
      const widths = await bars.evaluateAll((all) => all.map((each) => parseFloat(each.getAttribute('width') ?? '')));
      expect(widths.map((percent) => Math.round((percent / 100) * 6))).toEqual([1, 2]);
      for (const said of ['Running: 1 hr', 'Waiting for the customer: 2 hrs', '1 hr of 4 hrs', '18 Nov 2026, 16:00'])
        await clock.getByText(said).first().waitFor();
      await clock.getByText('The same as a table').click();
      const rows = clock.getByRole('row').filter({ has: page.getByRole('cell') });
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent)),
      );
      expect(cells.map(([what, , howLong]) => [what, howLong])).toEqual([
        ['Running', '1 hr'],
        ['Waiting for the customer', '2 hrs'],
      ]);
      await expectAccessible(page);
      await expectNoOverflow(page, 360, 1280);
    }
  });
});
