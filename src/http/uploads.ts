/** The routes of resumable uploads, by the protocol tus. Every one of them asks who it is first. R53, R59. */
import { once } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileScope } from '../attachments/open-files';
import type { OwnsDraft } from '../attachments/begin-upload';
import { endWithin } from './body-time';
import { inTime } from './executor';
import { answerBadPath } from './http-errors';
import { checkScope } from './key-document';
import { pay } from './rate-refusal';
import { requestScope, type RequestScope } from '../request-scope';
import type { World } from '../world';
import { Transfers } from './transfers';
import { EXPOSED, NOTHING, Tus, UPLOADS, type Admitted } from './tus-server';
import { answerFailure, answerRefusal, tooLate } from './upload-answers';
import { UploadRequests } from './upload-requests';

const ONE = `${UPLOADS}/:id`;
/** The protocol answers preflights itself, since it knows its methods and headers. */
const CONFIG = { ownPace: true, cors: { preflight: false, exposedHeaders: [...EXPOSED, 'Location', 'Upload-Offset'] } };

type Work = (scope: RequestScope & FileScope) => Promise<unknown>;

export async function addUploads(app: FastifyInstance, world: World, ownsDraft: OwnsDraft): Promise<void> {
  const { settings } = world;
  const tus = new Tus(world, settings);
  const transfers = new Transfers(app);
  const requests = new UploadRequests(world, pass, ownsDraft);

  async function pass(request: FastifyRequest, reply: FastifyReply, admitted: Admitted): Promise<void> {
    transfers.begin(request, reply);
    // Where the client is gone the answer is never over.
    const gone = once(reply.raw, 'close');
    await Promise.race([tus.handle(request, reply, admitted), gone]);
  }

  async function asSignedIn(request: FastifyRequest, reply: FastifyReply, work: Work): Promise<FastifyReply> {
    try {
      const { timeoutMs } = settings.limits;
      const scope = await inTime(timeoutMs, requestScope(world, request), () => tooLate(request));
      await pay(scope.spending, 1, scope.say);
      checkScope('FILES_WRITE', UPLOADS, scope.credential, scope.say);
      if (scope.viewer) await work(scope as RequestScope & FileScope);
      else answerRefusal(request, reply, 'UNAUTHENTICATED');
    } catch (error) {
      if (reply.raw.headersSent || reply.sent) request.raw.socket.destroy(error as Error);
      else answerFailure(request, reply, error);
    }
    // Of what was refused nobody reads the rest.
    if (!request.raw.complete) endWithin(request, reply, settings.limits.timeoutMs * 3);
    return reply;
  }

  await app.register(async (scope) => {
    // Bodies are read by the protocol, whatever kind they say they are and however long.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of [UPLOADS, ONE])
      scope.options(url, { config: { cors: CONFIG.cors } }, (request, reply) => tus.handle(request, reply, NOTHING));
    scope.post(UPLOADS, { config: CONFIG }, (request, reply) =>
      asSignedIn(request, reply, (who) => requests.create(request, reply, who)),
    );
    scope.route<{ Params: { id: string } }>({
      url: ONE,
      method: ['HEAD', 'PATCH', 'DELETE'],
      config: CONFIG,
      handler: (request, reply) =>
        asSignedIn(request, reply, (who) => requests.goOn(request, reply, who, request.params.id)),
    });
    refuseOthers(scope, UPLOADS, ['GET', 'PUT', 'PATCH', 'DELETE'], 'OPTIONS, POST');
    refuseOthers(scope, ONE, ['GET', 'POST', 'PUT'], 'DELETE, HEAD, OPTIONS, PATCH');
    scope.addHook('onClose', () => tus.settled());
  });
}

/** GET among them: nothing is downloaded here. */
function refuseOthers(app: FastifyInstance, url: string, method: string[], allow: string): void {
  app.route({
    url,
    method,
    exposeHeadRoute: false,
    handler: (request, reply) => answerBadPath(405, request, reply.header('allow', allow)),
  });
}
