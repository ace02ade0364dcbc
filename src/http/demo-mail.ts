/** The letters of the demo at `/demo/mail`: for whoever tries things out, and not there in production. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { filled } from './filled';
import { answerBadPath } from './http-errors';
import { sendPage } from './landing-page';
import { policy } from './security-headers';
import { escaped, LETTER_STYLES } from '../mail/letter-form.rules';
import { listLetters, readLetter, type FiledLetter } from '../mail/mail-folder';
import { PROJECT_FOLDER } from '../platform/settings';

const PAGES = join(PROJECT_FOLDER, 'web');
/** In the frame nothing runs and nothing loads; of styles only those that letters have. A link opens a page of its own. */
const FRAMED = {
  'content-security-policy': `sandbox allow-popups allow-popups-to-escape-sandbox; ${policy({ 'style-src': `'unsafe-hashes' ${hashes()}`, 'frame-ancestors': "'self'" })}`,
  'x-frame-options': 'SAMEORIGIN',
};
const MOST = 100;

export function addDemoMail(app: FastifyInstance, folder: string): void {
  const list = readFileSync(join(PAGES, 'mail-list.html'), 'utf8');
  const page = readFileSync(join(PAGES, 'mail-letter.html'), 'utf8');
  app.get('/demo/mail', async (_request, reply) => {
    const letters = await listLetters(folder, MOST);
    return sendPage(reply, filled(list, { letters: letters.map(lineOf).join('') }));
  });
  app.get<{ Params: { letter: string } }>('/demo/mail/:letter', async (request, reply) => {
    const letter = await readLetter(folder, request.params.letter);
    if (!letter) return answerBadPath(404, request, reply);
    const { id, subject, from, to, text } = letter;
    const said = Object.entries({ id, subject, from, to, at: momentOf(letter), text });
    const values = said.map(([name, value]) => [name, escaped(value)] as const);
    return sendPage(reply, filled(page, Object.fromEntries(values)), { 'frame-src': "'self'" });
  });
  app.get<{ Params: { letter: string } }>('/demo/mail/:letter/html', async (request, reply) => {
    const letter = await readLetter(folder, request.params.letter);
    if (!letter) return answerBadPath(404, request, reply);
    return reply.headers(FRAMED).type('text/html; charset=utf-8').send(letter.html);
  });
  app.get<{ Params: { letter: string } }>('/demo/mail/:letter/source', async (request, reply) => {
    const letter = await readLetter(folder, request.params.letter);
    if (!letter) return answerBadPath(404, request, reply);
    return reply.type('text/plain; charset=utf-8').send(letter.source);
  });
}

function hashes(): string {
  const hash = (style: string) => createHash('sha256').update(style).digest('base64');
  return Object.values(LETTER_STYLES)
    .map((style) => `'sha256-${hash(style)}'`)
    .join(' ');
}

function lineOf(letter: FiledLetter): string {
  const { id, subject, to } = letter;
  return `<li><a href="/demo/mail/${id}">${escaped(subject)}</a><span>${escaped(to)}</span><time>${momentOf(letter)}</time></li>`;
}

const momentOf = ({ at }: FiledLetter) => (at ? at.toISOString().slice(0, 16).replace('T', ' ') : '');
