/** Texts as the words by which they are found: without regard to case and accents, the same on every database. */
import { folded } from './text.rules';

/** Longer words are found by their beginning. */
const LONGEST_TERM = 40;
/** Signs are found too, each by itself: `100%` is not `100`, and `disk_full` is not `diskfull`. */
const WORD = /[\p{L}\p{N}]+|[\p{P}\p{S}]/gu;
const ALIKE: [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/\p{Dash_Punctuation}/gu, '-'],
];
/**
 * Scripts that put no space between words: a run of them is found by every two signs that stand together, and by its
 * last one, which begins no such two. Extensions, since the ー of サーバー is of either kana.
 */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;

/** The words of a text, each once, in the order in which they first occur. */
export function searchTerms(text: string): string[] {
  return termsOf(text, pairsAndLast);
}

/** The same with the ends of words, so that a part of a word is found: for short texts, of which people quote parts. */
export function partTerms(text: string): string[] {
  const terms = searchTerms(text);
  return [...new Set(terms.flatMap((term) => [term, ...ends([...term])]))];
}

/** All but the last sign, which alone asks for next to nothing. */
const ends = (signs: string[]): string[] => signs.slice(1, -1).map((_, index) => signs.slice(index + 1).join(''));

const pairsAndLast = (signs: string[]): string[] => signs.map((sign, index) => `${sign}${signs[index + 1] ?? ''}`);

function termsOf(text: string, ofRun: (signs: string[]) => string[]): string[] {
  const terms = new Set<string>();
  for (const [word] of alike(folded(text)).matchAll(WORD)) for (const term of termsOfWord(word, ofRun)) terms.add(term);
  return [...terms];
}

function termsOfWord(word: string, ofRun: (signs: string[]) => string[]): string[] {
  const terms = [...word.matchAll(UNSPACED)].flatMap(([run]) => ofRun([...run]));
  for (const rest of word.split(UNSPACED)) if (rest) terms.push(shortened(rest));
  return terms;
}

/** Quotation marks and dashes are typed as keyboards and word processors will have them. */
const alike = (text: string): string => ALIKE.reduce((all, [signs, sign]) => all.replace(signs, sign), text);

const shortened = (word: string): string => [...word].slice(0, LONGEST_TERM).join('');

const pairs = (signs: string[]): string[] =>
  signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);

/** The words that must all be found, each as the beginning of a word of the text. */
export function searchedTerms(search: string): string[] {
  const terms = termsOf(search, pairs);
  // "serv server" asks for nothing that "server" does not.
  return terms.filter((term) => !terms.some((other) => other !== term && other.startsWith(term)));
}

/** The first text that sorts after all that begin with `term`, byte by byte as the databases compare. */
export function afterPrefix(term: string): string {
  return `${term}\u{10ffff}`;
}
