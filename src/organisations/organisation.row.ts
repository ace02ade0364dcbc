import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('organisations')
@Index('organisations_handle', ['handle'], { unique: true })
export class OrganisationRow {
  @PrimaryGeneratedColumn() id!: number;
  /** The short name in the addresses of its programs. R52. */
  @Column({ type: 'varchar', length: 40 }) handle!: string;
  @Column({ type: 'varchar', length: 200 }) name!: string;
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** A member, by address; the sign-in that first comes with it is linked and decides afterwards. */
@Entity('organisation_members')
@Index('organisation_members_address', ['organisationId', 'email', 'kind'], { unique: true })
@Index('organisation_members_email', ['email', 'kind'])
@Index('organisation_members_sign_in', ['signInId'])
export class OrganisationMemberRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('OrganisationRow', { name: 'fk_organisation_members_organisation' })
  organisationId!: number;
  @Column({ type: 'varchar', length: 254 }) email!: string;
  @Column({ type: 'varchar', length: 10 }) kind!: 'PERSONAL' | 'WORK';
  @Column({ type: 'varchar', length: 14 }) role!: 'ADMINISTRATOR' | 'MEMBER';
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('SignInRow', { name: 'fk_organisation_members_sign_in' })
  signInId!: number | null;
  @Column({ type: 'datetime', precision: 3 }) addedAt!: Date;
}
