import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A letter to one contact about one event, sent at least once under one Message-ID. */
@Entity('letters')
@Index('letters_event', ['eventId', 'contactId'], { unique: true })
@Index('letters_due', ['state', 'nextAt'])
@Index('letters_case', ['caseId'])
export class LetterRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) eventId!: number;
  @Column({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_letters_case' })
  caseId!: number;
  @Column({ type: 'integer' }) contactId!: number;
  @Column({ type: 'varchar', length: 200 }) messageId!: string;
  /** By the real clock, as all times of a letter are: what waits and is tried again has nothing to do with the domain's. */
  @Column({ type: 'datetime', precision: 3 }) madeAt!: Date;
  @Column({ type: 'varchar', length: 10 }) state!: 'DUE' | 'SENT' | 'FAILED' | 'DROPPED';
  @Column({ type: 'integer' }) attempts!: number;
  /** When it is tried next; while somebody tries, when the next one may. */
  @Column({ type: 'datetime', precision: 3 }) nextAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) sentAt!: Date | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) fault!: string | null;
}

/** A mail that came in, by the hash of its Message-ID and reply address: the same one again does nothing. */
@Entity('received_mails')
@Index('received_mails_hash', ['mailHash'], { unique: true })
@Index('received_mails_received', ['receivedAt'])
export class ReceivedMailRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) mailHash!: string;
  @Column({ type: 'datetime', precision: 3 }) receivedAt!: Date;
  @Column({ type: 'varchar', length: 24 }) outcome!: string;
}
