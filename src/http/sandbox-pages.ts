/**
 * The sandbox's pages, where a card is picked and a challenge passed: for whoever tries things out, and not there in
 * production. Who has the link may answer it, once. They work without a script. R27.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { filled } from './filled';
import { sendPage } from './landing-page';
import { cardChoice, challengeChoice, overOf, unknownPage, type SandboxContent } from './sandbox-content';
import { escaped } from '../mail/letter-form.rules';
import type { Database } from '../platform/database';
import { PROJECT_FOLDER, type Settings } from '../platform/settings';
import { chooseLanguage, sayIn, type Say } from '../platform/wording';
import {
  askedChallenge,
  askedEntry,
  passChallenge,
  pickCard,
  type Asked,
  type SandboxAnswer,
} from '../purchases/sandbox-bank';
import { CARD_PAGE, CHALLENGE_PAGE } from '../purchases/sandbox-links';
import type { World } from '../world';

const LONGEST_BODY = 4096;

/** One of the two pages: what it asks, and what becomes of the answer. */
interface Question<T> {
  readonly what: 'entry' | 'challenge';
  readonly path: string;
  /** The field of the form. */
  readonly field: string;
  readonly asked: (database: Database, ref: string) => Promise<Asked<T> | null>;
  readonly choice: (about: T, isWrong: boolean, say: Say) => SandboxContent;
  readonly answer: (database: Database, ref: string, value: string) => Promise<SandboxAnswer>;
}

interface Named {
  Params: { ref: string };
  Body: URLSearchParams | undefined;
}

export const hasSandbox = ({ purchases, production }: Settings): boolean =>
  purchases.provider === 'sandbox' && !production;

export async function addSandboxPages(app: FastifyInstance, { database }: World): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_BODY },
      (_request, body, done) => done(null, new URLSearchParams(body as string)),
    );
    addQuestion(scope, database, {
      what: 'entry',
      path: CARD_PAGE,
      field: 'card',
      asked: askedEntry,
      choice: cardChoice,
      answer: pickCard,
    });
    addQuestion(scope, database, {
      what: 'challenge',
      path: CHALLENGE_PAGE,
      field: 'outcome',
      asked: askedChallenge,
      choice: challengeChoice,
      answer: passChallenge,
    });
  });
}

function addQuestion<T>(scope: FastifyInstance, database: Database, question: Question<T>): void {
  const { what, path, field, asked, choice, answer } = question;
  const page = readFileSync(join(PROJECT_FOLDER, 'web/sandbox.html'), 'utf8');

  function send(reply: FastifyReply, say: Say, { title, content }: SandboxContent, form?: string): FastifyReply {
    const values = { language: say.language, title: escaped(title), notice: escaped(say('sandbox.notice')), content };
    return sendPage(reply, filled(page, values), form ? { 'form-action': form } : {});
  }

  async function show(request: FastifyRequest<Named>, reply: FastifyReply, isWrong = false): Promise<FastifyReply> {
    const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
    const found = await asked(database, request.params.ref);
    if (!found) return send(reply.code(404), say, unknownPage(say));
    if (found.isOver) return send(reply.code(409), say, overOf(what, found.returnUrl, say));
    return send(reply.code(isWrong ? 400 : 200), say, choice(found.about, isWrong, say), formTarget(found.returnUrl));
  }

  scope.get<Named>(`${path}/:ref`, { exposeHeadRoute: false }, (request, reply) => show(request, reply));
  scope.post<Named>(`${path}/:ref`, async (request, reply) => {
    const done = await answer(database, request.params.ref, request.body?.get(field) ?? '');
    // Nowhere but where it was to go on when the page was made.
    if (done.kind === 'DONE') return reply.redirect(done.returnUrl, 303);
    return show(request, reply, done.kind === 'WRONG');
  });
}

/** Browsers ask the policy also about where the answer to a form sends them. */
function formTarget(returnUrl: string): string {
  const { origin } = new URL(returnUrl);
  // A host may have signs that would end the directive.
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? `'self' ${origin}` : "'self'";
}
