import type { Page } from 'playwright-core';
import { describeInBrowser, expectTrouble } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

describeInBrowser('what waits for a connection is sent from any page', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const whoHasUnits = async (email: string, units: string) => {
    const token = await portal.world.person(email);
    const order = { plan: 'PROFESSIONAL_5', units };
    return { token, agreementId: await portal.world.agreement(token, order) };
  };

  /** A request that is submitted without a connection, with another page of the portal that was seen before. */
  async function waits(email: string, title: string): Promise<Page> {
    const page = await portal.openPageOf(email);
    await page.goto('/agreements');
    await page.getByRole('link', { name: 'Support requests' }).click();
    const request = new NewRequest(portal.world, page);
    await request.begin();
    await request.problem({ title });
    await request.next(2);
    await page.getByRole('radio', { name: /Professional/ }).waitFor();
    await request.nextToSubmit();
    await request.saved();
    withoutConnection(page);
    await page.context().setOffline(true);
    await request.button('new:steps.submit.go').click();
    await page.getByText('Your request has not been submitted yet').waitFor();
    return page;
  }

  const titles = async (token: string) =>
    (await portal.world.ask<Cases, object>(token, CASES)).data.cases.nodes.map(({ title }) => title);

  test('R33, R44 a request whose page was left is submitted and says its number', async () => {
    const { token } = await whoHasUnits('wim@contoso.example', '5');
    const page = await waits('wim@contoso.example', 'Left behind');
    await page.getByRole('link', { name: 'Agreements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agreements' }).waitFor();
    await page.context().setOffline(false);
    await page
      .getByText(/^Your request was submitted: /)
      .first()
      .waitFor();
    await expectSound(page, 360, 1280);
    await page.getByRole('link', { name: 'Show the confirmation' }).click();
    await new NewRequest(portal.world, page).sent();
    expect(await page.getByRole('link', { name: 'Show the confirmation' }).count()).toBe(0);
    expect(await titles(token)).toEqual(['Left behind']);
  });

  test('R44 of two tabs one sends what a closed one left behind', async () => {
    const { token } = await whoHasUnits('wilma@contoso.example', '5');
    const page = await waits('wilma@contoso.example', 'From a closed tab');
    const context = page.context();
    const tabs = [await context.newPage(), await context.newPage()];
    await page.close();
    await context.setOffline(false);
    await Promise.all(tabs.map((tab) => tab.goto('/profile')));
    const said = tabs.map((tab) => tab.getByText('Your request was submitted: ', { exact: false }).first());
    await Promise.race(said.map((text) => text.waitFor()));
    await Promise.all(tabs.map((tab) => tab.waitForLoadState('networkidle')));
    const links = await Promise.all(
      tabs.map((tab) => tab.getByRole('link', { name: 'Show the confirmation' }).count()),
    );
    expect(links.sort()).toEqual([0, 1]);
    expect(await titles(token)).toEqual(['From a closed tab']);
  });

  test('R25 one that is refused at last says so, and its page why', async () => {
    const { token, agreementId } = await whoHasUnits('wanda@contoso.example', '1');
    const page = await waits('wanda@contoso.example', 'Too late');
    await page.getByRole('link', { name: 'Agreements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agreements' }).waitFor();
    await portal.world.submit(token, agreementId);
    await page.context().setOffline(false);
    await page.getByText('Your request “Too late” waited to be submitted, and could not be.').first().waitFor();
    await page.getByRole('link', { name: 'See why and go on with it' }).click();
    const refused = page.getByRole('alert').filter({ hasText: 'The support plan has no units available' });
    await refused.first().waitFor();
    await new NewRequest(portal.world, page).isAt(2);
    await expectSound(page, 360, 1280);
    expect(await titles(token)).not.toContain('Too late');
  });

  test('R25 a unit that is used up between choosing and submitting is told where it is mended', async () => {
    const { token, agreementId } = await whoHasUnits('wout@contoso.example', '1');
    const page = await portal.openPageOf('wout@contoso.example');
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    await request.problem({ title: 'The last unit' });
    await request.next(2);
    await page.getByRole('radio', { name: /Professional/ }).waitFor();
    await request.nextToSubmit();
    await request.saved();
    await portal.world.submit(token, agreementId);
    await request.button('new:steps.submit.go').click();
    await request.isAt(2);
    await page.getByRole('alert').filter({ hasText: 'The support plan has no units available' }).first().waitFor();
    await expectSound(page, 360, 1280);
    const other = await portal.world.agreement(token);
    await page.reload();
    await page.locator(`input[type=radio][value="${other}"]`).check();
    await request.nextToSubmit();
    await request.submit();
  });

  test('R33 two tabs that begin at one address make one draft', async () => {
    const { token } = await whoHasUnits('wen@contoso.example', '5');
    const page = await portal.openPageOf('wen@contoso.example');
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    const second = await page.context().newPage();
    await second.goto(page.url());
    const other = new NewRequest(portal.world, second);
    await other.isAt(1);
    await request.field('new:steps.problem.title').fill('In one tab');
    await page.waitForURL(/draft=(?!new-)/);
    await second.waitForURL(page.url());
    await other.field('new:steps.problem.description').fill('In the other');
    await other.saved();
    await second.close();
    await page.reload();
    expect(await request.field('new:steps.problem.description').inputValue()).toBe('In the other');
    const { data } = await portal.world.ask<Drafts, object>(token, DRAFTS);
    expect(data.drafts.nodes).toEqual([{ title: 'In one tab', description: 'In the other' }]);
  });

  test('R44, R63 a message that waited is written from another page', async () => {
    const { token, agreementId } = await whoHasUnits('wies@contoso.example', '5');
    const number = await portal.world.submit(token, agreementId, { title: 'A case to write to', addMeAsContact: true });
    const page = await portal.openPageOf('wies@contoso.example');
    await page.goto('/agreements');
    await page.getByRole('link', { name: 'Support requests' }).click();
    await page.getByRole('link', { name: 'A case to write to' }).click();
    const field = page.getByRole('textbox', { name: /message/i });
    await field.fill('Said in a tunnel');
    withoutConnection(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/waits/i).first().waitFor();
    await page.getByRole('link', { name: 'Agreements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agreements' }).waitFor();
    await page.context().setOffline(false);
    await page.getByText(`Your message to request ${number} was sent.`).first().waitFor();
    await page.getByRole('link', { name: 'Open the request' }).click();
    await page.getByText('Said in a tunnel').first().waitFor();
    expect(await page.getByText('Said in a tunnel').count()).toBe(1);
  });
});

const CASES = '{ cases(first: 5) { nodes { title } } }';
interface Cases {
  cases: { nodes: { title: string }[] };
}

const DRAFTS = '{ drafts(first: 5) { nodes { title description } } }';
interface Drafts {
  drafts: { nodes: { title: string; description: string }[] };
}

function withoutConnection(page: Page): void {
  expectTrouble(page, /^failed: .*ERR_INTERNET_DISCONNECTED/);
  expectTrouble(page, /^failed: .*ERR_NETWORK_CHANGED/);
  expectTrouble(page, /^console: WebSocket connection/);
}
