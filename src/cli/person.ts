import { resolve } from 'node:path';
import { Command } from 'commander';
import { COMMAND_LINE } from '../audit/audit-entry';
import { nameOf } from '../identity/viewer';
import { erasePerson } from '../people/erase-person';
import { PurchaseUnderWay } from '../people/erase-purchases';
import { exportPerson, isEmptyOrMissing } from '../people/export-person';
import { weighPerson } from '../people/weigh-person';
import { sayIn } from '../platform/wording';
import { email } from './email';
import { counted, JSON_FLAG, print, Refusal } from './output';
import { reasonText } from './reason';
import { withWorld } from './with-world';

export function personCommand(): Command {
  return new Command('person')
    .description('What a person has a right to: a copy of what is kept of them, and to be forgotten.')
    .addCommand(exportCommand())
    .addCommand(eraseCommand());
}

const unknown = () => new Refusal(['casegate: nothing is kept of this address']);

function exportCommand(): Command {
  return new Command('export')
    .description('Write what is kept of an address into a folder: person.json, and the files that they uploaded.')
    .argument('<email>', 'the address; be sure that it is theirs', email)
    .requiredOption('--out <folder>', 'a folder that is empty or not there yet')
    .option(...JSON_FLAG)
    .action(async (address: string, { out, json = false }: { out: string; json?: boolean }) => {
      const folder = resolve(out);
      if (!(await isEmptyOrMissing(folder))) throw new Refusal([`casegate: ${folder} is not empty`]);
      const exported = await withWorld(({ database, catalogue, clock, files, settings }) =>
        exportPerson(
          {
            database,
            db: database.reads,
            store: files.store,
            acting: COMMAND_LINE,
            now: clock.now(),
            catalogue: catalogue.current,
            say: sayIn('en'),
            vendorTimeZone: settings.vendorTimeZone,
            allowUnscanned: files.allowUnscanned,
          },
          address,
          folder,
        ),
      );
      if (!exported) throw unknown();
      const files = `${counted(exported.files, 'file')} of ${counted(exported.bytes, 'byte')}`;
      const line = `person.json and ${files} are in ${folder}`;
      print({ folder, ...exported }, [line], { json });
    });
}

interface EraseOptions {
  reason?: string;
  dryRun?: boolean;
  json?: boolean;
}

function eraseCommand(): Command {
  return new Command('erase')
    .description(
      'Forget who an address belongs to: a pseudonym stays where others, units and clocks need somebody. It cannot be undone; --dry-run first.',
    )
    .argument('<email>', 'the address; be sure that it is theirs', email)
    .option('--dry-run', 'only count what it would concern')
    .option('--reason <text>', 'why, for the audit log; without the name or address', reasonText)
    .option(...JSON_FLAG)
    .action(async (address: string, { reason, dryRun = false, json = false }: EraseOptions) => {
      if (!dryRun && reason === undefined) throw new Refusal(['casegate: say why, with --reason']);
      await withWorld(async (world) => {
        const weight = await weighPerson(world.database.reads, address);
        if (!weight) throw unknown();
        if (dryRun || reason === undefined) {
          print({ dryRun, ...weight }, Object.entries(weight).map(lineOf), { json });
          return;
        }
        const letterFolder = world.settings.mail.folder;
        const pseudonym = await erasePerson(world, { address, acting: COMMAND_LINE, reason, letterFolder }).catch(
          (error: unknown) => {
            throw error instanceof PurchaseUnderWay ? new Refusal([`casegate: ${error.message}`]) : error;
          },
        );
        if (!pseudonym) throw unknown();
        const name = nameOf(pseudonym);
        print({ dryRun, pseudonym: name, ...weight }, [`erased: ${name}`, ...Object.entries(weight).map(lineOf)], {
          json,
        });
      });
    });
}

const lineOf = ([what, count]: [string, number]): string =>
  `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}`;
