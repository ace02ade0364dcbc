/** Links the tables into objects that point at one another. */
import type { Day } from '../platform/calendar';
import type {
  Catalogue,
  Coverage,
  Names,
  PlanType,
  Portal,
  Problem,
  ProblemCategory,
  Product,
  ProductVersion,
  Region,
  Severity,
} from './catalogue';
import { buildPrices } from './build-prices';
import { groupBy } from './group-by';
import { weekdays } from './routing-tables.rules';
import type { Tables } from './catalogue.tables';

/** The numbers that the database gave, by natural key; they stay with what they name. */
export interface CatalogueIds {
  product(name: string): number;
  version(product: string, version: string): number;
  category(product: string, category: string): number;
  problem(product: string, category: string, problem: string): number;
}

const names = (en: string, nl: string): Names => ({ en, nl: nl || en });
type Open<T> = { -readonly [K in keyof T]: T[K] };

export function buildCatalogue(tables: Tables, ids: CatalogueIds): Catalogue {
  const products = buildProducts(tables, ids);
  const versions = products.flatMap((product) => product.versions);
  const categories = products.flatMap((product) => product.categories);
  const planTypes = buildPlanTypes(tables);
  const countries = tables.countries.map((row) => ({
    code: row.code,
    names: names(row.name_en, row.name_nl),
    region: row.region,
  }));
  const zones = new Map(tables['time-zones'].map((row) => [row.zone, row.countries]));
  const aliases = new Map(tables['time-zones'].map((row) => [row.zone, row.alias_of]));
  return {
    products,
    product: finder(products, (product) => product.id),
    version: finder(versions, (version) => version.id),
    category: finder(categories, (category) => category.id),
    problem: finder(
      categories.flatMap((category) => category.problems),
      (problem) => problem.id,
    ),
    planTypes,
    planType: finder(planTypes, (planType) => planType.code),
    severities: tables.severities.map((row) => ({
      severity: row.severity,
      labels: names(row.label, row.label_nl),
      initialResponseMinutes: row.initial_response_minutes,
      aroundTheClock: row.around_the_clock,
    })),
    regions: buildRegions(tables),
    countries,
    country: finder(countries, (country) => country.code),
    countriesOfZone: (zone) => (zones.get(zone)?.length ? zones.get(zone) : zones.get(aliases.get(zone) ?? '')) ?? [],
    languages: tables['support-languages'].map((row) => ({
      locale: row.locale,
      aroundTheClock: new Set(
        (row.around_the_clock.includes('every severity')
          ? ['CRITICAL', 'IMPORTANT', 'MINIMAL']
          : row.around_the_clock) as Severity[],
      ),
      businessHours: row.business_hours.includes('every region') ? 'every' : new Set(row.business_hours),
    })),
    partnerHelp: tables['partner-help'].map((row) => ({
      topic: row.topic,
      names: names(row.name_en, row.name_nl),
      texts: names(row.text_en, row.text_nl),
      url: row.url,
    })),
    ...buildPrices(tables),
  };
}

function finder<T, K>(all: readonly T[], keyOf: (item: T) => K): (key: K) => T | undefined {
  const index = new Map(all.map((item) => [keyOf(item), item]));
  return (key) => index.get(key);
}

function buildProducts(tables: Tables, ids: CatalogueIds): Product[] {
  const portals = new Map<string, Portal>(
    tables['support-portals'].map((row) => [
      row.portal,
      {
        name: row.portal,
        url: row.url,
        here: row.here,
        signIn: names(row.sign_in, row.sign_in_nl),
        accessIdPair: row.access_id_pair,
        alternative: row.alternative ? names(row.alternative, row.alternative_nl) : null,
      },
    ]),
  );
  const families = new Map(tables['product-families'].map((row) => [row.product, row.family]));
  const problems = groupBy(tables.problems, (row) => row.product);
  return [...groupBy(tables['product-versions'], (row) => row.product)].map(([name, rows]) => {
    const first = rows[0] as (typeof rows)[0];
    const product: Open<Product> = {
      id: ids.product(name),
      name,
      kind: first.kind,
      family: families.get(name) ?? slug(name),
      portal: portals.get(first.portal) as Portal,
      versions: [],
      categories: [],
    };
    product.versions = rows
      .map((row): ProductVersion => ({
        id: ids.version(name, row.version),
        product,
        name: row.version,
        policy: row.policy,
        releasedOn: row.released_on,
        mainstreamEndsOn: row.mainstream_ends_on,
        extendedEndsOn: row.extended_ends_on,
        rank: row.successor_order,
        developerTool: row.developer_tool,
      }))
      .sort((a, b) => b.rank - a.rank);
    product.categories = [...groupBy(problems.get(name) ?? [], (row) => row.category_code)].map(([code, group]) =>
      buildCategory(product, code, group, ids),
    );
    return product;
  });
}

function buildCategory(product: Product, code: string, rows: Tables['problems'], ids: CatalogueIds): ProblemCategory {
  const first = rows[0] as (typeof rows)[0];
  const category: Open<ProblemCategory> = {
    id: ids.category(product.name, code),
    names: names(first.category_en, first.category_nl),
    product,
    problems: [],
  };
  category.problems = rows.map((row): Problem => ({
    id: ids.problem(product.name, code, row.problem_code),
    names: names(row.problem_en, row.problem_nl),
    category,
  }));
  return category;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

function buildPlanTypes(tables: Tables): PlanType[] {
  return tables['plan-types'].map((row) => ({
    code: row.code,
    name: row.name,
    units: row.units === 'set per agreement' ? null : row.units,
    unitsPerAgreement: row.units === 'set per agreement',
    years: row.years,
    extraDays: row.extra_days,
    coverage: row.coverage as Coverage,
    howObtained: row.how_obtained,
  }));
}

function buildRegions(tables: Tables): Region[] {
  const holidays = groupBy(tables['region-holidays'], (row) => row.region);
  return tables['support-regions'].map((row, index) => ({
    code: row.region,
    timeZone: row.time_zone,
    opens: row.opens,
    closes: row.closes,
    weekdays: weekdays(row.days),
    holidays: new Set((holidays.get(row.region) ?? []).map((holiday): Day => holiday.date)),
    ordinal: index + 1,
  }));
}
