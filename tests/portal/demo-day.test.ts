import { describeInBrowser } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { signInByPages, startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

/** Beside what is typed and chosen of lists: the button, the product and its option, five times Next, and Submit. */
const CLICKS = 9;
/** Where Grace, who is in the Americas, is answered. */
const QUEUE = 'windows-server/americas';

describeInBrowser('the demo world, by its own people', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ settings: { demoWorld: true } });
  });
  afterAll(() => portal.stop());

  test('R1, R33, R44, R53 somebody signs in and submits; the engineer takes it and answers in a second window; it arrives', async () => {
    const { world } = portal;
    const [grace, erin] = [await portal.openPage(), await portal.openPage()];
    await grace.goto('/');
    await signInByPages(grace, 'Grace Okafor', 'WORK');
    await grace.getByText('There are no open requests here.').waitFor();
    // Who answers requests has none of their own, and is told where those are.
    await signInByPages(erin, 'Erin Visser', 'WORK');
    await erin.getByRole('link', { name: 'Go to the support desk' }).click();
    await erin.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await erin.goto(`/desk/queue?name=${encodeURIComponent(QUEUE)}`);
    await erin.getByText('Nothing waits. New requests appear here by themselves.').waitFor();

    await grace.evaluate(() => {
      const counted = globalThis as unknown as { clicks: number };
      counted.clicks = 0;
      addEventListener('click', () => void (counted.clicks += 1), { capture: true });
    });
    const request = new NewRequest(world, grace);
    await request.begin();
    await request.problem({ title: 'The first of the demo' });
    await request.next(2);
    await grace.getByRole('radio', { name: 'Partner On-premises support 20' }).waitFor();
    await request.nextToSubmit();
    const number = await request.submit();
    expect(await grace.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(CLICKS);
    await grace.getByRole('link', { name: 'Open the request' }).click();
    await grace.getByRole('heading', { level: 1, name: 'The first of the demo' }).waitFor();
    await grace.getByText('No engineer has taken it yet.').first().waitFor();

    // It came to the desk by itself, and what happens there comes back by itself.
    await erin.getByRole('button', { name: `Take request ${number}` }).click();
    await erin.waitForURL(`**/cases/${number}`);
    await grace.getByText('Handled by Erin Visser').first().waitFor();
    await erin.getByRole('textbox', { name: 'Your message' }).fill('Which build is it?');
    await erin.getByRole('button', { name: 'Send', exact: true }).click();
    await grace.getByRole('article').getByText('Which build is it?').waitFor();
    await grace.getByText('Given in time').first().waitFor();
    for (const page of [grace, erin]) await expectSound(page, 360, 1280);
  });
});
