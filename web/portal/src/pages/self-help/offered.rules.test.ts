import { shownOf, wishOf } from './offered.rules';

const nothing = { productVersionId: null, problemId: null, title: '', description: '' };
const articles = (...ids: string[]) => ids.map((id) => ({ id }));

describe('R35 what is asked for', () => {
  it.each<[string, Parameters<typeof wishOf>[0], ReturnType<typeof wishOf>]>([
    ['nothing without a version', { ...nothing, problemId: 'p', title: 'log' }, null],
    ['nothing with a version alone', { ...nothing, productVersionId: 'v', title: '  \n ' }, null],
    [
      'what is about the problem',
      { ...nothing, productVersionId: 'v', problemId: 'p' },
      { productVersionId: 'v', problemId: 'p', text: '' },
    ],
    [
      'what was typed, whatever its blanks',
      { ...nothing, productVersionId: 'v', title: ' The log ', description: '\n is  full ' },
      { productVersionId: 'v', problemId: null, text: 'The log is full' },
    ],
  ])('R35 %s', (_what, typed, wish) => {
    expect(wishOf(typed)).toEqual(wish);
  });

  it('R35 of a long text its beginning, and no half characters', () => {
    const long = wishOf({ ...nothing, productVersionId: 'v', title: '😀'.repeat(3000) });
    expect(long?.text).toBe('😀'.repeat(2000));
  });
});

describe('R35 what is shown', () => {
  it.each<[string, string[], string[], string[]]>([
    ['what is found', ['a', 'b'], [], ['a', 'b']],
    ['what is read and found, where it is found', ['a', 'b'], ['b'], ['a', 'b']],
    ['what is read and not found any more, below', ['a', 'b'], ['c'], ['a', 'b', 'c']],
    ['what is read though nothing is found', [], ['c'], ['c']],
    ['5 at most, with what is read', ['a', 'b', 'c', 'd', 'e'], ['f'], ['a', 'b', 'c', 'd', 'f']],
  ])('R35 %s', (_what, found, reading, shown) => {
    expect(shownOf(articles(...found), articles(...reading))).toEqual(articles(...shown));
  });
});
