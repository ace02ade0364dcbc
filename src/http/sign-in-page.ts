/** Where people choose how to sign in, and sign out. It works without a script; signing out needs one. R1, R26. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { usualReturn } from './after-sign-in';
import { callUsLine } from './call-us';
import { filled } from './filled';
import { sendPage } from './landing-page';
import { asAsset } from './security-headers';
import { heldSession } from './session-cookie';
import { choiceOf, signedInAs } from './sign-in-content';
import type { SignInWorld } from './sign-in-routes';
import { escaped } from '../mail/letter-form.rules';
import { PROJECT_FOLDER } from '../platform/settings';
import { chooseLanguage, sayIn } from '../platform/wording';
import { draftPage } from '../requests/draft.store';
import { MOST_DRAFTS } from '../requests/draft.rules';
import { findSession } from '../sessions/find-session';
import { returnPath } from '../sessions/return-path.rules';
import { SIGN_IN } from '../sign-in-paths';

const PAGES = join(PROJECT_FOLDER, 'web');
const LATEST = { first: MOST_DRAFTS, after: null, order: 'drafts' };
const SCRIPTED = { 'script-src': "'self'", 'connect-src': "'self'" };

const text = z.string().max(2000).optional().catch(undefined);
const query = z.object({ return: text, failed: text, draft: text, along: text });

export function addSignInPage(app: FastifyInstance, world: SignInWorld): void {
  const page = readFileSync(join(PAGES, 'sign-in.html'), 'utf8');
  const script = readFileSync(join(PAGES, 'sign-in.js'));
  app.get('/assets/sign-in.js', (_request, reply) =>
    asAsset(reply).type('text/javascript; charset=utf-8').send(script),
  );
  app.get(SIGN_IN, { exposeHeadRoute: false }, async (request, reply) => {
    const asked = query.parse(request.query);
    const usual = usualReturn(world.files.origin);
    const returnTo = returnPath(asked.return ?? usual) ?? usual;
    const now = world.clock.now();
    // It is looked at and nothing is done, so it needs no header: another page could not read it.
    const found = await findSession(world, heldSession(request) ?? '', now, request.renewSession);
    const viewer = found?.viewer ?? null;
    const say = sayIn(chooseLanguage(request.headers['accept-language'], viewer?.profile?.locale));
    const drafts = viewer ? await draftPage(world.database.reads, viewer, now, LATEST) : [];
    const { issuers } = world.openId;
    const isSold = world.selling.provider !== null || world.settings.purchaseUrl !== null;
    const content = viewer
      ? signedInAs({ viewer, drafts, chosen: asked.draft, issuers, isSold, returnTo, usual }, say)
      : choiceOf({ issuers, isSold, failed: asked.failed, along: asked.along, returnTo }, say);
    const title = escaped(say(viewer ? 'signIn.signedIn' : 'signIn.title'));
    return sendPage(
      reply,
      filled(page, { language: say.language, title, content, callUs: callUsLine(world.settings, say) }),
      SCRIPTED,
    );
  });
}
