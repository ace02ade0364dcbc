import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Who a sign-in is at a provider, and the card that is kept there with it. One row of a sign-in holds; any other waits
 * until the provider has forgotten that customer. R27.
 */
@Entity('buyers')
@Index('buyers_customer', ['provider', 'customerRef'], { unique: true })
@Index('buyers_sign_in', ['signInId', 'provider'])
@Index('buyers_entry', ['entryRef'])
@Index('buyers_forget', ['forgetAt'])
export class BuyerRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_buyers_sign_in' })
  signInId!: number;
  @Column({ type: 'varchar', length: 20 }) provider!: string;
  @Column({ type: 'varchar', length: 100 }) customerRef!: string;
  @Column({ type: 'varchar', length: 100, nullable: true }) cardRef!: string | null;
  @Column({ type: 'varchar', length: 30, nullable: true }) brand!: string | null;
  @Column({ type: 'varchar', length: 4, nullable: true }) last4!: string | null;
  @Column({ type: 'integer', nullable: true }) expiresMonth!: number | null;
  @Column({ type: 'integer', nullable: true }) expiresYear!: number | null;
  /** An entry of a card at the provider of which nobody here knows what came; null where none is open. */
  @Column({ type: 'varchar', length: 100, nullable: true }) entryRef!: string | null;
  /** Since when the provider is to forget them, who was erased here; the row stays until it says that it has. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) forgetAt!: Date | null;
}

/** What came in at a provider's hook and was dealt with: the same again does nothing. */
@Entity('provider_events')
@Index('provider_events_ref', ['provider', 'eventRef'], { unique: true })
@Index('provider_events_received', ['receivedAt'])
export class ProviderEventRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 20 }) provider!: string;
  @Column({ type: 'varchar', length: 100 }) eventRef!: string;
  @Column({ type: 'datetime', precision: 3 }) receivedAt!: Date;
}
