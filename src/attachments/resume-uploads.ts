/** Finds uploads that came whole and were not noted as such, since a process ended in between. R59. */
import type { Attachment } from './attachment';
import type { FileWorld } from './open-files';
import { receiveUpload } from './receive-upload';
import { unreceived } from './scan.store';
import { isExpired } from './upload.rules';

const BATCH = 100;

/** How many were received. */
export async function resumeUploads(world: FileWorld): Promise<number> {
  const { database, clock } = world;
  let received = 0;
  for (let after = 0; ;) {
    const batch = await unreceived(database.reads, after, BATCH);
    for (const upload of batch) {
      if (isExpired(upload, clock.now())) continue;
      received += await receive(world, upload);
    }
    after = batch.at(-1)?.id ?? after;
    if (batch.length < BATCH) return received;
  }
}

/** One that cannot be read holds up no other. */
async function receive(world: FileWorld, { id, uploadId, size }: Attachment): Promise<number> {
  try {
    if ((await world.files.store.received(uploadId)) !== size) return 0;
    return (await receiveUpload(world, uploadId)) ? 1 : 0;
  } catch (error) {
    world.log.error({ attachment: id, reason: (error as Error).message }, 'an upload could not be received');
    return 0;
  }
}
