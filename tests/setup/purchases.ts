/** Incidents that were bought, without going all the way: as the stores write them. */
import { knownSignIn } from '../../src/identity/known-sign-in.store';
import { nameOf } from '../../src/identity/viewer';
import { later } from '../../src/platform/calendar';
import { grantPurchase } from '../../src/purchases/grant-purchase';
import type { Purchase } from '../../src/purchases/purchase';
import { changePurchase, insertPurchase, recordPayment, recordPurchaseEvent } from '../../src/purchases/purchase.store';
import type { World } from '../world';

let bought = 0;

export async function signInOf(world: World, email: string): Promise<number> {
  const sql = "SELECT id FROM sign_ins WHERE email = ? AND kind = 'PERSONAL'";
  const [row] = await world.sql<{ id: number }>(sql, [email]);
  if (!row) throw new Error(`nobody signs in with ${email}`);
  return row.id;
}

/** Charged, and granted unless another state is asked for. */
export async function boughtBy(world: World, email: string, changes: Partial<Purchase> = {}): Promise<Purchase> {
  const { world: open } = world.server;
  const { database, clock } = open;
  const signIn = await knownSignIn(database.reads, await signInOf(world, email));
  if (!signIn) throw new Error('no sign-in');
  bought += 1;
  const now = clock.now();
  const { state = 'CAPTURED', confirmedAt = now, ...rest } = changes;
  const charged = state === 'CAPTURED';
  const quote = {
    reference: `P${String(bought).padStart(16, 'A')}`,
    signInId: signIn.signInId,
    provider: 'stripe',
    planTypeCode: 'PPI_SINGLE',
    units: 1,
    country: 'NL',
    currency: 'EUR',
    amount: 49900,
    termsVersion: '2026-10',
    quoteEndsAt: later(now, 3_600_000),
    productVersionId: null,
    draftId: null,
    buyerName: nameOf(signIn),
    buyerEmail: signIn.email,
    locale: 'en',
    startedAt: now,
    customerRef: 'cus_1',
    lookAt: null,
  };
  const id = await database.transact(async (tx) => {
    const made = await insertPurchase(tx, { ...quote, ...rest });
    const card = { cardRef: 'pm_1', cardBrand: 'visa', cardLast4: '4242' };
    const payment = { paymentRef: `pi_${made}`, confirmedAt, ...(charged ? { ...card, capturedAt: now } : {}) };
    await changePurchase(tx, made, { ...payment, ...rest, state }, ['STARTED']);
    if (!charged) return made;
    const amount = rest.amount ?? quote.amount;
    await recordPayment(tx, { purchaseId: made, kind: 'CHARGE', amount, ref: `pi_${made}`, at: now });
    await recordPurchaseEvent(tx, { purchaseId: made, from: 'STARTED', to: 'CAPTURED', at: now, cause: null });
    return made;
  });
  return grantPurchase(open, id);
}
