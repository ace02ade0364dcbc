import fc from 'fast-check';
import { askedWords, keptWords } from './words.rules';

describe('R35 the words of articles', () => {
  it.each<[string, string, string]>([
    ['nothing', '', ''],
    ['each once, however often it is said', 'log Log LOG', 'qzlog'],
    ['short ones and numbers', 'AD 9002 R2', 'qzad qz9002 qzr2'],
    ['the parts of a name', 'log_reuse_wait_desc', 'qzlog qzreus qzwait qzdesc'],
    ['accents', 'één café', 'qzeen qzcaf'],
    ['signs', '% + - * " ( ) ~ <>@', ''],
  ])('R35 %s', (_what, text, words) => {
    expect(keptWords(text)).toBe(words);
  });

  it.each([
    ['logs', 'log'],
    ['grows', 'growing'],
    ['databases', 'database'],
    ['queries', 'query'],
    ['stopped', 'stops'],
    ['bestanden', 'bestand'],
  ])('R35 %s is found by %s', (kept, asked) => {
    expect(askedWords(asked)).toEqual([keptWords(kept)]);
  });
});

describe('R35 the words that are asked for', () => {
  it.each<[string, string, string, string[]]>([
    ['what says nothing is left out', 'Please help, it does not work and we get an error', '', []],
    ['in Dutch too', 'Help, het werkt niet en ik krijg een fout', '', ['qzkrijg']],
    ['what was chosen already', 'SQL Server 2022 log', 'SQL Server 2022', ['qzlog']],
    ['in the order in which it was typed', 'disk full log', '', ['qzdisk', 'qzful', 'qzlog']],
  ])('R35 %s', (_what, text, known, words) => {
    expect(askedWords(text, known)).toEqual(words);
  });

  it('R35 there are 100 at most', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `w${index}x`).join(' ');
    expect(askedWords(text)).toHaveLength(100);
  });

  it('R35 whatever is typed, nothing of it is an operator of a database', () => {
    const signs = fc.constantFrom('"', "'", '*', '+', '-', '(', ')', '~', '<', '>', '@', ':', '^', '{', '}', '\\', '%');
    const operators = fc.constantFrom(' OR ', ' AND ', ' NOT ', 'NEAR(', ' title:', '--', '/*', 'x" OR "', ';DROP ');
    const typed = fc
      .array(fc.oneof(signs, operators, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        for (const word of [...askedWords(text), ...keptWords(text).split(' ').filter(Boolean)])
          expect(word).toMatch(/^qz[\p{L}\p{N}]{1,40}$/u);
      }),
      { numRuns: 200 },
    );
  });

  it('R35 what an article says is found by its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = new Set(keptWords(text).split(' '));
        expect(askedWords(text).filter((word) => !kept.has(word))).toEqual([]);
      }),
    );
  });
});
