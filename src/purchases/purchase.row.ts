import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

type State = 'STARTED' | 'AUTHORISED' | 'CAPTURED' | 'GRANTED' | 'FAILED' | 'REFUNDED' | 'UNKNOWN';
type Failure =
  | 'QUOTE_EXPIRED'
  | 'CARD_DECLINED'
  | 'CARD_EXPIRED'
  | 'INSUFFICIENT_FUNDS'
  | 'CHALLENGE_FAILED'
  | 'CHALLENGE_ABANDONED'
  | 'NOT_CHARGED';

/** One confirmation, one charge, one agreement. R28. */
@Entity('purchases')
@Index('purchases_reference', ['reference'], { unique: true })
@Index('purchases_payment', ['paymentRef'], { unique: true })
@Index('purchases_agreement', ['agreementId'], { unique: true })
@Index('purchases_sign_in', ['signInId', 'id'])
@Index('purchases_look', ['lookAt'])
export class PurchaseRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 20 }) reference!: string;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_purchases_sign_in' })
  signInId!: number;
  @Column({ type: 'varchar', length: 12 }) state!: State;
  @Column({ type: 'varchar', length: 20 }) provider!: string;
  @Column({ type: 'varchar', length: 60 }) planTypeCode!: string;
  @Column({ type: 'integer' }) units!: number;
  @Column({ type: 'varchar', length: 2 }) country!: string;
  @Column({ type: 'varchar', length: 3 }) currency!: string;
  /** In minor units. */
  @Column({ type: 'integer' }) amount!: number;
  @Column({ type: 'varchar', length: 40 }) termsVersion!: string;
  @Column({ type: 'datetime', precision: 3 }) quoteEndsAt!: Date;
  @Column({ type: 'integer', nullable: true }) productVersionId!: number | null;
  /** No foreign key: drafts come and go by themselves. */
  @Column({ type: 'integer', nullable: true }) draftId!: number | null;
  /** Of who bought it, for the receipt; empty once they are forgotten. */
  @Column({ type: 'varchar', length: 250 }) buyerName!: string;
  @Column({ type: 'varchar', length: 320, nullable: true }) buyerEmail!: string | null;
  @Column({ type: 'varchar', length: 20 }) locale!: string;
  @Column({ type: 'datetime', precision: 3 }) startedAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) confirmedAt!: Date | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) capturedAt!: Date | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) grantedAt!: Date | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) failure!: Failure | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) paymentRef!: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) customerRef!: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) cardRef!: string | null;
  @Column({ type: 'varchar', length: 30, nullable: true }) cardBrand!: string | null;
  @Column({ type: 'varchar', length: 4, nullable: true }) cardLast4!: string | null;
  @Column({ type: 'text', nullable: true }) challengeUrl!: string | null;
  @Column({ type: 'varchar', length: 250, nullable: true }) challengeSecret!: string | null;
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('AgreementRow', { name: 'fk_purchases_agreement' })
  agreementId!: number | null;
  @Column({ type: 'integer' }) refundedUnits!: number;
  @Column({ type: 'integer' }) refundedAmount!: number;
  @Column({ type: 'datetime', precision: 3, nullable: true }) disputedAt!: Date | null;
  @Column({ type: 'integer' }) frozenUnits!: number;
  @Column({ type: 'boolean' }) differs!: boolean;
  /** By the machine's clock. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) lookAt!: Date | null;
  @Column({ type: 'integer' }) looks!: number;
}

/** Each change of a purchase's state, in order. Rows are only ever added. */
@Entity('purchase_events')
@Index('purchase_events_purchase', ['purchaseId', 'id'])
export class PurchaseEventRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('PurchaseRow', { name: 'fk_purchase_events_purchase' })
  purchaseId!: number;
  @Column({ type: 'varchar', length: 12, nullable: true }) fromState!: State | null;
  @Column({ type: 'varchar', length: 12 }) toState!: State;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
  /** A failure code, or what else led to it. */
  @Column({ type: 'varchar', length: 40, nullable: true }) cause!: string | null;
}

/** A movement of money. Rows are only ever added. */
@Entity('payment_entries')
@Index('payment_entries_ref', ['ref', 'kind'], { unique: true })
@Index('payment_entries_purchase', ['purchaseId', 'id'])
export class PaymentEntryRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('PurchaseRow', { name: 'fk_payment_entries_purchase' })
  purchaseId!: number;
  @Column({ type: 'varchar', length: 20 }) kind!: 'CHARGE' | 'REFUND' | 'CHARGEBACK' | 'CHARGEBACK_REVERSED';
  @Column({ type: 'integer' }) amount!: number;
  @Column({ type: 'varchar', length: 100 }) ref!: string;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
}
