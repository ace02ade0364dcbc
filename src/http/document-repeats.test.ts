import { parse } from 'graphql';
import { documentRepeats, MOST_COMPARISONS, MOST_REPEATS, repeatsTooMuch } from './document-repeats';

const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const measured = (text: string) => documentRepeats(parse(text));

describe('how often one place of the answer is named', () => {
  test.each<[string, number]>([
    ['{ a }', 1],
    ['{ a b c }', 1],
    ['{ a a }', 2],
    ['{ a: b a: c a }', 3],
    ['{ a: x b: x }', 1],
    ['{ a { b } c { b } }', 1],
    // Places within one that is named twice are named twice as well.
    ['{ a { b b } a { b } }', 3],
    ['{ a ... { a ... on T { a } } }', 3],
    ['{ a ...F ...F } fragment F on T { a }', 2],
    ['{ ...F ...G } fragment F on T { a ...G } fragment G on T { a a }', 3],
    ['{ a { ...F } a { ...F } b { ...F } } fragment F on T { c }', 2],
    ['query x { a } query y { a }', 1],
    // What nothing spreads is validated as well.
    ['{ a } fragment F on T { b b }', 2],
    ['{ ...Unknown a }', 1],
    ['{ ...F } fragment F on T { a ...F }', 1],
    ['{ ...F } fragment F on T { a { ...F } }', 1],
    ['{ ...F ...G } fragment F on T { a ...G } fragment G on T { a ...F }', 2],
  ])('%s: %i', (text, repeats) => {
    expect(measured(text).repeats).toBe(repeats);
  });

  test.each<[string, (count: number) => string]>([
    ['an object', (count) => `{ ${'a { b } '.repeat(count)} }`],
    ['in inline fragments', (count) => `{ ${'... { a { b } } '.repeat(count)} }`],
    [
      'in fragments',
      (count) => `{ ${many(count, (i) => `...f${i}`)} } ${many(count, (i) => `fragment f${i} on T { a { b } }`)}`,
    ],
    [
      'in a chain of fragments',
      (count) => `{ ...f1 } ${many(count, (i) => `fragment f${i + 1} on T { a { b } ...f${i + 2} }`)}`,
    ],
    ['under two', (count) => `{ a { ${'b { c } '.repeat(count - 10)} } a { ${'b { c } '.repeat(10)} } }`],
    ['as an alias', (count) => `{ ${many(count, (i) => `a: b${i} { c }`)} }`],
  ])(`${MOST_REPEATS} times is allowed, and no more: %s`, (_how, text) => {
    expect(measured(text(MOST_REPEATS)).objects).toBe(MOST_REPEATS);
    expect(repeatsTooMuch(measured(text(MOST_REPEATS)))).toBe(false);
    expect(repeatsTooMuch(measured(text(MOST_REPEATS + 1)))).toBe(true);
  });
});

test('of leaves as many of one name are allowed as graphql-js takes', () => {
  expect(repeatsTooMuch(measured(`{ ${'a '.repeat(950)} }`))).toBe(false);
  expect(repeatsTooMuch(measured(`{ ${'a '.repeat(1100)} }`))).toBe(true);
});

describe('what validation would compare', () => {
  test.each<[string, number]>([
    // What there is, and each pair of one name.
    ['{ a b c }', 3],
    ['{ a a a }', 3 + 3 / 10],
    ['{ a { b } a { b } a { b } }', 3 + 3 + (3 + 2 * 3 + 3 / 10)],
    ['{ a { b } a { b } }', 2 + 1 + (2 + 1 * 2 + 1 / 10)],
    ['{ ...F c } fragment F on T { a b }', 4 + 1 * 4],
  ])('%s: %i', (text, comparisons) => {
    expect(measured(text).comparisons).toBeCloseTo(comparisons);
  });

  const spreading = (count: number, of: (index: number) => string): string =>
    `{ ...f0 } ${many(count, (index) => `fragment f${index} on T { ${of(index)} }`)}`;

  // Each of these would be walked for ever, or as good as.
  test.each<[string, string]>([
    ['sixty levels of two fields each', spreading(60, (i) => `a { ...f${i + 1} } b { ...f${i + 1} }`)],
    ['fragments that spread each other', spreading(40, (i) => many(20, (j) => `a${j} { ...f${(i + j) % 40} }`))],
    [
      'hundreds of fragments in one place',
      `{ ${many(240, (i) => `...f${i}`)} } ${many(240, (i) => `fragment f${i} on T { a${i} }`)}`,
    ],
  ])('is counted no further than its bound: %s', (_what, text) => {
    const { comparisons } = measured(text);
    expect(comparisons).toBeGreaterThan(MOST_COMPARISONS);
    expect(comparisons).toBeLessThan(MOST_COMPARISONS * 10);
  });

  test.each<[string, string]>([
    [
      'a page of twelve parts, of ten fields each',
      `{ ${many(12, (i) => `...f${i}`)} } ${many(12, (i) => `fragment f${i} on T { a { id ${many(8, (j) => `b${i}x${j}`)} } }`)}`,
    ],
    ['fragments within fragments', spreading(20, (i) => `a${i} b${i} ...f${i + 1}`)],
    ['600 levels', `${'{ a '.repeat(600)}${'}'.repeat(600)}`],
    ['1,900 different fields', `{ ${many(1900, (i) => `a${i}`)} }`],
  ])('leaves room for %s', (_what, text) => {
    expect(repeatsTooMuch(measured(text))).toBe(false);
  });
});
