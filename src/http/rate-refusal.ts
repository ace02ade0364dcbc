/** What is answered to who has spent their points: when there are more, in words, in the status and in a header. */
import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicError } from '../platform/public-error';
import type { Spending } from '../platform/rate-budgets';
import { chooseLanguage, sayIn, type Say } from '../platform/wording';
import { networkSpender } from '../spender';
import type { World } from '../world';

const TOO_MANY_REQUESTS = 429;

export function rateRefusal({ limit }: Spending, until: Date, say: Say, http?: object): PublicError {
  const more = { retryAt: until.toISOString(), ...(http ? { http } : {}) };
  return new PublicError('RATE_LIMITED', say('error.RATE_LIMITED.points', { limit }), more);
}

/** Spends `points` in all, or throws the refusal. */
export async function pay(spending: Spending, points: number, say: Say): Promise<void> {
  const until = await spending.spend(points);
  if (!until) return;
  const headers = new HeaderMap([['retry-after', String(spending.secondsUntil(until))]]);
  throw rateRefusal(spending, until, say, { status: TOO_MANY_REQUESTS, headers });
}

/** For what comes without a sign-in, or before it is known: a point of the network. Null where it had one. */
export async function refuseNetwork(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | null> {
  const spending = world.budgets.of(networkSpender(world, request.ip));
  const until = await spending.spend(1);
  if (!until) return null;
  const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
  const { message, extensions } = rateRefusal(spending, until, say);
  return reply
    .code(TOO_MANY_REQUESTS)
    .header('retry-after', spending.secondsUntil(until))
    .send({ errors: [{ message, extensions }] });
}
