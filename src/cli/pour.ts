import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Writes what comes as it comes: into a file that its owner alone can read, or to standard output. */
export async function pour(lines: AsyncIterable<string>, file: string | undefined): Promise<void> {
  if (file) await pipeline(lines, createWriteStream(file, { mode: 0o600 }));
  else await pipeline(lines, process.stdout, { end: false }).catch(unlessClosed);
}

/** Who reads the pipe may have read enough. */
function unlessClosed(error: unknown): void {
  if ((error as { code?: string }).code !== 'EPIPE') throw error;
}
