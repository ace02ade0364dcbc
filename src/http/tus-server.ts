/** The protocol of resumable uploads. It is handed only requests that were admitted, with the one id they may touch. */
import type { IncomingMessage } from 'node:http';
import { ERRORS, Server, type ServerOptions } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveUpload } from '../attachments/receive-upload';
import type { FileWorld } from '../attachments/open-files';
import type { Log } from '../platform/log';
import type { Settings } from '../platform/settings';
import { CLIENT_HEADER } from '../sessions/forgery.rules';
import { UploadLocks } from './upload-locks';

export const UPLOADS = '/uploads';
/** Tells which attachment an upload is, by its id in the API. */
export const ATTACHMENT_HEADER = 'Casegate-Attachment';
export const EXPOSED = [ATTACHMENT_HEADER, 'X-Request-Id'];

/** A request with the same upload waits no longer for the one before, which then keeps what it has. */
const DRAIN_MS = 500;

/** What a request may touch. */
export interface Admitted {
  uploadId: string;
  /** What is kept of what the client says of its file. */
  metadata: Record<string, string | null>;
}

export const NOTHING: Admitted = { uploadId: '', metadata: {} };

type TusRequest = Parameters<NonNullable<ServerOptions['onResponseError']>>[0];
type TusFault = Parameters<NonNullable<ServerOptions['onResponseError']>>[1];

export class Tus {
  private readonly server: Server;
  private readonly locks = new UploadLocks();
  private readonly receiving = new Set<Promise<unknown>>();
  private readonly admitted = new WeakMap<IncomingMessage, Admitted & { log: Log }>();

  constructor(world: FileWorld, { allowedOrigins, publicUrl }: Pick<Settings, 'allowedOrigins' | 'publicUrl'>) {
    const { files } = world;
    files.whileIdle = (uploadId, work) => this.locks.holding(uploadId, work);
    this.server = new Server({
      path: UPLOADS,
      datastore: files.store.uploads,
      locker: this.locks,
      lockDrainTimeout: DRAIN_MS,
      maxSize: files.maxBytes,
      // Without a function every origin would be welcome.
      allowedOrigins: (origin) => allowedOrigins.includes(origin),
      allowedCredentials: true,
      allowedHeaders: [CLIENT_HEADER],
      exposedHeaders: EXPOSED,
      // What a request says of its host is its client's word.
      generateUrl: (_request, { path, id }) => `${publicUrl ?? ''}${path}/${id}`,
      namingFunction: (request) => this.of(request).uploadId,
      getFileIdFromRequest: (request) => this.of(request).uploadId,
      onIncomingRequest: async (request, uploadId) => {
        if (this.of(request).uploadId !== uploadId) throw ERRORS.FILE_NOT_FOUND as unknown as Error;
      },
      onUploadCreate: async (request) => ({ metadata: this.of(request).metadata }),
      onUploadFinish: async (_request, { id }) => {
        const receiving = receiveUpload(world, id).finally(() => this.receiving.delete(receiving));
        this.receiving.add(receiving);
        await receiving;
        return {};
      },
      onResponseError: (request, error) => this.told(request, error),
    });
  }

  /** Answers the request by itself. */
  async handle(request: FastifyRequest, reply: FastifyReply, admitted: Admitted): Promise<void> {
    this.admitted.set(request.raw, { ...admitted, log: request.log as Log });
    reply.hijack();
    reply.raw.setHeader('x-request-id', request.id);
    await this.server.handle(request.raw, reply.raw);
  }

  /** Done when everything is noted that came whole. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.receiving);
  }

  private of(request: TusRequest): Admitted & { log: Log } {
    const admitted = request.runtime?.node && this.admitted.get(request.runtime.node.req as IncomingMessage);
    if (!admitted) throw ERRORS.FILE_NOT_FOUND as unknown as Error;
    return admitted;
  }

  /** What goes wrong in here is nobody's business; the protocol's own refusals are told as they are. */
  private told(request: TusRequest, error: TusFault): { status_code: number; body: string } | undefined {
    if ('status_code' in error && error.status_code < 500) return undefined;
    const { log } = this.of(request);
    const cause = error instanceof Error ? { name: error.name, message: error.message.slice(0, 300) } : error.body;
    log.error({ cause }, 'an upload failed');
    return { status_code: 500, body: 'Something went wrong; what has come is kept.\n' };
  }
}
