/** The articles in data/. R35. */
import path from 'node:path';
import { DATA_FOLDER, realCatalogue } from '../../tests/setup/real-catalogue';
import { readArticles } from './read-articles';
import { judgeArticles } from './written-articles.rules';

it('R35 there is nothing wrong with any of them', () => {
  const read = readArticles(path.join(DATA_FOLDER, 'self-help')) ?? { files: [], faults: [] };
  expect(read.faults).toEqual([]);
  expect(judgeArticles(read.files, realCatalogue()).faults).toEqual([]);
});
