/** Reads a sealed file once: its hash, what it is by its content, and whether that is a program. R59. */
import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import {
  CLASS_BYTES,
  documentClassAt,
  executableKind,
  isInstallerClass,
  type ExecutableKind,
} from './executable.rules';
import type { FileStore } from './file-store';
import { mediaType } from './media-type.rules';

export interface Inspected {
  sha256: string;
  mediaType: string;
  /** Null for what is no program. */
  executable: ExecutableKind | null;
}

/** What is looked at to tell what it is; the first entries of a document in an archive lie within it. */
const HEAD_BYTES = 65_536;

export async function inspectFile(store: FileStore, uploadId: string, size: number): Promise<Inspected> {
  const hash = createHash('sha256');
  const text = new TextProbe();
  const heads: Buffer[] = [];
  let left = HEAD_BYTES;
  for await (const part of (await store.read(uploadId)) as AsyncIterable<Buffer>) {
    hash.update(part);
    text.add(part);
    if (left > 0) heads.push(part.subarray(0, left));
    left -= part.length;
  }
  const head = Buffer.concat(heads);
  return {
    sha256: hash.digest('hex'),
    mediaType: mediaType(await detected(head), head, text.isText()),
    executable: executableKind(head) ?? (await installer(store, uploadId, size, head)),
  };
}

async function detected(head: Buffer): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await import('file-type/core');
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    // What is made to look like something and is broken is of no known kind.
    return undefined;
  }
}

async function installer(
  store: FileStore,
  uploadId: string,
  size: number,
  head: Buffer,
): Promise<ExecutableKind | null> {
  const at = documentClassAt(head);
  if (at === null || at + CLASS_BYTES > size) return null;
  const classId = await buffer(await store.read(uploadId, { start: at, end: at + CLASS_BYTES - 1 }));
  return isInstallerClass(classId) ? 'Windows installer' : null;
}

/** Whether all that passes is UTF-8 without a zero byte; a character may begin in one part and end in the next. */
class TextProbe {
  private rest: Buffer = Buffer.alloc(0);
  private broken = false;

  add(part: Buffer): void {
    if (this.broken) return;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, part]) : part;
    const whole = bytes.length - unfinished(bytes);
    this.broken = bytes.includes(0) || !isUtf8(bytes.subarray(0, whole));
    this.rest = Buffer.from(bytes.subarray(whole));
  }

  isText(): boolean {
    return !this.broken && this.rest.length === 0;
  }
}

/** How many bytes at the end begin a character that is not complete. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
