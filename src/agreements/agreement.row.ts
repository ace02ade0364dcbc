import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('agreements')
@Index('agreements_pair', ['pairHash'], { unique: true })
@Index('agreements_access_id', ['accessIdHash'])
@Index('agreements_ends_on', ['endsOn'])
export class AgreementRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 60 }) planTypeCode!: string;
  @Column({ type: 'varchar', length: 250, nullable: true }) customerName!: string | null;
  /** Keyed hash of the whole pair: it finds the agreement and reveals nothing. Null for one that was bought. */
  @Column({ type: 'varchar', length: 64, nullable: true }) pairHash!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) accessIdHash!: string | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) accessIdHint!: string | null;
  @Column({ type: 'date' }) startsOn!: string;
  @Column({ type: 'date' }) endsOn!: string;
  /** Null is unlimited. */
  @Column({ type: 'integer', nullable: true }) unitsGranted!: number | null;
  /** The sum of the ledger; changes only in the transaction that writes the entry. Null is unlimited. */
  @Column({ type: 'integer', nullable: true }) unitsRemaining!: number | null;
  @Column({ type: 'integer' }) unitsExpired!: number;
  @Column({ type: 'date', nullable: true }) usedUpOn!: string | null;
  @Column({ type: 'boolean' }) limitedToProducts!: boolean;
  @Column({ type: 'datetime', precision: 3 }) issuedAt!: Date;
}

/** A product that a limited agreement covers. R15. */
@Entity('agreement_products')
export class AgreementProductRow {
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey('AgreementRow', { name: 'fk_agreement_products_agreement' })
  agreementId!: number;
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey('ProductRow', { name: 'fk_agreement_products_product' })
  productId!: number;
}

/** The link between one sign-in and one agreement. R7, R8. */
@Entity('registrations')
@Index('registrations_link', ['signInId', 'agreementId'], { unique: true })
@Index('registrations_agreement', ['agreementId'])
export class RegistrationRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_registrations_sign_in' })
  signInId!: number;
  @Column({ type: 'integer' })
  @ForeignKey('AgreementRow', { name: 'fk_registrations_agreement' })
  agreementId!: number;
  @Column({ type: 'datetime', precision: 3 }) registeredAt!: Date;
}

/** One movement of units. Rows are only ever added. R62. */
@Entity('ledger_entries')
@Index('ledger_entries_agreement', ['agreementId', 'id'])
export class LedgerEntryRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('AgreementRow', { name: 'fk_ledger_entries_agreement' })
  agreementId!: number;
  @Column({ type: 'varchar', length: 10 }) kind!: 'GRANT' | 'CONSUME' | 'REFUND' | 'EXPIRE' | 'ADJUST';
  @Column({ type: 'integer' }) units!: number;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
  @Column({ type: 'varchar', length: 10 }) actor!: 'SIGN_IN' | 'ENGINEER' | 'OPERATOR' | 'SYSTEM';
  @Column({ type: 'integer', nullable: true }) actorSignInId!: number | null;
  @Column({ type: 'integer', nullable: true }) caseId!: number | null;
}
