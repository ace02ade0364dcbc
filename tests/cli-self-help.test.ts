/** R35 by the command line: what articles came to, which there are, and new ones. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ARTICLES, importedArticles, offered, record } from './setup/self-help';
import { saved } from './setup/drafts';
import { casegate, temporaryFolder, type Ended } from './setup/processes';
import { World } from './world';

describe('the command line, self-help', () => {
  const home = temporaryFolder('cli-self-help');
  let world: World;
  let token: string;
  let ids: Record<string, string>;
  let folders = 0;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
    ids = await importedArticles(world);
    token = await world.person('ada@contoso.example');
    const sql = world.version('SQL Server', '2022').productVersionId;
    for (const [index, what] of (['SHOWN', 'SHOWN', 'OPENED', 'SOLVED'] as const).entries()) {
      const { id: draftId } = await saved(world, token, { step: 1 });
      const articleIds = index === 0 ? Object.values(ids) : [ids['the-log-grows'] as string];
      await record(world, token, { draftId, articleIds, productVersionId: sql, what });
    }
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const run = (...args: string[]): Promise<Ended> =>
    casegate(['self-help', ...args], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  async function json<T>(...args: string[]): Promise<T> {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as T;
  }
  /** The articles of the tests, with one file changed or without it. */
  function changed(file: string, change: (content: string) => string | null): string {
    const folder = path.join(home.path, `articles-${++folders}`);
    cpSync(ARTICLES, folder, { recursive: true });
    const content = change(readFileSync(path.join(folder, file), 'utf8'));
    if (content === null) rmSync(path.join(folder, file));
    else writeFileSync(path.join(folder, file), content);
    return folder;
  }
  const TABLES = ['articles', 'covers', 'texts', 'words'];
  const kept = () =>
    Promise.all(TABLES.map((table) => world.sql<object>(`SELECT * FROM self_help_${table} ORDER BY 1, 2`)));

  test('R35 the report counts by article, and says which part of the drafts was closed', async () => {
    const none = { shown: 0, opened: 0, solved: 0, draftsClosed: 0 };
    const report = {
      since: null,
      until: null,
      product: null,
      articles: [
        { article: 'the-log-grows', shown: 2, opened: 1, solved: 1, draftsClosed: 1 },
        { ...none, article: 'backup-job-fails', shown: 1 },
        { ...none, article: 'tempdb-contention', shown: 1 },
      ],
      total: { shown: 4, opened: 1, solved: 1, draftsClosed: 1, drafts: 4, share: 0.25 },
    };
    const shown = async (...args: string[]) => {
      const { articles, total } = await json<typeof report>('report', ...args);
      return { articles: articles.filter((each) => each.shown > 0), total };
    };
    const { articles, total } = report;
    expect(await shown()).toEqual({ articles, total });
    expect(await shown('--since', '2026-11-18', '--until', '2026-11-18')).toEqual({ articles, total });
    expect(await shown('--product', 'sql server')).toEqual({ articles, total });
    const nothing = { articles: [], total: { ...none, drafts: 0, share: null } };
    expect(await shown('--since', '2026-11-19')).toEqual(nothing);
    expect(await shown('--until', '2026-11-17')).toEqual(nothing);
    expect(await shown('--product', 'Windows Server')).toEqual(nothing);
    const { code, stdout } = await run('report', '--product', 'SQL Server');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^article +shown +opened +solved +drafts closed$/m);
    expect(stdout).toMatch(/^the-log-grows +2 +1 +1 +1$/m);
    expect(stdout).toMatch(/^all +4 +1 +1 +1$/m);
    expect(stdout).toContain('articles were shown beside 4 drafts; 25.0% of them were closed without a request');
  });

  test.each([
    [['--since', '2026-02-30']],
    [['--until', 'today']],
    [['--since', '2026-11-19', '--until', '2026-11-18']],
    [['--product', 'Nonsense']],
  ])('R35 a report with %j is refused', async (args) => {
    const { code, stdout, stderr } = await run('report', ...args);
    expect([code === 0, stdout]).toEqual([false, '']);
    expect(stderr).not.toBe('');
  });

  test('R35 the list says which products have no article', async () => {
    type List = { articles: { article: string; titles: object; products: string[] }[]; productsWithout: string[] };
    const { articles, productsWithout } = await json<List>('list');
    expect(articles.map(({ article }) => article)).toEqual(['backup-job-fails', 'tempdb-contention', 'the-log-grows']);
    expect(articles[2]).toEqual({
      article: 'the-log-grows',
      titles: {
        en: 'The log of a database grows until the disk is full',
        nl: 'Het logboek van een database groeit tot de schijf vol is',
      },
      products: ['SQL Server'],
    });
    expect(productsWithout).toHaveLength(26);
    expect(productsWithout).not.toContain('SQL Server');
    const { stdout } = await run('list');
    expect(stdout).toMatch(/^tempdb-contention +en, nl +SQL Server$/m);
    expect(stdout).toMatch(/^no article: .*Windows Server/m);
  });

  test.each<[string, string, (content: string) => string | null, string]>([
    [
      'a product that is unknown',
      'tempdb-contention.en.md',
      (text) => text.replace('SQL Server', 'Nonsense'),
      'tempdb-contention.en.md, line 4: there is no product Nonsense',
    ],
    ['a language that is missing', 'the-log-grows.nl.md', () => null, 'the-log-grows.nl.md: is missing'],
    [
      'a title that is missing',
      'backup-job-fails.en.md',
      (text) => text.replace(/title.*\n/, ''),
      'backup-job-fails.en.md: title is missing',
    ],
  ])('R35 %s is refused, and nothing is changed', async (_what, file, change, fault) => {
    const before = await kept();
    const { code, stdout, stderr } = await run('import', changed(file, change));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${fault}\n`);
    expect(stderr).toContain('Nothing was changed.\n');
    expect(await kept()).toEqual(before);
  });

  test('R35 an empty folder holds no articles', async () => {
    expect((await run('import', home.path)).code).toBe(1);
    expect((await run('import', path.join(home.path, 'nowhere'))).code).toBe(1);
  });

  test('R35 with the catalogue articles are imported in one go, or neither', async () => {
    const before = await kept();
    const catalogue = (folder: string) =>
      casegate(['catalogue', 'import', folder], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
    const folder = path.join(home.path, 'both');
    const versions = `${readFileSync(path.join(__dirname, '..', 'data', 'product-versions.csv'), 'utf8').trimEnd()}
SQL Server,2099,ON_PREMISES,FIXED,2026-01-01,2031-01-01,2036-01-01,99,no,Support for Business,
`;
    const fill = (version: string) => {
      cpSync(
        changed('tempdb-contention.en.md', (text) => text.replace('2022', version)),
        path.join(folder, 'self-help'),
        { recursive: true },
      );
      const dutch = path.join(folder, 'self-help', 'tempdb-contention.nl.md');
      writeFileSync(
        dutch,
        readFileSync(path.join(ARTICLES, 'tempdb-contention.nl.md'), 'utf8').replace('2022', version),
      );
      writeFileSync(path.join(folder, 'product-versions.csv'), versions);
    };
    fill('2098');
    const refused = await catalogue(folder);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('tempdb-contention.en.md, line 5: there is no version 2098 of SQL Server');
    expect(await kept()).toEqual(before);
    expect(await world.sql("SELECT id FROM product_versions WHERE name = '2099'")).toEqual([]);
    fill('2099');
    const imported = await catalogue(folder);
    expect([imported.code, imported.stderr]).toEqual([0, '']);
    expect(imported.stdout).toContain('self-help: 3 articles\n');
    await world.server.world.catalogue.refresh();
    const wish = (version: string) => ({
      productVersionId: world.version('SQL Server', version).productVersionId,
      text: 'tempdb',
    });
    expect(await offered(world, token, wish('2022'))).toEqual([]);
    expect((await offered(world, token, wish('2099')))?.map(({ id }) => id)).toEqual([ids['tempdb-contention']]);
  });
});
