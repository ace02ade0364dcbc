/** `POST /purchases/hook/stripe`: takes Stripe's news. What they say is a hint; what holds is asked for. R28. */
import type { FastifyInstance } from 'fastify';
import { isDatabaseAway } from '../platform/retry.rules';
import { ProviderAway } from '../purchases/payment-provider';
import { receiveNews } from '../purchases/receive-news';
import type { World } from '../world';
import { refuse } from './http-errors';

export const PURCHASE_HOOK = '/purchases/hook/stripe';

/** A place of its own: the signature is over the bytes of the body, so nothing else reads them before. */
export async function addPurchaseHook(app: FastifyInstance, world: World): Promise<void> {
  const { provider } = world.selling;
  if (provider?.name !== 'stripe') return;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post<{ Body: Buffer | undefined }>(PURCHASE_HOOK, async (request, reply) => {
      const event = provider.readEvent(request.body ?? Buffer.alloc(0), request.headers);
      // As everything that cannot be read: a point of its network. What is Stripe's comes as often as it has to.
      if (!event) throw new NotTheirs();
      try {
        await receiveNews(world, event);
      } catch (error) {
        if (!(error instanceof ProviderAway) && !isDatabaseAway(error)) throw error;
        world.log.warn({ event: event.id, reason: reasonOf(error) }, 'news of a payment have to come again');
        return refuse(503, 'UNAVAILABLE', 'error.UNAVAILABLE', request, reply);
      }
      return { received: true };
    });
  });
}

/** Of the database its code: the rest quotes what was written. */
const reasonOf = (error: unknown): unknown =>
  error instanceof ProviderAway ? error.message : (error as { code?: unknown }).code;

class NotTheirs extends Error {
  readonly statusCode = 400;

  constructor() {
    super('news that are not the provider’s');
  }
}
