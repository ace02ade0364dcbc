import type { Page } from 'playwright-core';
import type { DemoPerson } from '../../src/demo/demo-issuer';
import { describeInBrowser, expectTrouble } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const ADA = { email: 'ada@example.com', kind: 'PERSONAL' } as const satisfies DemoPerson;

describeInBrowser('nothing that was typed is lost', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  /** Somebody with a plan, in front of a new request. */
  async function begun(visitor: DemoPerson): Promise<NewRequest> {
    const { world } = portal;
    await world.agreement(await world.person(visitor.email, visitor.kind));
    const page = await portal.openPageOf(visitor);
    await page.goto('/new');
    const request = new NewRequest(world, page);
    await request.isAt(1);
    return request;
  }

  test('R33, R43, R59 a closed tab is gone on with on a phone, with its file', async () => {
    const tess = { email: 'tess@contoso.example', kind: 'WORK' } as const;
    const request = await begun(tess);
    await request.problem({ title: 'Begun at a desk' });
    const log = { name: 'boot.log', mimeType: 'text/plain', buffer: Buffer.from('It stops at the logo.\n') };
    await request.open.locator('input[type=file]').setInputFiles(log);
    await request.open.getByRole('button', { name: 'Download boot.log' }).waitFor();
    await request.next(2);
    await request.page.getByRole('radio', { name: /^Minimal/ }).check();
    await request.next(3);
    await request.field('new:steps.contact.phone').fill('+31 20 555 0100');
    // Closed in the middle of a word: what is typed last goes out with the page.
    await request.page.close({ runBeforeUnload: true });

    const phone = await portal.openPageOf(tess, { viewport: 'phone' });
    const there = new NewRequest(portal.world, phone);
    await phone.goto('/cases');
    await phone.getByRole('link', { name: 'Begun at a desk' }).waitFor();
    await phone.goto('/new');
    await phone.getByRole('link', { name: 'Go on with “Begun at a desk”' }).waitFor();
    await expectSound(phone);
    await phone.getByRole('link', { name: 'Go on with “Begun at a desk”' }).click();
    await there.isAt(3);
    await there.step(2).getByText('Minimal').waitFor();
    expect(await there.field('new:steps.contact.phone').inputValue()).toBe('+31 20 555 0100');
    for (const number of [4, 5]) await there.next(number);
    await there.open.getByRole('list', { name: 'Files' }).getByText('boot.log', { exact: true }).waitFor();
    await there.next(6);
    // Pressed twice it is one request.
    await there.button('new:steps.submit.go').dblclick();
    const number = await there.sent();
    const { data } = await portal.world.ask<Counts, object>(await portal.world.token(tess), COUNTS);
    expect(data.cases.nodes).toEqual([{ number, title: 'Begun at a desk' }]);
    expect(data.viewer.agreements.nodes).toEqual([{ unitsRemaining: 4 }]);
    await phone.getByRole('link', { name: 'Open the request' }).click();
    await phone.getByRole('region', { name: 'Files' }).getByRole('button', { name: 'Download boot.log' }).waitFor();
  });

  test('R33, R44 without a connection it is kept and submitted once when there is one', async () => {
    const olaf = { email: 'olaf@contoso.example', kind: 'WORK' } as const;
    const request = await begun(olaf);
    const { page, world } = request;
    await request.problem({ title: 'Before the tunnel' });
    await request.next(2);
    await page.getByRole('radio', { name: /Professional/ }).waitFor();
    await request.nextToSubmit();
    await request.saved();
    withoutConnection(page);
    await page.context().setOffline(true);
    await page.getByText('There is no connection.').waitFor();
    await page.getByRole('button', { name: 'Edit: The problem' }).click();
    await request.field('new:steps.problem.title').fill('In the tunnel');
    await page.locator('[data-saved="KEPT_HERE"]').waitFor();
    await page.getByRole('button', { name: 'Go back to step 6' }).click();
    await request.button('new:steps.submit.go').click();
    await page.getByText('Your request has not been submitted yet').waitFor();
    await expectSound(page, 360, 1280);
    await page.context().setOffline(false);
    const number = await request.sent();
    const token = await world.token(olaf);
    const { data } = await world.ask<Counts, object>(token, COUNTS);
    expect(data.cases.nodes).toEqual([{ number, title: 'In the tunnel' }]);
    expect(data.viewer.agreements.nodes).toEqual([{ unitsRemaining: 4 }]);
  });

  test('R1, R33 a session that ends in the middle is said, and after signing in all is there', async () => {
    const request = await begun(ADA);
    const { page } = request;
    await request.problem({ title: 'Before the end' });
    await request.saved();
    expectTrouble(page, /^401: /);
    // The stream of the page is closed with it.
    expectTrouble(page, /^console: WebSocket connection/);
    await portal.world.sql('DELETE FROM sessions');
    await request.field('new:steps.problem.title').fill('After the end');
    await page.getByRole('alert').filter({ hasText: 'You are signed out.' }).waitFor();
    await page.locator('[data-saved="KEPT_HERE"]').waitFor();
    await page.getByRole('link', { name: 'Sign in and come back here' }).click();
    await page.locator('a[href*="kind=PERSONAL"]').click();
    await page.getByRole('button', { name: /Ada/ }).click();
    await page.waitForURL('**/new?draft=*');
    await request.isAt(1);
    expect(await request.field('new:steps.problem.title').inputValue()).toBe('After the end');
    expect(await request.field('new:steps.problem.description').inputValue()).toBe('It stops at the logo.');
    await request.saved();
    await request.next(2);
  });

  test('R33 two tabs show the same; what two devices change at once is asked', async () => {
    const tom = { email: 'tom@contoso.example', kind: 'WORK' } as const;
    const request = await begun(tom);
    const { page } = request;
    await request.problem({ title: 'In one tab' });
    await request.saved();
    await page.waitForURL(/draft=(?!new-)/);
    const second = await page.context().newPage();
    await second.goto(page.url());
    const other = new NewRequest(portal.world, second);
    await other.isAt(1);
    expect(await other.field('new:steps.problem.title').inputValue()).toBe('In one tab');
    await other.field('new:steps.problem.title').fill('In the other tab');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'In the other tab'),
    );
    await other.saved();
    await second.close();

    withoutConnection(page);
    await page.context().setOffline(true);
    await request.field('new:steps.problem.title').fill('On the train');
    const phone = await portal.openPageOf(tom, { viewport: 'phone' });
    await phone.goto(page.url());
    const there = new NewRequest(portal.world, phone);
    await there.isAt(1);
    await there.field('new:steps.problem.title').fill('On the phone');
    await phone.waitForFunction(() => document.querySelector('[data-saved="SAVING"]') !== null);
    await there.saved();
    await page.context().setOffline(false);
    const asked = page.getByRole('alert').filter({ hasText: 'changed the same on another device' });
    await asked.getByText('here “On the train”, there “On the phone”').waitFor();
    await asked.getByRole('button', { name: 'Keep what is here' }).click();
    await asked.waitFor({ state: 'detached' });
    await request.saved();
    await phone.reload();
    await there.isAt(1);
    expect(await there.field('new:steps.problem.title').inputValue()).toBe('On the train');
  });
});

const COUNTS =
  '{ cases(first: 5) { nodes { number title } } viewer { agreements(first: 5) { nodes { unitsRemaining } } } }';
interface Counts {
  cases: { nodes: { number: string; title: string }[] };
  viewer: { agreements: { nodes: { unitsRemaining: number }[] } };
}

function withoutConnection(page: Page): void {
  expectTrouble(page, /^failed: .*ERR_INTERNET_DISCONNECTED/);
  expectTrouble(page, /^failed: .*ERR_NETWORK_CHANGED/);
  expectTrouble(page, /^console: WebSocket connection/);
}
