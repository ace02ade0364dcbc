/**
 * What every answer tells a browser: run nothing, load nothing, show it in no frame, keep nothing. A page says in its
 * own policy what it needs, and a file that is no secret that it may be kept.
 */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Settings } from '../platform/settings';

const DENIED = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" };

type Directive = keyof typeof DENIED | `${'script' | 'style' | 'img' | 'font' | 'connect' | 'frame' | 'worker'}-src`;

export type PagePolicy = Partial<Record<Directive, string>>;

const NOTHING = policy({});
const UNUSED = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';
const A_YEAR_IN_SECONDS = 31_536_000;
const NO_STORE = 'no-store';

/** A policy that allows nothing but what is named. */
export function policy(allowed: PagePolicy): string {
  return Object.entries({ ...DENIED, ...allowed })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/**
 * They are set before anything else is done, so that refusals have them, and what the protocol of uploads answers. They
 * are the same for every answer, so they are put together once.
 */
export function addSecurityHeaders(app: FastifyInstance, settings: Settings): void {
  const headers = Object.entries(unroutedHeaders(settings));
  app.addHook('onRequest', (_request, { raw }, done) => {
    for (const [name, value] of headers) raw.setHeader(name, value);
    done();
  });
}

/** Where nobody comes without TLS; a browser that once came over it never asks without it again. */
const isSecure = ({ production, publicUrl }: Settings): boolean =>
  production || (publicUrl?.startsWith('https:') ?? false);

/** What can be kept for a while, since everybody gets the same. */
export const asAsset = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'public, max-age=300');

const UNREAD = {
  'content-security-policy': NOTHING,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy': UNUSED,
  'cache-control': NO_STORE,
};

/** Also for what is refused before any hook could see it. */
export const unroutedHeaders = (settings: Settings): Record<string, string> => ({
  ...UNREAD,
  ...(isSecure(settings) ? { 'strict-transport-security': `max-age=${A_YEAR_IN_SECONDS}` } : {}),
});

/** The end of a connection on which nothing more can be understood. */
export function refuseConnection(socket: Socket, status: string): void {
  const headers = Object.entries({ ...UNREAD, connection: 'close', 'content-length': '0' });
  socket.write(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  socket.destroySoon();
}

const STATUSES: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** In place of fastify's own answer to what is not HTTP. */
export function refuseUnreadable({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy();
  refuseConnection(socket, STATUSES[code] ?? '400 Bad Request');
}
