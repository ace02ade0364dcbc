/** The words by which cases are found: of title, number, description and messages, of notes never. */
import { In, type EntityManager } from 'typeorm';
import { insertRows } from '../platform/write-rows';
import { partTerms, searchTerms } from '../platform/search-terms.rules';
import { CaseWordRow } from './case-event.row';

/** The words of a new case; of title and number, which people quote in parts, the parts too. */
export function insertWords(
  tx: EntityManager,
  caseId: number,
  { number, title, description }: { number: string; title: string; description: string },
): Promise<void> {
  return add(tx, caseId, [...new Set([...partTerms(`${title} ${number}`), ...searchTerms(description)])]);
}

/** Adds the words of a text that the case is not found by yet. */
export async function addWords(tx: EntityManager, caseId: number, text: string): Promise<void> {
  const words = searchTerms(text);
  const known = new Set(
    (
      await readInBatchesOfWords(words, (some) =>
        tx.find(CaseWordRow, { select: { word: true }, where: { caseId, word: In(some) } }),
      )
    ).map(({ word }) => word),
  );
  await add(
    tx,
    caseId,
    words.filter((word) => !known.has(word)),
  );
}

async function add(tx: EntityManager, caseId: number, words: readonly string[]): Promise<void> {
  for (let from = 0; from < words.length; from += BATCH)
    await insertRows(
      tx,
      CaseWordRow,
      words.slice(from, from + BATCH).map((word) => ({ word, caseId })),
    );
}

const BATCH = 500;

async function readInBatchesOfWords<T>(words: string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < words.length; from += BATCH) found.push(...(await read(words.slice(from, from + BATCH))));
  return found;
}
