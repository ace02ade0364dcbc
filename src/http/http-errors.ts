/** What never reaches GraphQL (a body that is too large or not JSON, an unknown path) is answered in its form. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PUBLIC_CODES, PublicError, type PublicCode } from '../platform/public-error';
import { chooseLanguage, sayIn, type MessageKey } from '../platform/wording';

const body = (code: PublicCode, message: string) => ({
  errors: [{ message, extensions: { code, retryable: PUBLIC_CODES[code].retryable } }],
});

/** Gives the answer to who has asked for too much already; null to who has not. */
type Refusal = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | null>;

export function answerBadRequests(app: FastifyInstance, bodyBytes: number, refusal: Refusal): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
    if (error instanceof PublicError) return answerPublic(error, reply);
    const status = error.statusCode ?? 500;
    const refused = status < 500 ? await refusal(request, reply) : null;
    if (refused) return refused;
    if (status === 413)
      return reply.code(413).send(body('BAD_USER_INPUT', say('error.bodyTooLarge', { limit: bodyBytes })));
    if (status === 415) return reply.code(415).send(body('BAD_USER_INPUT', say('error.contentType')));
    if (status < 500) return reply.code(status).send(body('BAD_USER_INPUT', say('error.badRequest')));
    request.log.error(
      { incident: request.id, name: error.name, code: error.code, stack: error.stack },
      'unexpected error',
    );
    const { errors } = body('INTERNAL', say('error.INTERNAL', { incident: request.id }));
    return reply
      .code(500)
      .send({ errors: errors.map((each) => ({ ...each, extensions: { ...each.extensions, incident: request.id } })) });
  });
}

/** What a route means its client to know. */
function answerPublic(
  { message, extensions: { http, ...extensions } }: PublicError,
  reply: FastifyReply,
): FastifyReply {
  const { status = 400 } = (http ?? {}) as { status?: number };
  return reply.code(status).send({ errors: [{ message, extensions }] });
}

export function refuse(
  status: number,
  code: PublicCode,
  key: MessageKey,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
  return reply.code(status).send(body(code, say(key)));
}

/** Also where the path cannot be read at all, which fastify would answer by itself. */
export function answerBadPath(status: number, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(status, 'BAD_USER_INPUT', status === 404 ? 'error.notFound' : 'error.badRequest', request, reply);
}
