/** Writes what is kept of a person into a folder: person.json, and their own uploads beside it. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { FileStore } from '../attachments/file-store';
import type { Database } from '../platform/database';
import { findPersonAt } from './find-person';
import { gatherPerson } from './gather-person';
import type { Gathering } from './gathering';

export interface PersonExport {
  readonly files: number;
  readonly bytes: number;
}

export interface ExportWork extends Gathering {
  readonly database: Database;
  readonly store: FileStore;
  readonly acting: Acting;
}

/** For their owner alone. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Null if nothing is kept of the address. */
export async function exportPerson(work: ExportWork, address: string, folder: string): Promise<PersonExport | null> {
  const { db, database, store, acting, now } = work;
  const person = await findPersonAt(db, address);
  if (!person) return null;
  const gathered = await gatherPerson(work, person);
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  await writeFile(join(folder, 'person.json'), personText(gathered.person), { flag: 'wx', mode: FILE_MODE });
  for (const { path, uploadId } of gathered.files) {
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true, mode: FOLDER_MODE });
    await pipeline(await store.read(uploadId), createWriteStream(to, { flags: 'wx', mode: FILE_MODE }));
  }
  await database.transact((tx) =>
    recordAudit(tx, acting, now, {
      action: 'PERSON_EXPORTED',
      target: { type: 'Viewer', id: person.signInIds[0] ?? null },
      facts: { signIns: person.signInIds.length, files: gathered.files.length },
      personal: { email: address },
    }),
  );
  return { files: gathered.files.length, bytes: gathered.files.reduce((sum, { size }) => sum + size, 0) };
}

export async function isEmptyOrMissing(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length === 0;
}

export const personText = (person: object): string => `${JSON.stringify(person, null, 2)}\n`;
