/** The page at `/`: what this is and where to go; and the style of all pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callUsLine } from './call-us';
import { filled } from './filled';
import { asAsset, policy, type PagePolicy } from './security-headers';
import { escaped } from '../platform/escaped.rules';
import { PROJECT_FOLDER, type Settings } from '../platform/settings';
import { chooseLanguage, LANGUAGES, sayIn, type MessageKey, type Say } from '../platform/wording';

const PAGES = join(PROJECT_FOLDER, 'web');

const STEPS = ['landing.register', 'landing.see', 'landing.choose', 'landing.submit'] as const;

/** What a page of ours needs. */
const OWN: PagePolicy = { 'style-src': "'self'", 'img-src': "'self' data:" };

/** Sends a page that may load nothing from anywhere else. */
export function sendPage(reply: FastifyReply, page: string, allowed: PagePolicy = {}): FastifyReply {
  return reply
    .header('content-security-policy', policy({ ...OWN, ...allowed }))
    .type('text/html; charset=utf-8')
    .send(page);
}

/** What answers with a page. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Gives what sends the page; where that is, is for the portal to say. */
export function addLandingPage(app: FastifyInstance, settings: Settings): SendPage {
  const page = readFileSync(join(PAGES, 'landing.html'), 'utf8');
  const pagesWith = (lead: MessageKey) =>
    new Map(LANGUAGES.map((language) => [language, filled(page, contentOf(settings, sayIn(language), lead))]));
  const pages = pagesWith('landing.lead');
  // Who mistyped an address is told so, and sees the same ways on.
  const missing = pagesWith('error.notFound');
  const style = readFileSync(join(PAGES, 'pages.css'));
  app.get('/assets/pages.css', (_request, reply) => asAsset(reply).type('text/css; charset=utf-8').send(style));
  return (request, reply) =>
    sendPage(
      reply,
      (reply.statusCode === 404 ? missing : pages).get(
        chooseLanguage(request.headers['accept-language'], null),
      ) as string,
    );
}

function contentOf(settings: Settings, say: Say, lead: MessageKey): Record<string, string> {
  const said = (key: MessageKey) => escaped(say(key));
  const buttons = [
    `<a class="button" href="/sign-in?return=%2F">${said('signIn.title')}</a>`,
    ...(settings.explorer ? [`<a class="button quiet" href="/explorer">${said('landing.explorer')}</a>`] : []),
    ...(demoMailFolder(settings) ? [`<a href="/demo/mail">${said('landing.mail').replaceAll(' ', '&nbsp;')}</a>`] : []),
  ];
  return {
    language: say.language,
    lead: said(lead),
    steps: STEPS.map((step) => `<li><b>${said(`${step}.verb`)}</b> ${said(step)}</li>`).join('\n'),
    buttons: buttons.join(' '),
    callUs: callUsLine(settings, say),
    api: said('landing.api'),
    health: said('landing.health'),
  };
}

/** Where letters are shown at `/demo/mail`; null where there is nothing to show, which is so in production. */
export function demoMailFolder({ demo, production, mail }: Settings): string | null {
  return demo && !production ? mail.folder : null;
}
