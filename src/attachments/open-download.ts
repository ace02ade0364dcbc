/** What a download link opens, if the right that it was made for is still there at this moment. R53, R59. */
import type { Readable } from 'node:stream';
import { findViewer } from '../identity/sign-in.store';
import { endedKeys } from '../keys/api-key.store';
import { realNow } from '../platform/calendar';
import type { Attachment } from './attachment';
import { findFiles } from './attachment.store';
import { byteRange, contentDisposition, downloadFault, type ByteRange } from './download.rules';
import { readLink } from './download-token';
import { downloadType } from './media-type.rules';
import type { FileWorld } from './open-files';

export interface Download {
  status: 200 | 206 | 416;
  headers: Record<string, string>;
  /** Null where no byte of what was asked for is there. */
  open: (() => Promise<Readable>) | null;
}

/** Whatever a browser makes of it: it is saved, not shown, by nobody guessed at, runs nothing and is kept nowhere. */
const SAFE = {
  'accept-ranges': 'bytes',
  'cache-control': 'no-store, private',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export interface Asked {
  range: string | undefined;
  /** What the client has of it, by its entity tag: a part is given of that only. */
  ifRange: string | undefined;
}

/** Null for every link that opens nothing, whyever. */
export async function openDownload(world: FileWorld, token: string, asked: Asked): Promise<Download | null> {
  const file = await linkedFile(world, token);
  if (!file) return null;
  const { store } = world.files;
  const tag = `"${file.sha256}"`;
  const isSame = asked.ifRange === undefined || asked.ifRange === tag;
  const range = isSame ? byteRange(asked.range, file.size) : null;
  const headers = {
    ...SAFE,
    etag: tag,
    'content-disposition': contentDisposition(file.name),
    'content-type': downloadType(file.mediaType),
  };
  if (range === 'unsatisfiable')
    return { status: 416, headers: { ...SAFE, 'content-range': `bytes */${file.size}` }, open: null };
  return {
    status: range ? 206 : 200,
    headers: { ...headers, ...lengths(file, range) },
    open: () => (range ? store.read(file.uploadId, range) : store.read(file.uploadId)),
  };
}

async function linkedFile({ files, database, clock }: FileWorld, token: string): Promise<Attachment | null> {
  const link = readLink(files.linkKey, token, realNow());
  const now = clock.now();
  const viewer = link && (await findViewer(database.reads, link.signInId));
  if (!viewer || (link.keyId && (await endedKeys(database.reads, [link.keyId], now)).length > 0)) return null;
  const [file] = await findFiles(database.reads, viewer, [link.attachmentId], now);
  return file && !downloadFault(file, files) ? file : null;
}

function lengths({ size }: Attachment, range: ByteRange | null): Record<string, string> {
  if (!range) return { 'content-length': String(size) };
  const { start, end } = range;
  return { 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${size}` };
}
