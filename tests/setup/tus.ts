/** Uploads files as a client does, by tus-js-client; and sends single requests of the protocol by hand. */
import { request, type ClientRequest } from 'node:http';
import { Upload } from 'tus-js-client';
import { parseGlobalId } from '../../src/platform/global-id';
import type { World } from '../world';

export interface Given {
  name: string;
  content: Buffer | string;
  caseId?: string;
  draftId?: string;
  /** Goes on with an upload that was begun. */
  uploadUrl?: string;
  chunkSize?: number;
}

export interface Uploaded {
  /** The id of the attachment in the API. */
  id: string;
  url: string;
}

/** Uploads a file as the person with the token; fails with the status and code of a refusal. */
export function upload(world: World, token: string, given: Given): Promise<Uploaded> {
  const { name, caseId, draftId, uploadUrl, chunkSize } = given;
  let id = '';
  return new Promise((resolve, reject) => {
    const sending = new Upload(Buffer.from(given.content), {
      endpoint: `${world.url}/uploads`,
      ...(uploadUrl ? { uploadUrl } : {}),
      ...(chunkSize ? { chunkSize } : {}),
      retryDelays: null as never,
      headers: { authorization: `Bearer ${token}` },
      metadata: { filename: name, ...(caseId ? { caseId } : {}), ...(draftId ? { draftId } : {}) },
      onAfterResponse: (_request, response) => {
        id = response.getHeader('casegate-attachment') ?? id;
      },
      onError: (error) => {
        const answer = 'originalResponse' in error ? error.originalResponse : null;
        reject(answer ? new Error(refusalOf(answer.getStatus(), answer.getBody())) : error);
      },
      onSuccess: () => resolve({ id, url: sending.url ?? '' }),
    });
    sending.start();
  });
}

/** `409 TOO_MANY_FILES`, or what the protocol itself says. */
export function refusalOf(status: number, body: string): string {
  try {
    const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
    return `${status} ${errors[0]?.extensions.code}`;
  } catch {
    return `${status} ${body.trim()}`;
  }
}

export interface Raw {
  status: number;
  headers: Headers;
  body: string;
}

/** One request of the protocol. */
export async function tus(
  world: World,
  token: string | null,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Buffer | string,
): Promise<Raw> {
  const response = await fetch(new URL(path, world.url), {
    method,
    headers: {
      'tus-resumable': '1.0.0',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'PATCH' ? { 'content-type': 'application/offset+octet-stream' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

export function metadata(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** Begins an upload; gives its path. */
export async function begin(
  world: World,
  token: string,
  size: number,
  values: Record<string, string>,
): Promise<{ path: string; uploadId: string; id: string }> {
  const answer = await tus(world, token, 'POST', '/uploads', {
    'upload-length': String(size),
    'upload-metadata': metadata(values),
  });
  if (answer.status !== 201) throw new Error(refusalOf(answer.status, answer.body));
  const path = answer.headers.get('location') ?? '';
  return { path, uploadId: path.split('/').at(-1) ?? '', id: answer.headers.get('casegate-attachment') ?? '' };
}

/** Opens a PATCH and leaves its end to the caller. */
export function openPatch(world: World, token: string, path: string, offset: number, length: number): ClientRequest {
  const sending = request(new URL(path, world.url), {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'content-length': String(length),
    },
  });
  sending.on('error', () => undefined);
  return sending;
}

export const rowNumberOf = (id: string): number => parseGlobalId(id)?.id ?? 0;

interface LinkAnswer {
  attachmentLink: { url: string | null; expiresAt: string | null; userErrors: { code: string }[] } | null;
}

/** A download link, or the code of why there is none. */
export async function linkOf(world: World, token: string, attachmentId: string): Promise<string> {
  const { data } = await world.ask<LinkAnswer, object>(
    token,
    'mutation ($id: ID!) { attachmentLink(input: { attachmentId: $id }) { url expiresAt userErrors { code } } }',
    { id: attachmentId },
  );
  return data.attachmentLink?.url ?? data.attachmentLink?.userErrors[0]?.code ?? 'nothing';
}

export interface Told {
  id: string;
  name: string;
  size: number;
  mediaType: string | null;
  state: string;
  uploadedBy: string;
  uploadedAt: string | null;
  downloadable: boolean;
}

const FIELDS = 'id name size mediaType state uploadedBy uploadedAt downloadable';

/** The files of a case as somebody sees them; null where they do not see the case. */
export async function filesOf(world: World, token: string, caseId: string): Promise<Told[] | null> {
  const { data } = await world.ask<{ node: { attachments: Told[] } | null }, object>(
    token,
    `query ($id: ID!) { node(id: $id) { ... on Case { attachments { ${FIELDS} } } } }`,
    { id: caseId },
  );
  return data.node?.attachments ?? null;
}

/** One file by its id; null where it is not there for them. */
export async function fileOf(world: World, token: string, id: string): Promise<Told | null> {
  const { data } = await world.ask<{ node: Told | null }, object>(
    token,
    `query ($id: ID!) { node(id: $id) { ... on Attachment { ${FIELDS} } } }`,
    { id },
  );
  return data.node;
}
