/** Files in a bucket that speaks S3. A multipart upload that is complete takes no more parts: it is sealed by itself. */
import { Readable } from 'node:stream';
import type { MetadataValue, S3Store } from '@tus/s3-store';
import { ERRORS } from '@tus/server';
import { realNow } from '../platform/calendar';
import type { BucketSettings } from '../platform/settings-files';
import type { ByteRange } from './download.rules';
import type { FileStore, StoredUpload } from './file-store';

const MOST_CACHED = 1000;

/** What is known of uploads that go on; the oldest is forgotten first and read again where it is needed. */
function boundedCache() {
  const known = new Map<string, MetadataValue>();
  return {
    get: async (key: string) => known.get(key),
    set: async (key: string, value: MetadataValue) => {
      known.delete(key);
      known.set(key, value);
      for (const [oldest] of known) if (known.size > MOST_CACHED) known.delete(oldest);
    },
    delete: async (key: string) => void known.delete(key),
  };
}

const isMissing = (error: unknown): boolean =>
  error === ERRORS.FILE_NOT_FOUND ||
  ['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes(String((error as { name?: unknown }).name));

const bucketOn = (Base: typeof S3Store) =>
  class Bucket extends Base {
    async sizeOf(id: string): Promise<number | null> {
      try {
        return (await this.client.headObject({ Bucket: this.bucket, Key: id })).ContentLength ?? 0;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    }

    async received(id: string): Promise<number> {
      try {
        return (await this.getUpload(id)).offset;
      } catch (error) {
        if (isMissing(error)) return 0;
        throw error;
      }
    }

    async seal(id: string, size: number): Promise<boolean> {
      const there = await this.sizeOf(id);
      if (there !== null) return there === size;
      if ((await this.received(id)) !== size) return false;
      // All parts are there and somebody stopped before they were put together.
      await this.write(Readable.from([]), id, size);
      return (await this.sizeOf(id)) === size;
    }

    async readRange(id: string, range?: ByteRange): Promise<Readable> {
      const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
      const { Body } = await this.client.getObject({ Bucket: this.bucket, Key: id, ...part });
      return Body as Readable;
    }

    /** The store's own `remove` gives up where the upload is complete, and leaves an unfinished part behind. */
    async discard(id: string): Promise<void> {
      await this.remove(id).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
        return this.abandon(id);
      });
      const Objects = [id, this.infoKey(id), this.partKey(id, true)].map((Key) => ({ Key }));
      const { Errors } = await this.client.deleteObjects({ Bucket: this.bucket, Delete: { Objects, Quiet: true } });
      if (Errors?.length) throw new Error(`the bucket keeps ${Errors.length} objects: ${Errors[0]?.Code}`);
      await this.clearCache(id);
    }

    /** Parts of which no information was written. */
    private async abandon(Key: string): Promise<void> {
      const Bucket = this.bucket;
      const { Uploads } = await this.client.listMultipartUploads({ Bucket, Prefix: Key });
      for (const { Key: key, UploadId } of Uploads ?? [])
        if (key === Key) await this.client.abortMultipartUpload({ Bucket, Key, UploadId });
    }

    async *list(): AsyncGenerator<StoredUpload> {
      for (let token: string | undefined; ;) {
        const page = await this.client.listObjectsV2({ Bucket: this.bucket, ContinuationToken: token });
        for (const { Key = '', LastModified } of page.Contents ?? [])
          yield { uploadId: Key.replace(/\.(info|part)$/, ''), at: LastModified ?? realNow() };
        token = page.NextContinuationToken;
        if (!token) break;
      }
      yield* this.unfinished();
    }

    /** An upload of which not even the information was written. */
    private async *unfinished(): AsyncGenerator<StoredUpload> {
      for (let marks: { KeyMarker?: string; UploadIdMarker?: string } = {}; ;) {
        const page = await this.client.listMultipartUploads({ Bucket: this.bucket, ...marks });
        for (const { Key = '', Initiated } of page.Uploads ?? []) yield { uploadId: Key, at: Initiated ?? realNow() };
        if (!page.IsTruncated || !page.NextKeyMarker) return;
        marks = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker ?? '' };
      }
    }
  };

export async function bucketFiles({ bucket, region, endpoint, credentials }: BucketSettings): Promise<FileStore> {
  // What speaks S3 is large, and few have a bucket: it is loaded where there is one.
  const Bucket = bucketOn((await import('@tus/s3-store')).S3Store);
  const store = new Bucket({
    cache: boundedCache(),
    s3ClientConfig: {
      bucket,
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(credentials ? { credentials } : {}),
      // Services that are not AWS know no others.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  });
  return {
    uploads: store,
    received: (id) => store.received(id),
    seal: (id, size) => store.seal(id, size),
    read: (id, range) => store.readRange(id, range),
    remove: (id) => store.discard(id),
    list: () => store.list(),
  };
}
