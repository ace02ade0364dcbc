/** Takes away what nobody waits for: files past their time, of drafts that are gone, and bytes without a row. R59. */
import { later, realNow } from '../platform/calendar';
import type { Reads } from '../platform/database';
import type { Attachment } from './attachment';
import type { StoredUpload } from './file-store';
import type { FileWorld } from './open-files';
import { clearAway, removeFile } from './remove-file';
import { expiredFiles, filesOfDrafts, knownUploads, markExpired } from './sweep.store';

/** Those of the numbers that are no drafts any more; the feature of drafts knows. */
export type GoneDrafts = (db: Reads, draftIds: readonly number[]) => Promise<number[]>;

export interface Swept {
  /** Past their time: staged, unfinished, refused, or of cases that were erased. */
  expired: number;
  ofGoneDrafts: number;
  /** Uploads in the store that have no row. */
  withoutRow: number;
}

type Broom = Pick<FileWorld, 'files' | 'database' | 'clock'>;

const BATCH = 100;
/** Bytes without a row are looked at again before they go: a file may be younger than what was read of the rows. */
const ORPHAN_MS = 3_600_000;

/** Fails at the end if something could not be removed; the rest is gone all the same. */
export async function sweepFiles(world: Broom, goneDrafts: GoneDrafts, dryRun = false): Promise<Swept> {
  const sweep = new Sweep();
  const swept = {
    expired: await sweepExpired(world, sweep, dryRun),
    ofGoneDrafts: await sweepDrafts(world, goneDrafts, sweep, dryRun),
    withoutRow: await sweepOrphans(world, sweep, dryRun),
  };
  sweep.end();
  return swept;
}

/** One file that cannot be removed holds up no other. */
class Sweep {
  private readonly faults: Error[] = [];

  /** 1 if the work removed something. */
  async one(work: () => Promise<boolean>): Promise<number> {
    try {
      return (await work()) ? 1 : 0;
    } catch (error) {
      this.faults.push(error as Error);
      return 0;
    }
  }

  end(): void {
    const [first] = this.faults;
    if (first) throw new Error(`${this.faults.length} files could not be removed: ${first.message}`, { cause: first });
  }
}

/** Calls `each` for all that `page` gives, batch by batch; the sum of what it says. */
async function inBatches(
  page: (after: number) => Promise<Attachment[]>,
  each: (batch: Attachment[]) => Promise<number>,
): Promise<number> {
  let sum = 0;
  for (let after = 0; ;) {
    const batch = await page(after);
    sum += batch.length > 0 ? await each(batch) : 0;
    after = batch.at(-1)?.id ?? after;
    if (batch.length < BATCH) return sum;
  }
}

function sweepExpired(world: Broom, sweep: Sweep, dryRun: boolean): Promise<number> {
  const { database, clock } = world;
  const now = clock.now();
  return inBatches(
    (after) => expiredFiles(database.reads, now, after, BATCH),
    async (batch) => {
      if (dryRun) return batch.length;
      let swept = 0;
      for (const file of batch)
        swept += await sweep.one(async () => {
          const isMarked = await database.transact((tx) => markExpired(tx, file.id, now));
          if (isMarked) await clearAway(world, file);
          return isMarked;
        });
      return swept;
    },
  );
}

function sweepDrafts(world: Broom, goneDrafts: GoneDrafts, sweep: Sweep, dryRun: boolean): Promise<number> {
  const { reads } = world.database;
  return inBatches(
    (after) => filesOfDrafts(reads, after, BATCH),
    async (batch) => {
      const ids = new Set(batch.flatMap(({ draftId }) => draftId ?? []));
      const gone = new Set(await goneDrafts(reads, [...ids]));
      const files = batch.filter(({ draftId }) => draftId !== null && gone.has(draftId));
      if (dryRun) return files.length;
      let swept = 0;
      for (const file of files) swept += await sweep.one(() => removeFile(world, file));
      return swept;
    },
  );
}

async function sweepOrphans({ files, database }: Broom, sweep: Sweep, dryRun: boolean): Promise<number> {
  const before = later(realNow(), -ORPHAN_MS);
  const seen = new Set<string>();
  let swept = 0;
  let batch: StoredUpload[] = [];
  const flush = async () => {
    const known = await knownUploads(
      database.reads,
      batch.map(({ uploadId }) => uploadId),
    );
    for (const { uploadId } of batch) {
      if (known.has(uploadId) || seen.has(uploadId)) continue;
      seen.add(uploadId);
      swept += await sweep.one(async () => {
        if (!dryRun) await files.store.remove(uploadId);
        return true;
      });
    }
    batch = [];
  };
  for await (const stored of files.store.list()) {
    if (stored.at > before) continue;
    batch.push(stored);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return swept;
}
