/** One key, one result: the key's row is inserted first, in the transaction that does the work. R44. */
import { In, type EntityManager } from 'typeorm';
import { fingerprint } from './keyed-hash';
import { IdempotencyRow } from './idempotency.row';
import { isDeadlock, isDuplicate, isLockTimeout } from './retry.rules';
import { changeRows, insertRow } from './write-rows';

export interface Request {
  /** Who asks: the number of the sign-in. */
  principal: number;
  operation: string;
  /** As the client gave it, 1 to 255 characters. */
  key: string;
  input: unknown;
}

export type Claim =
  { kind: 'claimed'; id: number } | { kind: 'done'; resultId: number } | { kind: 'mismatch' } | { kind: 'in progress' };

/**
 * Others want the same key at this moment. Where the one before them is undone, InnoDB lets one of those that waited
 * go on and ends the others; worth another try, and after the last of them the same as a key in progress.
 */
export class KeyContended extends Error {
  constructor(readonly driverError: unknown) {
    super('others want the same key');
  }
}

/** Claims the key for this transaction; if another one holds it, says what became of that. */
export async function claimKey(tx: EntityManager, request: Request, now: Date): Promise<Claim> {
  const { principal, operation } = request;
  const keyHash = fingerprint(request.key);
  const inputHash = fingerprint(canonical(request.input));
  try {
    const row = { principal, operation, keyHash, inputHash, resultId: null, createdAt: now };
    return { kind: 'claimed', id: await insertRow(tx, IdempotencyRow, row) };
  } catch (error) {
    if (isLockTimeout(error)) return { kind: 'in progress' };
    if (isDeadlock(error)) throw new KeyContended(error);
    if (!isDuplicate(error)) throw error;
  }
  const held = await tx.findOneBy(IdempotencyRow, { principal, operation, keyHash });
  if (!held?.resultId) return { kind: 'in progress' };
  return held.inputHash === inputHash ? { kind: 'done', resultId: held.resultId } : { kind: 'mismatch' };
}

export async function bindResult(tx: EntityManager, claimId: number, resultId: number): Promise<void> {
  await changeRows(tx, BIND, [resultId, claimId]);
}

const BIND = 'UPDATE `idempotency_records` SET result_id = ? WHERE id = ?';

/** The same input always gives the same text: keys sorted, absent and null told apart from nothing else. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** What a key stands for, and whose it is. */
export interface KeyResult {
  principal: number;
  resultId: number;
}

/** Forgets the keys of results that are erased. They are found first, so that nobody else's keys are locked. R60. */
export async function forgetKeys(
  tx: EntityManager,
  operations: readonly string[],
  results: readonly KeyResult[],
): Promise<void> {
  for (let from = 0; from < results.length; from += 500) {
    const some = results.slice(from, from + 500);
    const rows = await tx.find(IdempotencyRow, {
      select: { id: true },
      where: {
        principal: In([...new Set(some.map(({ principal }) => principal))]),
        operation: In([...operations]),
        resultId: In(some.map(({ resultId }) => resultId)),
      },
    });
    if (rows.length > 0) await tx.delete(IdempotencyRow, { id: In(rows.map(({ id }) => id)) });
  }
}
