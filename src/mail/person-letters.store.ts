/** The letters to a person, by the contacts that they are. */
import { In, type EntityManager } from 'typeorm';
import { readInBatches } from '../platform/in-order';
import type { LetterState } from './letter';
import { LetterRow } from './letter.row';

export interface KnownLetter {
  readonly caseId: number;
  readonly messageId: string;
  readonly state: LetterState;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
}

export function lettersTo(db: EntityManager, contactIds: readonly number[]): Promise<KnownLetter[]> {
  return readInBatches(contactIds, (some) =>
    db.find(LetterRow, { where: { contactId: In([...some]) }, order: { id: 'ASC' } }),
  );
}

/** What waits is not sent; what a mail server said of the address is forgotten. */
export async function dropLettersTo(tx: EntityManager, contactIds: readonly number[]): Promise<void> {
  const contactId = In([...contactIds]);
  await tx.update(LetterRow, { contactId, state: 'DUE' }, { state: 'DROPPED' });
  await tx.update(LetterRow, { contactId }, { fault: null });
}
