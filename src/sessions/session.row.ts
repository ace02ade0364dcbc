import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A browser that is signed in. What the browser holds is not stored, only its hash. */
@Entity('sessions')
@Index('sessions_id', ['idHash'], { unique: true })
@Index('sessions_former', ['formerIdHash'])
@Index('sessions_sign_in', ['signInId', 'id'])
@Index('sessions_issuer', ['issuerSessionHash'])
@Index('sessions_subject', ['issuerSubjectHash'])
@Index('sessions_ends', ['endsAt'])
export class SessionRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) idHash!: string;
  /** The one before, which goes on for a moment after `idSince`; null where it has had one alone. */
  @Column({ type: 'varchar', length: 64, nullable: true }) formerIdHash!: string | null;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_sessions_sign_in' })
  signInId!: number;
  @Column({ type: 'varchar', length: 500 }) issuer!: string;
  /** Fingerprint of issuer and `sid`, by which the issuer ends it; null where it names none. */
  @Column({ type: 'varchar', length: 64, nullable: true }) issuerSessionHash!: string | null;
  /** Fingerprint of issuer and `sub`, for an issuer that ends all of somebody's sessions. */
  @Column({ type: 'varchar', length: 64 }) issuerSubjectHash!: string;
  /** For signing out at the issuer; encrypted. */
  @Column({ type: 'text', nullable: true }) sealedIdToken!: string | null;
  @Column({ type: 'datetime', precision: 3 }) startedAt!: Date;
  /** Since when it has had the id that it has. */
  @Column({ type: 'datetime', precision: 3 }) idSince!: Date;
  @Column({ type: 'datetime', precision: 3 }) seenAt!: Date;
  /** However much it is used. */
  @Column({ type: 'datetime', precision: 3 }) endsAt!: Date;
  /** The client's address. */
  @Column({ type: 'varchar', length: 64 }) network!: string;
  @Column({ type: 'varchar', length: 200 }) agent!: string;
}

/** A sign-in that was begun in a browser and is waited for. */
@Entity('sign_in_attempts')
@Index('sign_in_attempts_state', ['stateHash'], { unique: true })
@Index('sign_in_attempts_ends', ['endsAt'])
export class SignInAttemptRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) stateHash!: string;
  /** Of what the browser holds that began it: nobody else may end it. */
  @Column({ type: 'varchar', length: 64 }) browserHash!: string;
  /** Nonce, PKCE verifier, issuer and where to go afterwards, encrypted. */
  @Column({ type: 'text' }) sealed!: string;
  @Column({ type: 'datetime', precision: 3 }) endsAt!: Date;
}

/** A token that is good once and was used, until it would have expired. */
@Entity('used_tokens')
@Index('used_tokens_token', ['tokenHash'], { unique: true })
@Index('used_tokens_ends', ['endsAt'])
export class UsedTokenRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) tokenHash!: string;
  @Column({ type: 'datetime', precision: 3 }) endsAt!: Date;
}
