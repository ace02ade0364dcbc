/** The articles in data/. R35. */
import path from 'node:path';
import { DATA_FOLDER, realCatalogue } from '../../tests/setup/real-catalogue';
import { readArticles } from './read-articles';
import { judgeArticles } from './written-articles.rules';

const read = () => readArticles(path.join(DATA_FOLDER, 'self-help')) ?? { files: [], faults: [] };

it('R35 there is nothing wrong with any of them', () => {
  const { files, faults } = read();
  expect(faults).toEqual([]);
  expect(judgeArticles(files, realCatalogue()).faults).toEqual([]);
});

it('R35 there are at least forty, and one for every product of the catalogue, in English and Dutch', () => {
  const { products } = realCatalogue();
  const { articles } = judgeArticles(read().files, realCatalogue());
  expect(articles.length).toBeGreaterThanOrEqual(40);
  for (const { texts } of articles) expect(texts.map(({ locale }) => locale).sort()).toEqual(['en', 'nl']);
  const helped = new Set(articles.flatMap(({ covers }) => covers.products));
  expect(products.filter(({ id }) => !helped.has(id)).map(({ name }) => name)).toEqual([]);
});
