/** The body of the message that is made of a mail. */
import { LONGEST_MESSAGE } from '../communications/message';
import { textFault, withoutControls } from '../platform/text.rules';
import { LANGUAGES, sayIn, type Language } from '../platform/wording';
import type { IncomingMail } from './incoming-mail';
import { shortened } from './letter-form.rules';
import { cutWithNote, newText } from './reply-text.rules';

const MARKERS = LANGUAGES.map((language) => sayIn(language)('mail.marker'));

/** What was written anew; empty if nothing was that anybody could see. */
export function replyText({ text }: Pick<IncomingMail, 'text'>, number: string): string {
  const written = withoutControls(newText(text, { markers: MARKERS, number })).trim();
  return textFault(written, { max: Infinity, multiline: true }) === 'EMPTY' ? '' : written;
}

export interface ReplyParts {
  text: string;
  hasFiles: boolean;
  /** The names of files that were not taken. */
  left: readonly string[];
}

export function replyBody({ text, hasFiles, left }: ReplyParts, language: Language): string {
  const say = sayIn(language);
  const files = shortened(left.map((name) => withoutControls(name).replace(/\s+/g, ' ')).join(', '), 500);
  const note = left.length > 0 ? `\n\n${say('mail.filesLeft', { files })}` : '';
  const said = text === '' && hasFiles ? say('mail.filesOnly') : text;
  return `${cutWithNote(said, LONGEST_MESSAGE - [...note].length, say('mail.cut'))}${note}`;
}
