/** What must hold between articles and with the catalogue before any of them is imported. R35. */
import type { Catalogue, Product } from '../catalog/catalogue';
import { groupBy } from '../catalog/group-by';
import type { Fault } from '../catalog/read-tables';
import { ARTICLE_LANGUAGES, type Covers, type WrittenArticle } from './article';
import type { ArticleFile, Names } from './article-file.rules';

type Say = (file: string, line: number | null, message: string) => void;

/** `faults` tell each thing that is wrong; with any of them nothing is to be imported. */
export function judgeArticles(
  files: readonly ArticleFile[],
  catalogue: Catalogue,
): { articles: WrittenArticle[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const say: Say = (file, line, message) => faults.push({ file, line, message });
  titles(files, say);
  const articles = [...groupBy(files, ({ slug }) => slug)].map(([slug, texts]) => {
    const covers = texts.map((text) => coversOf(text, catalogue, say));
    for (const locale of ARTICLE_LANGUAGES)
      if (!texts.some((text) => text.locale === locale)) say(`${slug}.${locale}.md`, null, 'is missing');
    texts.forEach((text, index) => {
      if (index > 0 && JSON.stringify(covers[index]) !== JSON.stringify(covers[0]))
        say(text.file, text.products.line, `is about something else than ${texts[0]?.file}`);
    });
    return { slug, covers: covers[0] as Covers, texts };
  });
  return { articles, faults };
}

/** Of two under one title nobody knows which to open. */
function titles(files: readonly ArticleFile[], say: Say): void {
  for (const same of groupBy(files, ({ locale, title }) => `${locale} ${title.toLowerCase()}`).values())
    for (const { file } of same.slice(1)) say(file, null, `has the title of ${same[0]?.file}`);
}

const named = (names: { en: string; nl: string }, name: string): boolean => names.en === name || names.nl === name;

/** Names are those of the catalogue; of categories and problems in either language. */
function coversOf(file: ArticleFile, catalogue: Catalogue, say: Say): Covers {
  const products = catalogue.products.filter(({ name }) => file.products.names.includes(name));
  const find = <T extends { id: number }>(
    { names, line }: Names,
    kind: string,
    all: readonly T[],
    is: (each: T, name: string) => boolean,
  ): number[] => {
    for (const name of names)
      if (!all.some((each) => is(each, name)))
        say(file.file, line, `there is no ${kind} ${name}${ofThese(kind, products)}`);
    return all
      .filter((each) => names.some((name) => is(each, name)))
      .map(({ id }) => id)
      .sort((a, b) => a - b);
  };
  const categories = products.flatMap((product) => product.categories);
  return {
    products: find(file.products, 'product', catalogue.products, (each, name) => each.name === name),
    versions: find(
      file.versions,
      'version',
      products.flatMap(({ versions }) => versions),
      (each, name) => each.name === name,
    ),
    categories: find(file.categories, 'category', categories, (each, name) => named(each.names, name)),
    problems: find(
      file.problems,
      'problem',
      categories.flatMap(({ problems }) => problems),
      (each, name) => named(each.names, name),
    ),
  };
}

const ofThese = (kind: string, products: readonly Product[]): string =>
  kind === 'product' ? '' : ` of ${products.map(({ name }) => name).join(', ') || 'no product'}`;
