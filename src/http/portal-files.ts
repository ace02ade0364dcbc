/** The files of the portal, each in the forms into which the build compressed it. Their names follow their contents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { PROJECT_FOLDER } from '../platform/settings';

export const PORTAL_FILES = join(PROJECT_FOLDER, 'dist/portal');
const ASSETS = join(PORTAL_FILES, 'assets');
const A_YEAR_IN_SECONDS = 31_536_000;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const FORMS = { br: '.br', gzip: '.gz', identity: '' } as const;
type Encoding = keyof typeof FORMS;

interface PortalFile {
  readonly type: string;
  readonly forms: Partial<Record<Encoding, Buffer>>;
}

/** By name; empty where nothing was built. */
export function readPortalFiles(): ReadonlyMap<string, PortalFile> {
  const names = existsSync(ASSETS) ? readdirSync(ASSETS).filter((name) => extname(name) in TYPES) : [];
  return new Map(names.map((name) => [name, readForms(name)]));
}

function readForms(name: string): PortalFile {
  const forms = Object.entries(FORMS).map(([encoding, ending]) => [encoding, join(ASSETS, name + ending)] as const);
  const there = forms.filter(([, file]) => existsSync(file)).map(([encoding, file]) => [encoding, readFileSync(file)]);
  return { type: TYPES[extname(name)] ?? '', forms: Object.fromEntries(there) as PortalFile['forms'] };
}

export function sendPortalFile(file: PortalFile | undefined, request: FastifyRequest, reply: FastifyReply) {
  // A page of an earlier build asks for files that are gone: it reads itself anew.
  if (!file) return reply.code(404).send();
  const there = Object.keys(FORMS).filter((encoding) => file.forms[encoding as Encoding]);
  const encoding = (new Negotiator(request.raw).encoding(there) ?? 'identity') as Encoding;
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply
    .header('vary', 'accept-encoding')
    .header('cache-control', `public, max-age=${A_YEAR_IN_SECONDS}, immutable`)
    .type(file.type)
    .send(file.forms[encoding] ?? file.forms.identity);
}
