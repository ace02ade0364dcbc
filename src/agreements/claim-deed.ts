/** An operator's deed under a key of theirs: done once, however often it is sent. R44. */
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { bindResult, claimKey, KeyContended, type Request } from '../platform/idempotency.store';
import type { InputFault } from './operator-input.rules';

export type KeyRefusal = 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS';
export type DeedFault<C extends string> = InputFault<C | KeyRefusal>;

/** The number of the agreement that it is about; or why nothing was done. */
export type DeedDone<C extends string, T> =
  { kind: 'done'; agreementId: number; fresh: T | null } | { kind: 'refused'; faults: DeedFault<C>[] };

const refusedKey = (code: KeyRefusal): { kind: 'refused'; faults: DeedFault<never>[] } => ({
  kind: 'refused',
  faults: [{ code, key: `submit.${code}`, path: ['input', 'idempotencyKey'] }],
});

/** `fresh` is what came of it the first time; null where the key stands for an agreement already. */
export async function claimDeed<C extends string, T>(
  scope: SignedIn,
  keyed: Omit<Request, 'principal'>,
  deed: (
    tx: Transaction,
  ) => Promise<{ kind: 'done'; agreementId: number; fresh: T } | { kind: 'refused'; faults: DeedFault<C>[] }>,
): Promise<DeedDone<C, T>> {
  const { viewer, now, database } = scope;
  const claimed = async (tx: Transaction): Promise<DeedDone<C, T>> => {
    const claim = await claimKey(tx, { principal: viewer.signInId, ...keyed }, now);
    if (claim.kind === 'done') return { kind: 'done', agreementId: claim.resultId, fresh: null };
    if (claim.kind === 'mismatch') return refusedKey('IDEMPOTENCY_MISMATCH');
    if (claim.kind === 'in progress') return refusedKey('IDEMPOTENCY_IN_PROGRESS');
    const done = await deed(tx);
    if (done.kind === 'done') await bindResult(tx, claim.id, done.agreementId);
    return done;
  };
  return database
    .transact(claimed, ({ kind }) => kind === 'refused')
    .catch((error: unknown) => {
      if (error instanceof KeyContended) return refusedKey('IDEMPOTENCY_IN_PROGRESS');
      throw error;
    });
}
