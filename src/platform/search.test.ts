import { GraphQLError } from 'graphql';
import { searchWords } from './search';
import { sayIn } from './wording';

const words = (search: string | null | undefined) => searchWords(search, sayIn('en'));

describe('what is typed into a search field', () => {
  it.each([
    [null, []],
    [undefined, []],
    ['', []],
    ['  \t ', []],
    ['SQL', ['sql']],
    ['  Müller   café ', ['muller', 'cafe']],
    ['2611220010000042', ['2611220010000042']],
    ["100% _ ' \\ *", ['100%', '_', "'", '\\', '*']],
    ['two\u00a0words', ['two', 'words']],
    ['x'.repeat(200), ['x'.repeat(200)]],
    ['\u{1f600}'.repeat(200), ['\u{1f600}'.repeat(200)]],
  ])('%j: %j', (search, expected) => {
    expect(words(search)).toEqual(expected);
  });

  it.each([
    ['201 characters', 'x'.repeat(201)],
    ['a null', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['half a character', 'a\ud800'],
  ])('%s are refused', (_what, search) => {
    let thrown: unknown;
    try {
      words(search);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(GraphQLError);
    expect((thrown as GraphQLError).extensions.code).toBe('BAD_USER_INPUT');
  });
});
