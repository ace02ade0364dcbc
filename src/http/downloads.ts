/** Opens download links. They carry their right with them, so they are written into no log. R53, R59. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DOWNLOADS } from '../attachments/link-attachment';
import { openDownload } from '../attachments/open-download';
import { answerBadPath } from './http-errors';
import type { World } from '../world';
import { Transfers } from './transfers';

/**
 * The path of a request as a log may know it. The router reads what is percent-encoded, so where there is a route its
 * own pattern decides. Where there is none a link may still have been mistyped: then it is looked for in what is meant.
 */
export function loggedPath({
  originalUrl,
  routeOptions,
}: Pick<FastifyRequest, 'originalUrl' | 'routeOptions'>): string {
  const { url: pattern } = routeOptions;
  if (pattern !== undefined && WITHHELD.test(pattern)) return pattern.replace(WITHHELD, '$1[withheld]');
  const path = originalUrl.split(/[?#]/)[0] as string;
  const meant = decoded(path).split(/[?#]/)[0] as string;
  if (WITHHELD.test(meant)) return meant.replace(WITHHELD, '$1[withheld]');
  return pattern === undefined ? meant : path;
}

const WITHHELD = /(\/(?:attachments|exports|receipts|sandbox\/(?:card|challenge))\/+).+/i;

/** However often it was encoded; what means no sign is left as it is. */
function decoded(path: string): string {
  const once = path.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return once === path ? path : decoded(once);
}

export function addDownloads(app: FastifyInstance, world: World): void {
  const transfers = new Transfers(app);
  app.get<{ Params: { token: string } }>(`${DOWNLOADS}/:token`, { exposeHeadRoute: false }, async (request, reply) => {
    const { range, 'if-range': ifRange } = request.headers;
    const download = await openDownload(world, request.params.token, { range, ifRange: ifRange?.toString() });
    // The same for every link that opens nothing: wrong, over, of somebody who may not see it any more, not clean.
    if (!download) return answerBadPath(404, request, reply.header('cache-control', 'no-store'));
    const { status, headers, open } = download;
    const bytes = open ? await open() : '';
    transfers.begin(request, reply);
    return reply.code(status).headers(headers).send(bytes);
  });
}
