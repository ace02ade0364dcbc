import type { Page, Route } from 'playwright-core';
import { handOf, read } from '../setup/deeds';
import { describeInBrowser, expectTrouble } from './setup/browser';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const SAM = 'sam@contoso.example';
const NEW = 'nora@contoso.example';

/** The pages whose one query of the given name makes them. */
const PAGES = [
  ['/cases', 'Cases', 'There are no open requests here.'],
  ['/agreements', 'Agreements', 'No agreement is registered with this sign-in.'],
] as const;

describeInBrowser('pages in each of their states', () => {
  let portal: Portal;
  let number: string;
  beforeAll(async () => {
    portal = await startPortal();
    const { world } = portal;
    const sam = await world.person(SAM);
    await world.person(NEW);
    const me = { firstName: 'Sam', lastName: 'Submitter', email: SAM };
    number = await world.submit(sam, await world.agreement(sam), { title: 'Read in the end', primaryContact: me });
  });
  afterAll(() => portal.stop());

  test('a query that fails says so with its incident, and goes on by “Try again”', async () => {
    const page = await portal.openPageOf(SAM);
    expectTrouble(page, /^500: POST .*\/graphql/);
    const answers = await intercept(page, 'Cases');
    answers.next = (route) =>
      route.fulfill({
        status: 500,
        json: {
          errors: [
            {
              message: 'Something went wrong.',
              extensions: { code: 'INTERNAL', incident: 'req-77', retryable: false },
            },
          ],
        },
      });
    await page.goto('/cases');
    const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong.' });
    await alert.getByText('req-77').waitFor();
    await expectSound(page, 360, 1280);
    answers.next = null;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Read in the end' }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  test('a server that is not there for a moment is asked again by itself, and else by “Try again”', async () => {
    const page = await portal.openPageOf(SAM);
    expectTrouble(page, /^503: POST .*\/graphql/);
    let tries = 0;
    const answers = await intercept(page, 'CasePage');
    const away = (route: Route) => {
      tries += 1;
      return route.fulfill({ status: 503, contentType: 'text/plain', body: 'not now' });
    };
    answers.next = (route) => (tries >= 2 ? route.continue() : away(route));
    await page.goto(`/cases/${number}`);
    await page.getByRole('heading', { level: 1, name: 'Read in the end' }).waitFor();
    expect(tries).toBe(2);
    answers.next = away;
    await page.goto(`/cases/${number}`);
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await expectSound(page, 360, 1280);
    answers.next = null;
    await again.click();
    await page.getByRole('heading', { level: 1, name: 'Read in the end' }).waitFor();
  });

  test('a server that takes a question and never answers is not waited for without end', async () => {
    const page = await portal.openPageOf(SAM);
    await page.clock.install();
    const answers = await intercept(page, 'Cases');
    const asked = new Promise<void>((done) => {
      answers.next = async () => done();
    });
    await page.goto('/cases');
    await asked;
    await page.getByLabel('Being read …').first().waitFor();
    await page.clock.fastForward(31_000);
    const alert = page.getByRole('alert').filter({ hasText: 'The server cannot be reached.' });
    await alert.waitFor();
    expect(await page.getByLabel('Being read …').count()).toBe(0);
    await expectSound(page, 360, 1280);
    answers.next = null;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Read in the end' }).waitFor();
  });

  test.each(PAGES)(
    '%s shows its shape while it is read, and what to do where there is nothing',
    async (to, query, empty) => {
      const page = await portal.openPageOf(NEW);
      const answers = await intercept(page, query);
      let answer = () => undefined as void;
      const asked = new Promise<void>((done) => {
        answers.next = async (route) => {
          done();
          await new Promise<void>((go) => (answer = go));
          await route.continue();
        };
      });
      await page.goto(to);
      await asked;
      await page.getByLabel('Being read …').first().waitFor();
      await expectSound(page, 360, 1280);
      answer();
      await page.getByText(empty).waitFor();
      expect(await page.getByLabel('Being read …').count()).toBe(0);
      await expectSound(page, 360, 1280);
    },
  );

  test('R54 a list that is narrowed too far says what to do, and what is closed is apart', async () => {
    const page = await portal.openPageOf(SAM);
    await page.goto('/cases');
    await page.getByRole('link', { name: 'Read in the end' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('nowhere-to-be-found');
    await page.getByText('No request has all of this.').waitFor();
    await expectSound(page, 360, 1280);
    // What was searched is in the address, for going back and for others.
    await page.reload();
    await page.getByText('No request has all of this.').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByRole('link', { name: 'Read in the end' }).waitFor();
    await page.getByLabel('Show').selectOption('CLOSED');
    await page.getByText('There are no closed requests here.').waitFor();
  });

  test('R48, R54 the list is filtered and sorted, and what is shared with one comes into it by itself', async () => {
    const { world } = portal;
    const lou = 'lou@contoso.example';
    const token = await world.person(lou);
    const agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '9' });
    const submit = (title: string, severity: 'CRITICAL' | 'IMPORTANT' | 'MINIMAL') =>
      world.submit(token, agreementId, { title, severity, addMeAsContact: true });
    await submit('The worst', 'CRITICAL');
    const closed = await submit('Long closed', 'IMPORTANT');
    await handOf(world, token, (await read(world, token, closed)).id).close();
    const page = await portal.openPageOf(lou);
    const follows = asksFor(page, 'myCasesChanged');
    await page.goto('/cases');
    const shown = (titles: string[]) =>
      page.waitForFunction(
        (wanted) =>
          String([...document.querySelectorAll('main a[href^="/cases/"]')].map((a) => a.textContent)) === wanted,
        String(titles),
      );
    await shown(['The worst']);
    await follows;
    await submit('A question', 'MINIMAL');
    await shown(['A question', 'The worst']);
    await page.getByRole('status').filter({ hasText: '2 requests' }).waitFor({ state: 'attached' });
    await expectSound(page, 360, 1280);
    await page.getByLabel('First comes').selectOption('SEVERITY');
    await shown(['The worst', 'A question']);
    await page.getByLabel('Show').selectOption('ALL');
    await shown(['The worst', 'Long closed', 'A question']);
    await page.getByLabel('Severity').selectOption('MINIMAL');
    await shown(['A question']);
  });

  test('an address where nothing is says so, with ways on', async () => {
    const page = await portal.openPageOf(SAM);
    for (const [to, title] of [
      ['/agreements/nothing', 'There is nothing here'],
      ['/buy/nothing', 'Buy a single incident'],
      ['/new?draft=RHJhZnQ6OTk5', 'New support request'],
      ['/new/sent/2611180020009999', 'There is nothing here'],
    ] as const) {
      await page.goto(to);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('main').getByRole('link').first().waitFor();
      await expectSound(page, 360, 1280);
    }
  });
});

/** That a stream of that name was asked for: nothing of what comes after this is missed. */
const asksFor = (page: Page, name: string): Promise<void> =>
  new Promise((done) =>
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => void (String(payload).includes(name) && done())),
    ),
  );

/** What answers the query of that name; null lets it through. */
async function intercept(page: Page, name: string): Promise<{ next: ((route: Route) => Promise<void>) | null }> {
  const answers: { next: ((route: Route) => Promise<void>) | null } = { next: null };
  const pattern = new RegExp(`^\\s*query ${name}\\b`);
  await page.route('**/graphql', (route) => {
    const { query = '' } = (route.request().postDataJSON() ?? {}) as { query?: string };
    return answers.next && pattern.test(query) ? answers.next(route) : route.continue();
  });
  return answers;
}
