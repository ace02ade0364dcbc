/** The words by which cases are found: of title, number, description and messages, of notes never. */
import { In, type EntityManager } from 'typeorm';
import { searchTerms } from '../platform/search-terms.rules';
import { CaseWordRow } from './case-event.row';

/** A number is quoted whole, or by its end. */
export const searchedNumber = (number: string): string => `${number} ${number.slice(-7)} ${Number(number.slice(-7))}`;

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
  const fresh = words.filter((word) => !known.has(word));
  for (let from = 0; from < fresh.length; from += BATCH)
    await tx.insert(
      CaseWordRow,
      fresh.slice(from, from + BATCH).map((word) => ({ word, caseId })),
    );
}

const BATCH = 500;

async function readInBatchesOfWords<T>(words: string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < words.length; from += BATCH) found.push(...(await read(words.slice(from, from + BATCH))));
  return found;
}
