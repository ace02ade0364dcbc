import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { applyCalendar } from '../life/apply-calendar';
import { planCalendar } from '../life/plan-calendar';
import { refusal } from './catalogue';
import { columns, JSON_FLAG, print } from './output';
import { progressBar } from './progress';
import { withWorld } from './with-world';

/** In so much time every process has noticed an import. */
const NOTICED_MS = 1000;
const FOLDER = [
  '[folder]',
  'a folder with CSV files such as region-holidays.csv; without one the calendar that is stored',
] as const;

export function calendarCommand(): Command {
  return new Command('calendar')
    .description('Change opening hours, holidays and response times, and with them when open cases are due.')
    .addCommand(planCommand())
    .addCommand(applyCommand());
}

function planCommand(): Command {
  return new Command('plan')
    .description('Show which open, unanswered cases would be due at another time. Nothing is changed.')
    .argument(...FOLDER)
    .option(...JSON_FLAG)
    .action(async (folder: string | undefined, { json = false }: { json?: boolean }) => {
      const [plan, now] = await withWorld(
        async ({ database, clock }) => [await planCalendar(database.reads, folder ?? null), clock.now()] as const,
      );
      if (plan.kind === 'refused') {
        if (json) print(plan, [], { json });
        throw refusal(plan);
      }
      const { open } = plan;
      const changes = plan.changes.map(({ number, queue, from, to }) => ({ number, queue, from, to }));
      const late = changes.filter(({ from, to }) => from >= now && to < now).length;
      const rows = changes.map((each) => [each.number, each.from.toISOString(), each.to.toISOString(), each.queue]);
      print(
        { open, changed: changes.length, lateAtOnce: late, changes },
        [
          ...(rows.length > 0 ? columns(['case', 'due', 'would be due', 'queue'], rows) : []),
          `${changes.length} of ${open} open cases without an answer would be due at another time, ${late} of them would be late at once`,
        ],
        { json },
      );
    });
}

function applyCommand(): Command {
  return new Command('apply')
    .description(
      'Import the folder and move the due times that plan shows; each case tells of it. Without a folder it finishes what was cut off.',
    )
    .argument(...FOLDER)
    .option(...JSON_FLAG)
    .action(async (folder: string | undefined, { json = false }: { json?: boolean }) => {
      const bar = progressBar();
      const outcome = await withWorld(({ database, clock, settings }) =>
        applyCalendar(database, folder ?? null, {
          clock,
          settled: () => wait(NOTICED_MS + settings.limits.timeoutMs),
          onProgress: bar.show,
        }),
      ).finally(bar.stop);
      if (outcome.kind === 'refused') {
        if (json) print(outcome, [], { json });
        throw refusal(outcome);
      }
      const { open, moved } = outcome;
      print(
        { open, changed: moved },
        [`${moved} of ${open} open cases without an answer are due at another time now`],
        {
          json,
        },
      );
    });
}
