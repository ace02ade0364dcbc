/** Names of files: shown to people, never used as a path. R59. */
import { textFault, type TextFault } from '../platform/text.rules';

export const LONGEST_NAME = 110;

/** Some programs send the whole path; the folders are nobody's business. */
const lastPart = (given: string): string => given.split(/[\\/]/).at(-1)?.trim() ?? '';

/** The name as it is kept, or what is wrong with it. */
export function fileName(given: string): { name: string } | { fault: TextFault } {
  const name = lastPart(given);
  if (/^\.*$/.test(name)) return { fault: 'EMPTY' };
  const fault = textFault(name, { max: LONGEST_NAME });
  return fault ? { fault } : { name };
}

/** The name of a file of a mail, whose writer cannot be asked for a better one. */
export function tidyName(given: string): string {
  const kept = lastPart(given).replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '');
  const characters = [...kept];
  const ending = /\.[^.]{1,10}$/.exec(kept)?.[0] ?? '';
  const short =
    characters.length <= LONGEST_NAME ? kept : characters.slice(0, LONGEST_NAME - [...ending].length).join('') + ending;
  const named = fileName(short);
  return 'name' in named ? named.name : 'attachment';
}
