import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

/** A request as far as it was typed. */
@Entity('drafts')
@Index('drafts_sign_in', ['signInId', 'updatedAt', 'id'])
@Index('drafts_expires', ['expiresAt'])
export class DraftRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_drafts_sign_in' })
  signInId!: number;
  /** How often it was saved. */
  @Column({ type: 'integer' }) version!: number;
  /** The steps as JSON. */
  @LongText() content!: string;
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ type: 'datetime', precision: 3 }) updatedAt!: Date;
  @Column({ type: 'datetime', precision: 3 }) expiresAt!: Date;
  /** The case that it became; null until then. */
  @Column({ type: 'integer', nullable: true }) caseId!: number | null;
}
