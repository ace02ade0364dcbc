import type { Order } from '../src/agreements/issue-agreements';
import { PlansDocument } from './documents';
import { World } from './world';

describe('what to do about a plan that cannot be used', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
  });
  afterAll(() => world.stop());

  const plansFor = async (token: string, product: string, name: string, language?: string) => {
    const { productVersionId } = world.version(product, name);
    const headers: Record<string, string> = language ? { 'accept-language': language } : {};
    return (await world.ask(token, PlansDocument, { productVersionId }, headers)).data.plans;
  };

  test.each(['PERSONAL', 'WORK'] as const)(
    'R16 who misses a plan is told which %s sign-in this is, and what to try',
    async (kind) => {
      const token = await world.person('misses@contoso.example', kind);
      const [en, nl] = [
        await plansFor(token, 'Windows Server', '2025', 'en'),
        await plansFor(token, 'Windows Server', '2025', 'nl'),
      ];
      expect(en?.missing.message).toContain('misses@contoso.example');
      expect(nl?.missing.message).toContain('misses@contoso.example');
      expect(nl?.missing.message).not.toBe(en?.missing.message);
      for (const plans of [en, nl])
        expect(plans?.missing.remedies.map(({ action }) => action)).toEqual([
          'SIGN_IN_OTHERWISE',
          'CONTACT_ADMINISTRATOR',
        ]);
    },
  );

  test.each<[string, 'PERSONAL' | 'WORK', Order, [string, string], string[]]>([
    [
      'R20 pack for a cloud product: buy cloud support, go to the portal',
      'WORK',
      { plan: 'PARTNER_MAPS_10' },
      ['Azure', 'Online'],
      ['BUY_CLOUD_SUPPORT', 'GO_TO_PORTAL'],
    ],
    [
      'R32 old version, personal sign-in: pay per incident',
      'PERSONAL',
      { plan: 'PARTNER_MAPS_10' },
      ['Windows Server', '2016'],
      ['CHOOSE_VERSION', 'BUY_INCIDENT'],
    ],
    [
      'R26 old version, work sign-in: sign in otherwise',
      'WORK',
      { plan: 'PARTNER_MAPS_10' },
      ['Windows Server', '2016'],
      ['CHOOSE_VERSION', 'SIGN_IN_OTHERWISE'],
    ],
    [
      'R18 limited to another product',
      'WORK',
      { plan: 'PROFESSIONAL_5', products: 'SQL Server' },
      ['Windows Server', '2025'],
      ['CONTACT_ADMINISTRATOR', 'SIGN_IN_OTHERWISE'],
    ],
    [
      'R18 expired',
      'PERSONAL',
      { plan: 'PROFESSIONAL_5', starts: '2024-01-01' },
      ['Windows Server', '2025'],
      ['RENEW', 'BUY_INCIDENT'],
    ],
    [
      'R18 not started',
      'PERSONAL',
      { plan: 'PROFESSIONAL_5', starts: '2026-12-01' },
      ['Windows Server', '2025'],
      ['WAIT', 'BUY_INCIDENT'],
    ],
  ])('%s', async (title, kind, order, [product, name], actions) => {
    const token = await world.person(`remedy-${title.replace(/\W+/g, '-')}@contoso.example`, kind);
    await world.agreement(token, order);
    const remedies = async (language: string) =>
      (await plansFor(token, product, name, language))?.unavailable[0]?.reasons[0]?.remedies ?? [];
    const [en, nl] = [await remedies('en'), await remedies('nl')];
    expect(en.map(({ action }) => action)).toEqual(actions);
    expect(nl.map(({ action, url }) => ({ action, url }))).toEqual(en.map(({ action, url }) => ({ action, url })));
    for (const [index, remedy] of en.entries())
      expect([remedy.text.length > 10, remedy.text === nl[index]?.text]).toEqual([true, false]);
  });

  test('R18 another plan that covers it comes first', async () => {
    const token = await world.person('two@contoso.example');
    await world.agreement(token, { plan: 'PROFESSIONAL_5' });
    await world.agreement(token, { plan: 'PROFESSIONAL_5', starts: '2024-01-01' });
    const [unavailable] = (await plansFor(token, 'Windows Server', '2025'))?.unavailable ?? [];
    expect(unavailable?.reasons[0]?.remedies[0]?.action).toBe('USE_OTHER_PLAN');
  });

  test.each([
    ['en', 'nl', 'en'],
    ['nl', 'en', 'nl'],
    ['none', 'nl', 'nl'],
    ['*', 'nl', 'nl'],
    ['de, fr;q=0.5', 'nl', 'nl'],
    ['de, nl;q=0.5', 'en', 'nl'],
    ['nl;q=0.1, en;q=0.9', 'nl', 'en'],
    ['nl-BE', 'en', 'nl'],
    ['none', 'fr', 'en'],
  ])('R17 Accept-Language %s with a profile in %s is answered in %s', async (header, locale, language) => {
    const token = await world.person('language@contoso.example', 'WORK', { locale });
    const reference = async (wish: string) => (await plansFor(token, 'Windows Server', '2025', wish))?.missing.message;
    const answered = (await plansFor(token, 'Windows Server', '2025', header === 'none' ? undefined : header))?.missing
      .message;
    expect(answered).toBe(await reference(language));
  });
});
