/** The portal: one page for all of its addresses, and the files that it was built into, which never change. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callUsLine } from './call-us';
import { filled } from './filled';
import { answerBadPath } from './http-errors';
import { demoMailFolder, sendPage, type SendPage } from './landing-page';
import { PORTAL_FILES, readPortalFiles, sendPortalFile } from './portal-files';
import type { PagePolicy } from './security-headers';
import { heldSession } from './session-cookie';
import { escaped } from '../mail/letter-form.rules';
import type { Settings } from '../platform/settings';
import { chooseLanguage, LANGUAGES, sayIn, type Say } from '../platform/wording';
import { SIGN_IN } from '../sign-in-paths';

/** As the portal has them: `web/portal/src/app/routes.tsx`. */
export const PORTAL_PATHS = [
  '/cases',
  '/cases/:number',
  '/new',
  '/new/sent/:number',
  '/agreements',
  '/agreements/:id',
  '/buy',
  '/buy/:id',
  '/organisations/:handle',
  '/desk',
  '/desk/queue',
  '/operator',
  '/profile',
] as const;

const POLICY: PagePolicy = {
  'script-src': "'self'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
};

export function addPortal(app: FastifyInstance, settings: Settings, sendLanding: SendPage): void {
  const index = join(PORTAL_FILES, 'index.html');
  // Where the sources run as they are nothing was built, and this is a server without a portal.
  const send = existsSync(index) ? portalPage(readFileSync(index, 'utf8'), settings) : sendLanding;
  const first: SendPage = (request, reply) => (heldSession(request) ? send : sendLanding)(request, reply);
  app.get('/', first);
  for (const path of PORTAL_PATHS)
    app.get(path, (request, reply) => (heldSession(request) ? send(request, reply) : signIn(request, reply)));
  const files = readPortalFiles();
  app.get<{ Params: { name: string } }>('/portal/assets/:name', (request, reply) =>
    sendPortalFile(files.get(request.params.name), request, reply),
  );
  // People who mistyped an address get a page with ways on; programs what they get everywhere.
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? first(request, reply.code(404)) : answerBadPath(404, request, reply),
  );
}

const wantsPage = ({ method, headers: { accept = '' } }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/.test(accept);

/** Who has no session would be sent there by the page itself, after all of it was fetched. */
function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(`${SIGN_IN}?return=${encodeURIComponent(request.url)}`, 302);
}

function portalPage(page: string, settings: Settings): SendPage {
  const known = {
    callUs: settings.callUs ?? '',
    demoMail: demoMailFolder(settings) !== null,
    explorer: settings.explorer,
  };
  const fixed = { settings: escaped(JSON.stringify(known)) };
  const noscripts = new Map(LANGUAGES.map((language) => [language, withoutScript(settings, sayIn(language))]));
  return ({ headers }, reply) => {
    const nonce = randomBytes(16).toString('base64url');
    const policy = { ...POLICY, 'style-src': `'self' 'nonce-${nonce}'` };
    const noscript = noscripts.get(chooseLanguage(headers['accept-language'], null)) as string;
    return sendPage(reply, filled(page, { ...fixed, noscript, nonce }), policy);
  };
}

/** What a browser shows that runs no script: that it is needed, and the way to help all the same. */
const withoutScript = (settings: Settings, say: Say): string =>
  `<div lang="${say.language}"><h1>casegate</h1><p>${escaped(say('portal.noScript'))}</p>${callUsLine(settings, say)}</div>`;
