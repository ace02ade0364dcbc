/**
 * Asks the provider to forget who was erased here: right after the erasure, and again every hour until it has. Asking
 * twice does no harm, so that a process may die at any point.
 */
import type { Database } from '../platform/database';
import type { Log } from '../platform/log';
import { removeBuyer, toBeForgotten } from './person-purchases.store';
import type { Selling } from './selling';

const MOST_AT_ONCE = 100;

export interface ForgettingWorld {
  readonly database: Database;
  readonly selling: Pick<Selling, 'provider'>;
  readonly log: Log;
}

/** Gives how many are forgotten now. One that cannot be forgotten yet does not keep back the others. */
export async function forgetBuyers({ database, selling, log }: ForgettingWorld): Promise<number> {
  const { provider } = selling;
  if (!provider) return 0;
  let forgotten = 0;
  for (const { id, customerRef } of await toBeForgotten(database.reads, provider.name, MOST_AT_ONCE)) {
    try {
      await provider.forgetCustomer(customerRef);
      await database.transact((tx) => removeBuyer(tx, id));
      forgotten += 1;
    } catch (error) {
      log.warn({ buyer: id, reason: (error as Error).message }, 'the payment provider has not forgotten a buyer yet');
    }
  }
  return forgotten;
}
