/** Articles that help before a case is submitted, found by the database's own full-text search; and what they came to. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  day,
  dropTables,
  id,
  integer,
  isEmbedded,
  key,
  longText,
  orNull,
  text,
  yesNo,
  type Shape,
} from './shapes';

const shapes = (runner: QueryRunner): Record<string, Shape> => ({
  self_help_articles: {
    columns: [id, text('slug', 100)],
    indexes: { '!self_help_articles_slug': ['slug'] },
  },
  self_help_covers: {
    columns: [key(integer('article_id')), key(text('kind', 10)), key(integer('target_id'))],
    indexes: { self_help_covers_target: ['kind', 'target_id', 'article_id'] },
    references: { fk_self_help_covers_article: ['article_id', 'self_help_articles'] },
  },
  self_help_texts: {
    columns: [
      id,
      integer('article_id'),
      text('locale', 20),
      text('title', 250),
      text('summary', 250),
      { name: 'body', type: longText(runner) },
    ],
    indexes: { '!self_help_texts_locale': ['article_id', 'locale'] },
    references: { fk_self_help_texts_article: ['article_id', 'self_help_articles'] },
  },
  self_help_words: {
    columns: [id, integer('text_id'), integer('weight'), { name: 'words', type: longText(runner) }],
    indexes: { self_help_words_text: ['text_id'] },
    references: { fk_self_help_words_text: ['text_id', 'self_help_texts'] },
  },
  self_help_events: {
    columns: [
      id,
      day('day'),
      integer('article_id'),
      integer('product_version_id'),
      text('event', 10),
      orNull(integer('draft_id')),
      yesNo('draft_closed'),
      orNull(text('once', 64)),
    ],
    indexes: { '!self_help_events_once': ['once'], self_help_events_day: ['day'] },
    references: { fk_self_help_events_article: ['article_id', 'self_help_articles'] },
  },
});

export class SelfHelp1772000000000 implements MigrationInterface {
  name = 'SelfHelp1772000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, shapes(runner));
    if (isEmbedded(runner)) {
      // The words stay in their table; the index beside it is built anew whenever they change.
      await runner.query(
        "CREATE VIRTUAL TABLE self_help_index USING fts5(words, content='self_help_words', content_rowid='id')",
      );
    } else if (!(await hasIndex(runner))) {
      await runner.query('CREATE FULLTEXT INDEX self_help_words_words ON self_help_words (words)');
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isEmbedded(runner)) await runner.query('DROP TABLE self_help_index');
    await dropTables(runner, Object.keys(shapes(runner)));
  }
}

/** A start that was cut off halfway goes on here. */
async function hasIndex(runner: QueryRunner): Promise<boolean> {
  const found = (await runner.query(
    "SHOW INDEX FROM self_help_words WHERE Key_name = 'self_help_words_words'",
  )) as object[];
  return found.length > 0;
}
