import type { Locator } from 'playwright-core';
import type { DemoPerson } from '../../src/demo/demo-issuer';
import { describeInBrowser } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const ADA = { email: 'ada@example.com', kind: 'PERSONAL' } as const satisfies DemoPerson;
const GRACE = { email: 'grace@contoso.example', kind: 'WORK' } as const satisfies DemoPerson;

describeInBrowser('the plans of a request', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ payments: 'sandbox' });
  });
  afterAll(() => portal.stop());

  async function at(visitor: DemoPerson | string): Promise<NewRequest> {
    const page = await portal.openPageOf(visitor);
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    return request;
  }

  test('R16–R18, R25, R33 each plan that cannot be used says why, and a changed version mends it in place', async () => {
    const { world } = portal;
    const olive = await world.person('olive@contoso.example');
    await world.agreement(olive, { plan: 'PROFESSIONAL_5', starts: '2024-01-01' });
    const { productVersionId, problemId } = world.version('Visual Studio', '2022');
    const usedUp = await world.agreement(olive, { plan: 'VISUAL_STUDIO_PROFESSIONAL_2', units: '1' });
    await world.submit(olive, usedUp, { productVersionId, problemId });
    await world.agreement(olive, { plan: 'PARTNER_CLOUD_5' });
    await world.agreement(olive, { plan: 'PARTNER_MAPS_10' });
    const request = await at('olive@contoso.example');
    const { page } = request;
    await request.problem({ version: '2016', title: 'Olive asks' });
    await request.next(2);
    await page.getByText('None of your support plans can be used for this version.').waitFor();
    await page.getByRole('button', { name: 'Want to see unavailable support plans? (4)' }).click();
    const plan = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    const expired = plan('Professional support 5-pack agreement');
    await expired.getByText('The support plan has expired').waitFor();
    const since = (of: Locator) =>
      of
        .getByText('Since')
        .locator('time')
        .evaluateAll((all) => all.map((each) => each.getAttribute('datetime')));
    expect(await since(expired)).toEqual(['2025-01-02']);
    const empty = plan('Visual Studio Professional technical support');
    await empty.getByText('The support plan has no units available').waitFor();
    // Every reason of a plan, each since its own day: this one is for what is in mainstream support, too.
    expect(await since(empty)).toEqual(['2026-11-18', '2022-01-12']);
    // Each reason of each of them says what to do.
    const ways = page.getByRole('list', { name: 'What you can do' });
    const reasons = page.getByText(/^The support plan (has|cannot)/);
    expect(await ways.count()).toBe(await reasons.count());
    for (const way of await ways.all()) expect(await way.getByRole('listitem').count()).toBeGreaterThan(0);
    const elsewhere = 'The support plan cannot be used for support on the specified product';
    await plan('Partner Cloud Support 5').getByText(elsewhere).waitFor();
    const old = plan('Partner support MAPS 10pack');
    await old.getByText(elsewhere).waitFor();
    await old.getByText('This plan does cover: 2025').waitFor();
    await expectSound(page, 360, 1280);
    // Going on is refused with the reason, and what helps is one click.
    await old.getByRole('button', { name: 'Choose 2025' }).click();
    await page.getByRole('radio', { name: 'Partner support MAPS 10pack' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Partner support MAPS 10pack' }).isChecked()).toBe(true);
    await request.next(3);
    await request.step(1).getByText('Windows Server 2025').waitFor();
    await request.step(1).getByText('Olive asks').waitFor();
    // A version that the chosen plan does not cover is told in the second step, and nothing else was lost.
    await page.getByRole('button', { name: 'Edit: The problem' }).click();
    await request
      .field('new:steps.problem.version')
      .selectOption(world.version('Windows Server', '2019').productVersionId);
    await request.next(2);
    await page.getByText(/You chose Partner support MAPS 10pack, which cannot be used/).waitFor();
    expect(await request.step(1).getByText('Olive asks').count()).toBe(1);
  });

  test('R6, R14 a pair is registered in place: a wrong one is told apart from nothing, the right one is chosen', async () => {
    const { world } = portal;
    await world.person('rita@contoso.example');
    const right = await world.issue({ plan: 'PROFESSIONAL_5' });
    const other = await world.issue({ plan: 'PROFESSIONAL_5' });
    const request = await at('rita@contoso.example');
    const { page } = request;
    await request.problem();
    await request.next(2);
    await page.getByText('No support plan is registered to this sign-in.').waitFor();
    const more = page.getByRole('button', { name: 'Want to buy or add more support?' });
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    const register = async (accessId: string, contractId: string) => {
      await page.getByLabel(/^Access ID/).fill(accessId);
      await page.getByLabel(/^Contract ID/).fill(contractId);
      await page.getByRole('button', { name: 'Register', exact: true }).click();
    };
    await register(right.accessId, other.contractId);
    await page
      .getByRole('alert')
      .filter({ hasText: /Access ID/ })
      .waitFor();
    await expectSound(page, 360, 1280);
    await register(right.accessId.toLowerCase(), ` ${right.contractId} `);
    const card = page.getByRole('radio', { name: 'Professional support 5-pack agreement' });
    await card.waitFor();
    expect(await card.isChecked()).toBe(true);
    await request.next(3);
  });

  test('R36 a product that is served elsewhere says where, and what was typed stays', async () => {
    const { world } = portal;
    await world.person('ellen@contoso.example');
    const request = await at('ellen@contoso.example');
    const { page } = request;
    await request.field('new:steps.problem.title').fill('Mail does not arrive');
    await request.product('Office 365');
    await page.getByText('Support for Office 365 is given in the Microsoft 365 admin center').waitFor();
    const link = page.getByRole('link', { name: 'Go to the Microsoft 365 admin center' });
    expect(await link.getAttribute('href')).toBe('https://portal.office.com/AdminPortal');
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    const facts = page.getByRole('status').filter({ has: link });
    for (const said of ['Sign-in there', 'Access ID and Contract ID', 'Not needed there', 'What you typed stays here'])
      await facts.getByText(said).first().waitFor();
    await expectSound(page, 360, 1280);
    await request.open.getByRole('button', { name: 'Next', exact: true }).click();
    await request.isAt(1);
    await request.product('Windows Server');
    await request.field('new:steps.problem.version').waitFor();
    expect(await request.field('new:steps.problem.title').inputValue()).toBe('Mail does not arrive');
  });

  test('R26 a work sign-in is told who can buy, and goes on as that with the request', async () => {
    const { world } = portal;
    await world.person(GRACE.email, GRACE.kind);
    await world.person(ADA.email, ADA.kind);
    const request = await at(GRACE);
    const { page } = request;
    await request.problem({ title: 'Begun at work' });
    await request.next(2);
    await page.getByText('You are signed in with a work account, which cannot buy.').waitFor();
    await request.saved();
    await expectSound(page, 360, 1280);
    await page.getByRole('button', { name: 'Go on with a personal account' }).first().click();
    await page.getByRole('button', { name: /Ada/ }).click();
    await page.waitForURL('**/new?draft=*');
    await request.isAt(2);
    await request.step(1).getByText('Begun at work').waitFor();
    // And now it can be bought.
    await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
  });

  test('R26–R28, R31 an incident is bought on the way and the request goes on with it', async () => {
    const { world } = portal;
    const bea = { email: 'bea@home.example', kind: 'PERSONAL' } as const;
    await world.person(bea.email, bea.kind);
    const request = await at(bea);
    const { page } = request;
    await request.problem({ title: 'Bought for' });
    await request.next(2);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByRole('button', { name: 'Enter a card' }).click();
    await page.getByRole('button', { name: /4242/ }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/buy/') || url.pathname === '/new');
    const pay = page.getByRole('button', { name: /^Pay .* now$/ });
    await pay.waitFor();
    await expectSound(page, 360, 1280);
    await pay.click();
    await page.getByText('Bought. It can be used at once.').waitFor();
    await expectSound(page, 360, 1280);
    await page.getByRole('link', { name: 'Go on with your request' }).click();
    await request.isAt(2);
    const card = page.getByRole('radio', { name: 'Pay per incident: single' });
    await card.waitFor();
    expect(await card.isChecked()).toBe(true);
    await request.nextToSubmit();
    await request.submit();
    // What was bought stays to be found, with its receipt, and the card can be taken back.
    await page.goto('/buy');
    const bought = page.getByRole('region', { name: 'What you bought' });
    const receipt = await bought.getByRole('link', { name: /^Receipt / }).getAttribute('href');
    expect((await page.request.get(receipt ?? '')).headers()['content-type']).toMatch(/^(text\/html|application\/pdf)/);
    await expectSound(page, 360, 1280);
    await page.getByText('ending in 4242').waitFor();
    await page.getByRole('button', { name: 'Remove the card' }).click();
    await page.getByText('ending in 4242').waitFor({ state: 'detached' });
    await bought.getByRole('link', { name: 'Pay per incident: single' }).waitFor();
  });
});
