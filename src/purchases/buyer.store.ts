/** Who a sign-in is at the provider, and the card that is kept there. No number of a card ever comes here. R27. */
import { IsNull, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { BuyerRow } from './buyer.row';
import type { SavedCard } from './purchase';

export interface Buyer {
  readonly id: number;
  readonly signInId: number;
  readonly provider: string;
  /** Who it is at the provider. */
  readonly customerRef: string;
  readonly card: SavedCard | null;
  /** An entry of a card of which nobody here knows what came; null where none is open. */
  readonly entryRef: string | null;
}

const NO_CARD = { cardRef: null, brand: null, last4: null, expiresMonth: null, expiresYear: null };

function toBuyer(row: BuyerRow): Buyer {
  const { id, signInId, provider, customerRef, entryRef, cardRef, brand, last4, expiresMonth, expiresYear } = row;
  const known = cardRef !== null && brand !== null && last4 !== null && expiresMonth !== null && expiresYear !== null;
  const card = known ? { ref: cardRef, brand, last4, expiresMonth, expiresYear } : null;
  return { id, signInId, provider, customerRef, card, entryRef };
}

/** Those whom the provider is to forget are nobody's any more. */
const current = (signInId: number, provider: string) => ({ signInId, provider, forgetAt: IsNull() });

export async function findBuyer(db: EntityManager, signInId: number, provider: string): Promise<Buyer | null> {
  const row = await db.findOneBy(BuyerRow, current(signInId, provider));
  return row && toBuyer(row);
}

/** As others have left it, and nobody else changes it until the transaction ends. */
export async function lockBuyer(tx: EntityManager, signInId: number, provider: string): Promise<Buyer | null> {
  const where = current(signInId, provider);
  const row = await tx.findOne(BuyerRow, { where, ...locking(tx, 'pessimistic_write') });
  return row && toBuyer(row);
}

/** Who a sign-in is at a provider. */
export interface Customer {
  readonly signInId: number;
  readonly provider: string;
  readonly customerRef: string;
}

/** Under the lock of the sign-in. The first customer counts: who comes second gets that one, and theirs is forgotten. */
export async function keepBuyer(tx: EntityManager, customer: Customer, now: Date): Promise<Buyer> {
  const { signInId, provider, customerRef } = customer;
  const known = await findBuyer(tx, signInId, provider);
  if (known && known.customerRef !== customerRef) await leaveToForget(tx, customer, now);
  if (!known) await tx.insert(BuyerRow, { ...customer, ...NO_CARD, entryRef: null, forgetAt: null });
  const buyer = known ?? (await findBuyer(tx, signInId, provider));
  if (!buyer) throw new Error(`no buyer for sign-in ${signInId}`);
  return buyer;
}

/** Only so that the provider is asked to forget them, until it has. */
export async function leaveToForget(tx: EntityManager, customer: Customer, now: Date): Promise<void> {
  try {
    await tx.insert(BuyerRow, { ...customer, ...NO_CARD, entryRef: null, forgetAt: now });
  } catch (error) {
    // It waits for that already.
    if (!isDuplicate(error)) throw error;
  }
}

/** The entry that was opened last is the one that is asked about; of who is forgotten, none. */
export async function keepEntry(tx: EntityManager, buyerId: number, entryRef: string): Promise<void> {
  await tx.update(BuyerRow, { id: buyerId, forgetAt: IsNull() }, { entryRef });
}

export async function buyerByEntry(db: EntityManager, entryRef: string): Promise<Buyer | null> {
  const row = await db.findOneBy(BuyerRow, { entryRef });
  return row && toBuyer(row);
}

/** The card that came of an entry takes the place of the one before. `false` where another entry is open by now. */
export async function keepCard(
  tx: EntityManager,
  buyerId: number,
  { ref, brand, last4, expiresMonth, expiresYear }: SavedCard,
  entryRef: string,
): Promise<boolean> {
  const card = { cardRef: ref, brand, last4, expiresMonth, expiresYear, entryRef: null };
  return (await tx.update(BuyerRow, { id: buyerId, entryRef, forgetAt: IsNull() }, card)).affected === 1;
}

/** `false` where another card is kept by now, or none. */
export async function dropCard(tx: EntityManager, buyerId: number, cardRef: string): Promise<boolean> {
  return (await tx.update(BuyerRow, { id: buyerId, cardRef }, NO_CARD)).affected === 1;
}

/** Whom the provider does not know any more; what was bought stays. */
export async function dropBuyer(tx: EntityManager, buyerId: number): Promise<void> {
  await tx.delete(BuyerRow, { id: buyerId });
}
