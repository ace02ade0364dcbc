/** The letters of the demo at `/demo/mail`: for whoever tries things out, and not there in production. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { answerBadPath } from './http-errors';
import { sendPage } from './landing-page';
import { escaped } from '../mail/letter-form.rules';
import { listLetters, readLetter, type FiledLetter } from '../mail/mail-folder';
import { PROJECT_FOLDER } from '../platform/settings';

const PAGES = join(PROJECT_FOLDER, 'web');
const POLICY = "style-src 'unsafe-inline'; img-src data:";
const MOST = 100;

export function addDemoMail(app: FastifyInstance, folder: string): void {
  const list = readFileSync(join(PAGES, 'mail-list.html'), 'utf8');
  const page = readFileSync(join(PAGES, 'mail-letter.html'), 'utf8');
  app.get('/demo/mail', async (_request, reply) => {
    const letters = await listLetters(folder, MOST);
    return sendPage(reply, filled(list, { letters: letters.map(lineOf).join('') }), POLICY);
  });
  app.get<{ Params: { letter: string } }>('/demo/mail/:letter', async (request, reply) => {
    const letter = await readLetter(folder, request.params.letter);
    if (!letter) return answerBadPath(404, request, reply);
    const { id, subject, from, to, text, html } = letter;
    const said = { id, subject, from, to, at: momentOf(letter), text };
    // The letter's HTML is the value of an attribute, for a frame in which nothing may run or load.
    const values = Object.entries({ ...said, html }).map(([name, value]) => [name, escaped(value)]);
    return sendPage(reply, filled(page, Object.fromEntries(values) as Record<string, string>), POLICY);
  });
  app.get<{ Params: { letter: string } }>('/demo/mail/:letter/source', async (request, reply) => {
    const letter = await readLetter(folder, request.params.letter);
    if (!letter) return answerBadPath(404, request, reply);
    return sendPage(reply, letter.source, 'sandbox', 'text/plain');
  });
}

/** Puts values, which are HTML already, where a page names them. */
function filled(page: string, values: Record<string, string>): string {
  return page.replace(/<!-- (\w+) -->|"(\w+) goes here"/g, (whole, inside?: string, attribute?: string) => {
    const value = values[inside ?? attribute ?? ''];
    if (value === undefined) return whole;
    return inside ? value : `"${value}"`;
  });
}

function lineOf(letter: FiledLetter): string {
  const { id, subject, to } = letter;
  return `<li><a href="/demo/mail/${id}">${escaped(subject)}</a><span>${escaped(to)}</span><time>${momentOf(letter)}</time></li>`;
}

const momentOf = ({ at }: FiledLetter) => (at ? at.toISOString().slice(0, 16).replace('T', ' ') : '');
