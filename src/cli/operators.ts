import { Command } from 'commander';
import type { Grantee, MemberKind } from '../desk/desk-member';
import { listMembers } from '../desk/desk-member.store';
import { grantDeskRole } from '../desk/grant-role';
import { revokeDeskRole } from '../desk/revoke-role';
import { email } from './email';
import { commandChange, kindOption, told } from './engineers';
import { columns, JSON_FLAG, print, Refusal } from './output';
import { reasonText } from './reason';
import { withWorld } from './with-world';

export function operatorsCommand(): Command {
  return new Command('operators')
    .description('Say who operates the service: issues agreements, adjusts units, grants roles, and sees no case.')
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addCommand(listCommand());
}

interface Options {
  kind: MemberKind;
  reason: string;
  json?: boolean;
}

const granteeOf = (address: string, { kind }: Options): Grantee => ({ email: address, kind, role: 'OPERATOR' });

function addCommand(): Command {
  return new Command('add')
    .description('Grant the role of an operator.')
    .argument('<email>', 'the address; who signs in with it first has the role from then on', email)
    .requiredOption('--reason <text>', 'why, for the audit log', reasonText)
    .addOption(kindOption())
    .option(...JSON_FLAG)
    .action(async (address: string, options: Options) => {
      const member = await withWorld(async ({ database, catalogue, clock }) => {
        const wished = { ...granteeOf(address, options), patterns: [] };
        const change = commandChange(options.reason, clock.now());
        const granted = await grantDeskRole(database, catalogue.current, wished, change);
        if (granted.kind === 'refused') throw new Refusal(['casegate: an operator has no queues']);
        return told(granted.member);
      });
      print(member, [`${member.role} ${member.email}, ${member.kind}`], { json: options.json ?? false });
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('Take the role of an operator away, from the last one too.')
    .argument('<email>', 'the address to which it was granted', email)
    .requiredOption('--reason <text>', 'why, for the audit log', reasonText)
    .addOption(kindOption())
    .option(...JSON_FLAG)
    .action(async (address: string, options: Options) => {
      const grantee = granteeOf(address, options);
      const released = await withWorld(({ database, clock }) =>
        revokeDeskRole(database, grantee, commandChange(options.reason, clock.now())),
      );
      if (released === null)
        throw new Refusal([`casegate: ${address} is no ${grantee.role} with a ${grantee.kind} sign-in`]);
      print(grantee, [`${grantee.role} ${address} removed`], { json: options.json ?? false });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('List operators, by address.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const everybody = await withWorld(({ database }) => listMembers(database.reads));
      const members = everybody
        .filter(({ role }) => role === 'OPERATOR')
        .map((member) => {
          const { queues: _, ...rest } = told(member);
          return rest;
        });
      const rows = members.map(({ email: address, kind, signedIn, grantedAt }) => [
        address,
        kind,
        signedIn ? 'yes' : 'not yet',
        grantedAt.slice(0, 10),
      ]);
      print(members, columns(['email', 'kind', 'signed in', 'granted'], rows), { json });
    });
}
