/** Grants what was charged: the agreement, its ledger and the state of the purchase in one transaction, once. R28, R31. */
import { insertBoughtAgreement } from '../agreements/bought-agreement.store';
import { endOfTerm } from '../agreements/term.rules';
import { SYSTEM } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import { dayAt } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { freeze } from './follow-dispute';
import { momentIn } from './moment';
import type { Purchase } from './purchase';
import { changePurchase, lockPurchase, recordPurchaseEvent } from './purchase.store';
import { insertReceipt } from './receipt-letter.store';
import type { PurchaseWorld } from './selling';

/** The purchase as it is then; one that is not to be granted is left as it is. */
export function grantPurchase(world: PurchaseWorld, purchaseId: number): Promise<Purchase> {
  return world.database.transact(async (tx) => {
    const purchase = await lockPurchase(tx, purchaseId);
    if (!purchase) throw new Error(`no purchase ${purchaseId}`);
    if (purchase.state !== 'CAPTURED' || purchase.differs || purchase.capturedAt === null) return purchase;
    return grant(tx, world, purchase, purchase.capturedAt);
  });
}

async function grant(tx: Transaction, world: PurchaseWorld, purchase: Purchase, capturedAt: Date): Promise<Purchase> {
  const { id, signInId, planTypeCode, units } = purchase;
  const { now } = momentIn(world);
  const agreementId = await insertBoughtAgreement(tx, termsOf(world, purchase, capturedAt), {
    signInId,
    now,
    acting: SYSTEM,
  });
  const granted = { state: 'GRANTED', agreementId, grantedAt: now, lookAt: null } as const;
  if (!(await changePurchase(tx, id, granted, ['CAPTURED']))) throw new Error(`purchase ${id} is not locked`);
  await recordPurchaseEvent(tx, { purchaseId: id, from: 'CAPTURED', to: 'GRANTED', at: now, cause: null });
  const target = { type: 'Purchase', id };
  const facts = { agreementId, plan: planTypeCode, units };
  await recordAudit(tx, SYSTEM, now, { action: 'PURCHASE_GRANTED', target, facts });
  await insertReceipt(tx, purchase);
  const bought = { ...purchase, ...granted };
  await world.selling.onGranted(tx, bought);
  // The bank may have been asked about the charge before there was anything to freeze.
  return bought.disputedAt === null ? bought : freeze(tx, bought, momentIn(world));
}

/** It begins on the vendor's day on which it was charged, however late it is granted. R12, R24. */
function termsOf({ catalogue, settings }: PurchaseWorld, { planTypeCode, units }: Purchase, capturedAt: Date) {
  const planType = catalogue.current.planType(planTypeCode);
  if (!planType) throw new Error(`the catalogue has no plan type ${planTypeCode}`);
  const startsOn = dayAt(capturedAt, settings.vendorTimeZone);
  return { planTypeCode, startsOn, endsOn: endOfTerm(planType, startsOn), units, customerName: null };
}
