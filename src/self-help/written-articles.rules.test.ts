import { realCatalogue } from '../../tests/setup/real-catalogue';
import { readArticleFile } from './article-file.rules';
import { judgeArticles } from './written-articles.rules';

const catalogue = realCatalogue();
const EN = `---
title: The log grows
summary: Back it up.
products: SQL Server
versions: 2019; 2022
categories: Backup and restore
problems: Transaction log is full
keywords: vlf; 9002
---
Back it up.
`;
const NL = EN.replace('The log grows', 'Het logboek groeit').replace('Backup and restore', 'Back-up en herstel');
type Files = Record<string, string>;

/** As `file:line message`. */
function faultsOf(files: Files): string[] {
  const read = Object.entries(files).map(([name, content]) => readArticleFile(name, content));
  const unread = read.flatMap(({ faults }) => faults);
  const faults =
    unread.length > 0
      ? unread
      : judgeArticles(
          read.flatMap(({ article }) => article ?? []),
          catalogue,
        ).faults;
  return faults.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);
}
const both = (change: (text: string) => string): Files => ({ 'a.en.md': change(EN), 'a.nl.md': change(NL) });
const english = (change: (text: string) => string): Files => ({ 'a.en.md': change(EN), 'a.nl.md': NL });

describe('R35 the files of articles', () => {
  it('R35 are read with all that they say', () => {
    const files = both((text) => `\ufeff${text.replace(/\n/g, '\r\n')}`);
    const read = Object.entries(files).map(([name, content]) => readArticleFile(name, content).article);
    const { articles, faults } = judgeArticles(
      read.flatMap((article) => article ?? []),
      catalogue,
    );
    expect(faults).toEqual([]);
    const server = catalogue.products.find(({ name }) => name === 'SQL Server');
    expect(articles).toMatchObject([
      {
        slug: 'a',
        covers: {
          products: [server?.id],
          versions: server?.versions
            .filter(({ name }) => ['2019', '2022'].includes(name))
            .map(({ id }) => id)
            .sort((a, b) => a - b),
        },
        texts: [
          {
            locale: 'en',
            title: 'The log grows',
            summary: 'Back it up.',
            body: 'Back it up.',
            keywords: ['vlf', '9002'],
          },
          { locale: 'nl', title: 'Het logboek groeit' },
        ],
      },
    ]);
    expect(articles[0]?.covers.categories).toHaveLength(1);
    expect(articles[0]?.covers.problems).toHaveLength(1);
  });

  it.each<[string, Files, string[]]>([
    ['nothing is wrong with', both((text) => text), []],
    ['no restrictions at all', both((text) => text.replace(/^(versions|categories|problems|keywords).*\n/gm, '')), []],
    ['a colon in a title', english((text) => text.replace('The log grows', 'Log: it grows')), []],
    ['HTML as code', english((text) => `${text}\`<b>\`\n\n\`\`\`\n<b>![x](y)\n\`\`\`\n`), []],
    ['a name in capitals', { 'A.en.md': EN }, ['A.en.md: is to be named like a-few-words.en.md or .nl.md']],
    ['another language', { 'a.fr.md': EN }, ['a.fr.md: is to be named like a-few-words.en.md or .nl.md']],
    ['no front matter', { 'a.en.md': 'Text' }, ['a.en.md:1 is to begin with front matter between two lines of ---']],
    ['a title that is missing', english((text) => text.replace(/title.*\n/, '')), ['a.en.md: title is missing']],
    ['an empty title', english((text) => text.replace('The log grows', ' ')), ['a.en.md:2 title is missing']],
    [
      'a long summary',
      english((text) => text.replace('summary: Back', `summary: ${'x'.repeat(160)}`)),
      ['a.en.md:3 summary is longer than 160 characters'],
    ],
    [
      'products that are missing',
      english((text) => text.replace(/products.*\n/, '')),
      ['a.en.md: products is missing'],
    ],
    [
      'a body that is missing',
      english((text) => text.replace(/\nBack it up\.\n$/, '\n')),
      ['a.en.md:10 body is missing'],
    ],
    ['a key twice', english((text) => text.replace('keywords', 'title')), ['a.en.md:8 title stands there twice']],
    [
      'a key that is none',
      english((text) => text.replace('keywords', 'tags')),
      [
        'a.en.md:8 is to be one of title, summary, products, versions, categories, problems, keywords, with a colon after it',
      ],
    ],
    ['a picture', english((text) => `${text}![x](https://x.example)\n`), ['a.en.md:11 pictures are not shown']],
    [
      'a link by http',
      english((text) => `${text}[x](http://x.example)\n`),
      ['a.en.md:11 a link is to begin with https://, not http://x.example'],
    ],
    [
      'a link that runs',
      english((text) => `${text}[x](javascript:alert)\n`),
      ['a.en.md:11 a link is to begin with https://, not javascript:alert'],
    ],
    [
      'HTML',
      english((text) => `${text}A <b>word\n`),
      ['a.en.md:11 HTML is not shown; what looks like it is to stand as code'],
    ],
    ['a language that is missing', { 'a.en.md': EN }, ['a.nl.md: is missing']],
    [
      'a product that is unknown',
      both((text) => text.replace('SQL Server', 'SQL Server; Nonsense')),
      ['a.en.md:4 there is no product Nonsense', 'a.nl.md:4 there is no product Nonsense'],
    ],
    [
      'a version of another product',
      both((text) => text.replace('2022', '2012 R2')),
      ['a.en.md:5 there is no version 2012 R2 of SQL Server', 'a.nl.md:5 there is no version 2012 R2 of SQL Server'],
    ],
    [
      'a category that is unknown',
      both((text) => text.replace(/categories: .*/, 'categories: Nonsense')),
      [
        'a.en.md:6 there is no category Nonsense of SQL Server',
        'a.nl.md:6 there is no category Nonsense of SQL Server',
      ],
    ],
    [
      'a problem that is unknown',
      both((text) => text.replace('Transaction log is full', 'Nonsense')),
      ['a.en.md:7 there is no problem Nonsense of SQL Server', 'a.nl.md:7 there is no problem Nonsense of SQL Server'],
    ],
    [
      'languages that differ in what they are about',
      english((text) => text.replace('2019; 2022', '2019')),
      ['a.nl.md:4 is about something else than a.en.md'],
    ],
    [
      'a title twice',
      { ...both((text) => text), 'b.en.md': EN, 'b.nl.md': NL.replace('Het', 'Een') },
      ['b.en.md: has the title of a.en.md'],
    ],
  ])('R35 %s', (_what, files, faults) => {
    expect(faultsOf(files)).toEqual(faults);
  });
});
