/** Opens download links. They carry their right with them, so they are written into no log. R53, R59. */
import type { FastifyInstance } from 'fastify';
import { DOWNLOADS } from '../attachments/link-attachment';
import { openDownload } from '../attachments/open-download';
import { answerBadPath } from './http-errors';
import type { World } from '../world';
import { Transfers } from './transfers';

/** The path of a request as a log may know it. */
export function loggedPath(url: string): string {
  const path = url.split('?')[0] as string;
  return path.replace(/(\/(?:attachments|exports)\/+).+/i, '$1[withheld]');
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
