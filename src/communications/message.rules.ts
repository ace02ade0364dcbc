/** What must be right about a message or note before anything is looked up. */
import type { CaseFault } from '../life/refusal';
import { checkText, type InputFault } from '../identity/profile.rules';
import { LONGEST_MESSAGE } from './message';

/** As it was typed, without empty lines around it; what indents the first line is Markdown. */
export function keptBody(body: string): string {
  return body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

/** As many files go with one message. R59. */
export const MOST_FILES = 10;

export function messageFaults(input: {
  idempotencyKey: string;
  body: string;
  attachmentIds?: readonly number[];
}): CaseFault<'INVALID_INPUT'>[] {
  const texts = [
    ...checkText(['input', 'idempotencyKey'], input.idempotencyKey, 255),
    ...bodyFaults(['input', 'body'], input.body),
  ].map(({ path, key, max }): CaseFault<'INVALID_INPUT'> => ({
    code: 'INVALID_INPUT',
    key,
    path,
    ...(max ? { values: { max } } : {}),
  }));
  const files = input.attachmentIds ?? [];
  if (files.length <= MOST_FILES && new Set(files).size === files.length) return texts;
  return [
    ...texts,
    { code: 'INVALID_INPUT', key: 'message.files', path: ['input', 'attachmentIds'], values: { most: MOST_FILES } },
  ];
}

function bodyFaults(path: string[], body: string): InputFault[] {
  const faults = checkText(path, body, LONGEST_MESSAGE, true);
  if (faults.length > 0 || [...keptBody(body)].length <= LONGEST_MESSAGE) return faults;
  return [{ path, key: 'input.tooLong', max: LONGEST_MESSAGE }];
}
