/** The catalogue from a folder: checked as a whole, changed as a whole, noticed by servers that run. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importCatalogue } from '../src/catalog/import-catalogue';
import { askAt } from './setup/asking';
import { DATA_FOLDER } from './setup/real-catalogue';
import { casegate, temporaryFolder } from './setup/processes';
import { World } from './world';

const PRODUCTS =
  '{ products(first: 100) { nodes { id name versions { id name } categories { id problems { id } } } } }';
const TABLES = [
  'products',
  'product_versions',
  'problem_categories',
  'problems',
  'catalogue_versions',
  'reference_tables',
];
type Shown = { products: { nodes: { id: string; name: string; versions: { id: string; name: string }[] }[] } };

describe('the command line, catalogue', () => {
  const home = temporaryFolder('catalogue');
  let world: World;
  let token: string;
  let folders = 0;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('catalogue@contoso.example');
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const original = (table: string): string => readFileSync(path.join(DATA_FOLDER, `${table}.csv`), 'utf8');
  /** A folder with these tables. */
  function folder(tables: Record<string, string>): string {
    const full = path.join(home.path, `tables-${++folders}`);
    mkdirSync(full);
    for (const [table, content] of Object.entries(tables)) writeFileSync(path.join(full, `${table}.csv`), content);
    return full;
  }
  const importing = (tables: Record<string, string>) =>
    importCatalogue(world.server.world.database, folder(tables), world.server.world.clock.now());
  const run = (place: string, ...more: string[]) =>
    casegate(['catalogue', 'import', place, ...more], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  const shown = async () => (await askAt<Shown>(world.url, token, PRODUCTS)).data.products.nodes;
  const stored = () => Promise.all(TABLES.map((table) => world.sql<object>(`SELECT * FROM ${table} ORDER BY 1`)));
  const withRow = (table: string, row: string): string => `${original(table).trimEnd()}\n${row}\n`;
  const without = (table: string, start: string): string =>
    original(table)
      .split('\n')
      .filter((line) => !line.startsWith(start))
      .join('\n');
  const changed = (table: string, from: string, to: string): string => {
    expect(original(table)).toContain(from);
    return original(table).replace(from, to);
  };
  const VERSION = 'Windows Server,2099,ON_PREMISES,FIXED,2026-01-01,2031-01-01,2036-01-01,99,no,Support for Business,';

  test('a new version appears in a server that runs; a partial folder leaves the rest; ids stay', async () => {
    const before = await shown();
    const { code, stdout, stderr } = await run(
      folder({ 'product-versions': withRow('product-versions', VERSION) }),
      '--json',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'imported' });
    const until = Date.now() + 20_000;
    let now = await shown();
    while (!JSON.stringify(now).includes('"2099"') && Date.now() < until) now = await shown();
    const server = now.find(({ name }) => name === 'Windows Server');
    expect(server?.versions[0]?.name).toBe('2099');
    // But for the new version all is as it was.
    const rest = now.map((product) => ({
      ...product,
      versions: product.versions.filter(({ name }) => name !== '2099'),
    }));
    expect(rest).toEqual(before);
    // Imported once more it keeps its id, and so does everything else.
    expect((await run(folder({ 'product-versions': withRow('product-versions', VERSION) }))).code).toBe(0);
    await world.server.world.catalogue.refresh();
    expect(await shown()).toEqual(now);
  });

  const VERSIONS = (row: string) => ({
    'product-versions': withRow('product-versions', VERSION).trimEnd() + `\n${row}\n`,
  });
  const FAULTS: [string, () => Record<string, string>, string][] = [
    [
      'dates out of order',
      () => VERSIONS('Windows Server,X,ON_PREMISES,FIXED,2026-01-01,2025-01-01,2036-01-01,98,no,Support for Business,'),
      'Windows Server X',
    ],
    [
      'extended before mainstream',
      () => VERSIONS('Windows Server,X,ON_PREMISES,FIXED,2020-01-01,2025-01-01,2024-01-01,98,no,Support for Business,'),
      'Windows Server X',
    ],
    [
      'a fixed policy without dates',
      () => VERSIONS('Windows Server,X,ON_PREMISES,FIXED,2020-01-01,,,98,no,Support for Business,'),
      'Windows Server X',
    ],
    [
      'a day that is none',
      () => VERSIONS('Windows Server,X,ON_PREMISES,FIXED,2026-02-30,2027-01-01,2036-01-01,98,no,Support for Business,'),
      'released_on',
    ],
    [
      'a kind that is none',
      () => VERSIONS('Windows Server,X,HYBRID,FIXED,2026-01-01,2027-01-01,2036-01-01,98,no,Support for Business,'),
      'kind',
    ],
    [
      'a portal that is unknown',
      () => VERSIONS('Windows Server,X,ON_PREMISES,FIXED,2026-01-01,2027-01-01,2036-01-01,98,no,Nowhere,'),
      'Nowhere',
    ],
    ['a version twice', () => VERSIONS(VERSION.replace(',99,', ',98,')), '2099'],
    ['a rank twice', () => VERSIONS(VERSION.replace('2099', '2100')), 'successor_order'],
    [
      'a product without problems',
      () => VERSIONS('Nonsense,1,ON_PREMISES,FIXED,2026-01-01,2027-01-01,2036-01-01,1,no,Support for Business,'),
      'Nonsense',
    ],
    [
      'a version that is missing',
      () => ({ 'product-versions': without('product-versions', 'SQL Server,2022') }),
      'SQL Server 2022',
    ],
    [
      'a plan type that is missing',
      () => ({ 'plan-types': without('plan-types', 'PROFESSIONAL_5') }),
      'PROFESSIONAL_5',
    ],
    ['a problem of no product', () => ({ problems: withRow('problems', 'Nonsense,A,A,A,B,B,B') }), 'Nonsense'],
    ['a region that is missing', () => ({ 'support-regions': without('support-regions', 'JAPAN') }), 'JAPAN'],
    [
      'a country of no region',
      () => ({ countries: changed('countries', 'Andorra,Andorra,EMEA', 'Andorra,Andorra,MOON') }),
      'MOON',
    ],
    [
      'a time zone that is none',
      () => ({ 'support-regions': changed('support-regions', 'Europe/Brussels', 'Europe/Nowhere') }),
      'time_zone',
    ],
    [
      'hours that end before they begin',
      () => ({
        'support-regions': changed('support-regions', 'Europe/Brussels,08:00,18:00', 'Europe/Brussels,18:00,08:00'),
      }),
      'EMEA',
    ],
    [
      'a holiday on no day',
      () => ({ 'region-holidays': changed('region-holidays', '2026-01-01', '2026-13-01') }),
      'date',
    ],
    [
      'a column that is missing',
      () => ({ severities: original('severities').replace('initial_response_minutes', 'minutes') }),
      'initial_response_minutes',
    ],
    ['a file that cannot be read', () => ({ severities: 'severity,label\n"CRITICAL,x\n' }), 'severities.csv'],
    ['no table at all', () => ({ nonsense: 'a,b\n' }), 'tables-'],
  ];

  test.each(FAULTS)('%s is refused, and nothing is changed', async (_what, tables, named) => {
    const before = await stored();
    const outcome = await importing(tables());
    expect(outcome.kind).toBe('refused');
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    expect(faults.map(({ file, message }) => `${file}: ${message}`).join('\n')).toContain(named);
    expect(await stored()).toEqual(before);
  });

  test('the command names file and line of each fault, and ends with 1', async () => {
    const place = folder({
      'product-versions': withRow('product-versions', VERSION.replace('FIXED', 'LOOSE').replace(',99,', ',ninety,')),
      severities: original('severities').replace(',120,', ',soon,'),
    });
    const { code, stdout, stderr } = await run(place);
    rmSync(place, { recursive: true });
    const line = withRow('product-versions', VERSION).trimEnd().split('\n').length;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^product-versions.csv, line ${line}: policy`, 'm'));
    expect(stderr).toMatch(new RegExp(`^product-versions.csv, line ${line}: successor_order`, 'm'));
    expect(stderr).toMatch(/^severities.csv, line 2: initial_response_minutes/m);
  });
});
