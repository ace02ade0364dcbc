import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

/** A message between the contacts and the engineer. Rows are only ever added. */
@Entity('case_messages')
@Index('case_messages_case', ['caseId', 'id'])
export class MessageRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_case_messages_case' })
  caseId!: number;
  @Column({ type: 'varchar', length: 10 }) author!: 'CONTACT' | 'ENGINEER';
  @Column({ type: 'integer', nullable: true }) authorSignInId!: number | null;
  @Column({ type: 'varchar', length: 201 }) authorName!: string;
  @Column({ type: 'varchar', length: 4 }) via!: 'API' | 'MAIL';
  /** Markdown, kept as it was typed. */
  @LongText() body!: string;
  @Column({ type: 'datetime', precision: 3 }) sentAt!: Date;
}

/** An internal note. A table of its own: what reads for contacts cannot read it by mistake. */
@Entity('case_notes')
@Index('case_notes_case', ['caseId', 'id'])
@Index('case_notes_key', ['authorSignInId', 'keyHash'], { unique: true })
export class NoteRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_case_notes_case' })
  caseId!: number;
  @Column({ type: 'integer' }) authorSignInId!: number;
  @Column({ type: 'varchar', length: 201 }) authorName!: string;
  @LongText() body!: string;
  @Column({ type: 'datetime', precision: 3 }) writtenAt!: Date;
  /** Of the client's key. Kept here: the rows of other keys number the cases, and a note must not move those either. */
  @Column({ type: 'varchar', length: 64 }) keyHash!: string;
}
