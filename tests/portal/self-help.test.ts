/** R35 articles beside the first step: offered as one types, opened in place, and never in the way. */
import type { Page } from 'playwright-core';
import { importedArticles } from '../setup/self-help';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean, expectTrouble, type PageOptions } from './setup/browser';
import { pressAt, tabTo } from './setup/keyboard';
import { expectNoOverflow } from './setup/no-overflow';
import { startPortal, type Portal } from './setup/portal-world';

const GRACE = 'grace@contoso.example';
const LOG = 'The log of a database grows until the disk is full';

describeInBrowser('R35 self-help in a browser', () => {
  let portal: Portal;
  let token: string;
  beforeAll(async () => {
    portal = await startPortal();
    await importedArticles(portal.world);
    token = await portal.world.person(GRACE);
    await portal.world.agreement(token);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    for (const table of ['self_help_events', 'drafts']) await portal.world.sql(`DELETE FROM ${table}`);
  });

  /** Step 1 with SQL Server 2022 chosen by the address, and what is asked of self-help from then on. */
  async function opened(options: PageOptions = {}): Promise<{ page: Page; asked: () => string[] }> {
    const page = await portal.openPageOf(GRACE, options);
    const asked: string[] = [];
    page.on('request', (request) => {
      const [, name] = /(?:query|mutation) (SelfHelp\w+)/.exec(request.postData() ?? '') ?? [];
      if (name) asked.push(name);
    });
    const { productVersionId } = portal.world.version('SQL Server', '2022');
    await page.goto(`/new?product=${encodeURIComponent(productVersionId)}`);
    await page.getByRole('textbox').nth(1).waitFor();
    return { page, asked: () => asked };
  }
  const title = (page: Page) => page.locator('main input[type=text]:not([role])').first();
  const articles = (page: Page) => page.locator('[data-article] > button');
  const next = (page: Page) => page.getByRole('button', { name: /^(Next|Volgende)$/ });
  const counted = async () =>
    (
      await portal.world.sql<{ slug: string; event: string; closed: number }>(
        `SELECT a.slug, e.event, e.draft_closed AS closed FROM self_help_events e
         INNER JOIN self_help_articles a ON a.id = e.article_id WHERE e.draft_id IS NOT NULL ORDER BY e.id`,
      )
    ).map(({ slug, event, closed }) => `${event} ${slug}${Number(closed) ? ' closed' : ''}`);
  /** What is told goes out after it was done, and nobody waits for it. */
  const untilCounted = async (event: string) => {
    while (!(await counted()).some((each) => each.startsWith(event))) await new Promise((done) => setTimeout(done, 50));
  };

  test('R35 nothing without a version, nothing where nothing fits', async () => {
    const page = await portal.openPageOf(GRACE);
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.postData() ?? ''));
    await page.goto('/new');
    await title(page).fill('The log is full');
    await page.waitForResponse((response) => (response.request().postData() ?? '').includes('NewSaveDraft'));
    const { page: other } = await opened();
    const answer = other.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('SelfHelpOffered'),
    );
    await title(other).fill('zebra crossing');
    await answer;
    expect(await articles(other).count()).toBe(0);
    expect(await other.getByRole('heading', { name: 'These articles may help' }).count()).toBe(0);
    expect(asked.filter((body) => body.includes('SelfHelp'))).toEqual([]);
    expect(await counted()).toEqual([]);
  });

  test('R35 articles come as one types, are opened in place, and going on works all the time', async () => {
    const { page } = await opened();
    await title(page).fill('The log is full');
    const before = await next(page).boundingBox();
    await articles(page).first().waitFor();
    await page.getByRole('status').filter({ hasText: '1 article may help' }).waitFor({ state: 'attached' });
    expect(await articles(page).allTextContents()).toEqual([LOG]);
    expect(await next(page).boundingBox()).toEqual(before);
    await expectAccessible(page);
    await untilCounted('SHOWN');
    await tabTo(page, 'button', LOG);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'With LOG_BACKUP' }).waitFor();
    expect(await next(page).boundingBox()).toEqual(before);
    await expectAccessible(page);
    await expectNoOverflow(page, 360, 1280);
    await untilCounted('OPENED');
    // What is read stays, though other words are typed now.
    const answer = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('SelfHelpOffered'),
    );
    await title(page).fill('tempdb waits');
    await answer;
    await articles(page).nth(1).waitFor();
    expect(await articles(page).nth(1).getAttribute('aria-expanded')).toBe('true');
    await next(page).click();
    // There is nothing in the way of what is wrong with the step being said.
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expectClean(page);
    expect((await counted()).slice(0, 2)).toEqual(['SHOWN the-log-grows', 'OPENED the-log-grows']);
  });

  test('R35 solved closes what was begun, takes no unit and keeps nothing on the device', async () => {
    const { page } = await opened();
    await title(page).fill('The log is full');
    await articles(page).first().click();
    await page.getByRole('button', { name: `This solved it: ${LOG}` }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await portal.world.sql('SELECT id FROM drafts')).toHaveLength(1);
    await pressAt(page, 'button', `This solved it: ${LOG}`);
    await page.getByRole('button', { name: 'Yes, close it' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Glad that helped' }).waitFor();
    await expectAccessible(page);
    await expectNoOverflow(page, 360, 1280);
    expect(await portal.world.sql('SELECT id FROM drafts')).toEqual([]);
    expect(await portal.world.sql("SELECT id FROM ledger_entries WHERE kind = 'CONSUMED'")).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
    expect(await counted()).toContain('SOLVED the-log-grows closed');
    await page.getByRole('link', { name: 'Start another request' }).click();
    await page.getByRole('heading', { level: 1, name: 'New support request' }).waitFor();
    expect(await title(page).inputValue()).toBe('');
  });

  test('R35 where it cannot be asked or told, nobody is told of it', async () => {
    const { page, asked } = await opened();
    await page.route('**/graphql', (route) =>
      /SelfHelp(Offered|Record)/.test(route.request().postData() ?? '') ? route.abort('failed') : route.fallback(),
    );
    expectTrouble(page, /^failed: POST .*graphql net::ERR_FAILED/);
    await title(page).fill('The log is full');
    await page.waitForEvent('requestfailed');
    expect(await page.getByRole('alert').count()).toBe(0);
    await next(page).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(asked()).toContain('SelfHelpOffered');
  });

  test('R35 on a phone, in Dutch, below the button, which stays where it is', async () => {
    const { page } = await opened({ locale: 'nl', viewport: 'phone', colorScheme: 'dark' });
    await title(page).fill('Het logboek is vol');
    // The bar that says so has its own lines on a phone.
    await page.getByText(/^Opgeslagen om/).waitFor();
    const before = await next(page).boundingBox();
    await articles(page).first().waitFor();
    const [after, list] = [await next(page).boundingBox(), await articles(page).first().boundingBox()];
    expect(after).toEqual(before);
    expect(list?.y).toBeGreaterThan(after?.y ?? Infinity);
    await articles(page).first().tap();
    await page.getByRole('button', { name: /^Dit heeft het opgelost/ }).waitFor();
    await expectAccessible(page);
    await expectNoOverflow(page, 360);
    await page.getByRole('button', { name: /^Dit heeft het opgelost/ }).tap();
    await page.getByRole('button', { name: 'Ja, sluiten' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Fijn dat het hielp' }).waitFor();
    await expectAccessible(page);
  });
});
