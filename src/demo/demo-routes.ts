/** Where people of the demo sign in: the two issuers, and the page on which somebody is clicked. R1. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { demoAccounts, type DemoAccount } from './demo-accounts';
import { DEMO_KINDS, demoPath, type DemoSite } from './demo-client';
import type { DemoKind } from './demo-issuer';
import { createDemoProvider, type DemoProvider } from './demo-provider';
import { filled } from '../http/filled';
import { sendPage } from '../http/landing-page';
import { escaped } from '../mail/letter-form.rules';
import { PROJECT_FOLDER } from '../platform/settings';
import { chooseLanguage, sayIn, type Say } from '../platform/wording';
import { SIGN_IN } from '../sign-in-paths';

interface Choice {
  Params: { uid: string };
  Body: URLSearchParams;
}

/** `siteOf` is asked when somebody comes: until the server listens it has no address. */
export async function addDemoIssuers(app: FastifyInstance, siteOf: () => DemoSite): Promise<void> {
  for (const kind of DEMO_KINDS) {
    let made: Promise<DemoProvider> | undefined;
    const provider = () => (made ??= createDemoProvider(siteOf(), kind));
    await app.register(async (scope) => addPeople(scope, kind, provider));
    await app.register(async (scope) => mount(scope, kind, provider, () => siteOf().origin));
  }
}

/** Everything below the path is the provider's, which reads bodies itself. */
function mount(
  scope: FastifyInstance,
  kind: DemoKind,
  provider: () => Promise<DemoProvider>,
  origin: () => string,
): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, done) => done(null));
  const path = demoPath(kind);
  scope.all(`${path}/*`, { exposeHeadRoute: false }, async (request, reply) => {
    const answer = (await provider()).provider.callback();
    const { host, protocol } = new URL(origin());
    const raw = request.raw as IncomingMessage & { originalUrl: string };
    Object.assign(raw.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    raw.originalUrl = request.url;
    raw.url = request.url.slice(path.length);
    reply.raw.setHeader('x-request-id', request.id);
    reply.hijack();
    await answer(raw, reply.raw);
  });
}

function addPeople(scope: FastifyInstance, kind: DemoKind, provider: () => Promise<DemoProvider>): void {
  const page = readFileSync(join(PROJECT_FOLDER, 'web/demo-people.html'), 'utf8');
  const accounts = demoAccounts(kind);
  const path = `${demoPath(kind)}/people/:uid`;
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, new URLSearchParams(body as string)),
  );
  scope.get<Choice>(path, async (request, reply) => {
    const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
    if (!(await interactionOf(await provider(), request, reply))) return reply.redirect(`${SIGN_IN}?failed=EXPIRED`);
    const values = {
      language: say.language,
      title: escaped(say(`demo.${kind}.title`)),
      about: escaped(say('demo.about')),
      people: accounts.map((account) => buttonOf(account, say)).join(''),
      back: escaped(say('demo.back')),
    };
    return sendPage(reply, filled(page, values), { 'form-action': "'self'" });
  });
  scope.post<Choice>(path, async (request, reply) => {
    const issuer = await provider();
    const interaction = await interactionOf(issuer, request, reply);
    if (!interaction) return reply.redirect(`${SIGN_IN}?failed=EXPIRED`, 303);
    const chosen = accounts.find(({ subject }) => subject === request.body.get('person'));
    // The package would ask whether the one who was signed in here is to be signed out; whoever clicks somebody else says so.
    const session = interaction.session?.uid && (await issuer.provider.Session.findByUid(interaction.session.uid));
    if (session && session.accountId !== chosen?.subject) {
      await issuer.endSession(session);
      delete interaction.session;
      await interaction.persist();
    }
    const result = chosen
      ? { login: { accountId: chosen.subject }, select_account: {} }
      : { error: 'access_denied', error_description: 'nobody was chosen' };
    return reply.redirect(await issuer.provider.interactionResult(request.raw, reply.raw, result), 303);
  });
}

/** What the browser was sent here for; null where that is over, or another browser's. */
async function interactionOf({ provider }: DemoProvider, request: FastifyRequest<Choice>, reply: FastifyReply) {
  const found = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
  return found?.uid === request.params.uid ? found : null;
}

function buttonOf({ subject, name, email, company, about }: DemoAccount, say: Say): string {
  const said = [email, company, about && say(about)].filter(Boolean).join(' · ');
  return `<li><button name="person" value="${subject}"><b>${escaped(name)}</b> <span>${escaped(said)}</span></button></li>`;
}
