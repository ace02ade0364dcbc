import { LONGEST_TITLE, problemGaps } from './problem.rules';

const HERE = { portal: { here: true } };
const FULL = { productVersionId: 'v', problemId: 'p', title: 'It stopped', description: 'Since 02:00.' };
const told = (gaps: readonly { path: string; word: string }[]) => gaps.map(({ path, word }) => `${path} ${word}`);

test('R34 a step that says everything is in order', () => {
  expect(problemGaps(FULL, HERE)).toEqual([]);
});

test('R34 what is missing is said at its field', () => {
  const nothing = { productVersionId: null, problemId: null, title: ' ', description: '' };
  expect(told(problemGaps(nothing, null))).toEqual([
    'product missing',
    'problemId missing',
    'title missing',
    'description missing',
  ]);
});

test('R34 lengths are counted in characters', () => {
  const title = '🙂'.repeat(LONGEST_TITLE);
  expect(problemGaps({ ...FULL, title }, HERE)).toEqual([]);
  expect(problemGaps({ ...FULL, title: `${title}🙂` }, HERE)).toEqual([{ path: 'title', word: 'tooLong', max: 250 }]);
});

test('R36 where support is given elsewhere that alone is said', () => {
  expect(told(problemGaps({ ...FULL, title: '' }, { portal: { here: false } }))).toEqual(['product elsewhere']);
});
