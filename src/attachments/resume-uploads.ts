/** Finds uploads that came whole and were not noted as such, since a process ended in between. R59. */
import type { FileWorld } from './open-files';
import { receiveUpload } from './receive-upload';
import { unreceived } from './scan.store';
import { isExpired } from './upload.rules';

const BATCH = 100;

/** How many were received. */
export async function resumeUploads(world: FileWorld): Promise<number> {
  const { files, database, clock } = world;
  let received = 0;
  for (let after = 0; ;) {
    const batch = await unreceived(database.reads, after, BATCH);
    for (const upload of batch) {
      if (isExpired(upload, clock.now()) || (await files.store.received(upload.uploadId)) !== upload.size) continue;
      received += (await receiveUpload(world, upload.uploadId)) ? 1 : 0;
    }
    after = batch.at(-1)?.id ?? after;
    if (batch.length < BATCH) return received;
  }
}
