import { Command } from 'commander';
import { COMMAND_LINE } from '../audit/audit-entry';
import { listKeys, type ListedKey } from '../keys/list-keys';
import { revokeAnyKey } from '../keys/revoke-api-key';
import { globalId, rowNumber } from '../platform/global-id';
import { organisationCalled } from './organisations';
import { columns, JSON_FLAG, print, Refusal, type JsonOption } from './output';
import { withWorld } from './with-world';

export function apiKeysCommand(): Command {
  return new Command('api-keys')
    .description('The API keys of programs: administrators of organisations make them, here they are listed and ended.')
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

const told = ({ key, organisation, address, state }: ListedKey) => ({
  id: globalId('ApiKey', key.id),
  organisation,
  address,
  name: key.name,
  hint: key.hint,
  state,
  scopes: key.scopes,
  networks: key.networks,
  createdAt: key.createdAt.toISOString(),
  expiresAt: key.expiresAt.toISOString(),
  revokedAt: key.revokedAt?.toISOString() ?? null,
  lastUsedAt: key.usedAt?.toISOString() ?? null,
});

function listCommand(): Command {
  return new Command('list')
    .description(
      'List the keys that can be used, in the order in which they were made. No key itself is shown: none is kept.',
    )
    .option('--organisation <handle>', 'of this organisation alone')
    .option('--all', 'those that have ended, too')
    .option(...JSON_FLAG)
    .action(
      async ({ organisation, all = false, json = false }: JsonOption & { organisation?: string; all?: boolean }) => {
        const { found, handle } = await withWorld(async (world) => ({
          handle: organisation === undefined ? null : (await organisationCalled(organisation, world)).handle,
          found: await listKeys(world.database.reads, world.clock.now()),
        }));
        const listed = found
          .map(told)
          .filter((key) => (all || key.state === 'LIVE') && (handle === null || key.organisation === handle));
        const rows = listed.map((key) => [
          key.id,
          key.address,
          key.name,
          `…${key.hint}`,
          key.state,
          key.expiresAt.slice(0, 16).replace('T', ' '),
          key.lastUsedAt?.slice(0, 16).replace('T', ' ') ?? 'never',
          key.scopes.join(','),
        ]);
        print(listed, columns(['id', 'address', 'name', 'key', 'state', 'expires', 'last used', 'scopes'], rows), {
          json,
        });
      },
    );
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('End a key at once, in every process.')
    .argument('<id>', 'as api-keys list shows it')
    .option(...JSON_FLAG)
    .action(async (id: string, { json = false }: JsonOption) => {
      const revoked = await withWorld(({ database, clock }) =>
        database.transact((tx) => revokeAnyKey(tx, COMMAND_LINE, rowNumber('ApiKey', id), clock.now())),
      );
      if (!revoked) throw new Refusal([`casegate: there is no key ${id}`]);
      const { name, hint, revokedAt, expiresAt } = revoked;
      const ended = (revokedAt ?? expiresAt).toISOString();
      print({ id, name, hint, ended }, [`${name} …${hint} ended ${ended}`], { json });
    });
}
