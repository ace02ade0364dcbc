import { Command } from 'commander';
import { createDatabase } from '../platform/data-source';
import { Database } from '../platform/database';
import { readSettings } from '../platform/settings';
import { whileAlone } from '../platform/start-lock';
import { migrate } from '../set-up';
import { tables } from '../tables';
import { JSON_FLAG, print } from './output';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Apply the migrations that the database misses. The server does it too when it starts.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { databaseUrl } = readSettings();
      await createDatabase(databaseUrl);
      const database = await Database.open(databaseUrl, tables);
      try {
        const applied = await whileAlone(database, () => migrate(database));
        print({ applied }, applied.length > 0 ? applied.map((name) => `applied ${name}`) : ['nothing to apply'], {
          json,
        });
      } finally {
        await database.close();
      }
    });
}
