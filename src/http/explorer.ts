/** GraphiQL at `/explorer`, from files that are installed here: it needs no network, and does not exist in production. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { DEMO_DESK } from '../demo/demo-desk';
import { demoToken } from '../demo/demo-issuer';
import { DEMO_PEOPLE } from '../demo/demo-people';
import { sendPage } from './landing-page';
import { asAsset, type PagePolicy } from './security-headers';
import { PROJECT_FOLDER, type Settings } from '../platform/settings';

const FILES = {
  'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
  'start.js': ['explorer.js', 'text/javascript'],
  'explorer.css': ['explorer.css', 'text/css'],
} as const;

const PAGES = join(PROJECT_FOLDER, 'web');
const POLICY: PagePolicy = {
  'script-src': "'self'",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': 'blob:',
};

export function addExplorer(app: FastifyInstance, settings: Settings): void {
  const modules = join(createRequire(join(PROJECT_FOLDER, 'package.json')).resolve('graphiql/package.json'), '../..');
  for (const [name, [file, type]] of Object.entries(FILES)) {
    const content = readFileSync(join(file.includes('/') ? modules : PAGES, file));
    app.get(`/explorer/${name}`, (_request, reply) => asAsset(reply).type(`${type}; charset=utf-8`).send(content));
  }
  const page = readFileSync(join(PAGES, 'explorer.html'), 'utf8');
  app.get('/explorer', async (_request, reply) => {
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
    const filled = page.replace('"demo people"', () => data).replace('nonce goes here', nonce);
    // GraphiQL's dialogs hold the page behind them still with a style of their own.
    return sendPage(reply, filled, { ...POLICY, 'style-src': `'self' 'nonce-${nonce}'` });
  });
}
