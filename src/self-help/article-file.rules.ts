/** One file of an article: a few lines of front matter between `---`, then Markdown. R35. */
import type { Fault } from '../catalog/read-tables';
import type { Language } from '../platform/wording';
import { textFault } from '../platform/text.rules';
import { ARTICLE_LANGUAGES } from './article';

/** Names as they were written, and in which line. */
export interface Names {
  readonly line: number;
  readonly names: readonly string[];
}

/** What a file says, before anybody asked whether the catalogue has it. */
export interface ArticleFile {
  readonly file: string;
  readonly slug: string;
  readonly locale: Language;
  readonly title: string;
  readonly summary: string;
  readonly products: Names;
  readonly versions: Names;
  readonly categories: Names;
  readonly problems: Names;
  readonly keywords: readonly string[];
  readonly body: string;
}

const FILE_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)\.md$/;
const LONGEST_SLUG = 100;
const LONGEST = { title: 120, summary: 160, body: 20_000 };
const KEYS = ['title', 'summary', 'products', 'versions', 'categories', 'problems', 'keywords'] as const;
type Key = (typeof KEYS)[number];
type Values = Map<Key, { line: number; value: string }>;
type Say = (line: number | null, message: string) => void;

export function readArticleFile(file: string, content: string): { article: ArticleFile | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const say: Say = (line, message) => faults.push({ file, line, message });
  const [, slug = '', locale = ''] = FILE_NAME.exec(file) ?? [];
  const language = ARTICLE_LANGUAGES.find((each) => each === locale);
  if (!language || slug.length > LONGEST_SLUG)
    say(null, `is to be named like a-few-words.${ARTICLE_LANGUAGES.join('.md or .')}.md`);
  const lines = content.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) say(1, 'is to begin with front matter between two lines of ---');
  if (!language || faults.length > 0) return { article: null, faults };
  const values = frontMatter(lines.slice(1, end), say);
  const body = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  const told = { title: values.get('title')?.value ?? '', summary: values.get('summary')?.value ?? '', body };
  for (const name of ['title', 'summary', 'body'] as const) {
    const line = name === 'body' ? end + 2 : (values.get(name)?.line ?? null);
    const fault = textFault(told[name], { max: LONGEST[name], multiline: name === 'body' });
    if (fault) say(line, SAID[fault](name));
  }
  markdownFaults(lines.slice(end + 1), (index, message) => say(end + 2 + index, message));
  const list = (key: Key): Names => ({ line: values.get(key)?.line ?? 1, names: listed(values.get(key)?.value ?? '') });
  if (list('products').names.length === 0) say(values.get('products')?.line ?? null, 'products is missing');
  if (faults.length > 0) return { article: null, faults };
  const [products, versions, categories, problems] = [
    list('products'),
    list('versions'),
    list('categories'),
    list('problems'),
  ];
  const { names: keywords } = list('keywords');
  return {
    article: { file, slug, locale: language, ...told, products, versions, categories, problems, keywords },
    faults,
  };
}

const SAID: Record<NonNullable<ReturnType<typeof textFault>>, (name: keyof typeof LONGEST) => string> = {
  EMPTY: (name) => `${name} is missing`,
  TOO_LONG: (name) => `${name} is longer than ${LONGEST[name]} characters`,
  CONTROL_CHARACTERS: (name) => `${name} has invisible characters in it`,
};

const listed = (value: string): string[] => [
  ...new Set(
    value
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

function frontMatter(lines: readonly string[], say: Say): Values {
  const values: Values = new Map();
  lines.forEach((text, index) => {
    const line = index + 2;
    if (text.trim() === '') return;
    const [, name = '', value = ''] = /^([a-z]+):(.*)$/.exec(text) ?? [];
    const key = KEYS.find((each) => each === name);
    if (!key) return say(line, `is to be one of ${KEYS.join(', ')}, with a colon after it`);
    if (values.has(key)) return say(line, `${key} stands there twice`);
    values.set(key, { line, value: value.trim() });
  });
  return values;
}

/** A page shows what stands here: nothing is fetched from elsewhere, and no link leads where it does not say. */
function markdownFaults(lines: readonly string[], say: (index: number, message: string) => void): void {
  let inCode = false;
  lines.forEach((text, index) => {
    const fence = /^\s*(```|~~~)/.test(text);
    if (fence) inCode = !inCode;
    if (fence || inCode) return;
    const plain = text.replace(/`[^`]*`/g, '');
    if (/!\[[^\]]*\]\(/.test(plain)) say(index, 'pictures are not shown');
    if (/<(?!https:)[a-z/!?]/i.test(plain)) say(index, 'HTML is not shown; what looks like it is to stand as code');
    for (const [, target = ''] of plain.matchAll(/\]\(\s*<?([^)\s>]*)/g))
      if (!target.startsWith('https://')) say(index, `a link is to begin with https://, not ${target.slice(0, 40)}`);
  });
}
