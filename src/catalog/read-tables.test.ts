import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DATA_FOLDER } from '../../tests/setup/real-catalogue';
import { TABLE_NAMES } from './catalogue.tables';
import { readTables } from './read-tables';

const FAMILIES = 'product,family';
const VERSIONS =
  'product,version,kind,policy,released_on,mainstream_ends_on,extended_ends_on,successor_order,developer_tool,portal,note';
const PLANS = 'code,name,former_names,units,years,extra_days,coverage,how_obtained,note';
const REGIONS = 'region,time_zone,opens,closes,days,countries';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'casegate-tables-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(files: Record<string, string[]>): ReturnType<typeof readTables> {
  for (const [name, lines] of Object.entries(files)) writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'));
  return readTables(folder);
}

describe('the tables of data/', () => {
  it('are all there and hold no fault', () => {
    const { tables, faults } = readTables(DATA_FOLDER);
    expect(faults).toEqual([]);
    expect(Object.keys(tables)).toEqual(TABLE_NAMES);
  });
});

describe('what a file may look like', () => {
  const row = { product: 'Office', family: 'office' };

  it.each<[string, string[]]>([
    ['plain', [FAMILIES, 'Office,office']],
    ['with a byte order mark', [`\ufeff${FAMILIES}`, 'Office,office']],
    ['with Windows line ends', [`${FAMILIES}\r`, 'Office,office\r', '']],
    ['with empty lines', [FAMILIES, '', 'Office,office', '', '']],
    ['with blanks around cells', [FAMILIES, ' Office , office ']],
    ['with quotes', [FAMILIES, '"Office","office"']],
    ['with the columns in another order', ['family,product', 'office,Office']],
    ['with a column of somebody’s own', [`${FAMILIES},mine`, 'Office,office,yes']],
  ])('%s', (_what, lines) => {
    expect(read({ 'product-families': lines })).toEqual({ tables: { 'product-families': [row] }, faults: [] });
  });

  it('what has no file is left as it is', () => {
    expect(Object.keys(read({ 'product-families': [FAMILIES] }).tables)).toEqual(['product-families']);
  });

  it('a comma, a quote and a line break stay within quotes', () => {
    const { tables } = read({ 'product-families': [FAMILIES, '"Office, ""the"" product",office'] });
    expect(tables['product-families']).toEqual([{ ...row, product: 'Office, "the" product' }]);
  });
});

describe('what is wrong is told by file and line, and the good rows are read', () => {
  const version = (cells: string) => `Office,2021,${cells},,1,no,Here,`;

  it.each<[string, string, string[], number, string]>([
    [
      'a date that does not exist',
      'product-versions',
      [VERSIONS, version('CLOUD,MODERN,2026-02-30,')],
      2,
      'released_on',
    ],
    ['a date in another form', 'product-versions', [VERSIONS, version('CLOUD,MODERN,30-01-2026,')], 2, 'released_on'],
    ['an unknown kind', 'product-versions', [VERSIONS, version('HYBRID,MODERN,,')], 2, 'kind'],
    ['a policy in lower case', 'product-versions', [VERSIONS, version('CLOUD,modern,,')], 2, 'policy'],
    [
      'neither yes nor no',
      'product-versions',
      [VERSIONS, 'Office,2021,CLOUD,MODERN,,,,1,maybe,Here,'],
      2,
      'developer_tool',
    ],
    [
      'a rank that is no number',
      'product-versions',
      [VERSIONS, 'Office,2021,CLOUD,MODERN,,,,first,no,Here,'],
      2,
      'successor_order',
    ],
    [
      'a name of 101 characters',
      'product-versions',
      [VERSIONS, `${'x'.repeat(101)},1,CLOUD,MODERN,,,,1,no,Here,`],
      2,
      'product',
    ],
    ['an empty cell that must be filled', 'product-families', [FAMILIES, 'Azure,azure', ',office'], 3, 'product'],
    ['a family in upper case', 'product-families', [FAMILIES, 'Azure,azure', '', 'Office,Office'], 4, 'family'],
    ['a missing column', 'product-families', ['product', 'Office'], 2, 'family'],
    ['an unknown coverage', 'plan-types', [PLANS, 'A,A,,5,1,0,EVERYTHING,PURCHASE,'], 2, 'coverage'],
    ['units that are no number', 'plan-types', [PLANS, 'A,A,,many,1,0,CLOUD_ONLY,PURCHASE,'], 2, 'units'],
    ['years that are negative', 'plan-types', [PLANS, 'A,A,,5,-1,0,CLOUD_ONLY,PURCHASE,'], 2, 'years'],
    ['a code in lower case', 'plan-types', [PLANS, 'a,A,,5,1,0,CLOUD_ONLY,PURCHASE,'], 2, 'code'],
    ['an unknown time zone', 'support-regions', [REGIONS, 'X,Europe/Atlantis,08:00,18:00,Mon-Fri,'], 2, 'time_zone'],
    ['an hour that does not exist', 'support-regions', [REGIONS, 'X,Europe/Paris,08:00,24:00,Mon-Fri,'], 2, 'closes'],
    [
      'an address that is none',
      'support-portals',
      ['portal,url,here,sign_in,access_id_pair', 'Here,nowhere,yes,any,NOT_REQUIRED'],
      2,
      'url',
    ],
    [
      'a country of three letters',
      'countries',
      ['code,name_en,name_nl,region', 'NLD,Netherlands,Nederland,EMEA'],
      2,
      'code',
    ],
  ])('%s: %s', (_what, table, lines, at, column) => {
    const { tables, faults } = read({ [table]: lines });
    expect(faults).toEqual([{ file: `${table}.csv`, line: at, message: expect.stringContaining(column) as string }]);
    expect(tables[table as 'countries']).toHaveLength(lines.filter(Boolean).length - 2);
  });

  it.each<[string, string]>([
    ['too many cells', 'Office,office,more'],
    ['too few cells', 'Office'],
    ['a quote that does not close', '"Office,office'],
  ])('%s', (_what, line) => {
    const { faults } = read({ 'product-families': [FAMILIES, 'Azure,azure', line] });
    expect(faults).toMatchObject([{ file: 'product-families.csv', line: 3 }]);
  });

  it('each wrong cell of a row is told', () => {
    const { faults } = read({ 'plan-types': [PLANS, 'a,,,many,x,y,z,w,'] });
    expect(faults).toHaveLength(7);
  });

  it('a folder with none of the files', () => {
    expect(read({ 'something-else': ['a,b'] })).toMatchObject({ tables: {}, faults: [{ file: folder, line: null }] });
  });
});
