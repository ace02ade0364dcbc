/** The books of purchases: as a table, against the provider's, and settled. */
import { Command } from 'commander';
import { instant } from '../platform/calendar';
import { exportPurchases } from '../purchases/export-purchases';
import { ProviderAway } from '../purchases/payment-provider';
import { PurchaseWorker } from '../purchases/purchase-worker';
import { reconcile } from '../purchases/reconcile-purchases';
import { settlePurchase } from '../purchases/settle-purchase';
import type { OpenWorld } from '../set-up';
import { moment } from './moment';
import { columns, counted, JSON_FLAG, print, Refusal, type JsonOption } from './output';
import { pour } from './pour';
import { purchaseNamed } from './purchase-named';
import { withWorld } from './with-world';

interface ExportOptions {
  from?: Date;
  to?: Date;
  out?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Write every purchase as CSV, by when it was started, the oldest first. Amounts are in minor units.')
    .option('--from <moment>', 'the first day or instant; days are those of UTC', moment)
    .option('--to <moment>', 'the day or instant before which they end', moment)
    .option('--out <file>', 'a file that is made readable to its owner alone; standard output by default')
    .action(async ({ from, to, out }: ExportOptions) => {
      const span = { from: from ?? null, to: to ?? null };
      await withWorld(({ database }) => pour(exportPurchases(database, span), out));
    });
}

interface ReconcileOptions extends JsonOption {
  since?: Date;
}

export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description(
      'Hold purchases, their units and the payment provider’s books against one another, and list what does not agree. Changes nothing.',
    )
    .option('--since <moment>', 'what was started or paid since a day or instant; everything by default', moment)
    .option(...JSON_FLAG)
    .action(async ({ since, json = false }: ReconcileOptions) => {
      const found = await withWorld((world) => reconcile(world, { since: since ?? instant(0) }).catch(refuseAway));
      const rows = found.map((each) => [
        each.kind,
        each.reference ?? '',
        each.paymentRef ?? '',
        each.ours ?? '',
        each.theirs ?? '',
      ]);
      const table = columns(['difference', 'reference', 'payment', 'here', 'there'], rows);
      print(found, found.length > 0 ? [...table, counted(found.length, 'difference')] : ['agree'], { json });
      if (found.length > 0) process.exitCode = 1;
    });
}

export function settleCommand(): Command {
  return new Command('settle')
    .description(
      'Ask the provider once about all that is under way, as the server does by itself; or about one purchase, whatever its state, so that its books follow what happened there.',
    )
    .argument('[reference]', 'what the buyer quotes')
    .action(async (reference?: string) => {
      await withWorld((world) => (reference ? settleOne(world, reference) : new PurchaseWorker(world).turn()));
      print(null, ['done'], {});
    });
}

async function settleOne(world: OpenWorld, reference: string): Promise<void> {
  const { id, paymentRef, provider: its } = await purchaseNamed(world, reference);
  const { provider } = world.selling;
  if (provider?.name !== its) throw new Refusal([`casegate: it was paid by ${its}, which is not set up here`]);
  if (paymentRef === null) throw new Refusal(['casegate: the provider has never heard of it']);
  await settlePurchase(world, id, await provider.payment(paymentRef).catch(refuseAway));
}

/** That nobody could be asked is not that all agrees. */
function refuseAway(error: unknown): never {
  if (error instanceof ProviderAway) throw new Refusal([`casegate: ${error.message}`]);
  throw error;
}
