/** GraphiQL at `/explorer`, from files that are installed here: it needs no network, and does not exist in production. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { DEMO_DESK } from '../demo/demo-desk';
import { demoToken } from '../demo/demo-issuer';
import { DEMO_PEOPLE } from '../demo/demo-people';
import { sendPage } from './landing-page';
import { PROJECT_FOLDER, type Settings } from '../platform/settings';

const FILES = {
  'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
  'start.js': [null, 'text/javascript'],
} as const;

const PAGES = join(PROJECT_FOLDER, 'web');

export function addExplorer(app: FastifyInstance, settings: Settings): void {
  const modules = join(createRequire(join(PROJECT_FOLDER, 'package.json')).resolve('graphiql/package.json'), '../..');
  for (const [name, [file, type]] of Object.entries(FILES)) {
    const content = readFileSync(file ? join(modules, file) : join(PAGES, 'explorer.js'));
    app.get(`/explorer/${name}`, (_request, reply) =>
      reply.header('x-content-type-options', 'nosniff').type(`${type}; charset=utf-8`).send(content),
    );
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
    return sendPage(
      reply,
      page.replace('"demo people"', () => data),
      "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:",
    );
  });
}
