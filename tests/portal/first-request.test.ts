import type { Page } from 'playwright-core';
import { lettersOf, look } from '../setup/letters';
import { expectAccessible } from './setup/axe';
import { describeInBrowser, expectClean } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';

const SAM = 'sam@contoso.example';
const PIA = 'pia@contoso.example';

const UNITS = 'query ($id: ID!) { node(id: $id) { ... on Agreement { unitsRemaining } } }';

describeInBrowser('the first request of somebody', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ mail: {} });
  });
  afterAll(() => portal.stop());

  test('R33, R43, R44, R47 six steps, one unit, one letter', async () => {
    const { world } = portal;
    const sam = await world.person(SAM);
    const id = await world.agreement(sam, { plan: 'PROFESSIONAL_5' });
    const unitsLeft = async () => {
      const { data } = await world.ask<{ node: { unitsRemaining: number } }, object>(sam, UNITS, { id });
      return data.node.unitsRemaining;
    };
    const page = await portal.openPageOf(SAM);
    await page.goto('/');
    await page.getByText('There are no open requests here.').waitFor();
    const request = new NewRequest(world, page);
    await request.begin();
    await request.problem({ title: 'The cluster lost its witness' });
    await request.next(2);
    // The only plan is chosen, with what it has left.
    expect(await page.getByRole('radio', { name: /Professional support/ }).isChecked()).toBe(true);
    await page.getByText(/You would be answered by the Windows Server engineers/).waitFor();
    await request.next(3);
    await request.primary('Pia', 'Primary', PIA);
    await request.next(4);
    await page.getByRole('checkbox', { name: /share with me/ }).check();
    await request.next(5);
    await expectReviewed(page);
    await request.next(6);
    await page.getByText('1 of 5 incidents of Professional support 5-pack agreement will be used.').waitFor();
    expect(await unitsLeft()).toBe(5);
    const number = await request.submit();
    const receipt = page.getByRole('region', { name: 'Confirmation' });
    await receipt.getByText(number).waitFor();
    const dueAt = receipt.locator('time').nth(1);
    expect(await dueAt.getAttribute('datetime')).toMatch(/^2026-11-18T12:/);
    await receipt.getByText(PIA).waitFor();
    expectClean(page);
    await expectAccessible(page);
    expect(await unitsLeft()).toBe(4);
    await look(world);
    expect((await lettersOf(world, number)).map(({ email, state }) => [email, state])).toEqual([[PIA, 'SENT']]);
    await page.getByRole('link', { name: 'Go to your support requests' }).click();
    await page.getByRole('link', { name: 'The cluster lost its witness' }).click();
    await page.getByRole('heading', { level: 1, name: 'The cluster lost its witness' }).waitFor();
  });
});

/** Everything that was said stands there before it is sent. */
async function expectReviewed(page: Page): Promise<void> {
  const review = page.locator('section[aria-current="step"]');
  for (const said of ['The cluster lost its witness', 'Windows Server 2025', 'Pia Primary', 'Important'])
    await review.getByText(said).first().waitFor();
}
