/** The cookies of signing in. The browser sends them to this host alone, over TLS alone, and shows them to no script. */
import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: the browser takes it from this very host alone, so no other host of the domain can plant one. */
export const SESSION_COOKIE = '__Host-casegate-session';
/** Binds an attempt to sign in to the browser that began it. */
export const ATTEMPT_COOKIE = '__Host-casegate-sign-in';

/** Lax: the way back from the issuer is a link of another site. What is asked with it needs a header besides. */
export const HOST_ONLY = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

declare module 'fastify' {
  interface FastifyRequest {
    /** Hands the browser a new secret with this answer. */
    renewSession: ((secret: string) => void) | null;
  }
}

export async function addCookies(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCookie);
  app.decorateRequest('renewSession', null);
  app.addHook('onRequest', (request, reply, done) => {
    // Beneath fastify, since uploads are answered by their protocol.
    request.renewSession = (secret) => {
      reply.raw.appendHeader('set-cookie', app.serializeCookie(SESSION_COOKIE, secret, HOST_ONLY));
    };
    done();
  });
}

export const heldSession = ({ cookies }: FastifyRequest): string | undefined => cookies[SESSION_COOKIE];

export const giveSession = (reply: FastifyReply, secret: string) => reply.setCookie(SESSION_COOKIE, secret, HOST_ONLY);

export const takeSession = (reply: FastifyReply) => reply.clearCookie(SESSION_COOKIE, HOST_ONLY);

export const giveAttempt = (reply: FastifyReply, secret: string, minutes: number) =>
  reply.setCookie(ATTEMPT_COOKIE, secret, { ...HOST_ONLY, maxAge: minutes * 60 });
