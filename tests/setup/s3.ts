/** As much of S3 as an upload in parts takes, in memory, on a free port; with a log of what it was asked. */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Stored {
  bytes: Buffer;
  metadata: Record<string, string>;
  at: Date;
}

interface InParts {
  key: string;
  parts: Map<number, Buffer>;
  at: Date;
}

const xml = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</${name}>`;
const tag = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;
const keysIn = (body: string) => [...body.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key as string);

export class TestBucket {
  readonly objects = new Map<string, Stored>();
  readonly uploads = new Map<string, InParts>();
  /** `PUT abc?partNumber=1`, in order. */
  readonly asked: string[] = [];
  /** A page of a list. */
  pageSize = 2;
  /** Says 500 to what matches, as long as it is set. */
  failing: RegExp | null = null;

  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async start(): Promise<TestBucket> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bucket = new TestBucket(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => void bucket.answer(request, response));
    return bucket;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Makes everything look older. */
  age(milliseconds: number): void {
    for (const each of [...this.objects.values(), ...this.uploads.values()])
      each.at = new Date(each.at.getTime() - milliseconds);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.endpoint);
    // The bucket's name is the first part of the path.
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    const body = await buffer(request);
    const what = `${request.method} ${key}${url.search}`;
    this.asked.push(what);
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/'))
      return this.error(response, 403, 'AccessDenied');
    if (this.failing?.test(what)) return this.error(response, 500, 'InternalError');
    if (key === '') return this.ofBucket(request, response, url, body);
    if (url.searchParams.has('uploads') || url.searchParams.has('uploadId'))
      return this.inParts(request, response, url, key, body);
    this.object(request, response, key, body);
  }

  private object(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer): void {
    const found = this.objects.get(key);
    switch (request.method) {
      case 'PUT': {
        const named = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
        const metadata = Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
        this.objects.set(key, { bytes: body, metadata, at: new Date() });
        return void response.setHeader('etag', tag(body)).end();
      }
      case 'DELETE':
        this.objects.delete(key);
        return void response.writeHead(204).end();
      default: {
        if (!found) return this.error(response, 404, 'NoSuchKey', request.method === 'HEAD');
        const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
        const bytes = first === undefined ? found.bytes : found.bytes.subarray(Number(first), Number(last) + 1);
        response.writeHead(first === undefined ? 200 : 206, {
          ...found.metadata,
          'content-length': bytes.length,
          etag: tag(found.bytes),
          'last-modified': found.at.toUTCString(),
        });
        return void response.end(request.method === 'HEAD' ? undefined : bytes);
      }
    }
  }

  private inParts(request: IncomingMessage, response: ServerResponse, url: URL, key: string, body: Buffer): void {
    const uploadId = url.searchParams.get('uploadId');
    if (uploadId === null) {
      const id = randomUUID();
      this.uploads.set(id, { key, parts: new Map(), at: new Date() });
      const inside = `<Bucket>b</Bucket><Key>${key}</Key><UploadId>${id}</UploadId>`;
      return void response.end(xml('InitiateMultipartUploadResult', inside));
    }
    const upload = this.uploads.get(uploadId);
    if (!upload) return this.error(response, 404, 'NoSuchUpload');
    switch (request.method) {
      case 'PUT':
        upload.parts.set(Number(url.searchParams.get('partNumber')), body);
        return void response.setHeader('etag', tag(body)).end();
      case 'DELETE':
        this.uploads.delete(uploadId);
        return void response.writeHead(204).end();
      case 'POST': {
        const numbers = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) => Number(n));
        const bytes = Buffer.concat(numbers.map((number) => upload.parts.get(number) ?? Buffer.alloc(0)));
        this.objects.set(key, { bytes, metadata: {}, at: new Date() });
        this.uploads.delete(uploadId);
        return void response.end(xml('CompleteMultipartUploadResult', `<Key>${key}</Key>`));
      }
      default: {
        const parts = [...upload.parts].map(
          ([number, part]) =>
            `<Part><PartNumber>${number}</PartNumber><ETag>${tag(part)}</ETag><Size>${part.length}</Size></Part>`,
        );
        return void response.end(xml('ListPartsResult', `<IsTruncated>false</IsTruncated>${parts.join('')}`));
      }
    }
  }

  private ofBucket(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
    if (request.method === 'POST' && url.searchParams.has('delete')) {
      for (const key of keysIn(body.toString())) this.objects.delete(key);
      return void response.end(xml('DeleteResult', ''));
    }
    if (url.searchParams.has('uploads')) {
      const all = [...this.uploads].map(
        ([id, { key, at }]) =>
          `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${at.toISOString()}</Initiated></Upload>`,
      );
      return void response.end(xml('ListMultipartUploadsResult', `<IsTruncated>false</IsTruncated>${all.join('')}`));
    }
    const after = url.searchParams.get('continuation-token') ?? '';
    const rest = [...this.objects.keys()].sort().filter((key) => key > after);
    const page = rest.slice(0, this.pageSize);
    const items = page.map((key) => {
      const { at, bytes } = this.objects.get(key) as Stored;
      return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
    });
    const more =
      rest.length > page.length
        ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${page.at(-1)}</NextContinuationToken>`
        : '<IsTruncated>false</IsTruncated>';
    response.end(xml('ListBucketResult', `${more}${items.join('')}`));
  }

  private error(response: ServerResponse, status: number, code: string, isHead = false): void {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(
      isHead ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
    );
  }
}
