/** Requests that name a document instead of sending it are given its text, before GraphQL sees them. */
import type { FastifyRequest } from 'fastify';
import { PublicError } from '../platform/public-error';
import type { Say } from '../platform/wording';
import type { Asked, TrustedDocuments } from '../trusted-documents';

export class NamedDocuments {
  private readonly unknown = new WeakSet<FastifyRequest>();

  constructor(private readonly documents: TrustedDocuments) {}

  /** Puts the text in its place. */
  readonly fill = async (request: FastifyRequest): Promise<void> => {
    const asked = read(request);
    const resolved = asked && this.documents.resolve(asked);
    if (resolved === 'unknown') this.unknown.add(request);
    else if (resolved && resolved !== asked) write(request, resolved);
  };

  /** Throws for what is not run: nothing of it has been parsed. */
  check(request: FastifyRequest, say: Say): void {
    const isNew = request.headers.accept?.includes('application/graphql-response+json') ?? false;
    // A client of the older media type is told with 200 that a document was refused.
    const http = (status: number) => ({ http: { status: isNew ? status : 200 } });
    if (this.unknown.has(request)) throw unknownDocument(say, http(404));
    if (!this.documents.admits(read(request)?.query)) throw untrustedDocument(say, http(400));
  }
}

export const unknownDocument = (say: Say, more: Record<string, unknown> = {}): PublicError =>
  new PublicError('PERSISTED_QUERY_NOT_FOUND', say('error.documentUnknown'), more);

export const untrustedDocument = (say: Say, more: Record<string, unknown> = {}): PublicError =>
  new PublicError('BAD_USER_INPUT', say('error.documentNotTrusted'), { ...more, reason: 'DOCUMENT_NOT_REGISTERED' });

const inUrl = (method: string): boolean => method === 'GET';

function parametersOf({ url }: FastifyRequest): [path: string, parameters: URLSearchParams] {
  const at = url.indexOf('?');
  return at < 0 ? [url, new URLSearchParams()] : [url.slice(0, at), new URLSearchParams(url.slice(at))];
}

/** Null for what says nothing that can be read; GraphQL refuses it. */
function read(request: FastifyRequest): Asked | null {
  if (!inUrl(request.method)) {
    const { body } = request;
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  }
  const [, parameters] = parametersOf(request);
  const extensions = parameters.get('extensions');
  return {
    ...(parameters.has('query') ? { query: parameters.get('query') } : {}),
    ...(parameters.has('documentId') ? { documentId: parameters.get('documentId') } : {}),
    ...(extensions ? { extensions: parsed(extensions) } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(request: FastifyRequest, { query, extensions }: Asked): void {
  if (!inUrl(request.method)) {
    const { documentId: _, ...body } = request.body as Asked;
    request.body = { ...body, query, ...(extensions === undefined ? {} : { extensions }) };
    return;
  }
  const [path, parameters] = parametersOf(request);
  parameters.delete('documentId');
  parameters.set('query', String(query));
  if (extensions !== undefined) parameters.set('extensions', JSON.stringify(extensions));
  request.raw.url = `${path}?${parameters.toString()}`;
}
