/** Is everything in order? One line for each thing, and an exit code. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { newestVersion } from '../catalog/catalogue.store';
import { realNow } from '../platform/calendar';
import { clock } from '../platform/clock';
import { engineOf } from '../platform/data-source';
import { Database } from '../platform/database';
import { readSettings, SettingsError, type Settings } from '../platform/settings';
import { callbackOf } from '../sign-in-paths';
import { startFault } from '../start-fault';
import { tables } from '../tables';
import { JSON_FLAG, print } from './output';

interface Finding {
  what: 'configuration' | 'sign-in' | 'database' | 'clock' | 'catalogue';
  ok: boolean;
  detail: string;
}

/** A database clock further off than this makes throttles and tokens disagree. */
const CLOCK_SLACK_MS = 5000;
/** Lifecycles and holidays change; a catalogue older than this deserves a look. */
const OLD_CATALOGUE_DAYS = 180;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Check configuration, database, clock and the age of the catalogue; exit code 1 if something is wrong.',
    )
    .option(...JSON_FLAG)
    .action(async ({ json = false }: { json?: boolean }) => {
      const findings = await examine();
      const ok = findings.every((finding) => finding.ok);
      print(
        { ok, checks: findings },
        findings.map(({ what, ok: fine, detail }) => `${fine ? 'ok  ' : 'BAD '} ${what.padEnd(13)} ${detail}`),
        { json },
      );
      if (!ok) process.exitCode = 1;
    });
}

async function examine(): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings();
  } catch (error) {
    const detail = error instanceof SettingsError ? error.lines.join('; ') : String(error);
    return [{ what: 'configuration', ok: false, detail }];
  }
  const mode = settings.production ? 'production' : 'not production: demo and explorer are allowed';
  return [
    { what: 'configuration', ok: true, detail: mode },
    ...redirectAddresses(settings),
    ...(await examineDatabase(settings)),
  ];
}

/** What has to be registered at each issuer where people sign in in a browser. */
function redirectAddresses({ issuers, publicUrl }: Settings): Finding[] {
  return issuers.flatMap(({ issuer, clientId }): Finding[] => {
    const detail = `${issuer} sends people back to ${publicUrl ?? ''}${callbackOf(issuer)}`;
    return clientId === undefined ? [] : [{ what: 'sign-in', ok: true, detail }];
  });
}

async function examineDatabase(settings: Settings): Promise<Finding[]> {
  const { databaseUrl } = settings;
  if (engineOf(databaseUrl) === 'sqlite' && !existsSync(databaseUrl.slice('sqlite:'.length))) {
    return [{ what: 'database', ok: false, detail: 'there is none yet; start the server or run casegate migrate' }];
  }
  let database: Database;
  try {
    database = await Database.open(databaseUrl, tables);
  } catch (error) {
    return [{ what: 'database', ok: false, detail: startFault(error).join(' ').replace('casegate: ', '') }];
  }
  try {
    const pending = await database.source.showMigrations();
    const migrated: Finding = {
      what: 'database',
      ok: !pending,
      detail: pending
        ? `${database.engine}: migrations are missing; run casegate migrate`
        : `${database.engine}, all migrations applied`,
    };
    return [
      migrated,
      await examineClock(database, settings),
      pending ? unreadable() : await examineCatalogue(database, settings),
    ];
  } finally {
    await database.close();
  }
}

async function examineClock(database: Database, settings: Settings): Promise<Finding> {
  const sql = database.engine === 'mysql' ? 'SELECT UNIX_TIMESTAMP() AS seconds' : "SELECT unixepoch('now') AS seconds";
  const [row] = (await database.reads.query(sql)) as { seconds: number | string }[];
  const off = Math.abs(Number(row?.seconds) * 1000 - realNow().getTime());
  const moved = settings.startsAt
    ? `; the domain’s clock is moved to ${clock(settings.startsAt).now().toISOString()}`
    : '';
  return {
    what: 'clock',
    ok: off < CLOCK_SLACK_MS,
    detail: `${Math.round(off / 1000)} s between here and the database${moved}`,
  };
}

function unreadable(): Finding {
  return { what: 'catalogue', ok: false, detail: 'cannot be read before the migrations' };
}

async function examineCatalogue(database: Database, settings: Settings): Promise<Finding> {
  const newest = await newestVersion(database.reads);
  if (!newest)
    return {
      what: 'catalogue',
      ok: false,
      detail: 'none was imported; start the server or run casegate catalogue import data',
    };
  const days = Math.floor((clock(settings.startsAt).now().getTime() - newest.importedAt.getTime()) / 86_400_000);
  return {
    what: 'catalogue',
    ok: days <= OLD_CATALOGUE_DAYS,
    detail: `imported ${newest.importedAt.toISOString().slice(0, 10)}, ${Math.max(days, 0)} days ago${days > OLD_CATALOGUE_DAYS ? `, which is more than ${OLD_CATALOGUE_DAYS}; import a newer one` : ''}`,
  };
}
