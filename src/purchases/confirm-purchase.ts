/**
 * The buyer agrees to be charged at once, for this amount, under these terms. The confirmation is one guarded update
 * under its key; the provider is called after it is committed. R26–R28, R44.
 */
import { realNow } from '../platform/calendar';
import type { Purchase } from './purchase';
import { followEntry } from './saved-card';
import { findBuyer } from './buyer.store';
import { holdConfirmation, type ConfirmRefused } from './hold-confirmation';
import { kindNotAllowed, notSetUp, providerUnavailable } from './judge-quote';
import { inTime, PATIENCE_MS } from './patience';
import { ProviderAway, type PaymentProvider } from './payment-provider';
import { worldOf } from './purchase-world';
import { findPurchase } from './purchase.store';
import { giveNoAnswer, pursuePayment, type Pursued } from './pursue-payment';
import { refused } from './refusal';
import { returnAddress } from './return-url.rules';
import type { PurchaseScope, PurchaseWorld } from './selling';
import { keyFaults } from './under-key';

export type { ConfirmRefusalCode } from './hold-confirmation';

export interface Confirmation {
  idempotencyKey: string;
  purchaseId: number;
  /** As the buyer saw them. */
  amount: number;
  currency: string;
  termsVersion: string;
  /** Of the card that was named; null where none was. */
  cardLast4?: string | null;
  /** Where the bank's page leads back to; null for this server's own. */
  returnUrl: string | null;
}

export type Confirmed = { kind: 'done'; purchase: Purchase } | (ConfirmRefused & { purchase: Purchase | null });

/** Of that so long for the card that was entered last: nothing is charged yet. */
const CARD_PATIENCE_MS = 2_500;

export async function confirmPurchase(
  scope: PurchaseScope,
  confirmation: Confirmation,
  patienceMs = PATIENCE_MS,
): Promise<Confirmed> {
  const { viewer, selling, database } = scope;
  const { provider } = selling;
  if (viewer.kind !== 'PERSONAL') return { ...kindNotAllowed(), purchase: null };
  if (!provider) return { ...notSetUp(), purchase: null };
  const returnUrl = returnAddress(confirmation.returnUrl, { ...selling, origin: selling.origin() });
  const faults = keyFaults(confirmation.idempotencyKey);
  if (returnUrl === null)
    faults.push({ code: 'INVALID_INPUT', key: 'purchase.returnUrl', path: ['input', 'returnUrl'] });
  if (returnUrl === null || faults.length > 0) return { ...refused(...faults), purchase: null };
  const began = realNow().getTime();
  const held = await hold(scope, provider, confirmation);
  if (held.kind === 'refused') {
    const purchase = await findPurchase(database.reads, viewer, confirmation.purchaseId);
    return { ...held, purchase };
  }
  const leftMs = patienceMs - (realNow().getTime() - began);
  const { purchase, unreached } = await pursue(worldOf(scope), held.purchaseId, returnUrl, leftMs);
  return unreached ? { ...providerUnavailable(), purchase } : { kind: 'done', purchase };
}

/** What came of an entry that is open is asked for first: the card that the buyer entered last is the one. */
async function hold(scope: PurchaseScope, provider: PaymentProvider, confirmation: Confirmation) {
  const held = await holdConfirmation(scope, provider, confirmation, null);
  if (held.kind !== 'ask') return held;
  const buyer = await findBuyer(scope.database.reads, scope.viewer.signInId, provider.name);
  try {
    const asked = buyer && followEntry(scope, provider, buyer).then(() => true);
    if (asked && !(await inTime(CARD_PATIENCE_MS, asked))) return providerUnavailable();
  } catch (error) {
    if (error instanceof ProviderAway) return providerUnavailable();
    throw error;
  }
  const again = await holdConfirmation(scope, provider, confirmation, buyer?.entryRef ?? null);
  return again.kind === 'ask' ? providerUnavailable() : again;
}

/** Answered within its time, however slow the provider is. What is under way then goes on, and is asked about. */
async function pursue(
  world: PurchaseWorld,
  purchaseId: number,
  returnUrl: string,
  patienceMs: number,
): Promise<Pursued> {
  let isOver = false;
  const work = pursuePayment(world, purchaseId, returnUrl, () => isOver);
  const answered = await inTime(patienceMs, work);
  if (answered) return answered;
  isOver = true;
  work.catch((error: unknown) =>
    world.log.error({ purchaseId, err: error as Error }, 'a payment could not be pursued'),
  );
  return giveNoAnswer(world, purchaseId);
}
