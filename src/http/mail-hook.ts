/** `POST /mail/reply`: takes a received mail from a mail system that passes it on over HTTP. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { receiveMail, summedUp } from '../mail/receive-mail';
import type { ReceivingEnd } from '../mail/receiving-end';
import { replyAnswer } from '../mail/reply-answer.rules';
import { LARGEST_MAIL } from '../mail/smtp-listener';
import { sayIn } from '../platform/wording';

interface HookQuery {
  /** The address that the mail was delivered to; several where it is repeated. Without it the mail's headers say. */
  to?: string | string[];
}

/** A place of its own: no other route takes a body of this kind or size. */
export async function addMailHook(app: FastifyInstance, end: ReceivingEnd, secret: string): Promise<void> {
  const say = sayIn('en');
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'message/rfc822',
      { parseAs: 'buffer', bodyLimit: LARGEST_MAIL },
      (_request, body, done) => done(null, body),
    );
    scope.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.statusCode !== 413) throw error;
      return reply
        .code(413)
        .send({ code: 'TOO_LARGE', message: say('mail.refused.TOO_LARGE', { limit: LARGEST_MAIL }) });
    });
    scope.post<{ Querystring: HookQuery; Body: Buffer | undefined }>(
      '/mail/reply',
      {
        bodyLimit: LARGEST_MAIL,
        // Before the body is read.
        onRequest: async (request, reply) => {
          if (!isTrusted(request, secret))
            await reply.code(401).header('www-authenticate', 'Bearer').send({ code: 'UNAUTHENTICATED' });
        },
      },
      async ({ query, body }, reply) => {
        // A plus that was not escaped comes as a blank, and no reply address has one.
        const to = query.to === undefined ? null : [query.to].flat().map((each) => each.trim().replaceAll(' ', '+'));
        const outcome = summedUp(await receiveMail(end, body ?? Buffer.alloc(0), { from: null, to }));
        const { http, code, key } = replyAnswer(outcome);
        return reply.code(http).send({ code, ...(key ? { message: say(key) } : {}) });
      },
    );
  });
}

/** Hashes have one length, so that comparing tells nothing of the secret, not even its length. */
function isTrusted({ headers }: FastifyRequest, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${secret}`));
}
