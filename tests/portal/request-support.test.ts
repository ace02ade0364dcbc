import { describeInBrowser } from './setup/browser';
import { NewRequest } from './setup/new-request';
import { startPortal, type Portal } from './setup/portal-world';
import { expectSound } from './setup/sound';

const EXPIRED = { plan: 'PROFESSIONAL_5', starts: '2024-01-01' };

describeInBrowser('the kind of support', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  /** In front of the second step, whose plans are there. */
  async function atSupport(email: string): Promise<NewRequest> {
    const page = await portal.openPageOf(email);
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    await request.problem();
    await request.next(2);
    await request.open
      .getByRole('radio', { name: /Professional/ })
      .first()
      .waitFor();
    return request;
  }

  test('R13, R16, R37 a plan says what is left of it and until when; without one nothing is asked and Next goes nowhere', async () => {
    const { world } = portal;
    const una = await world.person('una@contoso.example');
    const one = await world.agreement(una, { plan: 'PROFESSIONAL_5', units: '1' });
    await world.agreement(una, { plan: 'PROFESSIONAL_5' });
    await world.agreement(una, EXPIRED);
    const request = await atSupport('una@contoso.example');
    const { page, open } = request;
    const card = (units: string) => open.locator('label').filter({ hasText: units });
    for (const units of ['1 incident left', '5 incidents left']) {
      await card(units).getByText('Professional support 5-pack agreement').waitFor();
      expect(await card(units).locator('time').getAttribute('datetime')).toBe('2027-11-18');
    }
    // What cannot be used is no choice.
    expect(await open.getByRole('radio').count()).toBe(2);
    expect(await open.getByRole('radio', { checked: true }).count()).toBe(0);
    await open.getByRole('button', { name: 'Next', exact: true }).click();
    await open
      .getByText('Choose a plan. Where you have none, register an agreement or buy an incident here.')
      .waitFor();
    await request.isAt(2);
    await expectSound(page, 360, 1280);
    await open.locator(`input[type=radio][value="${one}"]`).check();
    await open.getByRole('radio', { name: /^Important/ }).waitFor();
    await request.next(3);
  });

  test('R38 important in business hours to begin with; around the clock for the critical alone, and cleared with it', async () => {
    await portal.world.agreement(await portal.world.person('cleo@contoso.example'));
    const request = await atSupport('cleo@contoso.example');
    const { page, open } = request;
    const severity = (name: string) => open.getByRole('radio', { name: new RegExp(`^${name}`) });
    const hours = open.getByRole('group', { name: 'When do engineers work on it?' });
    await severity('Important').waitFor();
    expect(await severity('Important').isChecked()).toBe(true);
    expect(await hours.count()).toBe(0);
    await severity('Critical').check();
    expect(await hours.getByRole('radio', { name: /^Business hours/ }).isChecked()).toBe(true);
    await hours.getByRole('radio', { name: /^Around the clock/ }).check();
    await page.getByText('You commit to it, too').waitFor();
    await severity('Important').check();
    await page.getByText('Around-the-clock support is for the most severe requests only, and was cleared.').waitFor();
    expect(await hours.count()).toBe(0);
    await page.getByText('in business hours, in English').waitFor();
    await severity('Critical').check();
    expect(await hours.getByRole('radio', { name: /^Business hours/ }).isChecked()).toBe(true);
    // And nobody has committed to anything: no number is needed.
    await request.next(3);
    expect(await request.field('new:steps.contact.phone').inputValue()).toBe('');
    await request.next(4);
  });

  test('R40–R42 who would answer follows every choice, with the grounds', async () => {
    const { world } = portal;
    await world.agreement(await world.person('dora@contoso.example', 'WORK', { locale: 'nl' }));
    const request = await atSupport('dora@contoso.example');
    const { page, open } = request;
    const preview = open.getByRole('region', { name: 'Who would answer' });
    const says = (text: string) => preview.getByText(text).waitFor();
    // From the profile, to be checked.
    await open
      .getByText('Country: Netherlands. Time zone: Europe/Amsterdam. Language of the answers: Dutch.')
      .waitFor();
    await says('engineers of Europe, the Middle East and Africa, in business hours, in Dutch.');
    await says('They are there now; the first answer comes by 18 Nov 2026, 13:00.');
    expect(await preview.getByRole('listitem').count()).toBeGreaterThan(1);
    // Around the clock there is English, and Japanese: the wish for Dutch is not met, and that is said.
    await open.getByRole('radio', { name: /^Critical/ }).check();
    await says('They are there now; the first answer comes by 18 Nov 2026, 11:00.');
    await open.getByRole('radio', { name: /^Around the clock/ }).check();
    await says('engineers of Europe, the Middle East and Africa, around the clock, in English.');
    await says('Dutch is not on offer there at those hours; you will be answered in English.');
    await request.button('new:steps.place.change').click();
    await open.getByText('Dutch is not on offer there at these hours; you would be answered in English.').waitFor();
    await expectSound(page, 360, 1280);
    // The Americas sleep at this hour: around the clock goes to whoever is awake.
    await request.field('new:steps.place.country').selectOption('US');
    await request.field('new:steps.place.timeZone').selectOption('America/New_York');
    await says('AMERICAS is closed now; around the clock means that');
    await open.getByRole('radio', { name: /^Business hours/ }).check();
    await says('engineers of the Americas, in business hours');
    await says('AMERICAS is closed now and opens on');
    // A time zone that is foreign to the country decides, and says so.
    await request.field('new:steps.place.timeZone').selectOption('Asia/Tokyo');
    await says('engineers of Japan, in business hours');
    await says('The time zone Asia/Tokyo is not one of United States, so the time zone decides: JAPAN answers.');
    await request.field('new:steps.place.language').selectOption('en');
    await request.next(3);
    for (const number of [4, 5]) await request.next(number);
    for (const said of ['Critical', 'Business hours', 'United States', 'Asia/Tokyo', 'engineers of Japan'])
      await open.getByText(said).first().waitFor();
  });

  test('R25, R33 another product is looked at anew in place; what was said of the rest stays', async () => {
    const { world } = portal;
    const vera = await world.person('vera@contoso.example');
    await world.agreement(vera, { plan: 'VISUAL_STUDIO_PROFESSIONAL_2' });
    const only = await world.agreement(vera, { plan: 'PROFESSIONAL_5' });
    const request = await atSupport('vera@contoso.example');
    const { page, open } = request;
    await open.locator(`input[type=radio][value="${only}"]`).check();
    await open.getByRole('radio', { name: /^Minimal/ }).check();
    await request.next(3);
    await request.primary('Pia', 'Primary', 'pia@contoso.example');
    await request.field('new:steps.contact.phone').fill('+31 20 555 0100');
    await request.next(4);
    await request.button('new:steps.sharing.add').click();
    // Half a person goes nowhere.
    await request.field('new:steps.contact.firstName').fill('Hal');
    await request.field('new:steps.contact.email').fill('hal@');
    await open.getByRole('button', { name: 'Next', exact: true }).click();
    await open.getByText('This is not a complete e-mail address.').waitFor();
    await open.getByText('This is still missing.').waitFor();
    await request.isAt(4);
    await expectSound(page, 360, 1280);
    await request.primary('Hal', 'Helper', 'hal@contoso.example');
    await request.next(5);
    await request.step(1).getByRole('button', { name: 'Edit: The problem' }).click();
    await request.isAt(1);
    await request.product('Visual Studio');
    const title = request.field('new:steps.problem.title');
    expect(await title.inputValue()).toBe('The server does not start');
    // Its versions and problems are others, and asked for again before one goes on.
    await request.button('new:steps.backTo', { number: 5 }).click();
    await open.getByText('This is still missing.').first().waitFor();
    await request.isAt(1);
    await request.problem({ product: 'Visual Studio', version: '2022' });
    await request.button('new:steps.backTo', { number: 5 }).click();
    await request.isAt(5);
    for (const said of [
      'Visual Studio 2022',
      'Minimal',
      'Pia Primary',
      '+31 20 555 0100',
      'Hal Helper, hal@contoso.example',
    ])
      await open.getByText(said).first().waitFor();
    await request.step(2).getByRole('button', { name: 'Edit: The kind of support' }).first().click();
    await request.isAt(2);
    // One plan more is for this product; the one that was chosen covers it too and stays chosen.
    await open.getByRole('radio', { name: /Visual Studio Professional/ }).waitFor();
    expect(await open.locator(`input[type=radio][value="${only}"]`).isChecked()).toBe(true);
    expect(await open.getByRole('radio', { name: /^Minimal/ }).isChecked()).toBe(true);
  });

  test('R34 products are found by a part of their names, and where there is none it is said', async () => {
    await portal.world.person('fay@contoso.example');
    const page = await portal.openPageOf('fay@contoso.example');
    await page.goto('/new');
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    const field = request.open.getByRole('combobox', { name: /^Product/ });
    const offered = (names: string[]) =>
      page.waitForFunction(
        (wanted) => String([...document.querySelectorAll('[role=option]')].map((each) => each.textContent)) === wanted,
        String(names),
      );
    await field.click();
    await field.fill('erver sql');
    await offered(['SQL Server (on-premises)']);
    await field.fill('no such thing');
    await offered(['No product has these words in its name. Try fewer of them.']);
    await expectSound(page, 360, 1280);
    await field.fill('intune');
    await offered(['Intune (cloud)']);
  });

  test.each(['productId', 'productVersionId'] as const)('R34 a link by its %s chooses the product', async (which) => {
    await portal.world.person('lina@contoso.example');
    const page = await portal.openPageOf('lina@contoso.example');
    const ids = portal.world.version('SQL Server', '2022');
    await page.goto(`/new?product=${encodeURIComponent(ids[which])}`);
    const request = new NewRequest(portal.world, page);
    await request.isAt(1);
    await request.field('new:steps.problem.version').waitFor();
    expect(await request.field('new:steps.problem.product').inputValue()).toBe('SQL Server');
    const version = which === 'productVersionId' ? ids.productVersionId : '';
    expect(await request.field('new:steps.problem.version').inputValue()).toBe(version);
    await request.field('new:steps.problem.version').selectOption(ids.productVersionId);
    await request.field('new:steps.problem.title').fill('By a link');
    await request.saved();
    await page.reload();
    await request.isAt(1);
    expect(await request.field('new:steps.problem.version').inputValue()).toBe(ids.productVersionId);
    expect(await request.field('new:steps.problem.title').inputValue()).toBe('By a link');
  });
});
