/** What is offered to whom, at which price, and why not. R23, R26, R29, R30, R32. */
import { PlansDocument, PurchaseOptionsDocument } from './documents';
import { aShop, Buyer, freeze } from './setup/buying';
import { codeOf, Programs } from './setup/service-keys';
import { World } from './world';

const TERMS = { version: '2026-10', text: expect.stringMatching(/^Fictional terms/) as string };
const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** Somebody without a profile. */
const newcomer = (world: World, email: string, kind: 'PERSONAL' | 'WORK' = 'PERSONAL') =>
  world.token({ email, kind, firstName: 'New', lastName: 'Comer' });

describe('what can be bought', () => {
  let world: World;
  beforeAll(async () => {
    world = await aShop();
  });
  afterAll(() => world.stop());

  test('R29, R30 in a country where both are sold: the price, the terms, the end, and one recommended', async () => {
    const buyer = await Buyer.arrive(world, 'PERSONAL', { country: 'NL' });
    const { offers, ...options } = await buyer.options();
    expect(options).toEqual({ offered: true, code: null, message: null, country: 'NL', remedies: [], card: null });
    expect(offers).toEqual([
      {
        planType: { code: 'PPI_SINGLE', name: 'Pay per incident: single' },
        units: 1,
        price: { amount: 49900, currency: 'EUR', text: '€499.00' },
        terms: TERMS,
        endsOn: '2027-11-18',
        recommended: true,
        offered: true,
        code: null,
        message: null,
      },
      {
        planType: { code: 'PPI_5_PACK', name: 'Pay per incident: 5-pack' },
        units: 5,
        price: { amount: 209900, currency: 'EUR', text: '€2,099.00' },
        terms: TERMS,
        endsOn: '2027-11-18',
        recommended: false,
        offered: true,
        code: null,
        message: null,
      },
    ]);
  });

  test('R29 without the pack where it is not sold', async () => {
    const { offered, offers } = await (await Buyer.arrive(world, 'PERSONAL', { country: 'IN' })).options();
    expect(offered).toBe(true);
    expect(offers.map(({ offered: one, price, code }) => [one, price?.text ?? null, code])).toEqual([
      [true, '₹39,900.00', null],
      [false, null, 'NOT_SOLD_HERE'],
    ]);
    expect(offers[1]).toMatchObject({ terms: null, endsOn: null, recommended: false });
    expect(offers[1]?.message).toBe('Pay per incident: 5-pack is not sold in India.');
  });

  test('R29 nothing where nothing is sold, unless another country is named', async () => {
    const buyer = await Buyer.arrive(world, 'PERSONAL', { country: 'AQ' });
    expect(await buyer.options()).toEqual({
      offered: false,
      code: 'NOT_SOLD_HERE',
      message: 'No incidents are sold in Antarctica. Ask your supplier for a support plan.',
      country: 'AQ',
      remedies: [],
      offers: [],
      card: null,
    });
    const inJapan = await buyer.options(buyer.versionId(), 'JP');
    expect(inJapan).toMatchObject({ offered: true, country: 'JP' });
    expect(inJapan.offers[0]?.price).toEqual({ amount: 74800, currency: 'JPY', text: '¥74,800' });
  });

  test('R26 a work sign-in is told how to come back', async () => {
    const buyer = await Buyer.arrive(world, 'WORK', { country: 'NL' });
    const { message, ...options } = await buyer.options();
    expect(options).toEqual({
      offered: false,
      code: 'SIGN_IN_KIND_NOT_ALLOWED',
      country: 'NL',
      remedies: [
        {
          action: 'SIGN_IN_OTHERWISE',
          text: 'Sign out and sign in with a personal account; what you typed stays in the draft.',
          url: null,
        },
      ],
      offers: [],
      card: null,
    });
    expect(message).toContain('nothing has been charged');
  });

  test('R65 a key is told nothing, whatever it may do else', async () => {
    const contoso = await Programs.start(world, 'contoso');
    const key = await contoso.key(await contoso.serviceSignIn('shopper'));
    const productVersionId = world.version('Windows Server', '2025').productVersionId;
    const answer = await world.ask(
      null,
      PurchaseOptionsDocument,
      { productVersionId },
      { authorization: `Bearer ${key}` },
    );
    expect([codeOf(answer), answer.data?.purchaseOptions ?? null]).toEqual(['FORBIDDEN', null]);
  });

  test.each([
    ['R23 a version past its end', 'Windows Server', '2012 R2', 'LIFECYCLE_ENDED', 'CHOOSE_VERSION'],
    ['R36 a product of another portal', 'Azure', 'Online', 'SERVED_ELSEWHERE', 'GO_TO_PORTAL'],
  ])('%s', async (_what, product, name, code, action) => {
    const buyer = await Buyer.arrive(world);
    const options = await buyer.options(buyer.versionId(product, name));
    expect(options).toMatchObject({ offered: false, code, offers: [], remedies: [{ action }] });
    if (action === 'CHOOSE_VERSION') expect(options.remedies[0]?.text).toContain('2022');
    else expect(options.remedies[0]?.url).toBe('https://portal.azure.com');
  });

  test('R32 an old version is sold for', async () => {
    const buyer = await Buyer.arrive(world);
    expect(await buyer.options(buyer.versionId('Windows Server', '2016'))).toMatchObject({ offered: true });
  });

  test('R2 without a profile by the country that is named; without one nothing has a price', async () => {
    const buyer = Buyer.with(world, await newcomer(world, 'newcomer@home.example'));
    expect(await buyer.options()).toMatchObject({ offered: false, code: 'COUNTRY_UNKNOWN', country: null, offers: [] });
    const options = await buyer.options(buyer.versionId(), 'CH');
    expect(options).toMatchObject({ offered: true, country: 'CH' });
    expect(plain(options.offers[0]?.price?.text)).toBe('CHF 479.00');
  });

  test('a version that does not exist has no options', async () => {
    const buyer = await Buyer.arrive(world);
    await expect(buyer.options('UHJvZHVjdFZlcnNpb246OTk5OTk')).rejects.toThrow('no options');
    await expect(buyer.options('nonsense')).rejects.toThrow('no options');
  });

  test('in Dutch', async () => {
    const buyer = (await Buyer.arrive(world, 'PERSONAL', { country: 'BR' })).inDutch();
    const { offers } = await buyer.options();
    expect(plain(offers[0]?.price?.text)).toBe('R$ 2.790,00');
    expect(offers[0]?.terms?.text).toMatch(/^Verzonnen voorwaarden/);
    expect(offers[1]?.message).toBe('Pay per incident: 5-pack wordt niet verkocht in Brazilië.');
    const work = (await Buyer.arrive(world, 'WORK')).inDutch();
    expect((await work.options()).remedies[0]?.text).toBe(
      'Meld u af en meld u aan met een persoonlijk account; wat u hebt ingevuld, blijft in het concept staan.',
    );
  });

  test('R27 the card that would be charged', async () => {
    const buyer = await Buyer.arrive(world);
    await buyer.card('4242');
    expect((await buyer.options()).card).toMatchObject({ brand: 'visa', last4: '4242', expired: false });
    // Not where nothing would be.
    expect((await buyer.options(buyer.versionId('Azure', 'Online'))).card).toBeNull();
  });
});

describe('plans say the same in one word', () => {
  let world: World;
  beforeAll(async () => {
    world = await aShop();
  });
  afterAll(() => world.stop());

  const purchaseFor = async (token: string, product = 'Windows Server', name = '2025', language = 'en') => {
    const { productVersionId } = world.version(product, name);
    const { data } = await world.ask(token, PlansDocument, { productVersionId }, { 'accept-language': language });
    return data.plans?.purchase;
  };
  const OFFERED = { offered: true, code: null, message: null };

  test('R29 by the country of the profile', async () => {
    expect(await purchaseFor(await world.person('here@home.example', 'PERSONAL'))).toEqual(OFFERED);
    const abroad = await world.person('abroad@home.example', 'PERSONAL', { country: 'AQ' });
    expect(await purchaseFor(abroad)).toMatchObject({ offered: false, code: 'NOT_SOLD_HERE' });
    expect((await purchaseFor(abroad, 'Windows Server', '2025', 'nl'))?.message).toContain('Antarctica');
  });

  test('R2 without a profile by what holds without a country', async () => {
    const token = await newcomer(world, 'plans@home.example');
    expect(await purchaseFor(token)).toEqual(OFFERED);
    expect(await purchaseFor(token, 'Azure', 'Online')).toMatchObject({ code: 'SERVED_ELSEWHERE' });
    expect(await purchaseFor(await newcomer(world, 'plans@work.example', 'WORK'))).toMatchObject({
      code: 'SIGN_IN_KIND_NOT_ALLOWED',
    });
  });

  test('R32 the remedy says that it can be bought here, where it can', async () => {
    const remedyFor = async (country: string) => {
      const token = await world.person(`remedy-${country}@home.example`, 'PERSONAL', { country });
      await world.agreement(token, { plan: 'PARTNER_MAPS_10' });
      const { productVersionId } = world.version('Windows Server', '2016');
      const { data } = await world.ask(token, PlansDocument, { productVersionId });
      const remedies = data.plans?.unavailable[0]?.reasons[0]?.remedies ?? [];
      return remedies.find(({ action }) => action === 'BUY_INCIDENT');
    };
    const here = 'Pay for a single incident with this personal sign-in, here and now.';
    expect(await remedyFor('NL')).toEqual({ action: 'BUY_INCIDENT', text: here, url: null });
    expect((await remedyFor('AQ'))?.text).toContain('ask your supplier');
  });
});

describe('the price of a day', () => {
  let world: World;
  let buyer: Buyer;
  beforeAll(async () => {
    world = await aShop({ now: '2026-09-30T12:00:00Z' });
    buyer = await Buyer.arrive(world);
  });
  afterAll(() => world.stop());

  // The day is the vendor's, in Redmond.
  test.each([
    ['2026-09-30T12:00:00Z', 44900, '2024-01', '2027-09-30'],
    ['2026-10-01T06:59:59Z', 44900, '2024-01', '2027-09-30'],
    ['2026-10-01T07:00:00Z', 49900, '2026-10', '2027-10-01'],
  ])('R29 at %s', async (moment, amount, version, endsOn) => {
    freeze(world, moment);
    const { offers } = await buyer.options();
    expect(offers[0]).toMatchObject({ price: { amount }, terms: { version }, endsOn });
  });
});

describe('where nothing is sold', () => {
  test.each([
    ['nor elsewhere', null, []],
    [
      'but at another shop',
      'https://shop.example.com/',
      [{ action: 'BUY_INCIDENT', url: 'https://shop.example.com/' }],
    ],
  ])('R32 it says so: %s', async (_what, purchaseUrl, remedies) => {
    const world = await World.start({ settings: { purchaseUrl } });
    try {
      const options = await (await Buyer.arrive(world)).options();
      expect(options).toMatchObject({ offered: false, code: 'NOT_SET_UP', remedies, offers: [], card: null });
    } finally {
      await world.stop();
    }
  });
});
