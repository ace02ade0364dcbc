import { describeInBrowser } from './setup/browser';
import { pressAt, typeAt } from './setup/keyboard';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const PLAN = 'Professional support 5-pack agreement';

describeInBrowser('agreements in a browser', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  test('R6, R13, R16 a pair is registered, and what is left of it, until when and why it cannot be used is there', async () => {
    const { world } = portal;
    const rosa = await world.person('rosa@contoso.example');
    await world.agreement(rosa, { plan: 'PARTNER_CLOUD_5', starts: '2024-01-01' });
    const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5', customer: 'Contoso' });
    const page = await portal.openPageOf('rosa@contoso.example');
    await page.goto('/agreements');
    const cards = page.locator('main').getByRole('listitem');
    await cards.filter({ hasText: 'Partner Cloud Support 5' }).getByText('The support plan has expired').waitFor();
    expect(await cards.count()).toBe(1);
    // Without a mouse.
    await typeAt(page, 'textbox', /^Access ID/, accessId);
    await typeAt(page, 'textbox', /^Contract ID/, contractId);
    await pressAt(page, 'button', 'Register');
    const card = cards.filter({ has: page.getByRole('link', { name: PLAN }) });
    await card.getByText('5 incidents left').waitFor();
    await card.getByText('Can be used', { exact: true }).waitFor();
    expect(await card.locator('time').getAttribute('datetime')).toBe('2027-11-18');
    await expectSound(page, 360, 1280);
    // Whoever pastes both at once has both.
    const other = await world.issue({ plan: 'VISUAL_STUDIO_PROFESSIONAL_2' });
    await page.getByLabel(/^Access ID/).fill('');
    await page.getByLabel(/^Access ID/).focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `Access ID: ${other.accessId}\nContract ID: ${other.contractId}`);
    expect(await page.getByLabel(/^Contract ID/).inputValue()).toBe(other.contractId);
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await cards
      .filter({ hasText: 'Visual Studio Professional technical support' })
      .getByText('2 incidents left')
      .waitFor();
  });

  test('R13, R15, R44 what it covers, its use over time as bars and as a table, and who used what', async () => {
    const { world } = portal;
    const rolf = await world.person('rolf@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', starts: '2026-09-01', products: 'Windows Server' });
    const id = await world.register(rolf, pair);
    const colleague = await world.person('cora@contoso.example');
    await world.register(colleague, pair);
    const seen = await world.submit(rolf, id, { title: 'Seen by Rolf', addMeAsContact: true });
    const unseen = await world.submit(colleague, id, { title: 'Not for Rolf' });
    const page = await portal.openPageOf('rolf@contoso.example');
    await page.goto('/agreements');
    await page.getByRole('link', { name: PLAN }).click();
    await page.getByRole('heading', { level: 1, name: PLAN }).waitFor();
    await page.getByText('3 incidents left').waitFor();
    await page.getByText('Products in mainstream or extended support, in any version, and cloud products.').waitFor();
    await page.getByText('This agreement is limited to: Windows Server.').waitFor();
    const term = page.getByRole('region', { name: 'Balance and term' });
    const days = await term.locator('time').evaluateAll((all) => all.map((each) => each.getAttribute('datetime')));
    expect(days).toEqual(['2026-09-01', '2027-09-01']);
    // Since September: for each month what was left, and what was used.
    const chart = page.getByRole('img', { name: 'A chart of 3 months' });
    const heights = await chart
      .locator('rect')
      .evaluateAll((all) => all.map((each) => Number(each.getAttribute('height'))));
    const [, , , , left = 0, used = 0] = heights;
    // It was issued just now: before, there was nothing to draw.
    expect(heights.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(heights).toHaveLength(6);
    expect(left / used).toBeCloseTo(3 / 2);
    await page.getByText('The same as a table').click();
    const row = page
      .getByRole('region', { name: 'Use over time' })
      .getByRole('row', { name: /Nov 2026/ })
      .last();
    expect((await row.getByRole('cell').allTextContents()).map(Number).slice(-3)).toEqual([2, 0, 3]);
    const ledger = page.getByRole('region', { name: 'Who used which incident' });
    const mine = ledger.getByRole('row').filter({ has: page.getByRole('link', { name: 'Seen by Rolf' }) });
    expect(await mine.getByRole('cell').allTextContents()).toEqual([
      expect.any(String),
      'Used',
      '-1',
      'you',
      'Seen by Rolf',
    ]);
    // Of a request that one does not see there is nothing but that it took one.
    const theirs = ledger.getByRole('row').filter({ hasText: 'another holder' });
    expect((await theirs.getByRole('cell').allTextContents()).slice(1)).toEqual(['Used', '-1', 'another holder', '']);
    expect(await page.getByText(unseen).count()).toBe(0);
    expect(await page.getByText('Not for Rolf').count()).toBe(0);
    await expectSound(page, 360, 1280);
    await mine.getByRole('link').click();
    await page.waitForURL(`**/cases/${seen}`);
  });
});
