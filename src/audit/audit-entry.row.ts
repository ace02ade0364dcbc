import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

/** Something that somebody will have to account for. Rows are only ever added; erasing empties `personal` alone. */
@Entity('audit_entries')
@Index('audit_entries_seq', ['seq'], { unique: true })
@Index('audit_entries_actor', ['actorSignInId', 'id'])
@Index('audit_entries_target', ['targetType', 'targetId', 'id'])
@Index('audit_entries_action', ['action', 'id'])
export class AuditEntryRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
  @Column({ type: 'varchar', length: 40 }) action!: string;
  @Column({ type: 'varchar', length: 12 }) actor!: 'SIGN_IN' | 'COMMAND_LINE' | 'SYSTEM';
  @Column({ type: 'integer', nullable: true }) actorSignInId!: number | null;
  @Column({ type: 'integer', nullable: true }) actorKeyId!: number | null;
  @Column({ type: 'varchar', length: 24 }) targetType!: string;
  @Column({ type: 'integer', nullable: true }) targetId!: number | null;
  /** What else there is to know, as JSON, nothing of it personal. */
  @LongText() facts!: string;
  /** Addresses, names, networks, as JSON with a salt; null once the person is erased. */
  @Column({ type: 'text', nullable: true }) personal!: string | null;
  /** Of `personal`, so that the chain holds when that is gone. */
  @Column({ type: 'varchar', length: 64 }) personalHash!: string;
  /** Its place in the chain; null for the moment until it has one. */
  @Column({ type: 'integer', nullable: true }) seq!: number | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) hash!: string | null;
}
