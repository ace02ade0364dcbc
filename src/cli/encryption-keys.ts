import { Command } from 'commander';
import { COMMAND_LINE } from '../audit/audit-entry';
import { countByKey, rotateEncryption } from '../organisations/rotate-encryption';
import { SEALED_COLUMNS } from '../sealed-columns';
import { columns, JSON_FLAG, print } from './output';
import { withWorld } from './with-world';

export function keysCommand(): Command {
  return new Command('keys')
    .description('Change the keys that encrypt pairs and ID tokens (CASEGATE_ENCRYPTION_KEYS).')
    .addCommand(statusCommand())
    .addCommand(rotateCommand());
}

function statusCommand(): Command {
  return new Command('status')
    .description('Tell how much is encrypted under which key; a key under which there is nothing can be removed.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { counts, ids } = await withWorld(async ({ database, settings }) => ({
        counts: await countByKey(database, SEALED_COLUMNS),
        ids: settings.sealingKeys.map(({ id }) => id),
      }));
      const unknown = counts.map(({ key }) => key).filter((key) => !ids.includes(key));
      const told = [...new Set([...ids, ...unknown])].map((key) => ({
        key,
        state: key === ids[0] ? 'encrypts' : ids.includes(key) ? 'decrypts' : 'missing',
        ...Object.fromEntries(
          SEALED_COLUMNS.map(({ what }) => [
            `${what}s`,
            counts.find((count) => count.key === key && count.what === what)?.texts ?? 0,
          ]),
        ),
      }));
      const header = Object.keys(told[0] ?? {});
      const rows = told.map((each) => Object.values(each).map(String));
      print(told, columns(header, rows), { json });
      if (unknown.length > 0) process.exitCode = 1;
    });
}

function rotateCommand(): Command {
  return new Command('rotate')
    .description(
      'Encrypt everything anew under the first of CASEGATE_ENCRYPTION_KEYS. Servers may run; restart them with the new key first.',
    )
    .option('--dry-run', 'only count what is under another key')
    .option(...JSON_FLAG)
    .action(async ({ dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) => {
      const { key, ...rotated } = await withWorld(async ({ database, settings, clock }) => {
        const keys = settings.sealingKeys;
        const rotation = { keys, columns: SEALED_COLUMNS, acting: COMMAND_LINE, now: clock.now(), dryRun };
        return { key: keys[0].id, ...(await rotateEncryption(database, rotation)) };
      });
      const line = `${rotated.rotated} of ${rotated.looked} texts ${dryRun ? 'would be' : 'were'} encrypted anew under ${key}`;
      print({ dryRun, key, ...rotated }, [line], { json });
      for (const { what, id, why } of rotated.unopened) console.error(`${what} ${id}: ${why}`);
      if (rotated.unopened.length > 0) process.exitCode = 1;
    });
}
