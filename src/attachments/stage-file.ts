/**
 * Keeps a file of a mail until its message is written: like an upload, with `attachStaged(tx, { signInId: null, ids })`
 * in the transaction of the message. What is never attached is swept after an hour.
 */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import { tidyName } from './file-name.rules';
import type { FileWorld } from './open-files';
import { receiveUpload } from './receive-upload';
import { removeFile } from './remove-file';
import { expiryAtStart } from './upload.rules';
import { findUpload, insertUpload } from './upload.store';

export interface MailedFile {
  /** As the mail has it; it is made usable. */
  name: string;
  content: Buffer;
  /** The name of who sent it. */
  senderName: string;
}

/** `refused` for a program. */
export type StagedFile = { kind: 'staged'; attachmentId: number; name: string } | { kind: 'too large' | 'refused' };

export async function stageFile(world: FileWorld, { name, content, senderName }: MailedFile): Promise<StagedFile> {
  const { files, database, clock } = world;
  if (content.length > files.maxBytes) return { kind: 'too large' };
  const uploadId = randomBytes(24).toString('hex');
  const now = clock.now();
  const nowhere = { caseId: null, draftId: null };
  const kept = {
    ...nowhere,
    uploadId,
    uploaderSignInId: null,
    uploaderName: senderName,
    uploader: 'CONTACT' as const,
    name: tidyName(name),
    size: content.length,
    createdAt: now,
    expiresAt: expiryAtStart(nowhere, now),
  };
  const attachmentId = await database.transact((tx) => insertUpload(tx, kept));
  await files.store.uploads.create(new Upload({ id: uploadId, size: content.length, offset: 0 }));
  await files.store.uploads.write(Readable.from(content.length > 0 ? [content] : []), uploadId, 0);
  const state = await receiveUpload(world, uploadId);
  if (state && state !== 'REFUSED') return { kind: 'staged', attachmentId, name: kept.name };
  const refused = await findUpload(database.reads, uploadId);
  if (refused) await removeFile(world, refused);
  return { kind: 'refused' };
}
