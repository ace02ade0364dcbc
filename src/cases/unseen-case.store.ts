/** A case for what is finished on it without anybody who sees it. What is read is shown to nobody. */
import type { EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import type { Case } from './case';
import { CaseRow } from './case.row';
import { toCase } from './case.store';

/** Locked until the transaction ends. Nobody is its viewer: who does something to it is for the caller to say. */
export async function lockUnseenCase(tx: EntityManager, id: number): Promise<Case | null> {
  const row = await tx.findOne(CaseRow, { where: { id }, ...locking(tx, 'pessimistic_write') });
  return row && toCase(row, null);
}
