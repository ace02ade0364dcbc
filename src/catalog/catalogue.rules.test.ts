import { realTables } from '../../tests/setup/real-catalogue';
import { catalogueFaults } from './catalogue.rules';
import { groupBy } from './group-by';
import { weekdays } from './routing-tables.rules';
import type { TableName, Tables } from './catalogue.tables';

const real = realTables();
type Cells = Record<string, unknown>;

const matches = (row: object, cells: Cells) =>
  Object.entries(cells).every(([name, cell]) => (row as Cells)[name] === cell);

function faultsAfter(change: (tables: Tables) => unknown, before: Tables | null = null): string[] {
  const tables = structuredClone(real);
  change(tables);
  return catalogueFaults(tables, before).map(({ table, message }) => `${table}: ${message}`);
}

/** The faults after the first row with these cells has got others. */
function faultsOf(table: TableName, which: Cells, cells: Cells): string[] {
  return faultsAfter((tables) => {
    const row = (tables[table] as object[]).find((other) => matches(other, which));
    if (!row) throw new Error(`no such row in ${table}`);
    Object.assign(row, cells);
  });
}

const removed = (tables: Tables, table: TableName, which: Cells) =>
  Object.assign(tables, { [table]: (tables[table] as object[]).filter((row) => !matches(row, which)) });

describe('the tables of data/', () => {
  it('hold together, alone and as their own successors', () => {
    expect(catalogueFaults(real, null)).toEqual([]);
    expect(catalogueFaults(real, real)).toEqual([]);
  });
});

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

  it.each<[string, TableName, Cells, Cells]>([
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

describe('what exists is never removed, since agreements and cases point at it', () => {
  const withoutLast = (table: TableName) => faultsAfter((tables) => tables[table].pop(), real);

  it.each<[TableName, string]>([
    ['product-versions', 'Dynamics 365 Talent Online'],
    ['plan-types', 'PPI_5_PACK'],
    ['support-regions', 'JAPAN'],
    ['severities', 'MINIMAL'],
    ['problems', real.problems.at(-1)?.problem_code ?? ''],
  ])('the last row of %s', (table, name) => {
    expect(withoutLast(table)).toContainEqual(expect.stringMatching(new RegExp(`^${table}: .*${name}`)));
  });

  it.each<TableName>(['partner-help', 'region-holidays', 'time-zones', 'support-languages'])(
    '%s may shrink',
    (table) => {
      expect(withoutLast(table)).toEqual([]);
    },
  );

  it('a new product with a problem may come', () => {
    const grown = faultsAfter((tables) => {
      tables['product-versions'].push({
        ...(tables['product-versions'][0] as Tables['product-versions'][0]),
        product: 'New',
      });
      tables.problems.push({ ...(tables.problems[0] as Tables['problems'][0]), product: 'New' });
    }, real);
    expect(grown).toEqual([]);
  });
});

describe('R41 the days of a region', () => {
  it.each([
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['Sun', [7]],
    ['Mon;Wed', [1, 3]],
    ['Mon-Tue; Sat-Sun', [1, 2, 6, 7]],
    ['Mon-Sun', [1, 2, 3, 4, 5, 6, 7]],
    ['Mon;Mon', [1]],
    ['Fri-Mon', []],
    ['Mon;Holiday', []],
    ['mon', []],
    ['', []],
  ])('R41 %j are %j', (days, numbers) => {
    expect([...weekdays(days)]).toEqual(numbers);
  });
});

describe('groups', () => {
  it('keep the order in which keys and rows come', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0));
    expect([...groups.keys()]).toEqual(['b', 'a']);
    expect(groups.get('b')).toEqual(['b1', 'b2']);
  });
});
