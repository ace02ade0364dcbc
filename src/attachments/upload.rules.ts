/** What may be uploaded, how much of it, and how long it waits. R59. */
import { instant, later } from '../platform/calendar';
import type { Attachment } from './attachment';
import { fileName } from './file-name.rules';

/** On a case, and in a draft, which becomes one. */
export const MOST_FILES = 10;
/** Of one sign-in, for requests that are not even drafts. */
export const MOST_STAGED = 20;
/** In gigabytes: of one sign-in, over all that no case has, also what waits for the broom. More than a case holds. */
export const MOST_STAGED_GB = 2;
export const MOST_STAGED_BYTES = MOST_STAGED_GB * 1024 ** 3;

/** The mark of what was taken away, past the time of any clock: nobody attaches, uploads or shows it any more. */
export const LONG_AGO = instant(0);

const HOUR = 3_600_000;
/** From the first byte, and again from the last one: so long it waits to be attached. */
export const STAGED_MS = HOUR;
/** What is begun on a case, and what was refused there, goes after so long. */
export const UNFINISHED_MS = 24 * HOUR;

export type UploadFault =
  'LENGTH_REQUIRED' | 'FILE_TOO_LARGE' | 'INVALID_METADATA' | 'INVALID_NAME' | 'INVALID_TARGET' | 'CONCAT_UNSUPPORTED';

/** What tus tells of an upload before it begins. */
export interface UploadHeaders {
  length: string | undefined;
  /** A length that is told later is not taken: it could not be refused in time. */
  deferred: string | undefined;
  /** A file in several uploads is not taken, either. */
  concat: string | undefined;
  metadata: Readonly<Record<string, string | null>>;
}

export interface UploadRequest {
  size: number;
  name: string;
  /** Ids of the API; at most one of the two. */
  caseId: string | null;
  draftId: string | null;
}

export function uploadRequest(
  { length, deferred, concat, metadata }: UploadHeaders,
  maxBytes: number,
): UploadRequest | { fault: UploadFault } {
  if (concat !== undefined) return { fault: 'CONCAT_UNSUPPORTED' };
  if (deferred !== undefined || !/^\d{1,15}$/.test(length ?? '')) return { fault: 'LENGTH_REQUIRED' };
  const size = Number(length);
  if (size > maxBytes) return { fault: 'FILE_TOO_LARGE' };
  const named = fileName(metadata.filename ?? '');
  if ('fault' in named) return { fault: 'INVALID_NAME' };
  const [caseId, draftId] = [metadata.caseId ?? null, metadata.draftId ?? null];
  if (caseId !== null && draftId !== null) return { fault: 'INVALID_TARGET' };
  return { size, name: named.name, caseId, draftId };
}

/** Its uploader may take it back as long as the case has nothing of it. */
export function isRemovable({ caseId, state }: Pick<Attachment, 'caseId' | 'state'>): boolean {
  return caseId === null || state === 'UPLOADING' || state === 'REFUSED';
}

/** What is past its time is gone for everybody, whenever the broom comes. */
export function isExpired({ expiresAt }: Pick<Attachment, 'expiresAt'>, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** Marked as taken away: what still comes in of it comes to nothing. */
export function isGone(file: Pick<Attachment, 'expiresAt'>): boolean {
  return isExpired(file, LONG_AGO);
}

/** Until when an upload waits that begins at `now`; null where it goes with its draft. */
export function expiryAtStart({ caseId, draftId }: Pick<Attachment, 'caseId' | 'draftId'>, now: Date): Date | null {
  if (caseId !== null) return later(now, UNFINISHED_MS);
  return draftId === null ? later(now, STAGED_MS) : null;
}

/** Until when it waits once it has come whole; null where it stays, too. That it was refused can be read for a day. */
export function expiryOnReceipt(
  { caseId, draftId }: Pick<Attachment, 'caseId' | 'draftId'>,
  refused: boolean,
  now: Date,
): Date | null {
  if (refused) return later(now, UNFINISHED_MS);
  return caseId === null ? expiryAtStart({ caseId, draftId }, now) : null;
}
