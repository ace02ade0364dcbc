import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A letter to the buyer, sent at least once under one Message-ID. */
@Entity('receipt_letters')
@Index('receipt_letters_about', ['purchaseId', 'kind', 'about'], { unique: true })
@Index('receipt_letters_due', ['state', 'nextAt'])
export class ReceiptLetterRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('PurchaseRow', { name: 'fk_receipt_letters_purchase' })
  purchaseId!: number;
  @Column({ type: 'varchar', length: 10 }) kind!: 'RECEIPT' | 'REFUND';
  /** The refund that it is about; 0 for the receipt of the purchase itself. */
  @Column({ type: 'integer' }) about!: number;
  @Column({ type: 'varchar', length: 200 }) messageId!: string;
  /** By the machine's clock, as all times of a letter are. */
  @Column({ type: 'datetime', precision: 3 }) madeAt!: Date;
  @Column({ type: 'varchar', length: 10 }) state!: 'DUE' | 'SENT' | 'FAILED' | 'DROPPED';
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ type: 'datetime', precision: 3 }) nextAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) sentAt!: Date | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) fault!: string | null;
}
