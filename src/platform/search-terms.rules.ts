/** Texts as the words by which they are found: without regard to case and accents, the same on every database. */
import { folded } from './text.rules';

/** Longer words are found by their beginning. */
const LONGEST_TERM = 40;
const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that put no space between words: a run of them is found by every two signs that stand together. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** The words of a text, each once, in the order in which they first occur. */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const [word] of folded(text).matchAll(WORD)) for (const term of termsOfWord(word)) terms.add(term);
  return [...terms];
}

function termsOfWord(word: string): string[] {
  const terms = [...word.matchAll(UNSPACED)].flatMap(([run]) => pairs(run));
  for (const rest of word.split(UNSPACED)) if (rest) terms.push(shortened(rest));
  return terms;
}

const shortened = (word: string): string => [...word].slice(0, LONGEST_TERM).join('');

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** The words that must all be found, each as the beginning of a word of the text. */
export function searchedTerms(search: string): string[] {
  const terms = searchTerms(search);
  // "serv server" asks for nothing that "server" does not.
  return terms.filter((term) => !terms.some((other) => other !== term && other.startsWith(term)));
}

/** The first text that sorts after all that begin with `term`, byte by byte as the databases compare. */
export function afterPrefix(term: string): string {
  return `${term}\u{10ffff}`;
}
