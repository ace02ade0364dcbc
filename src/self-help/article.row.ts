import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

/** Gives a number to an article, once and for ever. One that was taken back has no texts. */
@Entity('self_help_articles')
@Index('self_help_articles_slug', ['slug'], { unique: true })
export class ArticleRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 100 }) slug!: string;
}

/** What an article is about: `target_id` is a number of the catalogue's. */
@Entity('self_help_covers')
@Index('self_help_covers_target', ['kind', 'targetId', 'articleId'])
export class CoverRow {
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey('ArticleRow', { name: 'fk_self_help_covers_article' })
  articleId!: number;
  /** PRODUCT, VERSION, CATEGORY or PROBLEM. */
  @PrimaryColumn({ type: 'varchar', length: 10 }) kind!: string;
  @PrimaryColumn({ type: 'integer' }) targetId!: number;
}

@Entity('self_help_texts')
@Index('self_help_texts_locale', ['articleId', 'locale'], { unique: true })
export class ArticleTextRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ArticleRow', { name: 'fk_self_help_texts_article' })
  articleId!: number;
  @Column({ type: 'varchar', length: 20 }) locale!: string;
  @Column({ type: 'varchar', length: 250 }) title!: string;
  @Column({ type: 'varchar', length: 250 }) summary!: string;
  @LongText() body!: string;
}

/**
 * The words of one part of a text, as the full-text index has them: on MariaDB and MySQL an index of this table, on
 * SQLite the table `self_help_index` beside it, which TypeORM knows nothing of.
 */
@Entity('self_help_words')
@Index('self_help_words_words', { synchronize: false })
@Index('self_help_words_text', ['textId'])
export class ArticleWordsRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ArticleTextRow', { name: 'fk_self_help_words_text' })
  textId!: number;
  /** How much a word in this part counts. */
  @Column({ type: 'integer' }) weight!: number;
  @LongText() words!: string;
}
