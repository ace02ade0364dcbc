/** Files in a folder of their own: `incoming/` is written to, `kept/` is read and never changes. */
import { randomBytes } from 'node:crypto';
import { constants, mkdirSync } from 'node:fs';
import { copyFile, link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore as TusFileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { instant } from '../platform/calendar';
import type { FileStore, StoredUpload } from './file-store';

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Knows of what is sealed, too: a client whose last answer was lost asks how far it came. */
class Incoming extends TusFileStore {
  constructor(
    directory: string,
    private readonly kept: string,
  ) {
    super({ directory });
  }

  override async getUpload(id: string): Promise<Upload> {
    const size = await sizeOf(join(this.kept, id));
    return size === null ? super.getUpload(id) : new Upload({ id, size, offset: size });
  }
}

export function diskFiles(folder: string): FileStore {
  const [incoming, kept] = [join(folder, 'incoming'), join(folder, 'kept')];
  for (const each of [folder, incoming, kept]) mkdirSync(each, { recursive: true, mode: 0o700 });
  return {
    uploads: new Incoming(incoming, kept),
    received: async (id) => (await sizeOf(join(kept, id))) ?? (await sizeOf(join(incoming, id))) ?? 0,
    seal: (id, size) => seal(incoming, kept, id, size),
    read: async (id, range) => {
      const file = await open(join(kept, id), 'r');
      return file.createReadStream(range);
    },
    remove: async (id) => {
      for (const file of [join(incoming, id), join(incoming, `${id}.json`), join(kept, id)])
        await rm(file, { force: true });
    },
    list: async function* () {
      yield* listed(incoming);
      yield* listed(kept);
    },
  };
}

/**
 * A copy under a name that nobody else has, then linked into place, which only one of several can do. Somebody who
 * still holds the upload open, in another process as well, writes to the old file and reaches nobody with it.
 */
async function seal(incoming: string, kept: string, id: string, size: number): Promise<boolean> {
  const [from, to] = [join(incoming, id), join(kept, id)];
  if ((await sizeOf(to)) === null) {
    if ((await sizeOf(from)) !== size) return (await sizeOf(to)) === size;
    const copy = `${to}.${randomBytes(8).toString('hex')}`;
    try {
      await copyFile(from, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      await flush(copy);
      if ((await sizeOf(copy)) !== size) return false;
      await link(copy, to).catch((error: unknown) => {
        if (codeOf(error) === 'EEXIST') return undefined;
        // A file system without links; there two at once are told apart by nothing.
        if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) return rename(copy, to);
        throw error;
      });
    } finally {
      await rm(copy, { force: true });
    }
  }
  await rm(from, { force: true });
  await rm(`${from}.json`, { force: true });
  return true;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** A copy that was never linked has a name that no row has, and is swept for it. */
async function* listed(folder: string): AsyncGenerator<StoredUpload> {
  for (const name of await readdir(folder)) {
    try {
      yield { uploadId: name.replace(/\.json$/, ''), at: instant((await stat(join(folder, name))).mtimeMs) };
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}
