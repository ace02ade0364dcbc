import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That an article was shown, opened or has solved something: nothing of who it was. */
@Entity('self_help_events')
@Index('self_help_events_once', ['once'], { unique: true })
@Index('self_help_events_day', ['day'])
export class SelfHelpEventRow {
  @PrimaryGeneratedColumn() id!: number;
  /** In the vendor's time zone. */
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'integer' })
  @ForeignKey('ArticleRow', { name: 'fk_self_help_events_article' })
  articleId!: number;
  @Column({ type: 'integer' }) productVersionId!: number;
  /** SHOWN, OPENED or SOLVED. */
  @Column({ type: 'varchar', length: 10 }) event!: string;
  /** The draft beside which it was shown; its row may be gone. */
  @Column({ type: 'integer', nullable: true }) draftId!: number | null;
  /** Whether it was for this that the draft was closed. */
  @Column({ type: 'boolean' }) draftClosed!: boolean;
  /** A keyed hash of sign-in, article, event and draft or day, by which it is counted once; null after 60 days. */
  @Column({ type: 'varchar', length: 64, nullable: true }) once!: string | null;
}
