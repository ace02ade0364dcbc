/** Reads a folder of articles, telling each line that is wrong by file and line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../catalog/read-tables';
import { readArticleFile, type ArticleFile } from './article-file.rules';

export interface ArticleFiles {
  readonly files: readonly ArticleFile[];
  readonly faults: readonly Fault[];
}

/** What says how articles are written is none. */
const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md') : [];

export const holdsArticles = (folder: string): boolean => namesIn(folder).length > 0;

/** Null where there are none. */
export function readArticles(folder: string): ArticleFiles | null {
  const names = namesIn(folder);
  if (names.length === 0) return null;
  const read = names.sort().map((name) => readArticleFile(name, readFileSync(join(folder, name), 'utf8')));
  return {
    files: read.flatMap(({ article }) => article ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}
