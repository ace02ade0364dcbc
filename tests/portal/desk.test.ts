/** A day at the desk: what waits comes by itself, is taken by whoever is first, and is given away by a supervisor. */
import type { Page } from 'playwright-core';
import { grant, take, taken } from '../setup/desk';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean } from './setup/browser';
import { arrowTo, focusOf, pressAt, tabTo, typeAt } from './setup/keyboard';
import { expectNoOverflow } from './setup/no-overflow';
import { startPortal, type Portal } from './setup/portal-world';

const EMEA = 'windows-server/emea';

async function expectSound(page: Page): Promise<void> {
  expectClean(page);
  await expectAccessible(page);
  await expectNoOverflow(page, 360, 1280);
}

describeInBrowser('R48 the desk in a browser', () => {
  let portal: Portal;
  let submitter: string;
  let agreementId: string;
  let evan: string;
  beforeAll(async () => {
    portal = await startPortal();
    const { world } = portal;
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '500' });
    const comes = async (firstName: string, role: 'ENGINEER' | 'SUPERVISOR', queues: string[]) => {
      const email = `${firstName.toLowerCase()}@desk.example`;
      const token = await world.token({ email, kind: 'WORK', firstName, lastName: 'Desk' });
      await world.completeProfile(token);
      await grant(world, email, { role, queues });
      return token;
    };
    await comes('Erin', 'ENGINEER', ['windows-server/*', 'sql-server/emea']);
    evan = await comes('Evan', 'ENGINEER', ['windows-server/*']);
    await comes('Sven', 'SUPERVISOR', ['windows-server/*']);
  });
  afterAll(() => portal.stop());

  const submit = (title: string) => portal.world.submit(submitter, agreementId, { title });
  const dueAt = (moment: string, number: string) =>
    portal.world.sql('UPDATE cases SET response_due_at = ? WHERE number = ?', [moment, number]);
  /** The present of the page is that of the server. */
  const deskOf = async (email: string, path = '/desk', options = {}) => {
    const page = await portal.openPageOf(email, options);
    await page.clock.install({ time: portal.world.server.world.clock.now() });
    await page.goto(path);
    return page;
  };
  const takeButton = (page: Page, number: string) => page.getByRole('button', { name: `Take request ${number}` });

  test('who has no role there finds nothing', async () => {
    const page = await deskOf('sam@contoso.example');
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await page.goto(`/desk/queue?name=${encodeURIComponent(EMEA)}`);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await expectSound(page);
  });

  test('nothing waits; then something does, by itself; who takes it has it', async () => {
    const page = await deskOf('erin@desk.example');
    await page.getByText('Nothing waits. New requests appear here by themselves.').waitFor();
    await page.getByText('You have no open requests.').waitFor();
    await page.getByText('Nothing waits in any of them.').waitFor();
    await expectSound(page);
    const number = await submit('The disk is full');
    await takeButton(page, number).waitFor();
    await page.getByRole('link', { name: EMEA, exact: true }).waitFor();
    expect(await page.getByText('The disk is full').count()).toBe(0);
    await expectSound(page);
    await pressAt(page, 'button', `Take request ${number}`);
    await page.waitForURL(`**/cases/${number}`);
    await page.goto('/desk');
    await page.getByRole('heading', { name: 'Waiting for us (1)' }).waitFor();
    await page.getByRole('link', { name: 'The disk is full' }).waitFor();
    await expectSound(page);
  });

  test('somebody was faster: it is said where the case stood, and it goes once that was read', async () => {
    const [wanted, other] = [await submit('Wanted by two'), await submit('Wanted by none')];
    const page = await deskOf('erin@desk.example', `/desk/queue?name=${encodeURIComponent(EMEA)}`);
    await takeButton(page, other).waitFor();
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('mutation DeskTake')) await take(portal.world, evan, wanted);
      await route.continue();
    });
    await takeButton(page, wanted).focus();
    await page.keyboard.press('t');
    await page.getByRole('listitem').filter({ hasText: wanted }).getByRole('alert').waitFor();
    expect(await focusOf(page)).toBe(`button "OK, request ${wanted}"`);
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: wanted }).waitFor({ state: 'detached' });
    expect(await focusOf(page)).toBe(`button "Take request ${other}"`);
    await taken(portal.world, evan, other);
  });

  test('WCAG 2.1.4 keys go through the lists, only while the focus is in one', async () => {
    const [first, second] = [await submit('First in line'), await submit('Second in line')];
    await dueAt('2026-11-18 08:12:00.000', first);
    await dueAt('2026-11-18 07:48:00.000', second);
    const page = await deskOf('erin@desk.example');
    await takeButton(page, first).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('j');
    expect(await focusOf(page)).not.toContain('Take');
    await typeAt(page, 'searchbox', 'Find among them', 'tj');
    await page.getByText('None of these requests has “tj” in it.').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await tabTo(page, 'button', `Take request ${second}`, { key: 'Shift+Tab' });
    await arrowTo(page, 'button', `Take request ${first}`, 'j');
    await arrowTo(page, 'button', `Take request ${second}`, 'ArrowUp');
    await page.keyboard.press('t');
    await page.waitForURL(`**/cases/${second}`);
    await taken(portal.world, evan, first);
  });

  test.each([
    ['en', 'light', '12 minutes late', 'soon: in 12 minutes', 'soon: in 11 minutes', 'in 4 hours'],
    ['nl', 'dark', '12 minuten te laat', 'bijna: over 12 minuten', 'bijna: over 11 minuten', 'over 4 uur'],
  ] as const)(
    'R41 what is late and due soon is said, and time goes on, in %s',
    async (locale, colorScheme, ...said) => {
      const { world } = portal;
      const now = world.server.world.clock.now().getTime();
      const numbers = [await submit('Late'), await submit('Soon'), await submit('Later')] as const;
      const moments = [-12 * 60_000 - 5_000, 12 * 60_000 + 50_000, 4 * 3_600_000 + 60_000];
      for (const [index, number] of numbers.entries())
        await dueAt(new Date(now + (moments[index] ?? 0)).toISOString().replace('T', ' ').replace('Z', ''), number);
      const page = await deskOf('erin@desk.example', `/desk/queue?name=${encodeURIComponent(EMEA)}`, {
        locale,
        colorScheme,
        viewport: 'phone',
      });
      const [late, soon, later] = numbers.map((number) => page.getByRole('listitem').filter({ hasText: number }));
      const [lateWords = '', soonWords = '', nextWords = '', laterWords = ''] = said;
      await late?.getByText(lateWords, { exact: true }).waitFor();
      await soon?.getByText(soonWords, { exact: true }).waitFor();
      await later?.getByText(laterWords, { exact: true }).waitFor();
      await expectSound(page);
      await page.clock.fastForward(61_000);
      await soon?.getByText(nextWords, { exact: true }).waitFor();
      for (const number of numbers) await taken(world, evan, number);
    },
  );

  test('forty cases are found by whose turn it is, and by a few letters', async () => {
    const { world } = portal;
    const erin = await world.token({ email: 'erin@desk.example', kind: 'WORK', firstName: 'Erin', lastName: 'Desk' });
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1)
      ids.push(await taken(world, erin, await submit(index === 7 ? 'The café has no Wi-Fi' : `Trouble ${index}`)));
    for (const caseId of ids.slice(0, 10))
      await world.ask(
        erin,
        `mutation ($input: SetCaseStatusInput!) { setCaseStatus(input: $input) { userErrors { code } } }`,
        { input: { caseId, status: 'WAITING_FOR_CUSTOMER' } },
      );
    const page = await deskOf('erin@desk.example');
    await page.getByRole('heading', { name: 'Waiting for the customer (10)' }).waitFor();
    await page.getByRole('heading', { name: /^Waiting for us \(3\d\)$/ }).waitFor();
    await expectSound(page);
    await typeAt(page, 'searchbox', 'Find among them', 'CAFE');
    await page.getByRole('link', { name: 'The café has no Wi-Fi' }).waitFor();
    await page.getByText('Trouble 8').waitFor({ state: 'detached' });
    await tabTo(page, 'link', 'The café has no Wi-Fi');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/*');
    await page.goto('/desk?state=CLOSED');
    await page.getByText('None of your requests is closed yet.').waitFor();
    await expectSound(page);
  });

  test('a supervisor sees how much there is to do, and gives a case away without a look at it', async () => {
    const number = await submit('Nothing for supervisors');
    const page = await deskOf('sven@desk.example');
    const row = page.getByRole('listitem').filter({ hasText: EMEA });
    await row.getByText('1 waits').waitFor();
    await expectSound(page);
    await typeAt(page, 'textbox', 'Number of the request', '2699999999999999');
    await typeAt(page, 'combobox', 'Address of the engineer', 'evan@desk.example');
    await pressAt(page, 'button', 'Give it');
    await page.getByText('There is no open request with this number').waitFor();
    await expectSound(page);
    await page.getByRole('textbox', { name: 'Number of the request' }).fill(number);
    await page.keyboard.press('Enter');
    await page.getByText(`Request ${number} is with Evan Desk now, in ${EMEA}.`).first().waitFor();
    await row.getByText('none waits').waitFor();
    expect(await focusOf(page)).toContain('Number of the request');
    await row.getByRole('link', { name: EMEA }).click();
    await page.getByRole('heading', { name: `Queue ${EMEA}` }).waitFor();
    await page.getByText('Evan Desk (evan@desk.example)').first().waitFor();
    await page.getByRole('textbox', { name: 'Number of the request' }).fill(number);
    await page.getByRole('radio', { name: 'back into its queue' }).check();
    await pressAt(page, 'button', 'Give it');
    await page.getByText(`Request ${number} waits in ${EMEA} again.`).first().waitFor();
    await expectSound(page);
    expect(await page.getByText('Nothing for supervisors').count()).toBe(0);
  });
});
