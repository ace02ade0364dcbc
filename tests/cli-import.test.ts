/** Agreements from a file: good rows land, bad ones are told with line and reason. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importAgreements } from '../src/agreements/import-agreements';
import { issueIn } from '../src/cli/with-world';
import { registerAt, registrationCode } from './setup/asking';
import { countOf } from './setup/books';
import { casegate, temporaryFolder } from './setup/processes';
import { unbalanced } from './setup/stored';
import { World } from './world';

interface Imported {
  imported: number;
  refused: { line: number; reason: string }[];
  agreements: { line: number; accessId: string; contractId: string; plan: string; customer: string | null }[];
}

describe('the command line, import', () => {
  const home = temporaryFolder('import');
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('import@contoso.example');
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const file = (name: string, content: string): string => {
    const full = path.join(home.path, name);
    writeFileSync(full, content);
    return full;
  };
  const run = (...args: string[]) =>
    casegate(['agreements', 'import', ...args], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  /** What the command does, without a process for each file. */
  const importing = (name: string, content: string, allOrNothing = false) =>
    importAgreements(world.server.world.database, file(name, content), issueIn(world.server.world), { allOrNothing });
  const rows = (...lines: string[]): string =>
    `${['plan,starts,units,products,customer,access_id,contract_id', ...lines].join('\n')}\n`;

  test('10,000 rows land, each with a pair that works', async () => {
    const before = await countOf(world, 'agreements');
    const many = rows(
      ...Array.from({ length: 10_000 }, (_, index) => `PROFESSIONAL_5,2026-01-15,,,Customer ${index},,`),
    );
    const started = process.hrtime.bigint();
    const { code, stdout, stderr } = await run(file('many.csv', many), '--json');
    console.info(`10,000 rows took ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)} s`);
    const result = JSON.parse(stdout) as Imported;
    expect([code, result.imported, result.refused]).toEqual([0, 10_000, []]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await countOf(world, 'agreements')) - before).toBe(10_000);
    expect(new Set(result.agreements.map(({ accessId, contractId }) => `${accessId} ${contractId}`)).size).toBe(10_000);
    expect(await unbalanced(world)).toEqual([]);
    for (const index of [0, 4999, 9999]) {
      const issued = result.agreements[index];
      expect(issued).toMatchObject({ line: index + 2, customer: `Customer ${index}` });
      expect(registrationCode(await registerAt(world.url, token, issued as never))).toBe('REGISTERED');
    }
  });

  const MIXED = rows(
    'PROFESSIONAL_5,2026-01-15,,,Good,AAAAA-00001,1111-2222-3333-4444',
    'GOLD,2026-01-15,,,No such plan,,',
    'SOFTWARE_ASSURANCE,2026-01-15,,,No units,,',
    '"PROFESSIONAL_5","2026-01-15","","","A name\nover three\nlines",,',
    'PROFESSIONAL_5,2026-02-30,,,No such day,,',
    '',
    'PROFESSIONAL_5,,,"Windows Server, Nonsense",Unknown product,,',
    'PROFESSIONAL_5,,,,Again,aaaaa00001,1111222233334444',
    'PROFESSIONAL_5,,,,Half a pair,AAAAA-00002,',
    'PROFESSIONAL_5,,many,,Not a number,,',
    'PROFESSIONAL_5,,,"Windows Server;SQL Server",Good too,,',
  );
  /** The three-line cell begins in line 5 and ends in line 7, and line 9 is empty. */
  const BAD_LINES = [3, 4, 7, 8, 10, 11, 12, 13];

  test('all or nothing: bad rows are told, and none lands', async () => {
    const before = await countOf(world, 'agreements');
    const { code, stdout, stderr } = await run(file('mixed.csv', MIXED), '--all-or-nothing', '--json');
    const { imported, refused, agreements } = JSON.parse(stdout) as Imported;
    expect([code, imported, agreements]).toEqual([1, 0, []]);
    expect(refused.map(({ line }) => line)).toEqual(BAD_LINES);
    expect(stderr).toContain('line 8: ');
    expect(await countOf(world, 'agreements')).toBe(before);
  });

  test('bad rows are told with line and reason, the good ones land', async () => {
    const before = await countOf(world, 'agreements');
    const { code, stdout } = await run(file('mixed.csv', MIXED), '--json');
    const { imported, refused, agreements } = JSON.parse(stdout) as Imported;
    expect([code, imported]).toEqual([1, 2]);
    expect(agreements.map(({ line, customer }) => [line, customer])).toEqual([
      [2, 'Good'],
      [14, 'Good too'],
    ]);
    expect(refused.map(({ line }) => line)).toEqual(BAD_LINES);
    for (const { reason } of refused) expect(reason.length).toBeGreaterThan(10);
    expect((await countOf(world, 'agreements')) - before).toBe(2);

    // A second time the pair of the first row is known, and the row without one is a new agreement.
    const again = await importing('again.csv', MIXED);
    expect(again.refused.map(({ line }) => line)).toEqual([2, ...BAD_LINES]);
    expect(again.issued.map(({ line }) => line)).toEqual([14]);
  });

  test('R6 a pair that is given is kept, normalised, and opens the agreement as it is typed', async () => {
    const { issued } = await importing('pairs.csv', rows('PROFESSIONAL_5,,,,Mine,abc-de 12345,zz-99 zz-99'));
    expect(issued).toHaveLength(1);
    const pair = { accessId: 'ABCDE 12345', contractId: 'zz99zz99' };
    expect(registrationCode(await registerAt(world.url, token, pair))).toBe('REGISTERED');
  });

  test.each([
    ['a byte order mark and Windows lines', '\uFEFFplan,starts\r\nPROFESSIONAL_5,2026-01-15\r\n', 1, []],
    ['other names of columns', 'Plan Code\nPROFESSIONAL_5\n', 1, []],
    ['a column that is none', 'plan,discount\nPROFESSIONAL_5,10\n', 0, [2]],
    ['blanks around cells', 'plan , starts\n PROFESSIONAL_5 , 2026-01-15 \n', 1, []],
    ['no rows', 'plan,starts\n', 0, []],
    ['nothing', '', 0, []],
    ['too many cells', 'plan\nPROFESSIONAL_5,2026-01-15\n', 0, [2]],
    ['too few cells', 'plan,starts,units\nPROFESSIONAL_5\n', 0, [2]],
    ['a control character', 'plan,customer\nPROFESSIONAL_5,a\u0007b\n', 0, [2]],
    ['a name of 251 characters', `plan,customer\nPROFESSIONAL_5,${'x'.repeat(251)}\n`, 0, [2]],
  ])('%s', async (name, content, issued, refused) => {
    const result = await importing(`${name}.csv`, content);
    expect([result.issued.length, result.refused.map(({ line }) => line)]).toEqual([issued, refused]);
  });

  test('a quote that is never closed refuses the whole file, and so does a file that is not there', async () => {
    const before = await countOf(world, 'agreements');
    const broken = await run(file('broken.csv', rows('PROFESSIONAL_5,,,,Good,,', 'PROFESSIONAL_5,,,,"never closed,,')));
    const absent = await run(path.join(home.path, 'absent.csv'));
    for (const { code, stdout, stderr } of [broken, absent]) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/^ +at /m);
    }
    expect(await countOf(world, 'agreements')).toBe(before);
  });
});
