/** Imports a folder of articles: everything is checked before anything is changed, and all of it changes at once. */
import { loadCatalogue } from '../catalog/catalogue.store';
import type { RefusedTables } from '../catalog/judge-tables';
import type { Database, Transaction } from '../platform/database';
import { hasArticles } from './article.store';
import { readArticles, type ArticleFiles } from './read-articles';
import { forgetReplaced, saveArticles } from './save-articles.store';
import { judgeArticles } from './written-articles.rules';

export type ArticleImport = { kind: 'imported'; articles: number } | RefusedTables;

/** Where they lie in a folder of tables. */
export const ARTICLE_FOLDER = 'self-help';

const refused = (...faults: RefusedTables['faults']): RefusedTables => ({ kind: 'refused', faults });

/** Those that are not in the folder are not offered any more; the ids of what stays stay. */
export async function importArticles(database: Database, folder: string): Promise<ArticleImport> {
  const read = readArticles(folder);
  if (!read) return refused({ file: folder, line: null, message: 'holds no articles, such as the-log-grows.en.md' });
  const outcome = await database.transact(
    (tx) => importRead(tx, read),
    ({ kind }) => kind === 'refused',
  );
  if (outcome.kind === 'imported') await settleArticles(database);
  return outcome;
}

/** For who changes something else with them, such as the catalogue whose names they use; once committed, settle them. */
export async function importRead(tx: Transaction, read: ArticleFiles): Promise<ArticleImport> {
  const catalogue = await loadCatalogue(tx);
  if (!catalogue) throw new Error('no catalogue has been imported');
  // A file that cannot be read is missing to the others: its own fault says more.
  const { articles, faults } =
    read.faults.length > 0 ? { articles: [], faults: read.faults } : judgeArticles(read.files, catalogue);
  if (faults.length > 0) return refused(...faults);
  await saveArticles(tx, articles);
  return { kind: 'imported', articles: articles.length };
}

/** After the commit: what was replaced counts in no search any more. */
export const settleArticles = ({ source }: Database): Promise<void> => forgetReplaced(source.manager);

/** The articles that came with a release, where none were ever imported; null where there is nothing to do. */
export async function completeArticles(database: Database, folder: string): Promise<ArticleImport | null> {
  if (await hasArticles(database.source.manager)) return null;
  const read = readArticles(folder);
  if (!read) return null;
  return database.transact(
    (tx) => importRead(tx, read),
    ({ kind }) => kind === 'refused',
  );
}
