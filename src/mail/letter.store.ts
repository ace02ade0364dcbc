/** Keeps letters: which are due, who sends one now, what became of each. Times are of the real clock. */
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { ClaimedLetter, LetterState } from './letter';
import { LetterRow } from './letter.row';

export interface NewLetter {
  eventId: number;
  caseId: number;
  contactId: number;
  messageId: string;
}

export async function insertLetters(tx: EntityManager, fresh: readonly NewLetter[], now: Date): Promise<void> {
  if (fresh.length === 0) return;
  await tx.insert(
    LetterRow,
    fresh.map((letter) => ({
      ...letter,
      madeAt: now,
      state: 'DUE' as const,
      attempts: 0,
      nextAt: now,
      sentAt: null,
      fault: null,
    })),
  );
}

/** The numbers of letters whose turn it is, those that wait longest first. */
export async function dueLetters(db: EntityManager, now: Date, most: number): Promise<number[]> {
  const rows = await db.find(LetterRow, {
    select: { id: true },
    where: { state: 'DUE', nextAt: LessThanOrEqual(now) },
    order: { nextAt: 'ASC', id: 'ASC' },
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** Takes a letter until the lease ends; null if its turn is over, since another process has taken it. */
export async function claimLetter(
  tx: EntityManager,
  id: number,
  now: Date,
  leaseEnds: Date,
): Promise<ClaimedLetter | null> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(LetterRow)
    .set({ nextAt: leaseEnds, attempts: () => 'attempts + 1' })
    .where({ id, state: 'DUE', nextAt: LessThanOrEqual(now) })
    .execute();
  if (affected !== 1) return null;
  const { eventId, caseId, contactId, messageId, attempts } = await tx.findOneByOrFail(LetterRow, { id });
  return { id, eventId, caseId, contactId, messageId, attempts };
}

/** Closes a letter that is due. One that another process has closed meanwhile stays as it is. */
export async function closeLetter(
  tx: EntityManager,
  id: number,
  state: Exclude<LetterState, 'DUE'>,
  { sentAt = null, fault = null }: { sentAt?: Date | null; fault?: string | null } = {},
): Promise<void> {
  await tx.update(LetterRow, { id, state: 'DUE' }, { state, sentAt, fault });
}

export async function putOffLetter(tx: EntityManager, id: number, nextAt: Date, fault: string): Promise<void> {
  await tx.update(LetterRow, { id, state: 'DUE' }, { nextAt, fault });
}

export async function countLetters(db: EntityManager): Promise<Record<LetterState, number>> {
  const rows = await db
    .createQueryBuilder(LetterRow, 'letter')
    .select('letter.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('letter.state')
    .getRawMany<{ state: LetterState; count: number | string }>();
  const counts = { DUE: 0, SENT: 0, FAILED: 0, DROPPED: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

export interface WaitingLetter {
  id: number;
  madeAt: Date;
  nextAt: Date;
  attempts: number;
  fault: string | null;
}

/** The letter that has been due for longest. */
export async function oldestDue(db: EntityManager): Promise<WaitingLetter | null> {
  const row = await db.findOne(LetterRow, { where: { state: 'DUE' }, order: { id: 'ASC' } });
  return row && { id: row.id, madeAt: row.madeAt, nextAt: row.nextAt, attempts: row.attempts, fault: row.fault };
}

/** Gives every letter that was given up another five days, from now on. */
export async function retryFailed(tx: EntityManager, now: Date): Promise<number> {
  const { affected } = await tx.update(LetterRow, { state: 'FAILED' }, { state: 'DUE', attempts: 0, nextAt: now });
  return affected ?? 0;
}

/** For a case that is erased: what is still to be sent goes with it. R60. */
export async function eraseLetters(tx: EntityManager, caseIds: readonly number[]): Promise<void> {
  if (caseIds.length > 0) await tx.delete(LetterRow, { caseId: In([...caseIds]) });
}
