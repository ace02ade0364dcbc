/** GraphiQL at `/explorer`, built from packages that are installed: it needs no network, and does not exist in production. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { DEMO_DESK } from '../demo/demo-desk';
import { demoToken } from '../demo/demo-issuer';
import { DEMO_PEOPLE } from '../demo/demo-people';
import { readBuiltPage } from './built-page';
import { sendPage } from './landing-page';
import { asAsset, type PagePolicy } from './security-headers';
import type { Settings } from '../platform/settings';

const POLICY: PagePolicy = { 'script-src': "'self'", 'font-src': "'self' data:", 'connect-src': "'self'" };
const NOT_BUILT = 'The explorer has not been built. `npm run build` builds it.\n';

export function addExplorer(app: FastifyInstance, settings: Settings): void {
  const built = readBuiltPage('explorer');
  app.get<{ Params: { file: string } }>('/explorer/:file', (request, reply) => {
    const file = built?.files.get(request.params.file);
    return file ? asAsset(reply).type(file.type).send(file.content) : reply.callNotFound();
  });
  app.get('/explorer', async (_request, reply) => {
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    const people = settings.demo
      ? await Promise.all(
          [...DEMO_PEOPLE, ...DEMO_DESK].map(async (person) => ({
            name: `${person.firstName} ${person.lastName} (${person.kind.toLowerCase()})`,
            token: await demoToken(settings.secret, person, 12),
          })),
        )
      : [];
    const data = JSON.stringify(people).replace(/</g, '\\u003c');
    const nonce = randomBytes(16).toString('base64url');
    const filled = built.page.replace('"demo people"', () => data).replace('nonce goes here', nonce);
    // GraphiQL's dialogs hold the page behind them still with a style of their own.
    return sendPage(reply, filled, { ...POLICY, 'style-src': `'self' 'nonce-${nonce}'` });
  });
}
