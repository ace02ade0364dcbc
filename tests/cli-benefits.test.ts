/** R11: the operator makes organisations and grants benefits from a file: good rows land, bad ones are told, twice alike. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { issueIn } from '../src/cli/with-world';
import { importBenefits } from '../src/organisations/import-benefits';
import { globalId } from '../src/platform/global-id';
import { countOf } from './setup/books';
import { activate, audited, claim, codeOf, organisation } from './setup/organisations';
import { casegate, temporaryFolder } from './setup/processes';
import { World } from './world';

interface Imported {
  granted: number;
  known: number;
  refused: { line: number; reason: string }[];
  benefits: { line: number; reference: string; organisation: string | null; claimCode: string | null }[];
}

describe('the command line, organisations and benefits', () => {
  const home = temporaryFolder('benefits');
  let world: World;
  let contoso: number;
  beforeAll(async () => {
    world = await World.start();
    contoso = await organisation(world, 'contoso');
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const file = (name: string, ...lines: string[]): string => {
    const full = path.join(home.path, name);
    writeFileSync(full, `${lines.join('\n')}\n`);
    return full;
  };
  const run = (...args: string[]) => casegate(args, { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  const HEADER = 'reference,organisation,plan,units,products,activate_by';
  /** What the command does, without a process for each file. */
  const importing = (name: string, lines: string[], allOrNothing = false) =>
    importBenefits(world.server.world.database, file(name, HEADER, ...lines), issueIn(world.server.world), {
      allOrNothing,
    });
  const MIXED = [
    'A-1,contoso,PARTNER_ON_PREMISES_20,,,',
    'A-2,,PARTNER_CLOUD_5,,,2099-12-31',
    'A-3,nobody,PROFESSIONAL_5,,,',
    'A-4,Contoso,GOLD,0,,',
    'A-1,contoso,PARTNER_ON_PREMISES_20,,,',
    'A-1,contoso,PROFESSIONAL_5,,,',
    'A-5,contoso,PROFESSIONAL_5,,,2020-01-01',
    'A-6,contoso,SOFTWARE_ASSURANCE,7,"Windows Server; sql server",',
    ',contoso,PROFESSIONAL_5,,,',
  ];

  test('R11 the file of an operator lands twice alike, and its codes are claimed', async () => {
    const benefits = file('mixed.csv', HEADER, ...MIXED);
    const first = await run('benefits', 'import', benefits, '--json');
    const result = JSON.parse(first.stdout) as Imported;
    expect([first.code, result.granted, result.known]).toEqual([1, 3, 1]);
    expect(result.refused.map(({ line }) => line)).toEqual([4, 5, 7, 8, 10]);
    expect(result.refused[0]?.reason).toContain('nobody');
    expect(result.benefits).toEqual([
      { line: 2, reference: 'A-1', organisation: 'contoso', claimCode: null },
      { line: 3, reference: 'A-2', organisation: null, claimCode: expect.stringMatching(/^\w{5}-/) as string },
      { line: 9, reference: 'A-6', organisation: 'contoso', claimCode: null },
    ]);
    expect(first.stderr).toContain('3 granted, 1 granted before, 5 refused');

    const code = result.benefits[1]?.claimCode as string;
    const grace = await world.person('grace@contoso.example');
    expect(codeOf(await claim(world, grace, contoso, code))).toBe('DONE');
    const before = await countOf(world, 'benefits');
    const again = await importing('again.csv', MIXED);
    expect([again.granted, again.known]).toEqual([[], [2, 3, 6, 9]]);
    expect(again.refused.map(({ line }) => line)).toEqual([4, 5, 7, 8, 10]);
    expect(await countOf(world, 'benefits')).toBe(before);

    const listed = await run('benefits', 'list', '--json');
    const list = JSON.parse(listed.stdout) as { id: number; reference: string; state: string; organisation: string }[];
    expect(list.map((each) => `${each.reference} ${each.organisation} ${each.state}`)).toEqual([
      'A-1 contoso WAITING',
      'A-2 contoso WAITING',
      'A-6 contoso WAITING',
    ]);
    expect(codeOf(await activate(world, grace, globalId('Benefit', list[2]?.id as number)))).toBe('DONE');
    expect((await audited(world, 'BENEFIT_GRANTED')).map(({ actor, facts }) => [actor, facts.reference])).toEqual([
      ['COMMAND_LINE', 'A-1'],
      ['COMMAND_LINE', 'A-2'],
      ['COMMAND_LINE', 'A-6'],
    ]);
    // What a stolen copy of the output says is all there is: the code is stored as a hash.
    expect(JSON.stringify(await world.sql('SELECT * FROM benefits'))).not.toContain(code.replaceAll('-', ''));
  });

  test('R11 all or nothing, and what another file has taken', async () => {
    const some = await importing('some.csv', ['B-1,contoso,PROFESSIONAL_5,,,', 'B-2,contoso,GOLD,,,'], true);
    expect([some.granted, some.refused.map(({ line }) => line)]).toEqual([[], [3]]);
    const taken = await importing('taken.csv', ['B-1,contoso,PROFESSIONAL_5,,,', 'A-1,,PROFESSIONAL_5,,,'], true);
    expect([taken.granted, taken.refused.map(({ line }) => line)]).toEqual([[], [3]]);
    expect((await world.sql('SELECT id FROM benefits WHERE reference = ?', ['B-1'])).length).toBe(0);
    const all = await importing('all.csv', ['B-1,contoso,PROFESSIONAL_5,,,', 'B-2,contoso,PROFESSIONAL_5,,,'], true);
    expect(all.granted.map(({ reference }) => reference)).toEqual(['B-1', 'B-2']);
  });

  test('R11 one file twice at the same moment grants each benefit once', async () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `M-${index},,PROFESSIONAL_5,,,`);
    const both = await Promise.all([importing('one.csv', lines), importing('two.csv', lines)]);
    expect(both.map(({ refused }) => refused)).toEqual([[], []]);
    expect(both[0].granted.length + both[1].granted.length).toBe(1200);
    expect(both.every(({ granted, known }) => granted.length + known.length === 1200)).toBe(true);
    const rows = await world.sql<{ n: number }>("SELECT COUNT(*) AS n FROM benefits WHERE reference LIKE 'M-%'");
    expect(Number(rows[0]?.n)).toBe(1200);
  });

  test('R11 a file that is cut off within a row grants nothing', async () => {
    await expect(
      importing('cut.csv', ['C-1,contoso,PROFESSIONAL_5,,,', 'C-2,contoso,"PROFESSIONAL_5']),
    ).rejects.toThrow(/quote/i);
    expect(await world.sql("SELECT id FROM benefits WHERE reference LIKE 'C-%'")).toEqual([]);
  });

  test('R11 a column that there is none of refuses every row', async () => {
    const { granted, refused } = await importBenefits(
      world.server.world.database,
      file('strange.csv', 'Reference,Plan,Activate By,price', 'S-1,PROFESSIONAL_5,,10'),
      issueIn(world.server.world),
      { allOrNothing: false },
    );
    expect([granted, refused]).toEqual([
      [],
      [{ line: 2, faults: [{ key: 'benefit.column', values: expect.anything() as object }] }],
    ]);
  });

  test('R11, R52 organisations and their members', async () => {
    const made = await run(
      'organisations',
      'add',
      'adatum',
      '--name',
      'Adatum',
      '--administrator',
      'Ann@adatum.example',
    );
    expect([made.code, made.stdout]).toEqual([0, 'adatum: Adatum, administered by ann@adatum.example (WORK)\n']);
    await run('organisations', 'member', 'add', 'adatum', 'bob@example.com', '--kind', 'PERSONAL');
    const last = await run('organisations', 'member', 'remove', 'adatum', 'ann@adatum.example');
    expect([last.code, last.stdout]).toEqual([1, '']);
    await world.person('bob@example.com', 'PERSONAL');
    const listed = await run('organisations', 'list', '--json');
    const all = JSON.parse(listed.stdout) as { handle: string; members: object[] }[];
    expect(all.find(({ handle }) => handle === 'adatum')?.members).toMatchObject([
      { email: 'ann@adatum.example', kind: 'WORK', role: 'ADMINISTRATOR', signedIn: false },
      { email: 'bob@example.com', kind: 'PERSONAL', role: 'MEMBER', signedIn: true },
    ]);
  });
});
