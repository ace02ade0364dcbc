import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A draft that its owner hands to whoever comes with the code: the same person under another sign-in. R26. */
@Entity('draft_offers')
@Index('draft_offers_code', ['codeHash'], { unique: true })
@Index('draft_offers_draft', ['draftId'])
export class DraftOfferRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) codeHash!: string;
  @Column({ type: 'integer' })
  @ForeignKey('DraftRow', { name: 'fk_draft_offers_draft' })
  draftId!: number;
  @Column({ type: 'datetime', precision: 3 }) endsAt!: Date;
}
