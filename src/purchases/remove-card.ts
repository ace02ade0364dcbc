/** A buyer removes the card that is kept: first at the provider, then here. R27. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import { dropCard, findBuyer } from './buyer.store';
import { inTime, PATIENCE_MS } from './patience';
import { ProviderAway } from './payment-provider';
import { refused, type Refused } from './refusal';
import { followEntry } from './saved-card';
import type { PurchaseScope } from './selling';

export type RemoveCardRefusalCode = 'CARD_NOT_FOUND' | 'PROVIDER_UNAVAILABLE';

/** By its last four digits, so that nobody removes another than the one they see. */
export async function removeCard(
  scope: PurchaseScope,
  last4: string,
): Promise<{ kind: 'done' } | Refused<RemoveCardRefusalCode>> {
  try {
    const removed = await inTime(PATIENCE_MS, remove(scope, last4));
    if (removed === null) return providerUnavailable();
    return removed ? { kind: 'done' } : notFound();
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error;
    return providerUnavailable();
  }
}

async function remove(scope: PurchaseScope, last4: string): Promise<boolean> {
  const { selling, database, viewer, now } = scope;
  const { provider } = selling;
  if (!provider) return false;
  const find = () => findBuyer(database.reads, viewer.signInId, provider.name);
  const before = await find();
  if (before) await followEntry(scope, provider, before);
  const buyer = await find();
  if (!buyer?.card || buyer.card.last4 !== last4) return false;
  const { id, card } = buyer;
  await provider.forgetCard(card.ref);
  return database.transact(async (tx) => {
    if (!(await dropCard(tx, id, card.ref))) return false;
    const target = { type: 'Viewer', id: viewer.signInId };
    await recordAudit(tx, actingIn(scope), now, { action: 'CARD_REMOVED', target });
    return true;
  });
}

const providerUnavailable = () =>
  refused({ code: 'PROVIDER_UNAVAILABLE' as const, key: 'card.PROVIDER_UNAVAILABLE', path: null });

const notFound = () =>
  refused({ code: 'CARD_NOT_FOUND' as const, key: 'card.CARD_NOT_FOUND', path: ['input', 'last4'] });
