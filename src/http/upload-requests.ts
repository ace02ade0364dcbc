/** What each request about an upload may do, before the protocol has its turn. R53, R59. */
import { Metadata, TUS_RESUMABLE } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { admitUpload } from '../attachments/admit-upload';
import type { Attachment } from '../attachments/attachment';
import { beginUpload, type OwnsDraft } from '../attachments/begin-upload';
import { LONGEST_NAME } from '../attachments/file-name.rules';
import type { FileScope, FileWorld } from '../attachments/open-files';
import { receiveUpload } from '../attachments/receive-upload';
import { removeFile } from '../attachments/remove-file';
import { isRemovable, uploadRequest, type UploadFault, type UploadRequest } from '../attachments/upload.rules';
import { findUpload } from '../attachments/upload.store';
import { endedKeys } from '../keys/api-key.store';
import { globalId } from '../platform/global-id';
import { ATTACHMENT_HEADER, NOTHING, type Admitted } from './tus-server';
import { answerRefusal, asTus } from './upload-answers';
import { watchTransfer } from './watch-transfer';

/** Hands an admitted request on to the protocol, which answers it. */
export type Pass = (request: FastifyRequest, reply: FastifyReply, admitted: Admitted) => Promise<void>;

export class UploadRequests {
  constructor(
    private readonly world: FileWorld,
    private readonly pass: Pass,
    private readonly ownsDraft: OwnsDraft,
  ) {}

  async create(request: FastifyRequest, reply: FastifyReply, scope: FileScope): Promise<unknown> {
    // The protocol refuses another version of itself, before anything begins.
    if (request.headers['tus-resumable'] !== TUS_RESUMABLE) return this.pass(request, reply, NOTHING);
    const { maxBytes } = this.world.files;
    const wished = readRequest(request, maxBytes);
    if ('fault' in wished) {
      const max = wished.fault === 'INVALID_NAME' ? LONGEST_NAME : maxBytes;
      return answerRefusal(request, reply, wished.fault, { max });
    }
    const begun = await beginUpload(scope, wished, this.ownsDraft);
    if (begun.kind === 'refused') return answerRefusal(request, reply, begun.code, { most: begun.most });
    const { uploadId, attachmentId: id } = begun;
    await this.passOn(request, reply, scope, { id, uploadId }, { filename: wished.name });
    // The protocol had something against it, such as a header that it cannot read: the place is free again.
    const left = await findUpload(this.world.database.reads, uploadId);
    if (reply.raw.statusCode >= 400 && left?.state === 'UPLOADING') await removeFile(this.world, left);
    // It was taken away before its file was there.
    if (!left) await this.world.files.store.remove(uploadId);
    return undefined;
  }

  async goOn(request: FastifyRequest, reply: FastifyReply, scope: FileScope, uploadId: string): Promise<unknown> {
    const found = await admitUpload(scope, uploadId);
    if (!found) return answerRefusal(request, reply, 'UPLOAD_NOT_FOUND');
    if (request.method === 'DELETE') return this.remove(request, reply, found);
    const upload = request.method === 'HEAD' ? await this.noted(found) : found;
    if (upload.state === 'UPLOADING') return this.passOn(request, reply, scope, upload);
    return answerAfterwards(request, reply, upload);
  }

  private passOn(
    request: FastifyRequest,
    reply: FastifyReply,
    { viewer, credential, database }: FileScope,
    { id, uploadId }: Pick<Attachment, 'id' | 'uploadId'>,
    metadata: Admitted['metadata'] = {},
  ): Promise<void> {
    reply.raw.setHeader(ATTACHMENT_HEADER, globalId('Attachment', id));
    const keyIds = credential?.kind === 'KEY' ? [credential.keyId] : [];
    const isWelcome = async () => {
      const now = this.world.clock.now();
      if ((await endedKeys(database.reads, keyIds, now)).length > 0) return false;
      return (await admitUpload({ viewer, database, now }, uploadId)) !== null;
    };
    return watchTransfer(request.raw.socket, isWelcome, () => this.pass(request, reply, { uploadId, metadata }));
  }

  /** All of it is there, and a process ended before it could say so: who asks how far it came has it said now. */
  private async noted(upload: Attachment): Promise<Attachment> {
    const { files, database } = this.world;
    if (upload.state !== 'UPLOADING' || (await files.store.received(upload.uploadId)) !== upload.size) return upload;
    await receiveUpload(this.world, upload.uploadId);
    return (await findUpload(database.reads, upload.uploadId)) ?? upload;
  }

  private async remove(request: FastifyRequest, reply: FastifyReply, upload: Attachment): Promise<FastifyReply> {
    if (!isRemovable(upload)) return answerRefusal(request, reply, 'UPLOAD_COMPLETE');
    const removed = await removeFile(this.world, upload);
    return removed ? asTus(reply).code(204).send() : answerRefusal(request, reply, 'UPLOAD_NOT_FOUND');
  }
}

/** The last answer of an upload may have been lost: its client asks again and is told that all of it came. */
function answerAfterwards(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  { id, size }: Attachment,
): FastifyReply {
  asTus(reply).header(ATTACHMENT_HEADER, globalId('Attachment', id)).header('upload-offset', size);
  if (method === 'HEAD') return reply.header('upload-length', size).header('cache-control', 'no-store').send();
  return reply.code(headers['upload-offset'] === String(size) ? 204 : 409).send();
}

function readRequest({ headers }: FastifyRequest, maxBytes: number): UploadRequest | { fault: UploadFault } {
  const text = (name: string) => headers[name]?.toString();
  const [length, deferred, concat, metadata] = [
    'upload-length',
    'upload-defer-length',
    'upload-concat',
    'upload-metadata',
  ].map(text);
  try {
    return uploadRequest({ length, deferred, concat, metadata: metadata ? Metadata.parse(metadata) : {} }, maxBytes);
  } catch {
    return { fault: 'INVALID_METADATA' };
  }
}
