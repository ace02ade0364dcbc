/** Counts a mail to a contact's address before it is taken apart, whatever comes of it. */
import { openBudgets } from '../platform/throttle.store';
import type { ReceivingEnd } from './receiving-end';

/** Against two machines that answer one another in a way that nothing here knows. */
const BUDGET = { limit: 30, windowMs: 3_600_000 };

/** False if the contact has to wait. */
export function chargeContact({ database, hash }: ReceivingEnd, contactId: number): Promise<boolean> {
  const keyHash = hash('replies of a contact', String(contactId));
  return database.transact(async (tx) => {
    const budget = await openBudgets(tx, [{ keyHash, budget: BUDGET }]);
    if (budget.blockedUntil !== null) return false;
    await budget.wrong();
    return true;
  });
}
