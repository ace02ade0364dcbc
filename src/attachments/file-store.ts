/** Where the bytes of files lie, under the ids of their uploads. What is sealed changes no more. */
import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';
import type { ByteRange } from './download.rules';

export interface StoredUpload {
  /** That of its row; or the name of something left over, which no row has. */
  uploadId: string;
  /** When it was last written to, by the clock of whoever keeps it. */
  at: Date;
}

export interface FileStore {
  /** What the tus server writes to. */
  readonly uploads: DataStore;
  /** How many bytes have come. */
  received(uploadId: string): Promise<number>;
  /**
   * Sets what has come apart from what could still be written to, so that what is scanned is what is given out; again
   * and at once without harm. False where not all of it is there.
   */
  seal(uploadId: string, size: number): Promise<boolean>;
  /** Of a sealed upload. */
  read(uploadId: string, range?: ByteRange): Promise<Readable>;
  /** Whatever there is of it. */
  remove(uploadId: string): Promise<void>;
  list(): AsyncIterable<StoredUpload>;
}
