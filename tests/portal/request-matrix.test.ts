import type { DemoPerson } from '../../src/demo/demo-issuer';
import { describeInBrowser } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';
import type { Language } from './setup/words';

type Kind = DemoPerson['kind'];

/** Each two of the four go together at least once. */
const RUNS = [
  ['en', 'desktop', 'PERSONAL', 'light'],
  ['nl', 'phone', 'PERSONAL', 'dark'],
  ['en', 'phone', 'WORK', 'dark'],
  ['nl', 'desktop', 'WORK', 'light'],
] as const satisfies readonly (readonly [Language, 'desktop' | 'phone', Kind, 'light' | 'dark'])[];

describeInBrowser('a request in each language, on each device, with each sign-in', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  test.each(RUNS)('R33–R49 in %s on a %s with a %s sign-in, %s', async (locale, viewport, kind, colorScheme) => {
    const { world } = portal;
    const email = `${locale}-${viewport}@${kind === 'WORK' ? 'contoso' : 'home'}.example`;
    await world.agreement(await world.person(email, kind, { locale }));
    const page = await portal.openPageOf({ email, kind }, { locale, viewport, colorScheme });
    // A page for the desktop is looked at in the width of a phone too.
    const sound = () => expectSound(page, ...(viewport === 'desktop' ? [360, 1280] : []));
    await page.goto('/cases');
    const request = new NewRequest(world, page, locale);
    const { say } = request;
    await page.getByText(say('cases:none.OPEN')).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await sound();
    await request.begin();
    await request.problem({ product: 'SQL Server', version: '2022', title: 'Een één-regelige titel' });
    await sound();
    await request.next(2);
    await page.getByRole('radio', { name: 'Professional support 5-pack agreement' }).waitFor();
    await page.locator('input[type=radio][value="CRITICAL"]').check();
    await page.locator('input[type=radio][value="AROUND_THE_CLOCK"]').check();
    await page.getByText(say('new:steps.hours.commitment')).waitFor();
    await page.getByText(say('new:steps.routing.because')).waitFor();
    await sound();
    await request.next(3);
    await request.field('new:steps.contact.phone').fill('+31 20 555 0100');
    await sound();
    await request.next(4);
    await request.button('new:steps.sharing.add').click();
    await request.primary('Hal', 'Helper', 'hal@contoso.example');
    await sound();
    await request.next(5);
    await page.getByText(say('new:steps.unit.taken_other', { count: 5, plan: PLAN })).waitFor();
    await request.saved();
    await sound();
    await request.next(6);
    await sound();
    const number = await request.submit();
    await sound();
    await page.getByRole('link', { name: say('new:sent.open') }).click();
    await page.getByText(number).first().waitFor();
    await page.getByText(say('common:severity.CRITICAL')).first().waitFor();
    await sound();
  });
});

const PLAN = 'Professional support 5-pack agreement';
