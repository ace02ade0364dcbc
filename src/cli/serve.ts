import { Command } from 'commander';
import { settingsWith } from '../platform/settings';
import { serve } from '../serve';

export function serveCommand(): Command {
  return new Command('serve')
    .description('Start the server, as `npm start` does. A signal stops it.')
    .option('--workers <number>', 'processes that share the port, instead of CASEGATE_WORKERS')
    .action(async ({ workers }: { workers?: string }) => {
      await serve(settingsWith(workers === undefined ? {} : { CASEGATE_WORKERS: workers }));
    });
}
