import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The wrong guesses of one budget. The key is a keyed hash: it tells nobody what was guessed. */
@Entity('throttles')
@Index('throttles_expires', ['expiresSecond'])
export class ThrottleRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) keyHash!: string;
  /** Milliseconds since 1970, as a JSON list. */
  @Column({ type: 'text' }) guesses!: string;
  @Column({ type: 'integer' }) expiresSecond!: number;
}
