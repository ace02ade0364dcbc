/** The page at `/`: what this is and where to go; and the style of all pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { asAsset, policy, type PagePolicy } from './security-headers';
import { PROJECT_FOLDER, type Settings } from '../platform/settings';

const PAGES = join(PROJECT_FOLDER, 'web');

/** What a page of ours needs. */
const OWN: PagePolicy = { 'style-src': "'self'", 'img-src': "'self' data:" };

/** Sends a page that may load nothing from anywhere else. */
export function sendPage(reply: FastifyReply, page: string, allowed: PagePolicy = {}): FastifyReply {
  return reply
    .header('content-security-policy', policy({ ...OWN, ...allowed }))
    .type('text/html; charset=utf-8')
    .send(page);
}

/** Gives what sends the page; where that is, is for the portal to say. */
export function addLandingPage(app: FastifyInstance, settings: Settings): (reply: FastifyReply) => FastifyReply {
  const links = [
    '<a class="button" href="/sign-in?return=%2F">Sign in</a>',
    ...(settings.explorer ? ['<a class="button quiet" href="/explorer">Open the explorer</a>'] : []),
    ...(demoMailFolder(settings) ? ['<a href="/demo/mail">Read&nbsp;the&nbsp;mail</a>'] : []),
  ];
  const page = readFileSync(join(PAGES, 'landing.html'), 'utf8').replace('<!-- explorer -->', links.join(' '));
  const style = readFileSync(join(PAGES, 'pages.css'));
  app.get('/assets/pages.css', (_request, reply) => asAsset(reply).type('text/css; charset=utf-8').send(style));
  return (reply) => sendPage(reply, page);
}

/** Where letters are shown at `/demo/mail`; null where there is nothing to show, which is so in production. */
export function demoMailFolder({ demo, production, mail }: Settings): string | null {
  return demo && !production ? mail.folder : null;
}
