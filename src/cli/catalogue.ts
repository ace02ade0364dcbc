import { join } from 'node:path';
import { Command } from 'commander';
import type { RefusedTables } from '../catalog/judge-tables';
import { importUnlessMoving } from '../life/import-unless-moving';
import { ARTICLE_FOLDER, importRead, settleArticles } from '../self-help/import-articles';
import { readArticles } from '../self-help/read-articles';
import { JSON_FLAG, print, Refusal } from './output';
import { withWorld } from './with-world';

export function catalogueCommand(): Command {
  const importing = new Command('import')
    .description(
      'Import the tables of a folder, and the articles of its folder self-help. All of it is checked before anything changes; what has no file stays; the ids of what exists stay. Refused if due times of open cases would move with it: see calendar.',
    )
    .argument('<folder>', 'a folder with CSV files such as product-versions.csv')
    .option(...JSON_FLAG)
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const read = readArticles(join(folder, ARTICLE_FOLDER));
      let articles: number | undefined;
      const outcome = await withWorld(async ({ database, clock }) => {
        const came = await importUnlessMoving(database, folder, clock.now(), async (tx) => {
          if (!read) return null;
          const imported = await importRead(tx, read);
          if (imported.kind === 'refused') return imported;
          articles = imported.articles;
          return null;
        });
        if (came.kind === 'imported' && read) await settleArticles(database);
        return came;
      });
      if (outcome.kind !== 'imported' && json) print(outcome, [], { json });
      if (outcome.kind === 'refused') throw refusal(outcome);
      if (outcome.kind === 'moves promises')
        throw new Refusal([
          `casegate: ${outcome.cases} open cases would be due at another time than they were promised. Nothing was changed.`,
          `Look at them with: casegate calendar plan ${folder}`,
          `Import and move them with: casegate calendar apply ${folder}`,
        ]);
      const lines = Object.entries(outcome.tables).map(([table, rows]) => `${table}: ${rows} rows`);
      print({ ...outcome, articles }, articles === undefined ? lines : [...lines, `self-help: ${articles} articles`], {
        json,
      });
    });
  return new Command('catalogue')
    .description('What can be supported: products, lifecycles, plan types, regions.')
    .addCommand(importing);
}

export function refusal({ faults }: RefusedTables): Refusal {
  const lines = faults.map(({ file, line, message }) => `${file}${line === null ? '' : `, line ${line}`}: ${message}`);
  return new Refusal([...lines, 'Nothing was changed.']);
}
