/** Open cases that nobody has answered yet, whoever sees them: for the operator's job on their due times. R41. */
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import type { Case, CaseStatus } from './case';
import { CaseRow } from './case.row';
import { toCase } from './case.store';

/** Of each status by itself, since an index leads along them. */
const OPEN = ['NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'] as const satisfies CaseStatus[];
/** As many are read at once. */
const BATCH = 500;

/** All of them, some at a time: there may be more than memory should hold. */
export async function* unansweredCases(db: EntityManager): AsyncGenerator<Case[]> {
  for (const status of OPEN) {
    for (let after = 0; ;) {
      const rows = await db.find(CaseRow, {
        where: { status, closedAt: IsNull(), respondedAt: IsNull(), id: MoreThan(after) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      const last = rows.at(-1);
      if (!last) break;
      yield rows.map((row) => toCase(row, null));
      after = last.id;
    }
  }
}

/** Those of the numbered cases that are still such, locked until the transaction ends. */
export async function lockUnansweredCases(tx: EntityManager, ids: readonly number[]): Promise<Case[]> {
  const rows = await tx.find(CaseRow, {
    where: { id: In([...ids]), status: Not('CLOSED'), respondedAt: IsNull() },
    order: { id: 'ASC' },
    ...locking(tx, 'pessimistic_write'),
  });
  return rows.map((row) => toCase(row, null));
}
