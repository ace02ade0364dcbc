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

export async function sweepFiles(world: Broom, goneDrafts: GoneDrafts, dryRun = false): Promise<Swept> {
  return {
    expired: await sweepExpired(world, dryRun),
    ofGoneDrafts: await sweepDrafts(world, goneDrafts, dryRun),
    withoutRow: await sweepOrphans(world, dryRun),
  };
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

function sweepExpired(world: Broom, dryRun: boolean): Promise<number> {
  const { database, clock } = world;
  const now = clock.now();
  return inBatches(
    (after) => expiredFiles(database.reads, now, after, BATCH),
    async (batch) => {
      if (dryRun) return batch.length;
      let swept = 0;
      for (const file of batch) {
        if (!(await database.transact((tx) => markExpired(tx, file.id, now)))) continue;
        await clearAway(world, file);
        swept += 1;
      }
      return swept;
    },
  );
}

function sweepDrafts(world: Broom, goneDrafts: GoneDrafts, dryRun: boolean): Promise<number> {
  const { reads } = world.database;
  return inBatches(
    (after) => filesOfDrafts(reads, after, BATCH),
    async (batch) => {
      const ids = new Set(batch.flatMap(({ draftId }) => draftId ?? []));
      const gone = new Set(await goneDrafts(reads, [...ids]));
      const files = batch.filter(({ draftId }) => draftId !== null && gone.has(draftId));
      if (dryRun) return files.length;
      let swept = 0;
      for (const file of files) swept += (await removeFile(world, file)) ? 1 : 0;
      return swept;
    },
  );
}

async function sweepOrphans({ files, database }: Broom, dryRun: boolean): Promise<number> {
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
      swept += 1;
      if (!dryRun) await files.store.remove(uploadId);
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
