import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { benefitState } from '../organisations/benefit.rules';
import { listBenefitsAfter } from '../organisations/benefit.store';
import { importBenefits } from '../organisations/import-benefits';
import { listOrganisations } from '../organisations/member.store';
import type { RowFault } from '../organisations/read-benefits';
import { sayIn } from '../platform/wording';
import { columns, JSON_FLAG, print, Refusal } from './output';
import { progressBar } from './progress';
import { issueIn, withWorld } from './with-world';

export function benefitsCommand(): Command {
  return new Command('benefits')
    .description('Grant benefits to partner organisations, whose administrators activate them.')
    .addCommand(importCommand())
    .addCommand(listCommand());
}

interface ImportOptions {
  allOrNothing?: boolean;
  json?: boolean;
}

const wordsOf = (fault: RowFault): string =>
  'text' in fault ? fault.text : sayIn('en')(fault.key, fault.values).replace(/\.$/, '');

function importCommand(): Command {
  return new Command('import')
    .description(
      'Grant the benefits of a CSV file with the columns reference, organisation (a handle), plan, units, products, activate_by; reference and plan are needed. A row without an organisation gets a claim code, printed this once. The same file again grants nothing more.',
    )
    .argument('<file>', 'the CSV file, with a header row')
    .option('--all-or-nothing', 'grant none if any row is refused')
    .option(...JSON_FLAG)
    .action(async (file: string, { allOrNothing = false, json = false }: ImportOptions) => {
      if (!existsSync(file)) throw new Refusal([`casegate: ${file} does not exist`]);
      const bar = progressBar();
      const { granted, known, refused } = await withWorld((world) =>
        importBenefits(world.database, file, issueIn(world), { allOrNothing, onProgress: bar.show }),
      ).finally(bar.stop);
      const faults = refused.map(({ line, faults: all }) => ({ line, reason: all.map(wordsOf).join('; ') }));
      const rows = granted.map(({ line, reference, organisation, claimCode }) => [
        String(line),
        reference,
        organisation ?? '',
        claimCode ?? '',
      ]);
      const table = rows.length > 0 ? columns(['line', 'reference', 'organisation', 'claim code'], rows) : [];
      print({ granted: granted.length, known: known.length, refused: faults, benefits: granted }, table, { json });
      for (const { line, reason } of faults) console.error(`line ${line}: ${reason}`);
      console.error(`${granted.length} granted, ${known.length} granted before, ${refused.length} refused`);
      if (refused.length > 0) process.exitCode = 1;
    });
}

const LIST_BATCH = 1000;

function listCommand(): Command {
  return new Command('list')
    .description('List benefits, oldest first, without their pairs.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const told = await withWorld(async (world) => {
        const { today } = issueIn(world);
        const { reads } = world.database;
        const handles = new Map((await listOrganisations(reads)).map(({ id, handle }) => [id, handle]));
        const found = [];
        for (let after = 0; ; after = found.at(-1)?.id ?? 0) {
          const batch = await listBenefitsAfter(reads, after, LIST_BATCH);
          found.push(...batch);
          if (batch.length < LIST_BATCH) break;
        }
        return found.map((each) => ({
          id: each.id,
          reference: each.reference,
          organisation: each.organisationId === null ? null : (handles.get(each.organisationId) ?? null),
          plan: each.planTypeCode,
          units: each.units,
          products: each.products,
          activateBy: each.activateBy,
          state: benefitState(each, today),
          agreement: each.agreementId,
        }));
      });
      const rows = told.map((each) => [
        String(each.id),
        each.reference,
        each.organisation ?? 'not claimed',
        each.plan,
        each.state,
        each.activateBy ?? '',
      ]);
      print(told, columns(['id', 'reference', 'organisation', 'plan', 'state', 'activate by'], rows), { json });
    });
}
