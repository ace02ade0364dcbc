/** A buyer's step under a key of theirs: done once, however often it is sent. R44. */
import { checkText } from '../identity/profile.rules';
import type { Transaction } from '../platform/database';
import { bindResult, claimKey, KeyContended, type Request } from '../platform/idempotency.store';
import { isRefused, refused, type Fault, type Refused } from './refusal';
import type { PurchaseScope } from './selling';

export type KeyRefusal = 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS';

/** The number of the purchase that the key stands for. */
export interface Stands {
  kind: 'done';
  purchaseId: number;
}

export const refusedKey = (code: KeyRefusal): Refused<KeyRefusal> =>
  refused({ code, key: `purchase.${code}`, path: ['input', 'idempotencyKey'] });

/** What is wrong with a key itself. */
export const keyFaults = (key: string): Fault<'INVALID_INPUT'>[] =>
  checkText(['input', 'idempotencyKey'], key, 255).map(({ path, key: sentence, max }) => ({
    code: 'INVALID_INPUT',
    path,
    key: sentence,
    values: { max: max ?? 0 },
  }));

/** A refusal undoes all of it and binds no key. */
export async function underKey<R extends { kind: 'refused' }>(
  { database, viewer, now }: PurchaseScope,
  keyed: Omit<Request, 'principal'>,
  work: (tx: Transaction) => Promise<Stands | R>,
): Promise<Stands | R | Refused<KeyRefusal>> {
  const claimed = async (tx: Transaction): Promise<Stands | R | Refused<KeyRefusal>> => {
    const claim = await claimKey(tx, { principal: viewer.signInId, ...keyed }, now);
    if (claim.kind === 'done') return { kind: 'done', purchaseId: claim.resultId };
    if (claim.kind === 'mismatch') return refusedKey('IDEMPOTENCY_MISMATCH');
    if (claim.kind === 'in progress') return refusedKey('IDEMPOTENCY_IN_PROGRESS');
    const done = await work(tx);
    if (done.kind === 'done') await bindResult(tx, claim.id, done.purchaseId);
    return done;
  };
  return database.transact(claimed, isRefused).catch((error: unknown) => {
    if (error instanceof KeyContended) return refusedKey('IDEMPOTENCY_IN_PROGRESS');
    throw error;
  });
}
