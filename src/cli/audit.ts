import { Command, InvalidArgumentError } from 'commander';
import { printedHead, readHead, type ChainFault, type Link } from '../audit/chain.rules';
import { exportEntries, type Span } from '../audit/export-entries';
import { verifyChain } from '../audit/verify-chain';
import { moment } from './moment';
import { JSON_FLAG, print, Refusal } from './output';
import { pour } from './pour';
import { withWorld } from './with-world';

export function auditCommand(): Command {
  return new Command('audit')
    .description('Who changed rights, keys, agreements, units and contacts, and who was refused at the pair.')
    .addCommand(verifyCommand())
    .addCommand(exportCommand());
}

const FAULTS: Record<ChainFault, string> = {
  MISSING: 'the entry with this number is missing',
  CHANGED: 'the entry was changed, or the secret is not the server’s',
  PERSONAL_CHANGED: 'the addresses or the network of the entry were changed',
  HEAD_MISSING: 'the log ends before the head that was given',
  HEAD_CHANGED: 'the entry is not the one of the head that was given',
};

function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Check that no entry of the audit log was changed or taken out. Prints the head: keep it where nobody who can write to the database can, and give it the next time.',
    )
    .option('--head <seq:hash>', 'a head that was printed earlier: what came before it must still be there', head)
    .option(...JSON_FLAG)
    .action(async ({ head: kept, json = false }: { head?: Link; json?: boolean }) => {
      const verified = await withWorld((world) => verifyChain(world, kept ?? null));
      if (verified.kind === 'broken') {
        if (json) print(verified, [], { json });
        throw new Refusal([`casegate: the audit log is broken at ${verified.seq}: ${FAULTS[verified.fault]}`]);
      }
      const { entries, erased } = verified;
      const last = verified.head && printedHead(verified.head);
      const lines = [`${entries} entries, all as they were written; ${erased} of them about erased people`];
      print({ ...verified, head: last }, last ? [...lines, `head ${last}`] : lines, { json });
    });
}

function head(text: string): Link {
  const read = readHead(text);
  if (!read) throw new InvalidArgumentError('a head is a number, a colon and 64 hexadecimal digits');
  return read;
}

interface ExportOptions {
  since?: Date;
  until?: Date;
  out?: string;
}

function exportCommand(): Command {
  return new Command('export')
    .description('Write the entries as JSON Lines, in the order of the chain, with addresses and networks.')
    .option('--since <moment>', 'the first day or instant; days are those of UTC', moment)
    .option('--until <moment>', 'the day or instant before which they end', moment)
    .option('--out <file>', 'a file that is made readable to its owner alone; standard output by default')
    .action(async ({ since, until, out }: ExportOptions) => {
      const span: Span = { since: since ?? null, until: until ?? null };
      await withWorld(async ({ database, hash }) => {
        const sound = await verifyChain({ database, hash }, null);
        await pour(exportEntries(database, span), out);
        if (sound.kind === 'broken')
          console.error(`casegate: the audit log is broken at ${sound.seq}: ${FAULTS[sound.fault]}`);
        if (sound.kind === 'broken') process.exitCode = 1;
      });
    });
}
