/** Writes down what has to be accounted for, in the transaction of the change itself: neither is ever there alone. */
import { randomBytes } from 'node:crypto';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { fingerprint } from '../platform/keyed-hash';
import { insertRows } from '../platform/write-rows';
import type { Acting, Audited } from './audit-entry';
import { AuditEntryRow } from './audit-entry.row';

/** Rows of one statement. */
const MOST_ROWS = 500;

export async function recordAudit(tx: EntityManager, acting: Acting, at: Date, ...audited: Audited[]): Promise<void> {
  const rows = audited.map((each) => toRow(acting, at, each));
  for (let from = 0; from < rows.length; from += MOST_ROWS)
    await insertRows(tx, AuditEntryRow, rows.slice(from, from + MOST_ROWS));
}

/** Empties what is personal in the entries about things that are erased; the chain covers only its hash. */
export async function forgetPersonal(tx: EntityManager, type: string, ids: readonly number[]): Promise<void> {
  const rows = await tx.find(AuditEntryRow, {
    select: { id: true },
    where: { targetType: type, targetId: In([...ids]), personal: Not(IsNull()) },
  });
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS).map(({ id }) => id);
    await tx.update(AuditEntryRow, { id: In(some) }, { personal: null });
  }
}

/** The chain gives entries their places later, all in one order: here they would wait for one another. */
function toRow(
  { actor, signInId, keyId, network, reason }: Acting,
  at: Date,
  { action, target, facts, personal }: Audited,
) {
  const known = network === null ? personal : { ...personal, network };
  // Salted: few addresses are possible, and a bare hash of one could be guessed.
  const text = known ? JSON.stringify({ ...known, salt: randomBytes(16).toString('base64url') }) : null;
  return {
    at,
    action,
    actor,
    actorSignInId: signInId,
    actorKeyId: keyId,
    targetType: target.type,
    targetId: target.id,
    facts: JSON.stringify({ ...facts, ...(reason === undefined ? {} : { reason }) }),
    personal: text,
    personalHash: fingerprint(text ?? ''),
    seq: null,
    hash: null,
  };
}
