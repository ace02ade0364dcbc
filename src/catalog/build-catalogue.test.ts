import { productNamed, realCatalogue, realTables, sequentialIds, versionNamed } from '../../tests/setup/real-catalogue';
import { buildCatalogue } from './build-catalogue';
import type { Tables } from './catalogue.tables';

const catalogue = realCatalogue();
const built = (change: (tables: Tables) => void) => {
  const tables = realTables();
  change(tables);
  return buildCatalogue(tables, sequentialIds());
};

describe('everything is linked both ways', () => {
  it('versions and categories know their product, problems their category', () => {
    for (const product of catalogue.products) {
      expect(product.versions.every((version) => version.product === product)).toBe(true);
      expect(product.categories.every((category) => category.product === product)).toBe(true);
      expect(
        product.categories.every((category) => category.problems.every((problem) => problem.category === category)),
      ).toBe(true);
    }
  });

  it('everything is found again by its number, and nothing by another', () => {
    for (const product of catalogue.products) {
      expect(catalogue.product(product.id)).toBe(product);
      for (const version of product.versions) expect(catalogue.version(version.id)).toBe(version);
      for (const category of product.categories) {
        expect(catalogue.category(category.id)).toBe(category);
        for (const problem of category.problems) expect(catalogue.problem(problem.id)).toBe(problem);
      }
    }
    for (const find of [catalogue.product, catalogue.version, catalogue.category, catalogue.problem])
      expect(find(0)).toBeUndefined();
    expect(catalogue.planType('pro')).toBeUndefined();
    expect(catalogue.country('XX')).toBeUndefined();
  });

  it('R18 versions stand newest first, however the file has them', () => {
    const shuffled = built((tables) =>
      tables['product-versions'].sort((a, b) => a.released_on?.localeCompare(b.version) ?? 0),
    );
    for (const { products } of [catalogue, shuffled]) {
      const ranks = products.map(({ versions }) => versions.map(({ rank }) => rank));
      expect(ranks).toEqual(ranks.map((ofProduct) => [...ofProduct].sort((a, b) => b - a)));
    }
    expect(productNamed(catalogue, 'SQL Server').versions.map(({ name }) => name)).toEqual([
      '2025',
      '2022',
      '2019',
      '2017',
      '2016',
      '2014',
      '2012',
    ]);
  });
});

describe('what the cells mean', () => {
  it.each([
    ['PROFESSIONAL_5', 5, false],
    ['PARTNER_CLOUD_UNLIMITED', null, false],
    ['SOFTWARE_ASSURANCE', null, true],
  ])('units of %s: %s, set per agreement %s', (code, units, unitsPerAgreement) => {
    expect(catalogue.planType(code)).toMatchObject({ units, unitsPerAgreement });
  });

  it.each([
    ['Windows Server 2022', true, 'REQUIRED_FOR_AGREEMENTS'],
    ['Office 365 Online', false, 'NOT_REQUIRED'],
    ['Azure Online', false, 'REQUIRED_FOR_AGREEMENTS'],
    ['Dynamics 365 Retail Online', false, 'REQUIRED_FOR_AGREEMENTS'],
  ])('R36 %s is served here: %s; the pair: %s', (name, here, accessIdPair) => {
    expect(versionNamed(catalogue, name).product.portal).toMatchObject({ here, accessIdPair });
  });

  it('R36 a portal without another way says null, with one both languages', () => {
    expect(versionNamed(catalogue, 'Intune Online').product.portal.alternative).toBeNull();
    expect(versionNamed(catalogue, 'Azure Online').product.portal.alternative).toEqual({
      en: 'an Azure support plan',
      nl: 'een Azure-ondersteuningsplan',
    });
  });

  it('R36 an operator who serves cloud products here says so in the table', () => {
    const mine = built((tables) => tables['support-portals'].forEach((row) => (row.here = true)));
    expect(mine.products.every(({ portal }) => portal.here)).toBe(true);
  });

  it('a Dutch name that is missing is said in English', () => {
    const english = built((tables) => tables.severities.forEach((row) => (row.label_nl = '')));
    expect(english.severities[0]?.labels).toEqual({ en: 'Critical (A)', nl: 'Critical (A)' });
  });

  it('R40 a product without a family has one of its own', () => {
    const alone = built((tables) => (tables['product-families'] = []));
    expect(productNamed(alone, 'Dynamics CRM (on-premises)').family).toBe('dynamics-crm-on-premises');
    expect(productNamed(alone, 'Enterprise Mobility + Security').family).toBe('enterprise-mobility-security');
  });

  it.each([
    ['Europe/Brussels', ['BE', 'LU', 'NL']],
    ['Europe/Amsterdam', ['NL']],
    ['US/Pacific', ['US']],
    ['Asia/Calcutta', ['IN']],
    ['UTC', []],
    ['Etc/UTC', []],
    ['Mars/Olympus', []],
  ])('R40 the countries of %s: %j', (zone, countries) => {
    expect(catalogue.countriesOfZone(zone)).toEqual(countries);
  });

  it('R40 an older name without countries of its own has those of the current one', () => {
    const bare = built((tables) =>
      tables['time-zones'].forEach((row) => (row.countries = row.alias_of ? [] : row.countries)),
    );
    expect(bare.countriesOfZone('Asia/Calcutta')).toEqual(['IN']);
  });

  it.each([
    ['en', ['CRITICAL', 'IMPORTANT', 'MINIMAL'], 'every'],
    ['ja', ['CRITICAL'], new Set(['JAPAN'])],
    ['fr', [], new Set(['EMEA', 'AMERICAS'])],
  ])('R42 %s around the clock for %j, in the hours of %s', (locale, aroundTheClock, businessHours) => {
    const language = catalogue.languages.find((other) => other.locale === locale);
    expect(language).toEqual({ locale, aroundTheClock: new Set(aroundTheClock), businessHours });
  });

  it('regions are numbered in their order, for the numbers of cases', () => {
    expect(catalogue.regions.map(({ code, ordinal }) => [code, ordinal])).toEqual([
      ['AMERICAS', 1],
      ['EMEA', 2],
      ['ASIA_PACIFIC', 3],
      ['JAPAN', 4],
    ]);
  });
});
