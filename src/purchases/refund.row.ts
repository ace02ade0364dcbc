import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Money that goes back for units that were not used. */
@Entity('refunds')
@Index('refunds_purchase', ['purchaseId', 'id'])
@Index('refunds_look', ['lookAt'])
export class RefundRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('PurchaseRow', { name: 'fk_refunds_purchase' })
  purchaseId!: number;
  @Column({ type: 'integer' }) units!: number;
  /** In minor units. */
  @Column({ type: 'integer' }) amount!: number;
  @Column({ type: 'varchar', length: 500 }) reason!: string;
  @Column({ type: 'varchar', length: 10 }) state!: 'REQUESTED' | 'DONE' | 'FAILED';
  @Column({ type: 'varchar', length: 100, nullable: true }) refundRef!: string | null;
  @Column({ type: 'datetime', precision: 3 }) askedAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) doneAt!: Date | null;
  /** By the machine's clock. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) lookAt!: Date | null;
  @Column({ type: 'integer' }) looks!: number;
}
