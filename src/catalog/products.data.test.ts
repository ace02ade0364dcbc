/** The tables of products, problems and plans in data/. R34, R36–R38, R42, R64. */
import { productNamed, realCatalogue, realTables } from '../../tests/setup/real-catalogue';

const catalogue = realCatalogue();
const tables = realTables();

describe('R34 what a problem can be chosen from', () => {
  const products = catalogue.products.map((product) => [product.name, product] as const);
  /** A category or problem of this name says nothing. */
  const OTHER = /^(other|others|other problem|miscellaneous|general|overig|overige|anders|algemeen|diversen)$/i;

  it('R34 there are 27 products of 64 versions', () => {
    expect(catalogue.products).toHaveLength(27);
    expect(catalogue.products.flatMap(({ versions }) => versions)).toHaveLength(64);
  });

  it.each(products)(
    'R34 %s has at least three categories with at least two problems each, in English and Dutch',
    (_name, product) => {
      expect(product.categories.length).toBeGreaterThanOrEqual(3);
      for (const { names, problems } of product.categories) {
        expect([names.en, problems.length >= 2]).toEqual([names.en, true]);
        for (const { en, nl } of [names, ...problems.map((problem) => problem.names)]) {
          expect(en.trim()).not.toBe('');
          expect(nl.trim()).not.toBe('');
          expect([en, nl].filter((name) => OTHER.test(name))).toEqual([]);
        }
      }
    },
  );

  it.each(products)('R34 no two choices of %s read alike', (_name, product) => {
    for (const language of ['en', 'nl'] as const) {
      const categories = product.categories.map(({ names }) => names[language]);
      expect(new Set(categories).size).toBe(categories.length);
      for (const { problems } of product.categories) {
        const choices = problems.map(({ names }) => names[language]);
        expect(choices).toEqual([...new Set(choices)]);
      }
    }
  });
});

describe('R36 where support is given', () => {
  it('R36 on-premises products here, cloud products in portals of their own', () => {
    for (const { name, kind, portal } of catalogue.products)
      expect([name, portal.here]).toEqual([name, kind === 'ON_PREMISES']);
  });

  it.each([
    ['Office 365', 'Microsoft 365 admin center'],
    ['Azure', 'Azure portal'],
    ['Dynamics 365 Business Central', 'Power Platform admin center'],
    ['Dynamics 365 Retail', 'Lifecycle Services'],
  ])('R36 %s: %s', (product, portal) => {
    expect(productNamed(catalogue, product).portal.name).toBe(portal);
  });

  it('R40 every product has a family, which names its queue', () => {
    const families = new Map(tables['product-families'].map((row) => [row.product, row.family]));
    for (const { name, family } of catalogue.products) expect([name, families.get(name)]).toEqual([name, family]);
  });
});

describe('R37–R42 severities and languages', () => {
  it.each([
    ['CRITICAL', 120, true],
    ['IMPORTANT', 240, false],
    ['MINIMAL', 480, false],
  ])('R41 %s is answered within %i minutes; R38 24/7: %s', (severity, initialResponseMinutes, aroundTheClock) => {
    const level = catalogue.severities.find((other) => other.severity === severity);
    expect(level).toMatchObject({ initialResponseMinutes, aroundTheClock });
  });

  it('R42 English is spoken always and everywhere, Japanese around the clock for CRITICAL alone', () => {
    const always = catalogue.languages.filter(({ aroundTheClock }) => aroundTheClock.size > 0);
    expect(always.map(({ locale, aroundTheClock }) => [locale, aroundTheClock.size])).toEqual([
      ['en', 3],
      ['ja', 1],
    ]);
    expect(catalogue.languages.find(({ locale }) => locale === 'en')?.businessHours).toBe('every');
  });
});

describe('R12–R31 plan types', () => {
  it.each([
    ['PARTNER_ON_PREMISES_20', 20, 'ON_PREMISES_N_MINUS_1', 'ACCESS_ID_PAIR'],
    ['PARTNER_SILVER_15', 15, 'ON_PREMISES_N_MINUS_1', 'ACCESS_ID_PAIR'],
    ['PARTNER_MAPS_10', 10, 'ON_PREMISES_N_MINUS_1', 'ACCESS_ID_PAIR'],
    ['PARTNER_CLOUD_5', 5, 'CLOUD_ONLY', 'ACCESS_ID_PAIR'],
    ['PARTNER_CLOUD_10', 10, 'CLOUD_ONLY', 'ACCESS_ID_PAIR'],
    ['PARTNER_CLOUD_UNLIMITED', null, 'CLOUD_ONLY', 'ACCESS_ID_PAIR'],
    ['VISUAL_STUDIO_ENTERPRISE_4', 4, 'VISUAL_STUDIO_BENEFIT', 'ACCESS_ID_PAIR'],
    ['VISUAL_STUDIO_PROFESSIONAL_2', 2, 'VISUAL_STUDIO_BENEFIT', 'ACCESS_ID_PAIR'],
    ['SOFTWARE_ASSURANCE', null, 'MAINSTREAM_ONLY', 'ACCESS_ID_PAIR'],
    ['PROFESSIONAL_5', 5, 'MAINSTREAM_AND_EXTENDED', 'ACCESS_ID_PAIR'],
    ['PPI_SINGLE', 1, 'MAINSTREAM_AND_EXTENDED', 'PURCHASE'],
    ['PPI_5_PACK', 5, 'MAINSTREAM_AND_EXTENDED', 'PURCHASE'],
  ])('R19–R23 %s: %s units, %s, by %s', (code, units, coverage, howObtained) => {
    expect(catalogue.planType(code)).toMatchObject({ units, coverage, howObtained });
  });
});

describe('R64 where a partner goes', () => {
  it('R64 programme, presales and billing, in both languages, at an address', () => {
    expect(catalogue.partnerHelp.map(({ topic }) => topic)).toEqual(['PROGRAMME', 'PRESALES', 'BILLING']);
    for (const { names, texts, url } of catalogue.partnerHelp) {
      expect([names.en, names.nl, texts.en, texts.nl].every(Boolean)).toBe(true);
      expect(names.en).not.toBe(names.nl);
      expect(url).toMatch(/^https:\/\//);
    }
  });
});
