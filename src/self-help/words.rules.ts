/**
 * Texts as the words of a full-text index, and what is typed as a question to it. Both databases get letters and digits
 * alone, so that nothing that somebody types is an operator of theirs. R35.
 */
import { searchTerms } from '../platform/search-terms.rules';

/** Before each word: so that none is too short for an index, or among the words that one leaves out. */
const MARK = 'qz';
const ENDINGS = /(?:ies|ing|ed|en|es|s|e|y)$/;
/** More words than these find nothing else. */
const MOST_ASKED = 100;

/** Said in nearly every request, in English or Dutch, and about nothing. */
const SAYING_NOTHING = new Set(
  `a about after again all also am an and any are as at be because been before but by can cannot could did do does
  doesn don error even every for from get gets getting go had has have help her here his how if in into is issue it its
  just like me more most my need no not now of on one only or our out over please problem same say says see since so
  some still than thank thanks that the their them then there these they this those to too try trying up us use using
  very want was we were what when where which while who why will with work working works would you your
  aan al alle alleen als altijd andere ben bij daar dan dat de deze die dit door dus een en er fout geeft geen graag had
  hallo heb hebben heeft help het hier hoe hun ik ja je kan kunnen maar me meer met mij mijn moet na naar nee niet niets
  nog nu of om omdat ons onze ook op over probleem sinds te tot u uit uw van veel via voor waar waarom wat we weer wel
  werken werkt wie wij wil wordt zal ze zegt zich zie zij zijn zo zonder zou`.split(/\s+/),
);

/** Parts of a word that are the same in its other forms: `logs` is found by `log`, `growing` by `grows`. */
function stem(word: string): string {
  const shorter = word.length > 3 ? word.replace(ENDINGS, '') : word;
  return shorter.length < 3 ? word : shorter.replace(/(\p{L})\1$/u, '$1');
}

const isWord = (term: string): boolean => /^[\p{L}\p{N}]+$/u.test(term);

function stems(text: string, isLeftOut: (word: string) => boolean = () => false): string[] {
  const words = searchTerms(text).filter((term) => isWord(term) && !isLeftOut(term));
  return [...new Set(words.map((word) => MARK + stem(word)))];
}

/** What the index holds of a text: each word once, so that to say one often does not make it count more. */
export const keptWords = (text: string): string => stems(text).join(' ');

/** What is asked for, in the order in which it was typed; `known` is what is chosen already and tells nothing any more. */
export function askedWords(text: string, known = ''): string[] {
  const said = new Set(stems(known));
  return stems(text, (word) => SAYING_NOTHING.has(word))
    .filter((word) => !said.has(word))
    .slice(0, MOST_ASKED);
}
