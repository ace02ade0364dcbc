/** What must hold between the tables of a catalogue before any of it is imported. One line for each thing wrong. */
import { MOST } from './catalogue';
import { groupBy } from './group-by';
import { priceFaults } from './price-tables.rules';
import { routingFaults, type Say } from './routing-tables.rules';
import type { Row, TableName, Tables } from './catalogue.tables';

export interface TableFault {
  table: TableName;
  message: string;
}

const KEYS: { [N in TableName]: (row: Row<N>) => string } = {
  'support-portals': (row) => row.portal,
  'product-families': (row) => row.product,
  'product-versions': (row) => `${row.product} ${row.version}`,
  problems: (row) => `${row.product} / ${row.category_code} / ${row.problem_code}`,
  'plan-types': (row) => row.code,
  severities: (row) => row.severity,
  'support-regions': (row) => row.region,
  'region-holidays': (row) => `${row.region} ${row.date}`,
  countries: (row) => row.code,
  'time-zones': (row) => row.zone,
  'support-languages': (row) => row.locale,
  'partner-help': (row) => row.topic,
  prices: (row) => `${row.country} ${row.plan} ${row.valid_from}`,
  'purchase-terms': (row) => row.version,
};

export function catalogueFaults(tables: Tables, before: Tables | null): TableFault[] {
  const faults: TableFault[] = [];
  const say: Say = (table, message) => faults.push({ table, message });
  for (const table of Object.keys(KEYS) as TableName[]) {
    repeated(table, tables, say);
    if (before) dropped(table, tables, before, say);
  }
  references(tables, say);
  lengths(tables, say);
  tables['product-versions'].forEach((row) => lifecycle(row, say));
  products(tables, say);
  routingFaults(tables, say);
  priceFaults(tables, before, say);
  return faults;
}

function keysOf<N extends TableName>(table: N, tables: Tables): string[] {
  return tables[table].map(KEYS[table] as (row: Tables[N][number]) => string);
}

function repeated(table: TableName, tables: Tables, say: Say): void {
  const seen = new Set<string>();
  for (const key of keysOf(table, tables)) {
    if (seen.has(key)) say(table, `${key} stands there twice`);
    seen.add(key);
  }
}

/** Agreements and cases point at these for ever. */
const PERMANENT: ReadonlySet<TableName> = new Set<TableName>([
  'product-versions',
  'problems',
  'plan-types',
  'support-regions',
  'severities',
  'purchase-terms',
]);

function dropped(table: TableName, tables: Tables, before: Tables, say: Say): void {
  if (!PERMANENT.has(table)) return;
  const now = new Set(keysOf(table, tables));
  for (const key of keysOf(table, before)) {
    if (!now.has(key)) say(table, `${key} is in the catalogue and missing here; what exists is never removed`);
  }
}

/** Longer lists would cost more than documents are reckoned at. */
function lengths(tables: Tables, say: Say): void {
  const within = (table: TableName, groups: Map<string, unknown[]>, most: number, what: string) => {
    for (const [name, rows] of groups) if (rows.length > most) say(table, `${name}: more than ${most} ${what}`);
  };
  const categories = groupBy(tables.problems, (row) => `${row.product} / ${row.category_code}`);
  const firsts = [...categories.values()].map((rows) => rows[0] as Row<'problems'>);
  within(
    'product-versions',
    groupBy(tables['product-versions'], (row) => row.product),
    MOST.versions,
    'versions',
  );
  within(
    'problems',
    groupBy(firsts, (row) => row.product),
    MOST.categories,
    'categories',
  );
  within('problems', categories, MOST.problems, 'problems');
  within('partner-help', new Map([['partner-help', tables['partner-help']]]), MOST.partnerHelp, 'topics');
  within(
    'support-languages',
    new Map([['support-languages', tables['support-languages']]]),
    MOST.languages,
    'languages',
  );
}

function references(tables: Tables, say: Say): void {
  const known = (table: TableName, values: Iterable<string>, target: ReadonlySet<string>, what: string) => {
    for (const value of new Set(values)) if (!target.has(value)) say(table, `unknown ${what} ${value}`);
  };
  const portals = new Set(tables['support-portals'].map((row) => row.portal));
  const productNames = new Set(tables['product-versions'].map((row) => row.product));
  const regions = new Set(tables['support-regions'].map((row) => row.region));
  const countries = new Set(tables.countries.map((row) => row.code));
  known(
    'product-versions',
    tables['product-versions'].map((row) => row.portal),
    portals,
    'portal',
  );
  known(
    'product-families',
    tables['product-families'].map((row) => row.product),
    productNames,
    'product',
  );
  known(
    'problems',
    tables.problems.map((row) => row.product),
    productNames,
    'product',
  );
  known(
    'countries',
    tables.countries.map((row) => row.region),
    regions,
    'region',
  );
  known(
    'region-holidays',
    tables['region-holidays'].map((row) => row.region),
    regions,
    'region',
  );
  known(
    'time-zones',
    tables['time-zones'].flatMap((row) => row.countries),
    countries,
    'country',
  );
  known(
    'support-languages',
    tables['support-languages'].flatMap((row) => row.around_the_clock).filter((name) => name !== 'every severity'),
    new Set<string>(tables.severities.map((row) => row.severity)),
    'severity',
  );
  known(
    'support-languages',
    tables['support-languages'].flatMap((row) => row.business_hours).filter((r) => r !== 'every region'),
    regions,
    'region',
  );
}

function lifecycle(row: Row<'product-versions'>, say: Say): void {
  const { policy, released_on: released, mainstream_ends_on: mainstream, extended_ends_on: extended } = row;
  const name = `${row.product} ${row.version}`;
  if (policy === 'FIXED' && (!released || !mainstream || !extended))
    say('product-versions', `${name}: a FIXED version needs all three dates`);
  if (released && mainstream && mainstream < released)
    say('product-versions', `${name}: mainstream ends before the release`);
  if (mainstream && extended && extended < mainstream)
    say('product-versions', `${name}: extended support ends before mainstream`);
  if (released && extended && extended < released) say('product-versions', `${name}: support ends before the release`);
}

function products(tables: Tables, say: Say): void {
  for (const [product, versions] of groupBy(tables['product-versions'], (row) => row.product)) {
    for (const trait of ['kind', 'portal'] as const) {
      if (new Set(versions.map((row) => row[trait])).size > 1)
        say('product-versions', `${product}: its versions differ in ${trait}`);
    }
    const ranks = versions.map((row) => row.successor_order);
    if (new Set(ranks).size < ranks.length)
      say('product-versions', `${product}: two versions have one successor_order`);
    const problems = tables.problems.filter((row) => row.product === product);
    if (problems.length === 0) say('problems', `${product}: has no problems to choose from`);
    for (const [category, rows] of groupBy(problems, (row) => row.category_code)) {
      if (new Set(rows.map((row) => `${row.category_en}|${row.category_nl}`)).size > 1)
        say('problems', `${product} / ${category}: its names differ between rows`);
    }
  }
}
