/** The page at `/`: what this is and where to go. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PROJECT_FOLDER, type Settings } from '../platform/settings';

const PAGES = join(PROJECT_FOLDER, 'web');

/** Sends a page that may load nothing from anywhere else. */
export function sendPage(reply: FastifyReply, page: string, policy: string, type = 'text/html'): FastifyReply {
  return reply
    .header(
      'content-security-policy',
      `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${policy}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache')
    .type(`${type}; charset=utf-8`)
    .send(page);
}

export function addLandingPage(app: FastifyInstance, settings: Settings): void {
  const links = [
    ...(settings.explorer ? ['<a class="button" href="/explorer">Open the explorer</a>'] : []),
    ...(demoMailFolder(settings) ? ['<a href="/demo/mail">Read&nbsp;the&nbsp;mail</a>'] : []),
  ];
  const page = readFileSync(join(PAGES, 'landing.html'), 'utf8').replace('<!-- explorer -->', links.join(' '));
  app.get('/', (_request, reply) => sendPage(reply, page, "style-src 'unsafe-inline'; img-src data:"));
}

/** Where letters are shown at `/demo/mail`; null where there is nothing to show, which is so in production. */
export function demoMailFolder({ demo, production, mail }: Settings): string | null {
  return demo && !production ? mail.folder : null;
}
