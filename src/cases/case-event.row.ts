import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

/** One thing that happened to a case and that its contacts may know. Rows are only ever added. */
@Entity('case_events')
@Index('case_events_case', ['caseId', 'id'])
@Index('case_events_mail', ['mailPending', 'id'])
export class CaseEventRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_case_events_case' })
  caseId!: number;
  @Column({ type: 'varchar', length: 24 }) kind!: string;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
  @Column({ type: 'varchar', length: 10 }) actor!: 'CONTACT' | 'ENGINEER' | 'OPERATOR' | 'SYSTEM';
  @Column({ type: 'integer', nullable: true }) actorSignInId!: number | null;
  /** As it was then; empty for the system. */
  @Column({ type: 'varchar', length: 201 }) actorName!: string;
  /** What the kind needs, as JSON. */
  @LongText() facts!: string;
  @Column({ type: 'integer', nullable: true }) messageId!: number | null;
  @Column({ type: 'integer', nullable: true }) attachmentId!: number | null;
  /** Whether letters are still to be made of it: the event is written with the change, or neither is. */
  @Column({ type: 'boolean' }) mailPending!: boolean;
}

/** A word by which a case is found. Of what contacts may read only: an internal note is never found. */
@Entity('case_words')
@Index('case_words_case', ['caseId', 'word'])
export class CaseWordRow {
  @PrimaryColumn({ type: 'varchar', length: 40 }) word!: string;
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_case_words_case' })
  caseId!: number;
}
