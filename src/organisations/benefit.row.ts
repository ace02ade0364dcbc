import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The right to one agreement, which exists from its activation on. R10, R11. */
@Entity('benefits')
@Index('benefits_reference', ['reference'], { unique: true })
@Index('benefits_claim_code', ['claimCodeHash'], { unique: true })
@Index('benefits_agreement', ['agreementId'], { unique: true })
@Index('benefits_organisation', ['organisationId', 'id'])
export class BenefitRow {
  @PrimaryGeneratedColumn() id!: number;
  /** Null until an administrator claims it with its code. */
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('OrganisationRow', { name: 'fk_benefits_organisation' })
  organisationId!: number | null;
  /** The operator's own name for it. */
  @Column({ type: 'varchar', length: 100 }) reference!: string;
  @Column({ type: 'varchar', length: 64, nullable: true }) claimCodeHash!: string | null;
  @Column({ type: 'varchar', length: 60 }) planTypeCode!: string;
  /** Null is what the plan type has. */
  @Column({ type: 'integer', nullable: true }) units!: number | null;
  /** Names of the products that it is limited to, as a JSON list; empty for all. */
  @Column({ type: 'text' }) products!: string;
  /** The last day on which it can be activated. */
  @Column({ type: 'date', nullable: true }) activateBy!: string | null;
  @Column({ type: 'datetime', precision: 3 }) grantedAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) activatedAt!: Date | null;
  @Column({ type: 'integer', nullable: true }) activatedBySignInId!: number | null;
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('AgreementRow', { name: 'fk_benefits_agreement' })
  agreementId!: number | null;
  /** Access ID and Contract ID, encrypted: members may read them again. R11. */
  @Column({ type: 'text', nullable: true }) sealedPair!: string | null;
}
