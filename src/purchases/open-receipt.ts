/**
 * What a link to a receipt opens, if the purchase is still that sign-in's, which is still somebody's, and the session
 * that asked for it goes on.
 */
import type { Catalogue } from '../catalog/catalogue';
import { knownSignIn } from '../identity/known-sign-in.store';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { SessionWorld } from '../sessions/session';
import { idleSince } from '../sessions/session.rules';
import { goingSessions } from '../sessions/session.store';
import { anyPurchase } from './purchase.store';
import type { Receipt } from './receipt';
import { readReceiptLink, type ReceiptLink } from './receipt-link';
import { readReceipt } from './receipt.store';
import type { Selling } from './selling';

interface ReceiptWorld {
  readonly database: Database;
  readonly hash: KeyedHash;
  readonly clock: Clock;
  readonly catalogue: { readonly current: Catalogue };
  readonly selling: Selling;
  readonly settings: { readonly vendorTimeZone: string } & Pick<SessionWorld['settings'], 'session'>;
}

interface OpenedReceipt {
  readonly receipt: Receipt;
  /** The buyer's language, where who opens it does not ask for one. */
  readonly locale: string;
}

export async function openReceipt(world: ReceiptWorld, token: string): Promise<OpenedReceipt | null> {
  const { database, hash, catalogue, selling, settings } = world;
  const { reads: db } = database;
  const link = readReceiptLink(hash, token);
  if (!link || !(await isGoing(world, link)) || !(await knownSignIn(db, link.signInId))) return null;
  const purchase = await anyPurchase(db, link.purchaseId);
  if (purchase?.signInId !== link.signInId) return null;
  const { vendorTimeZone } = settings;
  const receipt = await readReceipt(db, purchase, {
    seller: selling.seller,
    catalogue: catalogue.current,
    vendorTimeZone,
  });
  return receipt && { receipt, locale: purchase.locale };
}

async function isGoing({ database, clock, settings }: ReceiptWorld, { sessionId }: ReceiptLink): Promise<boolean> {
  if (sessionId === null) return true;
  const now = clock.now();
  const idle = idleSince(now, settings.session.idleMinutes);
  return (await goingSessions(database.reads, [sessionId], now, idle)).has(sessionId);
}
