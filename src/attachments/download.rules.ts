/** Whether a file can be downloaded, and how its answer is headed. R59. */
import type { Attachment, AttachmentState } from './attachment';

export type DownloadFault = 'STILL_UPLOADING' | 'STILL_SCANNING' | 'INFECTED' | 'REFUSED' | 'NOT_SCANNED';

const FAULTS: Record<AttachmentState, DownloadFault | null> = {
  UPLOADING: 'STILL_UPLOADING',
  SCANNING: 'STILL_SCANNING',
  CLEAN: null,
  INFECTED: 'INFECTED',
  NOT_SCANNED: 'NOT_SCANNED',
  REFUSED: 'REFUSED',
};

/** Why it cannot be downloaded, or null if it can. */
export function downloadFault(
  { state }: Pick<Attachment, 'state'>,
  { allowUnscanned }: { allowUnscanned: boolean },
): DownloadFault | null {
  const fault = FAULTS[state];
  return fault === 'NOT_SCANNED' && allowUnscanned ? null : fault;
}

/** RFC 6266 and 8187: the name in ASCII for old clients, and as it is. It is always saved, never shown. */
export function contentDisposition(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const ascii = plain.replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}

/** The first and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The one range that is asked for; null for the whole file, also where several are asked for. RFC 9110. */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'unsatisfiable' : { start: size - count, end: size - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'unsatisfiable';
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
