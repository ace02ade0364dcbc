import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One request that succeeded under a client's key. Only success leaves a row behind. */
@Entity('idempotency_records')
@Index('idempotency_records_key', ['principal', 'operation', 'keyHash'], { unique: true })
export class IdempotencyRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) principal!: number;
  @Column({ type: 'varchar', length: 40 }) operation!: string;
  @Column({ type: 'varchar', length: 64 }) keyHash!: string;
  @Column({ type: 'varchar', length: 64 }) inputHash!: string;
  @Column({ type: 'integer', nullable: true }) resultId!: number | null;
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
}
