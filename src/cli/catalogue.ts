import { Command } from 'commander';
import { importCatalogue } from '../catalog/import-catalogue';
import { JSON_FLAG, print, Refusal } from './output';
import { withWorld } from './with-world';

export function catalogueCommand(): Command {
  const importing = new Command('import')
    .description(
      'Import the tables of a folder. All of it is checked before anything changes; what has no file stays; the ids of what exists stay.',
    )
    .argument('<folder>', 'a folder with CSV files such as product-versions.csv')
    .option(...JSON_FLAG)
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const outcome = await withWorld(({ database, clock }) => importCatalogue(database, folder, clock.now()));
      if (outcome.kind === 'refused') {
        if (json) print(outcome, [], { json });
        throw new Refusal([
          ...outcome.faults.map(
            ({ file, line, message }) => `${file}${line === null ? '' : `, line ${line}`}: ${message}`,
          ),
          'Nothing was changed.',
        ]);
      }
      print(
        outcome,
        Object.entries(outcome.tables).map(([table, rows]) => `${table}: ${rows} rows`),
        { json },
      );
    });
  return new Command('catalogue')
    .description('What can be supported: products, lifecycles, plan types, regions.')
    .addCommand(importing);
}
