import { Command } from 'commander';
import { sweepFiles } from '../attachments/sweep-files';
import { goneDrafts } from '../requests/draft.store';
import { JSON_FLAG, print } from './output';
import { withWorld } from './with-world';

export function attachmentsCommand(): Command {
  return new Command('attachments').description('Look after attached files.').addCommand(sweepCommand());
}

function sweepCommand(): Command {
  return new Command('sweep')
    .description(
      'Remove files that nobody waits for: staged or unfinished past their time, of drafts that are gone, without a row. The server does it too.',
    )
    .option('--dry-run', 'say what would go, and remove nothing')
    .option(...JSON_FLAG)
    .action(async ({ dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) => {
      const swept = await withWorld((world) => sweepFiles(world, goneDrafts, dryRun));
      const verb = dryRun ? 'would go' : 'removed';
      print(
        { dryRun, ...swept },
        [
          `${swept.expired} past their time ${verb}`,
          `${swept.ofGoneDrafts} of drafts that are gone ${verb}`,
          `${swept.withoutRow} without a row ${verb}`,
        ],
        { json },
      );
    });
}
