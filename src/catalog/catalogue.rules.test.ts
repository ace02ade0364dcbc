import { realTables } from '../../tests/setup/real-catalogue';
import { catalogueFaults, groupBy, weekdays } from './catalogue.rules';
import type { Row, TableName, Tables } from './catalogue.tables';

const real = realTables();

type Change = (tables: Tables) => unknown;

function rowOf<N extends TableName>(tables: Tables, table: N, holds: (row: Row<N>) => boolean): Row<N> {
  const row = (tables[table] as Row<N>[]).find(holds);
  if (!row) throw new Error(`no such row in ${table}`);
  return row;
}

/** The row of a product's version; the first version of a product where none is named. */
const version = (tables: Tables, product: string, name?: string) =>
  rowOf(tables, 'product-versions', (row) => row.product === product && (name === undefined || row.version === name));

function without(tables: Tables, table: TableName, holds: (row: never) => boolean): void {
  Object.assign(tables, { [table]: (tables[table] as never[]).filter((row) => !holds(row)) });
}

const again = (tables: Tables, table: TableName) => (tables[table] as unknown[]).push(tables[table][0]);
const day = (text: string) => text as Row<'product-versions'>['released_on'];
const time = (text: string) => text as Row<'support-regions'>['opens'];

function faultsAfter(change: Change, before: Tables | null = null): string[] {
  const tables = structuredClone(real);
  change(tables);
  return catalogueFaults(tables, before).map(({ table, message }) => `${table}: ${message}`);
}

describe('the tables of data/', () => {
  it('hold together, alone and as their own successors', () => {
    expect(catalogueFaults(real, null)).toEqual([]);
    expect(catalogueFaults(real, real)).toEqual([]);
  });
});

describe('each fault between tables, provoked once', () => {
  it.each<[string, TableName, string, Change]>([
    ['unknown portal', 'product-versions', 'Nowhere', (t) => (version(t, 'Azure').portal = 'Nowhere')],
    [
      'unknown product of a family',
      'product-families',
      'Ofice',
      (t) => (rowOf(t, 'product-families', (r) => r.product === 'Office').product = 'Ofice'),
    ],
    [
      'unknown product of a problem',
      'problems',
      'Ofice',
      (t) => (rowOf(t, 'problems', (r) => r.product === 'Office').product = 'Ofice'),
    ],
    [
      'unknown region of a country',
      'countries',
      'ATLANTIS',
      (t) => (rowOf(t, 'countries', (r) => r.code === 'NL').region = 'ATLANTIS'),
    ],
    [
      'unknown region of a holiday',
      'region-holidays',
      'ATLANTIS',
      (t) => (rowOf(t, 'region-holidays', () => true).region = 'ATLANTIS'),
    ],
    ['unknown country of a zone', 'time-zones', 'XX', (t) => rowOf(t, 'time-zones', () => true).countries.push('XX')],
    [
      'unknown region of a language',
      'support-languages',
      'ATLANTIS',
      (t) => rowOf(t, 'support-languages', (r) => r.locale === 'de').business_hours.push('ATLANTIS'),
    ],
    [
      'FIXED without a release',
      'product-versions',
      'Office 2021',
      (t) => (version(t, 'Office', '2021').released_on = null),
    ],
    [
      'FIXED without a mainstream end',
      'product-versions',
      'Office 2021',
      (t) => (version(t, 'Office', '2021').mainstream_ends_on = null),
    ],
    [
      'FIXED without an extended end',
      'product-versions',
      'Office 2021',
      (t) => (version(t, 'Office', '2021').extended_ends_on = null),
    ],
    [
      'mainstream ends before the release',
      'product-versions',
      'Office 2021',
      (t) => (version(t, 'Office', '2021').mainstream_ends_on = day('2021-10-04')),
    ],
    [
      'extended ends before mainstream',
      'product-versions',
      'Office 2021',
      (t) => (version(t, 'Office', '2021').extended_ends_on = day('2026-10-12')),
    ],
    [
      'MODERN ends before the release',
      'product-versions',
      'Visual Studio 2026',
      (t) => (version(t, 'Visual Studio', '2026').extended_ends_on = day('2025-11-10')),
    ],
    ['versions of two kinds', 'product-versions', 'Office', (t) => (version(t, 'Office', '2021').kind = 'CLOUD')],
    [
      'versions in two portals',
      'product-versions',
      'Office',
      (t) => (version(t, 'Office', '2021').portal = 'Azure portal'),
    ],
    ['versions of one rank', 'product-versions', 'Office', (t) => (version(t, 'Office', '2021').successor_order = 4)],
    [
      'a product without problems',
      'problems',
      'Intune',
      (t) => without(t, 'problems', (r: Row<'problems'>) => r.product === 'Intune'),
    ],
    [
      'a category of two English names',
      'problems',
      'Office',
      (t) => (rowOf(t, 'problems', (r) => r.product === 'Office').category_en = 'Another'),
    ],
    [
      'a category of two Dutch names',
      'problems',
      'Office',
      (t) => (rowOf(t, 'problems', (r) => r.product === 'Office').category_nl = 'Een andere'),
    ],
    [
      'a severity that is missing',
      'severities',
      'MINIMAL',
      (t) => without(t, 'severities', (r: Row<'severities'>) => r.severity === 'MINIMAL'),
    ],
    [
      'no English',
      'support-languages',
      'en',
      (t) => without(t, 'support-languages', (r: Row<'support-languages'>) => r.locale === 'en'),
    ],
    [
      'closes before it opens',
      'support-regions',
      'JAPAN',
      (t) => (rowOf(t, 'support-regions', (r) => r.region === 'JAPAN').closes = time('08:59')),
    ],
    [
      'closes as it opens',
      'support-regions',
      'JAPAN',
      (t) => (rowOf(t, 'support-regions', (r) => r.region === 'JAPAN').closes = time('09:00')),
    ],
    [
      'days that cannot be read',
      'support-regions',
      'JAPAN',
      (t) => (rowOf(t, 'support-regions', (r) => r.region === 'JAPAN').days = 'weekdays'),
    ],
  ])('%s: %s names %s', (_what, table, name, change) => {
    const faults = faultsAfter(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${table}: .*${name}`));
  });

  it.each<[string, Change]>([
    ['an extended phase of no day', (t) => (version(t, 'Office', '2021').extended_ends_on = day('2026-10-13'))],
    [
      'an announced end of a modern version',
      (t) => (version(t, 'Visual Studio', '2026').extended_ends_on = day('2025-11-11')),
    ],
    ['a zone of no country', (t) => (rowOf(t, 'time-zones', () => true).countries = [])],
    [
      'a new product with problems',
      (t) =>
        t['product-versions'].push({ ...version(t, 'Intune'), product: 'New' }) +
        t.problems.push({ ...rowOf(t, 'problems', () => true), product: 'New' }),
    ],
    [
      'a language in every region',
      (t) => (rowOf(t, 'support-languages', (r) => r.locale === 'de').business_hours = ['every region']),
    ],
  ])('no fault: %s', (_what, change) => {
    expect(faultsAfter(change)).toEqual([]);
  });

  it.each(Object.keys(real) as TableName[])('a row of %s that stands there twice', (table) => {
    expect(faultsAfter((tables) => again(tables, table)).filter((fault) => fault.startsWith(`${table}: `))).not.toEqual(
      [],
    );
  });
});

describe('what exists is never removed, since agreements and cases point at it', () => {
  const gone = (table: TableName) => faultsAfter((tables) => tables[table].pop(), real);

  it.each<[TableName, string]>([
    ['product-versions', 'Dynamics 365 Talent Online'],
    ['plan-types', 'PPI_5_PACK'],
    ['support-regions', 'JAPAN'],
    ['severities', 'MINIMAL'],
    ['problems', real.problems.at(-1)?.problem_code ?? ''],
  ])('the last row of %s', (table, name) => {
    expect(gone(table)).toContainEqual(expect.stringMatching(new RegExp(`^${table}: .*${name}`)));
  });

  it.each<TableName>(['partner-help', 'region-holidays', 'time-zones', 'support-languages'])(
    '%s may shrink',
    (table) => {
      expect(gone(table)).toEqual([]);
    },
  );
});

describe('the days of a region', () => {
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
  ])('%j are %j', (days, numbers) => {
    expect([...weekdays(days)]).toEqual(numbers);
  });
});

describe('groups', () => {
  it('keep the order in which keys and rows come', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0));
    expect([...groups]).toEqual([['b', ['b1', 'b2']], ['a', ['a1']]]); // prettier-ignore
  });
});
