import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A program of an organisation: a sign-in of the kind SERVICE, with an address of its own. R52. */
@Entity('service_sign_ins')
@Index('service_sign_ins_name', ['organisationId', 'name'], { unique: true })
@Index('service_sign_ins_sign_in', ['signInId'], { unique: true })
export class ServiceSignInRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('OrganisationRow', { name: 'fk_service_sign_ins_organisation' })
  organisationId!: number;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_service_sign_ins_sign_in' })
  signInId!: number;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
  /** Its name is not given out again, so that nobody inherits its cases. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) removedAt!: Date | null;
}

/** What a program signs in with. The key itself is not stored, only its keyed hash. */
@Entity('api_keys')
@Index('api_keys_key', ['keyHash'], { unique: true })
@Index('api_keys_service', ['serviceSignInId', 'id'])
export class ApiKeyRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ServiceSignInRow', { name: 'fk_api_keys_service' })
  serviceSignInId!: number;
  @Column({ type: 'varchar', length: 100 }) name!: string;
  @Column({ type: 'varchar', length: 64 }) keyHash!: string;
  /** Its last characters, for telling keys apart. */
  @Column({ type: 'varchar', length: 8 }) hint!: string;
  /** As a JSON list. */
  @Column({ type: 'text' }) scopes!: string;
  /** Addresses and ranges from which it may be used, as a JSON list; empty for all. */
  @Column({ type: 'text' }) networks!: string;
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ type: 'integer' }) createdBySignInId!: number;
  @Column({ type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
  /** The key that it takes over from. */
  @Column({ type: 'integer', nullable: true }) rotatedFromId!: number | null;
}
