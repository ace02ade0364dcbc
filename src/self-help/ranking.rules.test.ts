import type { Candidate } from './article';
import { rankArticles, type Asked } from './ranking.rules';

const PRODUCT = { V2019: 1, V2022: 2 };
const OF_ANOTHER = 9;
const [CATEGORY, OTHER_CATEGORY, PROBLEM, OTHER_PROBLEM] = [11, 12, 21, 22];

const about = (articleId: number, covers: Partial<Candidate> = {}): Candidate => ({
  articleId,
  products: [1],
  versions: [],
  categories: [],
  problems: [],
  ...covers,
});
const asked = (more: Partial<Asked> = {}): Asked => ({
  versionId: PRODUCT.V2022,
  versionIds: new Set(Object.values(PRODUCT)),
  problemId: null,
  categoryId: null,
  scores: null,
  ...more,
});
const problem = { problemId: PROBLEM, categoryId: CATEGORY };
const scores = (...pairs: [number, number][]) => new Map(pairs);
const many = Array.from({ length: 9 }, (_, index) => about(index + 1));

describe('R35 which articles are offered', () => {
  it.each<[string, Candidate[], Asked, number[]]>([
    ['none where none is about the product', [], asked(problem), []],
    ['none that is about the product alone', [about(1)], asked(), []],
    ['nor where words were typed that it has not', [about(1)], asked({ scores: scores() }), []],
    ['one that has words that were typed', [about(1), about(2)], asked({ scores: scores([2, 0.5]) }), [2]],
    ['not of another product, however well it fits', [about(1)], asked({ scores: scores([1, 1], [7, 9]) }), [1]],
    ['one about the problem, without words', [about(1, { problems: [PROBLEM] })], asked(problem), [1]],
    [
      'and with words that it has not',
      [about(1, { problems: [PROBLEM] })],
      asked({ ...problem, scores: scores() }),
      [1],
    ],
    ['one about its category', [about(1, { categories: [CATEGORY] })], asked(problem), [1]],
    [
      'none about others',
      [about(1, { categories: [OTHER_CATEGORY], problems: [OTHER_PROBLEM] })],
      asked({ ...problem, scores: scores() }),
      [],
    ],
    [
      'one for another version is not',
      [about(1, { versions: [PRODUCT.V2019] }), about(2, { versions: [PRODUCT.V2022] })],
      asked({ scores: scores([1, 5], [2, 1]) }),
      [2],
    ],
    [
      'versions of another product restrict nothing here',
      [about(1, { versions: [OF_ANOTHER] })],
      asked({ scores: scores([1, 1]) }),
      [1],
    ],
    [
      'the problem before the category before the words',
      [
        about(1),
        about(2, { categories: [CATEGORY] }),
        about(3, { problems: [PROBLEM] }),
        about(4, { categories: [CATEGORY], problems: [PROBLEM] }),
      ],
      asked({ ...problem, scores: scores([1, 100], [2, 10], [3, 1]) }),
      [4, 3, 2, 1],
    ],
    [
      'words decide between two of a category',
      [about(1, { categories: [CATEGORY] }), about(2, { categories: [CATEGORY] })],
      asked({ ...problem, scores: scores([1, 1], [2, 2]) }),
      [2, 1],
    ],
    [
      'not what has a word by chance beside what fits',
      [about(1), about(2), about(3)],
      asked({ scores: scores([1, 10], [2, 3], [3, 2.9]) }),
      [1, 2],
    ],
    [
      'but what is about the problem or its category, however few of the words it has',
      [about(1), about(2, { problems: [PROBLEM] }), about(3, { categories: [CATEGORY] })],
      asked({ ...problem, scores: scores([1, 10], [2, 0.1]) }),
      [2, 3, 1],
    ],
    [
      'what fits another version or product best is no measure',
      [about(1, { versions: [PRODUCT.V2019] }), about(2)],
      asked({ scores: scores([1, 100], [2, 1], [7, 100]) }),
      [2],
    ],
    [
      'of two alike the one that names the version, then the older',
      [about(1), about(2, { versions: [PRODUCT.V2022] }), about(3)],
      asked({ scores: scores([1, 1], [2, 1], [3, 1]) }),
      [2, 1, 3],
    ],
    [
      '5 at most',
      many,
      asked({ scores: scores(...many.map(({ articleId }): [number, number] => [articleId, articleId])) }),
      [9, 8, 7, 6, 5],
    ],
  ])('R35 %s', (_what, candidates, given, expected) => {
    expect(rankArticles(candidates, given)).toEqual(expected);
  });
});
