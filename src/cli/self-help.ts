import { Command, InvalidArgumentError } from 'commander';
import type { Catalogue, Product } from '../catalog/catalogue';
import { parseDay, type Day } from '../platform/calendar';
import { listedArticles } from '../self-help/article.store';
import { importArticles } from '../self-help/import-articles';
import type { Sums } from '../self-help/report.rules';
import { reportSelfHelp } from '../self-help/report-self-help';
import { refusal } from './catalogue';
import { columns, counted, JSON_FLAG, print, Refusal, type JsonOption } from './output';
import { withWorld } from './with-world';

export function selfHelpCommand(): Command {
  return new Command('self-help')
    .description('Articles that help before a request is submitted, and what came of them.')
    .addCommand(reportCommand())
    .addCommand(listCommand())
    .addCommand(importCommand());
}

interface ReportOptions extends JsonOption {
  since?: Day;
  until?: Day;
  product?: string;
}

function reportCommand(): Command {
  return new Command('report')
    .description(
      'Show how often each article was shown and opened, what it has solved, and how many drafts were closed.',
    )
    .option('--since <date>', 'the first day, YYYY-MM-DD', day)
    .option('--until <date>', 'the last day, YYYY-MM-DD', day)
    .option('--product <name>', 'of one product alone, by its name in the catalogue')
    .option(...JSON_FLAG)
    .action(async ({ product, json = false, ...days }: ReportOptions) => {
      const { since, until } = { since: days.since ?? null, until: days.until ?? null };
      if (since && until && until < since) throw new Refusal(['casegate: --until is before --since']);
      const report = await withWorld(async ({ database, catalogue }) => {
        const one = product === undefined ? null : productNamed(catalogue.current, product);
        return reportSelfHelp(database.reads, { since, until }, one);
      });
      const { articles, total } = report;
      const numbers = ({ shown, opened, solved, draftsClosed }: Sums) =>
        [shown, opened, solved, draftsClosed].map(String);
      print(
        { since, until, product: product ?? null, ...report },
        [
          ...columns(
            ['article', 'shown', 'opened', 'solved', 'drafts closed'],
            [...articles.map((each) => [each.article, ...numbers(each)]), ['all', ...numbers(total)]],
          ),
          total.share === null
            ? 'articles were shown beside no draft'
            : `articles were shown beside ${counted(total.drafts, 'draft')}; ${(total.share * 100).toFixed(1)}% of them were closed without a request`,
        ],
        { json },
      );
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('List the articles with their products and languages, and the products that have none.')
    .option(...JSON_FLAG)
    .action(async ({ json = false }: JsonOption) => {
      const { articles, without } = await withWorld(async ({ database, catalogue }) => {
        const { products, product } = catalogue.current;
        const listed = (await listedArticles(database.reads)).filter(({ titles }) => Object.keys(titles).length > 0);
        const covered = new Set(listed.flatMap((each) => each.products));
        return {
          articles: listed.map(({ slug, titles, products: ids }) => ({
            article: slug,
            titles,
            products: ids.flatMap((id) => product(id)?.name ?? []),
          })),
          without: products.filter(({ id }) => !covered.has(id)).map(({ name }) => name),
        };
      });
      print(
        { articles, productsWithout: without },
        [
          ...columns(
            ['article', 'languages', 'products'],
            articles.map((each) => [
              each.article,
              Object.keys(each.titles).sort().join(', '),
              each.products.join(', '),
            ]),
          ),
          without.length === 0 ? 'every product has an article' : `no article: ${without.join(', ')}`,
        ],
        { json },
      );
    });
}

function importCommand(): Command {
  return new Command('import')
    .description(
      'Replace the articles by those of a folder. All of it is checked before anything changes; the ids of what stays stay, and what is not there is not offered any more.',
    )
    .argument('<folder>', 'a folder with files such as the-log-grows.en.md and the-log-grows.nl.md')
    .option(...JSON_FLAG)
    .action(async (folder: string, { json = false }: JsonOption) => {
      const outcome = await withWorld(({ database }) => importArticles(database, folder));
      if (outcome.kind === 'refused') {
        if (json) print(outcome, [], { json });
        throw refusal(outcome);
      }
      print(outcome, [counted(outcome.articles, 'article')], { json });
    });
}

function productNamed({ products }: Catalogue, name: string): Product {
  const found = products.find((product) => product.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Refusal([`casegate: there is no product ${name}`]);
  return found;
}

function day(text: string): Day {
  const found = parseDay(text);
  if (!found) throw new InvalidArgumentError('must be a date, YYYY-MM-DD');
  return found;
}
