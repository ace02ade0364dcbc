/** One file by the protocol tus: in pieces, going on where it was cut. The library comes with the first file. R59. */
import type { DetailedError, Upload } from 'tus-js-client';
import { requestHeaders } from '../../api/ask';
import { refusalOf, type UploadRefusal } from './upload-refusal.rules';
import type { UploadPlace } from './upload-place';

/** 5 MB: what is lost at most where a connection breaks. */
const PIECE = 5 * 1024 * 1024;
/** Milliseconds. */
const PAUSES = [0, 500, 1500, 4000, 8000];

export interface Told {
  sent(bytes: number): void;
  done(attachmentId: string): void;
  refused(refusal: UploadRefusal): void;
  /** The connection, or the session (401); worth going on with later. */
  broken(status: number): void;
}

export interface Sending {
  go(): void;
  pause(): void;
  /** Also what the server has of it. */
  giveUp(): void;
}

export async function sendFile(file: File, key: string, place: UploadPlace, told: Told): Promise<Sending> {
  const tus = await import('tus-js-client');
  let attachmentId = '';
  const upload: Upload = new tus.Upload(file, {
    endpoint: '/uploads',
    headers: requestHeaders(),
    metadata: { filename: file.name, ...place.metadata },
    chunkSize: PIECE,
    retryDelays: PAUSES,
    fingerprint: () => Promise.resolve(key),
    removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => navigator.onLine && readRefusal(error).refusal === null,
    onAfterResponse: (_request, answer) => {
      attachmentId = answer.getHeader('Casegate-Attachment') ?? attachmentId;
    },
    onProgress: (bytes) => told.sent(bytes),
    onSuccess: () => told.done(attachmentId),
    onError: (error) => {
      const { refusal, status } = readRefusal(error);
      if (refusal) told.refused(refusal);
      else told.broken(status);
    },
  });
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  return {
    go: () => upload.start(),
    pause: () => void upload.abort(),
    // Nothing waits for this: what is not finished is forgotten by the server too.
    giveUp: () => void upload.abort(true).catch(() => undefined),
  };
}

function readRefusal(error: Error | DetailedError): { refusal: UploadRefusal | null; status: number } {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  return { status, refusal: refusalOf(status, answer?.getBody() ?? '') };
}
