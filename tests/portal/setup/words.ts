/** What the portal says, by the keys of its words: a story in two languages finds the same buttons in both. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Language = 'en' | 'nl';
/** `say('new:steps.next')`, with the values of its placeholders. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const FOLDER = path.join(__dirname, '../../../web/portal/src/words');
const files = new Map<string, unknown>();

function wordsIn(file: string): unknown {
  if (!files.has(file)) files.set(file, JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')));
  return files.get(file);
}

export function wordsOf(language: Language): Say {
  return (key, values = {}) => {
    const [namespace, within = ''] = key.split(':');
    const found = within
      .split('.')
      .reduce<unknown>(
        (at, part) => (at as Record<string, unknown> | undefined)?.[part],
        wordsIn(`${language}/${namespace}.json`),
      );
    if (typeof found !== 'string') throw new Error(`there are no words for ${language} ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
  };
}

/** For looking for what begins so: a label of a field that is required has a star behind it. */
export const begins = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
