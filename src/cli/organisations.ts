import { Command, Option } from 'commander';
import { COMMAND_LINE } from '../audit/audit-entry';
import { createOrganisation } from '../organisations/create-organisation';
import { addMemberAs, removeMemberAs } from '../organisations/manage-members';
import { listOrganisations } from '../organisations/member.store';
import type { Member, MemberKind, MemberRole, Organisation } from '../organisations/organisation';
import { anyOrganisationsByHandle } from '../organisations/organisation.store';
import { isRefused, type Fault } from '../organisations/refusal';
import { sayIn } from '../platform/wording';
import type { OpenWorld } from '../set-up';
import { email } from './email';
import { columns, JSON_FLAG, print, Refusal } from './output';
import { withWorld } from './with-world';

export function organisationsCommand(): Command {
  return new Command('organisations')
    .description('Make partner organisations and say who belongs to them.')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(
      new Command('member')
        .description('Say who belongs to an organisation.')
        .addCommand(addMemberCommand())
        .addCommand(removeMemberCommand()),
    );
}

const kindOption = () =>
  new Option('--kind <kind>', 'the kind of sign-in').choices(['PERSONAL', 'WORK']).default('WORK');

const refusalOf = (faults: readonly Fault<string>[]): Refusal =>
  new Refusal(faults.map(({ key, values }) => `casegate: ${sayIn('en')(key, values)}`));

const toldMember = ({ email: address, kind, role, signInId, addedAt }: Member) => ({
  email: address,
  kind,
  role,
  signedIn: signInId !== null,
  addedAt: addedAt.toISOString(),
});

function addCommand(): Command {
  return new Command('add')
    .description('Make an organisation with an administrator.')
    .argument('<handle>', '3 to 40 of a-z, 0-9 and hyphen, a letter first; it never changes')
    .requiredOption('--name <name>', 'its name')
    .requiredOption('--administrator <email>', 'who administers it from the start', email)
    .addOption(kindOption())
    .option(...JSON_FLAG)
    .action(
      async (handle: string, options: { name: string; administrator: string; kind: MemberKind; json?: boolean }) => {
        const { name, administrator, kind, json = false } = options;
        const wanted = { handle, name, administrator: { email: administrator, kind } };
        const made = await withWorld(({ database, clock }) =>
          createOrganisation(database, wanted, COMMAND_LINE, clock.now()),
        );
        if (made.kind === 'refused') throw refusalOf(made.faults);
        const told = { handle, name: made.organisation.name, administrator, kind };
        print(told, [`${told.handle}: ${told.name}, administered by ${administrator} (${kind})`], { json });
      },
    );
}

function listCommand(): Command {
  return new Command('list')
    .description('List organisations with their members, by handle and address.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const all = await withWorld(({ database }) => listOrganisations(database.reads));
      const told = all.map(({ handle, name, members }) => ({ handle, name, members: members.map(toldMember) }));
      const rows = told.flatMap(({ handle, name, members }) =>
        members.map((each) => [handle, name, each.email, each.kind, each.role, each.signedIn ? 'yes' : 'not yet']),
      );
      print(told, columns(['handle', 'name', 'member', 'kind', 'role', 'signed in'], rows), { json });
    });
}

interface MemberOptions {
  kind: MemberKind;
  administrator?: boolean;
  json?: boolean;
}

/** The organisation with this handle; the command ends without one. */
export async function organisationCalled(handle: string, { database }: OpenWorld): Promise<Organisation> {
  const [found] = await anyOrganisationsByHandle(database.reads, [handle]);
  if (!found) throw new Refusal([`casegate: no organisation has the handle ${handle}`]);
  return found;
}

function addMemberCommand(): Command {
  return new Command('add')
    .description('Add a member, or change the role of who is one.')
    .argument('<handle>', 'the organisation')
    .argument('<email>', 'the address; who signs in with it first is the member from then on', email)
    .addOption(kindOption())
    .option('--administrator', 'as an administrator')
    .option(...JSON_FLAG)
    .action(async (handle: string, address: string, { kind, administrator, json = false }: MemberOptions) => {
      const role: MemberRole = administrator ? 'ADMINISTRATOR' : 'MEMBER';
      const added = await withWorld(async (world) => {
        const { id } = await organisationCalled(handle, world);
        const now = world.clock.now();
        return world.database.transact(
          (tx) => addMemberAs(tx, COMMAND_LINE, now, id, { email: address, kind }, role),
          isRefused,
        );
      });
      if (added.kind === 'refused') throw refusalOf(added.faults);
      print({ handle, ...toldMember(added.member) }, [`${handle}: ${address} (${kind}) is ${role}`], { json });
    });
}

function removeMemberCommand(): Command {
  return new Command('remove')
    .description('Remove a member, who from then on sees nothing of the organisation.')
    .argument('<handle>', 'the organisation')
    .argument('<email>', 'the address that was added', email)
    .addOption(kindOption())
    .option(...JSON_FLAG)
    .action(async (handle: string, address: string, { kind, json = false }: MemberOptions) => {
      const removed = await withWorld(async (world) => {
        const { id } = await organisationCalled(handle, world);
        const now = world.clock.now();
        return world.database.transact(
          (tx) => removeMemberAs(tx, COMMAND_LINE, now, id, { email: address, kind }),
          isRefused,
        );
      });
      if (removed.kind === 'refused') throw refusalOf(removed.faults);
      print({ handle, ...toldMember(removed.member) }, [`${handle}: ${address} (${kind}) removed`], { json });
    });
}
