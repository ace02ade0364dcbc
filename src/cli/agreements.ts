import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { closeBooks } from '../agreements/close-books';
import { importAgreements } from '../agreements/import-agreements';
import { prepareOrder, storeAgreements, told, type Issued, type Order } from '../agreements/issue-agreements';
import { issuedPairs, listIssued } from '../agreements/issue.store';
import { adjustCommand } from './adjust';
import { columns, JSON_FLAG, print, Refusal } from './output';
import { progressBar } from './progress';
import { reasonText } from './reason';
import { issueIn, withWorld } from './with-world';

export function agreementsCommand(): Command {
  return new Command('agreements')
    .description('Issue, import, list and correct support agreements.')
    .addCommand(issueCommand())
    .addCommand(importCommand())
    .addCommand(listCommand())
    .addCommand(adjustCommand())
    .addCommand(closeBooksCommand());
}

interface IssueOptions extends Order {
  reason?: string;
  json?: boolean;
}

function issueCommand(): Command {
  return new Command('issue')
    .description('Issue one agreement and print its Access ID and Contract ID, this once.')
    .requiredOption('--plan <code>', 'plan type, such as PROFESSIONAL_5')
    .option('--starts <date>', 'first day, YYYY-MM-DD; today by default, the past is fine')
    .option('--units <number>', 'incidents; the plan type’s by default')
    .option('--products <names>', 'limit it to these products, separated by commas')
    .option('--customer <name>', 'in whose name')
    .option('--reason <text>', 'why, for the audit log', reasonText)
    .option(...JSON_FLAG)
    .action(async ({ json, reason, ...order }: IssueOptions) => {
      const issued = await withWorld(async (world): Promise<Issued> => {
        const issue = issueIn(world, reason);
        const prepared = prepareOrder(order, issue);
        if ('fault' in prepared) throw new Refusal([`casegate: ${prepared.fault}`]);
        if ((await issuedPairs(world.database.reads, [prepared.agreement.pairHash])).size > 0)
          throw new Refusal(['casegate: this pair has been issued already']);
        await world.database.transact((tx) => storeAgreements(tx, [prepared], issue));
        return told(prepared);
      });
      print(issued, issuedLines(issued), { json: json ?? false });
    });
}

function issuedLines(issued: Issued): string[] {
  return [
    `Access ID    ${issued.accessId}`,
    `Contract ID  ${issued.contractId}`,
    `Plan         ${issued.planName} (${issued.plan})`,
    `Valid        ${issued.startsOn} to ${issued.endsOn}`,
    `Incidents    ${issued.units ?? 'unlimited'}`,
    ...(issued.products ? [`Products     ${issued.products.join(', ')}`] : []),
    ...(issued.customer ? [`Customer     ${issued.customer}`] : []),
    'Note the pair: it is not stored and cannot be shown again.',
  ];
}

interface ImportOptions {
  allOrNothing?: boolean;
  json?: boolean;
}

function importCommand(): Command {
  return new Command('import')
    .description(
      'Issue the agreements of a CSV file with the columns plan, starts, units, products, customer, access_id, contract_id; only plan is needed. A row without a pair gets one. Prints each pair, this once.',
    )
    .argument('<file>', 'the CSV file, with a header row')
    .option('--all-or-nothing', 'issue none if any row is refused')
    .option(...JSON_FLAG)
    .action(async (file: string, { allOrNothing = false, json = false }: ImportOptions) => {
      if (!existsSync(file)) throw new Refusal([`casegate: ${file} does not exist`]);
      const bar = progressBar();
      const result = await withWorld((world) =>
        importAgreements(world.database, file, issueIn(world), { allOrNothing, onProgress: bar.show }),
      ).finally(bar.stop);
      const rows = result.issued.map(({ line, accessId, contractId, plan, startsOn, endsOn, units }) => [
        String(line),
        accessId,
        contractId,
        plan,
        startsOn,
        endsOn,
        String(units ?? 'unlimited'),
      ]);
      const table =
        rows.length > 0 ? columns(['line', 'Access ID', 'Contract ID', 'plan', 'starts', 'ends', 'units'], rows) : [];
      print({ imported: result.issued.length, refused: result.refused, agreements: result.issued }, table, { json });
      for (const { line, reason } of result.refused) console.error(`line ${line}: ${reason}`);
      console.error(`${result.issued.length} issued, ${result.refused.length} refused`);
      if (result.refused.length > 0) process.exitCode = 1;
    });
}

const LIST_BATCH = 1000;

function listCommand(): Command {
  return new Command('list')
    .description('List the agreements that were issued, oldest first: the pair masked, nothing of their cases.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const all = await withWorld(async ({ database }) => {
        const found = [];
        for (let after = 0; ; after = found.at(-1)?.id ?? 0) {
          const batch = await listIssued(database.reads, after, LIST_BATCH);
          found.push(...batch);
          if (batch.length < LIST_BATCH) return found;
        }
      });
      const agreements = all.map(
        ({ id, planTypeCode, customerName, accessIdHint, startsOn, endsOn, unitsGranted, unitsRemaining }) => ({
          id,
          plan: planTypeCode,
          customer: customerName,
          accessId: accessIdHint,
          startsOn,
          endsOn,
          unitsGranted,
          unitsRemaining,
        }),
      );
      const rows = agreements.map((each) => [
        String(each.id),
        each.accessId ?? '',
        each.plan,
        each.startsOn,
        each.endsOn,
        each.unitsGranted === null ? 'unlimited' : `${each.unitsRemaining} of ${each.unitsGranted}`,
        each.customer ?? '',
      ]);
      print(agreements, columns(['id', 'Access ID', 'plan', 'starts', 'ends', 'units left', 'customer'], rows), {
        json,
      });
    });
}

function closeBooksCommand(): Command {
  return new Command('close-books')
    .description('Let the units of ended agreements lapse, each with an entry in its ledger. Run it daily.')
    .option('--dry-run', 'only count the agreements and units')
    .option(...JSON_FLAG)
    .action(async ({ dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) => {
      const closed = await withWorld((world) => {
        const { now, today } = issueIn(world);
        return closeBooks(world.database, today, now, dryRun);
      });
      print(
        closed,
        [
          dryRun
            ? `${closed.agreements} agreements would be closed, ${closed.units} units would lapse`
            : `${closed.agreements} agreements closed, ${closed.units} units lapsed`,
        ],
        { json },
      );
    });
}
