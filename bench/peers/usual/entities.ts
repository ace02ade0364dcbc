/**
 * The tables as TypeORM entities with their relations, as its docs have it (typeorm.io, "Relations"): what belongs to a
 * row is a property of it.
 */
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('products')
export class ProductEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
}

@Entity('product_versions')
export class ProductVersionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
  @ManyToOne(() => ProductEntity)
  @JoinColumn({ name: 'product_id' })
  product!: ProductEntity;
}

@Entity('agreements')
export class AgreementEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ name: 'plan_type_code' }) planTypeCode!: string;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: string;
}

@Entity('registrations')
export class RegistrationEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ name: 'sign_in_id' }) signInId!: number;
  @Column({ name: 'agreement_id' }) agreementId!: number;
}

@Entity('cases')
export class CaseEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() number!: string;
  @Column() title!: string;
  @Column({ type: 'longtext' }) description!: string;
  @Column() status!: string;
  @Column() severity!: string;
  @Column() queue!: string;
  @Column() region!: string;
  @Column({ name: 'opens_at', type: 'datetime', precision: 3 }) opensAt!: Date;
  @Column({ name: 'response_due_at', type: 'datetime', precision: 3 }) responseDueAt!: Date;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 3 }) submittedAt!: Date;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt!: Date;
  @ManyToOne(() => ProductVersionEntity)
  @JoinColumn({ name: 'product_version_id' })
  productVersion!: ProductVersionEntity;
  @ManyToOne(() => AgreementEntity)
  @JoinColumn({ name: 'agreement_id' })
  agreement!: AgreementEntity;
  @OneToMany(() => CaseContactEntity, (contact) => contact.case)
  contacts!: CaseContactEntity[];
}

@Entity('case_contacts')
export class CaseContactEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column() role!: 'PRIMARY' | 'ADDITIONAL';
  @Column({ name: 'first_name' }) firstName!: string;
  @Column({ name: 'last_name' }) lastName!: string;
  @Column() email!: string;
  @ManyToOne(() => CaseEntity, (found) => found.contacts)
  @JoinColumn({ name: 'case_id' })
  case!: CaseEntity;
}

@Entity('case_viewers')
export class CaseViewerEntity {
  @PrimaryColumn({ name: 'sign_in_id' }) signInId!: number;
  @PrimaryColumn({ name: 'case_id' }) caseId!: number;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt!: Date;
  @ManyToOne(() => CaseEntity)
  @JoinColumn({ name: 'case_id' })
  case!: CaseEntity;
}

export const entities = [
  ProductEntity,
  ProductVersionEntity,
  AgreementEntity,
  RegistrationEntity,
  CaseEntity,
  CaseContactEntity,
  CaseViewerEntity,
];
