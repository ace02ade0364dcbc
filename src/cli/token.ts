import { Command, InvalidArgumentError, Option } from 'commander';
import { DEMO_DESK } from '../demo/demo-desk';
import { demoToken, type DemoKind } from '../demo/demo-issuer';
import { DEMO_PEOPLE } from '../demo/demo-people';
import { readSettings } from '../platform/settings';
import { email } from './email';
import { JSON_FLAG, print, Refusal } from './output';

interface Options {
  email: string;
  kind: DemoKind;
  firstName?: string;
  lastName?: string;
  hours: number;
  json?: boolean;
}

function hours(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 8760)) throw new InvalidArgumentError('must be a number of hours up to 8760');
  return value;
}

export function tokenCommand(): Command {
  return new Command('token')
    .description('Print a token of the demo world. One e-mail and kind are always the same sign-in.')
    .requiredOption('--email <address>', 'who signs in', email)
    .addOption(new Option('--kind <kind>', 'the kind of sign-in').choices(['PERSONAL', 'WORK']).makeOptionMandatory())
    .option('--first-name <name>', 'first name in the token')
    .option('--last-name <name>', 'last name in the token')
    .option('--hours <number>', 'how long it is good for', hours, 12)
    .option(...JSON_FLAG)
    .action(async ({ json, ...person }: Options) => {
      const settings = readSettings();
      if (!settings.demo)
        throw new Refusal(['casegate: there are no demo tokens without the demo world (CASEGATE_DEMO)']);
      const everybody = [...DEMO_PEOPLE, ...DEMO_DESK];
      const known = everybody.find(({ email: address, kind }) => address === person.email && kind === person.kind);
      const token = await demoToken(settings.secret, { ...known, ...person }, person.hours);
      print({ token, email: person.email, kind: person.kind, hours: person.hours }, [token], { json: json ?? false });
    });
}
