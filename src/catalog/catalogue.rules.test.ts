import { faultsAfter, faultsOf, real, removed, type Cells } from '../../tests/setup/changed-catalogue';
import { catalogueFaults } from './catalogue.rules';
import type { TableName, Tables } from './catalogue.tables';

describe('the tables of data/', () => {
  it('hold together, alone and as their own successors', () => {
    expect(catalogueFaults(real, null)).toEqual([]);
    expect(catalogueFaults(real, real)).toEqual([]);
  });
});

const DUTCH = { country: 'NL', plan: 'PPI_SINGLE', valid_from: '2026-10-01' };
const OFFICE = { product: 'Office', version: '2021' };
const STUDIO = { product: 'Visual Studio', version: '2026' };

describe('each fault between tables, provoked once', () => {
  it.each<[string, TableName, Cells, Cells, string]>([
    ['unknown portal', 'product-versions', { product: 'Azure' }, { portal: 'Nowhere' }, 'Nowhere'],
    ['unknown product', 'product-families', { product: 'Office' }, { product: 'Ofice' }, 'Ofice'],
    ['unknown product', 'problems', { product: 'Office' }, { product: 'Ofice' }, 'Ofice'],
    ['unknown region', 'countries', { code: 'NL' }, { region: 'ATLANTIS' }, 'ATLANTIS'],
    ['unknown region', 'region-holidays', { region: 'JAPAN' }, { region: 'ATLANTIS' }, 'ATLANTIS'],
    ['unknown country', 'time-zones', { zone: 'Asia/Tokyo' }, { countries: ['JP', 'XX'] }, 'XX'],
    ['unknown region', 'support-languages', { locale: 'de' }, { business_hours: ['ATLANTIS'] }, 'ATLANTIS'],
    ['unknown severity', 'support-languages', { locale: 'ja' }, { around_the_clock: ['URGENT'] }, 'URGENT'],
    ['FIXED without a release', 'product-versions', OFFICE, { released_on: null }, 'Office 2021'],
    ['FIXED without a mainstream end', 'product-versions', OFFICE, { mainstream_ends_on: null }, 'Office 2021'],
    ['FIXED without an end', 'product-versions', OFFICE, { extended_ends_on: null }, 'Office 2021'],
    ['mainstream before release', 'product-versions', OFFICE, { mainstream_ends_on: '2021-10-04' }, 'Office 2021'],
    ['extended before mainstream', 'product-versions', OFFICE, { extended_ends_on: '2026-10-12' }, 'Office 2021'],
    ['MODERN end before release', 'product-versions', STUDIO, { extended_ends_on: '2025-11-10' }, 'Visual Studio 2026'],
    ['versions of two kinds', 'product-versions', OFFICE, { kind: 'CLOUD' }, 'Office'],
    ['versions in two portals', 'product-versions', OFFICE, { portal: 'Azure portal' }, 'Office'],
    ['versions of one rank', 'product-versions', OFFICE, { successor_order: 4 }, 'Office'],
    ['two English names', 'problems', { product: 'Office' }, { category_en: 'Another' }, 'Office'],
    ['two Dutch names', 'problems', { product: 'Office' }, { category_nl: 'Een andere' }, 'Office'],
    ['closes before it opens', 'support-regions', { region: 'JAPAN' }, { closes: '08:59' }, 'JAPAN'],
    ['closes as it opens', 'support-regions', { region: 'JAPAN' }, { closes: '09:00' }, 'JAPAN'],
    ['days that cannot be read', 'support-regions', { region: 'JAPAN' }, { days: 'weekdays' }, 'JAPAN'],
    ['R29 an unknown country', 'prices', DUTCH, { country: 'XX' }, 'XX PPI_SINGLE 2026-10-01: unknown country'],
    ['R29 an unknown plan', 'prices', DUTCH, { plan: 'PPI_9' }, 'PPI_9 is no plan that is bought'],
    ['R29 a plan with a pair', 'prices', DUTCH, { plan: 'PROFESSIONAL_5' }, 'PROFESSIONAL_5 is no plan that is bought'],
    ['R29 no amount', 'prices', DUTCH, { amount_minor: 0 }, 'NL PPI_SINGLE 2026-10-01: the amount'],
    [
      'R29 an amount that is too large',
      'prices',
      DUTCH,
      { amount_minor: 2 ** 31 },
      'the amount must be 1 to 2147483647',
    ],
    ['R28 unknown terms', 'prices', DUTCH, { terms_version: '2026-11' }, 'unknown terms 2026-11'],
    ['R29 two currencies on one day', 'prices', DUTCH, { currency: 'USD' }, 'NL 2026-10-01: .*USD, EUR'],
  ])('%s: %s', (_what, table, which, cells, name) => {
    expect(faultsOf(table, which, cells)).toEqual([expect.stringMatching(new RegExp(`^${table}: .*${name}`))]);
  });

  it.each<[string, TableName, Cells, string]>([
    ['a product without problems', 'problems', { product: 'Intune' }, 'Intune'],
    ['a severity that is missing', 'severities', { severity: 'MINIMAL' }, 'MINIMAL'],
    ['no English', 'support-languages', { locale: 'en' }, 'en'],
  ])('%s', (_what, table, which, name) => {
    const faults = faultsAfter((tables) => removed(tables, table, which));
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${table}: .*${name}`))]);
  });

  it('R29 a currency that is none', () => {
    const faults = faultsAfter(({ prices }) =>
      prices.filter((row) => row.country === 'JP').forEach((row) => (row.currency = 'JPX')),
    );
    expect(faults).toHaveLength(4);
    expect(faults[0]).toBe('prices: JP PPI_SINGLE 2024-01-01: unknown currency JPX');
  });

  it('R29 a plan without a number of incidents has no price', () => {
    for (const units of [null, 'set per agreement'] as const) {
      const faults = faultsOf('plan-types', { code: 'PPI_SINGLE' }, { units });
      expect(faults[0]).toMatch(/^plan-types: PPI_SINGLE/);
      expect(faults).toHaveLength(1);
    }
  });

  it('R29 more plans that are bought than a list may show', () => {
    const faults = faultsAfter((tables) => {
      const pack = tables['plan-types'].at(-1) as Tables['plan-types'][0];
      for (const code of ['PPI_10', 'PPI_20', 'PPI_30']) tables['plan-types'].push({ ...pack, code });
    });
    expect(faults).toEqual(['plan-types: more than 4 plans that are bought']);
  });

  it('R28 terms that say something else than before', () => {
    const [en, nl] = [{ text_en: 'No refunds.' }, { text_nl: 'Geen geld terug.' }].map((text) =>
      faultsAfter((tables) => Object.assign(tables['purchase-terms'][0] ?? {}, text), real),
    );
    expect(en).toEqual([expect.stringMatching(/^purchase-terms: 2024-01 /)]);
    expect(nl).toEqual(en);
  });

  it.each<[string, TableName, Cells, Cells]>([
    ['the smallest price', 'prices', DUTCH, { amount_minor: 1 }],
    ['the largest price', 'prices', DUTCH, { amount_minor: 2 ** 31 - 1 }],
    [
      'a currency that changed long ago',
      'prices',
      { ...DUTCH, valid_from: '2024-01-01' },
      { valid_from: '2023-12-31' },
    ],
    ['an extended phase of no day', 'product-versions', OFFICE, { extended_ends_on: '2026-10-13' }],
    ['mainstream of one day', 'product-versions', OFFICE, { mainstream_ends_on: '2021-10-05' }],
    ['an announced end of a modern version', 'product-versions', STUDIO, { extended_ends_on: '2025-11-11' }],
    ['a zone of no country', 'time-zones', { zone: 'Asia/Tokyo' }, { countries: [] }],
    ['a language in every region', 'support-languages', { locale: 'de' }, { business_hours: ['every region'] }],
    ['a language around the clock', 'support-languages', { locale: 'de' }, { around_the_clock: ['every severity'] }],
  ])('no fault: %s', (_what, table, which, cells) => {
    expect(faultsOf(table, which, cells)).toEqual([]);
  });

  it.each(Object.keys(real) as TableName[])('a row of %s that stands there twice', (table) => {
    const faults = faultsAfter((tables) => (tables[table] as object[]).push(tables[table][0] as object));
    expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${table}: `)));
  });
});
