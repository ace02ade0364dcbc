/** Articles of the tests' own, and what people ask of them. */
import path from 'node:path';
import { globalId } from '../../src/platform/global-id';
import { importArticles } from '../../src/self-help/import-articles';
import type { World } from '../world';
import type { Refusal } from './asking';

export const ARTICLES = path.join(__dirname, '..', 'articles');

/** Replaces those of data/; gives their ids by their names. */
export async function importedArticles(world: World): Promise<Record<string, string>> {
  const outcome = await importArticles(world.server.world.database, ARTICLES);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  // What was taken back keeps its number, and has no texts.
  const rows = await world.sql<{ id: number; slug: string }>(
    'SELECT id, slug FROM self_help_articles WHERE id IN (SELECT article_id FROM self_help_texts)',
  );
  return Object.fromEntries(rows.map(({ id, slug }) => [slug, globalId('SelfHelpArticle', id)]));
}

export interface Offered {
  id: string;
  title: string;
  summary: string;
  body: string;
  locale: string;
}
interface Wish {
  productVersionId: string;
  problemId?: string;
  text?: string;
}

const ASK = `query ($productVersionId: ID!, $problemId: ID, $text: String) {
  selfHelp(productVersionId: $productVersionId, problemId: $problemId, text: $text) {
    articles { id title summary body locale }
  }
}`;

/** Null for a version that is not there. */
export async function offered(world: World, token: string, wish: Wish, language = 'en'): Promise<Offered[] | null> {
  const headers = { 'accept-language': language };
  const answer = await world.ask<{ selfHelp: { articles: Offered[] } | null }, Wish>(token, ASK, wish, headers);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.selfHelp?.articles ?? null;
}

const RECORD = `mutation ($input: RecordSelfHelpInput!) {
  recordSelfHelp(input: $input) { draftId userErrors { code message path } }
}`;

export interface Recording {
  draftId?: string | null;
  articleIds: string[];
  productVersionId: string;
  what: 'SHOWN' | 'OPENED' | 'SOLVED';
}
export interface Recorded {
  draftId: string | null;
  userErrors: (Refusal & { message: string })[];
}

export async function record(world: World, token: string, input: Recording): Promise<Recorded> {
  const answer = await world.ask<{ recordSelfHelp: Recorded }, { input: Recording }>(token, RECORD, { input });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordSelfHelp;
}
