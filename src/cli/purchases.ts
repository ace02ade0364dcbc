import { Command, InvalidArgumentError } from 'commander';
import { COMMAND_LINE } from '../audit/audit-entry';
import { sayIn } from '../platform/wording';
import { momentIn } from '../purchases/moment';
import { moneyText } from '../purchases/money.wording';
import { paymentEntriesOf } from '../purchases/payment-entry.store';
import type { Purchase } from '../purchases/purchase';
import { anyPurchase } from '../purchases/purchase.store';
import { pursueRefund } from '../purchases/pursue-refund';
import { firstLook, refundFault, unitFaults } from '../purchases/refund-purchase';
import { findRefund, refundsOf } from '../purchases/refund.store';
import { requestRefund } from '../purchases/request-refund';
import { soldAfter } from '../purchases/sold-purchase.store';
import { columns, counted, JSON_FLAG, print, Refusal, type JsonOption } from './output';
import { exportCommand, reconcileCommand, settleCommand } from './purchase-books';
import { purchaseNamed } from './purchase-named';
import { reasonText } from './reason';
import { withWorld } from './with-world';

export function purchasesCommand(): Command {
  return new Command('purchases')
    .description('List and refund what was bought, and hold it against the payment provider’s books.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(exportCommand())
    .addCommand(reconcileCommand())
    .addCommand(refundCommand())
    .addCommand(settleCommand());
}

const AT_ONCE = 1000;
const money = (amount: number, { currency }: Pick<Purchase, 'currency'>): string => moneyText(amount, currency, 'en');

/** What is told of a purchase: nothing that its buyer could be charged with. */
const told = (purchase: Purchase) => {
  const { reference, state, planTypeCode: plan, units, country, currency, amount, termsVersion, provider } = purchase;
  const { refundedUnits, refundedAmount, frozenUnits, disputedAt, differs, failure, agreementId, paymentRef } =
    purchase;
  const { buyerName, buyerEmail, cardBrand, cardLast4, startedAt, confirmedAt, capturedAt, grantedAt } = purchase;
  return {
    ...{ reference, state, plan, units, country, currency, amount, termsVersion, provider, paymentRef },
    ...{ refundedUnits, refundedAmount, frozenUnits, disputedAt, differs, failure, agreementId },
    ...{ buyerName, buyerEmail, cardBrand, cardLast4, startedAt, confirmedAt, capturedAt, grantedAt },
  };
};

function listCommand(): Command {
  return new Command('list')
    .description('List every purchase, the oldest first.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: JsonOption) => {
      const sold = await withWorld(async ({ database }) => {
        const found: Purchase[] = [];
        for (let after = 0; ; after = found.at(-1)?.id ?? 0) {
          const page = await soldAfter(database.reads, after, AT_ONCE);
          found.push(...page);
          if (page.length < AT_ONCE) return found;
        }
      });
      const rows = sold.map((each) => [
        each.reference,
        each.state,
        each.planTypeCode,
        money(each.amount, each),
        each.refundedAmount > 0 ? money(each.refundedAmount, each) : '',
        each.startedAt.toISOString(),
        each.buyerEmail ?? each.buyerName,
      ]);
      print(sold.map(told), columns(['reference', 'state', 'plan', 'price', 'refunded', 'started', 'buyer'], rows), {
        json,
      });
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('Show one purchase, with every movement of its money.')
    .argument('<reference>', 'what the buyer quotes: P and 16 letters and digits')
    .option(...JSON_FLAG)
    .action(async (reference: string, { json = false }: JsonOption) => {
      const { purchase, movements, refunds } = await withWorld(async (world) => {
        const found = await purchaseNamed(world, reference);
        const { reads } = world.database;
        const [entries, asked] = [await paymentEntriesOf(reads, [found.id]), await refundsOf(reads, [found.id])];
        return {
          purchase: found,
          movements: entries.map(({ kind, amount, ref, at }) => ({ kind, amount, ref, at })),
          refunds: asked.map(({ units, amount, reason, state, askedAt }) => ({
            units,
            amount,
            reason,
            state,
            askedAt,
          })),
        };
      });
      const facts = Object.entries(told(purchase)).filter(([, value]) => value !== null);
      const text = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
      const lines = [
        ...columns(
          ['', ''],
          facts.map(([name, value]) => [name, text(value)]),
        ).slice(1),
        ...movements.map(
          (each) => `${each.at.toISOString()}  ${each.kind}  ${money(each.amount, purchase)}  ${each.ref}`,
        ),
        ...refunds.map(
          (each) =>
            `${each.askedAt.toISOString()}  refund of ${counted(each.units, 'incident')}, ${money(each.amount, purchase)}  ${each.state}  ${each.reason}`,
        ),
      ];
      print({ ...told(purchase), movements, refunds }, lines, { json });
    });
}

interface RefundOptions extends JsonOption {
  units: number;
  reason: string;
}

function refundCommand(): Command {
  return new Command('refund')
    .description('Take unused incidents off what was bought and give their money back.')
    .argument('<reference>', 'what the buyer quotes')
    .requiredOption('--units <number>', 'for how many unused incidents', wholeNumber)
    .requiredOption('--reason <text>', 'why, for the audit log', reasonText)
    .option(...JSON_FLAG)
    .action(async (reference: string, { units, reason, json = false }: RefundOptions) => {
      const { purchase, refund } = await withWorld(async (world) => {
        const { id } = await purchaseNamed(world, reference);
        const asked = await world.database.transact(
          (tx) =>
            requestRefund(tx, { purchaseId: id, units, reason, lookAt: firstLook() }, momentIn(world), COMMAND_LINE),
          (outcome) => typeof outcome === 'string',
        );
        if (typeof asked === 'string')
          throw new Refusal([`casegate: ${asked}: ${sayIn('en')(refundFault(asked).key)}`]);
        await pursueRefund(world, asked);
        const { reads } = world.database;
        return { purchase: await anyPurchase(reads, id), refund: await findRefund(reads, asked) };
      });
      if (!purchase || !refund) throw new Refusal(['casegate: the refund is gone']);
      const { state, amount } = refund;
      const what = `${money(amount, purchase)} for ${counted(units, 'incident')}`;
      const lines = {
        DONE: `${what} given back`,
        REQUESTED: `${what} asked for; the provider has not said yet that it is done`,
        FAILED: `refused by the provider: the units are back`,
      };
      print({ reference, units, amount, state }, [lines[state]], { json });
      if (state === 'FAILED') process.exitCode = 1;
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text) || unitFaults(Number(text)).length > 0)
    throw new InvalidArgumentError('must be a whole number, 1 or more');
  return Number(text);
}
