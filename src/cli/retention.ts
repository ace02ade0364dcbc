import { Command, InvalidArgumentError } from 'commander';
import { sweepFiles } from '../attachments/sweep-files';
import { dayAt, realNow } from '../platform/calendar';
import { goneDrafts } from '../requests/draft.store';
import { eraseClosedCases } from '../retention/erase-closed-cases';
import type { Erased } from '../retention/retention';
import { overBefore } from '../retention/retention.rules';
import { sweepReceivedMails } from '../retention/sweep-received-mails';
import { weighClosedCases } from '../retention/weigh-closed-cases';
import type { OpenWorld } from '../set-up';
import { JSON_FLAG, print } from './output';
import { progressBar } from './progress';
import { withWorld } from './with-world';

export function retentionCommand(): Command {
  return new Command('retention').description('Erase closed cases when their time is over.').addCommand(runCommand());
}

interface Options {
  dryRun?: boolean;
  months?: number;
  json?: boolean;
}

function runCommand(): Command {
  return new Command('run')
    .description(
      'Erase what has been closed for CASEGATE_RETENTION_MONTHS, with messages, files and contacts; the ledger stays. Run it daily, first with --dry-run.',
    )
    .option('--dry-run', 'only count what would be erased')
    .option('--months <number>', 'as if that were the setting, 1 to 240', months)
    .option(...JSON_FLAG)
    .action(async ({ dryRun = false, months: given, json = false }: Options) => {
      const told = await withWorld(async (world) => {
        const after = given ?? world.settings.retentionMonths;
        return { dryRun, months: after, ...(await (dryRun ? weigh(world, after) : erase(world, after))) };
      });
      print(told, [lineOf(told, dryRun)], { json });
    });
}

function months(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 240) throw new InvalidArgumentError('must be from 1 to 240');
  return value;
}

function momentOf({ clock, settings }: OpenWorld, after: number): Date {
  return overBefore(dayAt(clock.now(), settings.vendorTimeZone), after, settings.vendorTimeZone);
}

const weigh = (world: OpenWorld, after: number) => weighClosedCases(world.database.reads, momentOf(world, after));

async function erase(world: OpenWorld, after: number): Promise<Erased> {
  const bar = progressBar();
  const erased = await eraseClosedCases(world.database, momentOf(world, after), bar.show).finally(bar.stop);
  await sweepFiles(world, goneDrafts);
  await sweepReceivedMails(world.database, realNow());
  await world.database.settleErased();
  return erased;
}

function lineOf({ cases, messages, files, bytes, oldestClosedAt, newestClosedAt }: Erased, dryRun: boolean): string {
  const day = (at: Date | null) => at?.toISOString().slice(0, 10);
  const closed = cases > 0 ? `, closed from ${day(oldestClosedAt)} to ${day(newestClosedAt)}` : '';
  return `${cases} cases${closed}, with ${messages} messages and ${files} files of ${bytes} bytes ${dryRun ? 'would be' : 'were'} erased`;
}
