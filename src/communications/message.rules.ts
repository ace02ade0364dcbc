/** What must be right about a message or note before anything is looked up. */
import type { CaseFault } from '../life/refusal';
import { checkText } from '../identity/profile.rules';
import { LONGEST_MESSAGE } from './message';

/** As many files go with one message. R59. */
export const MOST_FILES = 10;

export function messageFaults(input: {
  idempotencyKey: string;
  body: string;
  attachmentIds?: readonly number[];
}): CaseFault<'INVALID_INPUT'>[] {
  const texts = [
    ...checkText(['input', 'idempotencyKey'], input.idempotencyKey, 255),
    ...checkText(['input', 'body'], input.body, LONGEST_MESSAGE, true),
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
