import { Command, InvalidArgumentError } from 'commander';
import { adjustIn } from '../agreements/adjust-units';
import { findIssued } from '../agreements/issued-agreement.store';
import { COMMAND_LINE } from '../audit/audit-entry';
import { NO_ROW, rowNumber } from '../platform/global-id';
import { sayIn } from '../platform/wording';
import { JSON_FLAG, print, Refusal } from './output';
import { reasonText } from './reason';
import { issueIn, withWorld } from './with-world';

interface Options {
  units: number;
  reason: string;
  json?: boolean;
}

export function adjustCommand(): Command {
  return new Command('adjust')
    .description('Correct the balance of an agreement; it never goes below 0.')
    .argument('<id>', 'the number of the agreement, as agreements list shows it, or its id in the API', agreementNumber)
    .requiredOption('--units <number>', 'how many more, or fewer: --units -2', wholeNumber)
    .requiredOption('--reason <text>', 'why, for the audit log', reasonText)
    .option(...JSON_FLAG)
    .action(async (agreementId: number, { units, reason, json = false }: Options) => {
      const left = await withWorld(async (world) => {
        const { now: at, today } = issueIn(world);
        const fault = await world.database.transact((tx) =>
          adjustIn(tx, { agreementId, units, at, today, reason }, COMMAND_LINE),
        );
        if (fault) throw new Refusal([`casegate: ${fault.code}: ${sayIn('en')(fault.key, fault.values)}`]);
        return (await findIssued(world.database.reads, [agreementId]))[0]?.unitsRemaining ?? null;
      });
      print({ id: agreementId, units, unitsRemaining: left }, [`Agreement ${agreementId}: ${left} units left`], {
        json,
      });
    });
}

function agreementNumber(text: string): number {
  const id = /^\d{1,9}$/.test(text) ? Number(text) : rowNumber('Agreement', text);
  if (id === NO_ROW) throw new InvalidArgumentError('must be the number of an agreement, or its id');
  return id;
}

function wholeNumber(text: string): number {
  if (!/^[+-]?\d{1,9}$/.test(text)) throw new InvalidArgumentError('must be a whole number');
  return Number(text);
}
