import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A sign-in with its profile, whose columns are empty until it is completed. */
@Entity('sign_ins')
@Index('sign_ins_identity', ['identityHash'], { unique: true })
@Index('sign_ins_email', ['email'])
export class SignInRow {
  @PrimaryGeneratedColumn() id!: number;
  /** Fingerprint of issuer and subject: exact, whatever the collation thinks of case and trailing blanks. */
  @Column({ type: 'varchar', length: 64 }) identityHash!: string;
  @Column({ type: 'varchar', length: 500 }) issuer!: string;
  @Column({ type: 'varchar', length: 500 }) subject!: string;
  @Column({ type: 'varchar', length: 10 }) kind!: 'PERSONAL' | 'WORK' | 'SERVICE';
  @Column({ type: 'varchar', length: 254, nullable: true }) email!: string | null;
  /** Since when it has come with this address; of two that claim one, the later holds it now. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) emailSince!: Date | null;
  @Column({ type: 'varchar', length: 100 }) firstName!: string;
  @Column({ type: 'varchar', length: 100 }) lastName!: string;
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
  /** When it was last given a role or an organisation: a session from before gets a new id then. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) rightsRaisedAt!: Date | null;
  /** Of somebody who asked to be forgotten: what is left is a pseudonym. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) erasedAt!: Date | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) company!: string | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) phone!: string | null;
  @Column({ type: 'varchar', length: 2, nullable: true }) country!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) timeZone!: string | null;
  @Column({ type: 'varchar', length: 35, nullable: true }) locale!: string | null;
}
