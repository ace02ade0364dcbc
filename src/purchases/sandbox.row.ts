import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What the sandbox keeps as a provider would, apart from everything else: each row is a JSON of its own making. */
@Entity('sandbox_records')
@Index('sandbox_records_ref', ['ref'], { unique: true })
@Index('sandbox_records_made', ['kind', 'madeAt'])
export class SandboxRecordRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 100 }) ref!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: 'customer' | 'entry' | 'card' | 'payment';
  /** Counts the changes: one that was read before another change is not written. */
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) facts!: string;
  @Column({ type: 'datetime', precision: 3 }) madeAt!: Date;
}
