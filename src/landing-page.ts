/** The page at `/`: what this is and where to go. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PROJECT_FOLDER, type Settings } from './platform/settings';

const PAGES = join(PROJECT_FOLDER, 'web');

/** Sends a page that may load nothing from anywhere else. */
export function sendPage(reply: FastifyReply, html: string, policy: string): FastifyReply {
  return reply
    .header(
      'content-security-policy',
      `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${policy}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(html);
}

export function addLandingPage(app: FastifyInstance, { explorer }: Settings): void {
  const page = readFileSync(join(PAGES, 'landing.html'), 'utf8').replace(
    '<!-- explorer -->',
    explorer ? '<a class="button" href="/explorer">Open the explorer</a>' : '',
  );
  app.get('/', (_request, reply) => sendPage(reply, page, "style-src 'unsafe-inline'; img-src data:"));
}
