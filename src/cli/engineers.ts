import { Command, Option } from 'commander';
import { COMMAND_LINE } from '../audit/audit-entry';
import type { DeskMember, Grantee, MemberKind } from '../desk/desk-member';
import { listMembers } from '../desk/desk-member.store';
import { grantDeskRole, type RoleChange } from '../desk/grant-role';
import { revokeDeskRole } from '../desk/revoke-role';
import { email } from './email';
import { columns, JSON_FLAG, print, Refusal } from './output';
import { reasonText } from './reason';
import { withWorld } from './with-world';

export function engineersCommand(): Command {
  return new Command('engineers')
    .description('Say who works at the support desk: engineers, who take cases, and supervisors, who assign them.')
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addCommand(listCommand());
}

interface Options {
  kind: MemberKind;
  supervisor?: boolean;
  reason?: string;
  json?: boolean;
}

export const kindOption = () =>
  new Option('--kind <kind>', 'the kind of sign-in').choices(['PERSONAL', 'WORK']).default('WORK');

const REASON_FLAG = ['--reason <text>', 'why, for the audit log', reasonText] as const;

export const commandChange = (reason: string | undefined, now: Date): RoleChange => ({
  acting: COMMAND_LINE,
  reason: reason ?? null,
  now,
});

const granteeOf = (address: string, { kind, supervisor }: Options): Grantee => ({
  email: address,
  kind,
  role: supervisor ? 'SUPERVISOR' : 'ENGINEER',
});

export const told = ({ email: address, kind, role, patterns, signInId, grantedAt }: DeskMember) => ({
  email: address,
  kind,
  role,
  queues: patterns,
  signedIn: signInId !== null,
  grantedAt: grantedAt.toISOString(),
});

function addCommand(): Command {
  return new Command('add')
    .description('Grant the role of an engineer, or replace the queues of who has it.')
    .argument('<email>', 'the address; who signs in with it first has the role from then on', email)
    .requiredOption(
      '--queues <patterns>',
      'queues separated by commas, such as windows-server/emea,*/emea/24x7; * is every queue',
    )
    .addOption(kindOption())
    .option('--supervisor', 'the role of a supervisor instead')
    .option(...REASON_FLAG)
    .option(...JSON_FLAG)
    .action(async (address: string, { queues, ...options }: Options & { queues: string }) => {
      const granted = await withWorld(({ database, catalogue, clock }) =>
        grantDeskRole(
          database,
          catalogue.current,
          { ...granteeOf(address, options), patterns: queues.split(',') },
          commandChange(options.reason, clock.now()),
        ),
      );
      if (granted.kind === 'refused')
        throw new Refusal([
          granted.patterns.length > 0
            ? `casegate: no queue is called ${granted.patterns.join(', ')}. There are:`
            : 'casegate: name at least one queue. There are:',
          ...granted.queues,
        ]);
      const member = told(granted.member);
      print(member, [`${member.role} ${member.email}, ${member.kind}: ${member.queues.join(', ')}`], {
        json: options.json ?? false,
      });
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description(
      'Take the role of an engineer away. Their open cases wait in the queues again; they see none any more.',
    )
    .argument('<email>', 'the address to which it was granted', email)
    .addOption(kindOption())
    .option('--supervisor', 'the role of a supervisor instead')
    .option(...REASON_FLAG)
    .option(...JSON_FLAG)
    .action(async (address: string, options: Options) => {
      const grantee = granteeOf(address, options);
      const released = await withWorld(({ database, clock }) =>
        revokeDeskRole(database, grantee, commandChange(options.reason, clock.now())),
      );
      if (released === null)
        throw new Refusal([`casegate: ${address} is no ${grantee.role} with a ${grantee.kind} sign-in`]);
      print({ ...grantee, released }, [`${grantee.role} ${address} removed, ${released} cases put back`], {
        json: options.json ?? false,
      });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('List engineers and supervisors with their queues, by address.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const everybody = await withWorld(({ database }) => listMembers(database.reads));
      const members = everybody.filter(({ role }) => role !== 'OPERATOR').map(told);
      const rows = members.map(({ email: address, kind, role, queues, signedIn, grantedAt }) => [
        address,
        kind,
        role,
        signedIn ? 'yes' : 'not yet',
        grantedAt.slice(0, 10),
        queues.join(', '),
      ]);
      print(members, columns(['email', 'kind', 'role', 'signed in', 'granted', 'queues'], rows), { json });
    });
}
