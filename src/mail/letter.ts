/** A letter to one contact about one event of a case. */
import type { MailedCase, MailedContact } from '../cases/case-audience';

/** SENT is handed over; FAILED is given up; DROPPED was not to be sent any more when its turn came. */
export type LetterState = 'DUE' | 'SENT' | 'FAILED' | 'DROPPED';

/** A letter that this process sends now: nobody else tries it until its lease ends. */
export interface ClaimedLetter {
  readonly id: number;
  readonly eventId: number;
  readonly caseId: number;
  readonly contactId: number;
  readonly messageId: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** What a letter is about. */
export type Subject =
  { kind: 'SUBMITTED' } | { kind: 'PRIMARY_REPLACED' } | { kind: 'MESSAGE'; authorName: string; body: string };

/** All that is known when a letter is put into words. */
export interface LetterFacts {
  readonly subject: Subject;
  readonly about: MailedCase;
  readonly to: MailedContact;
  /** Whether an answer to it reaches the case. */
  readonly canReply: boolean;
  /** The page of the case, which opens for who signs in; null where it is not known at which address that is. */
  readonly page: string | null;
}

export interface WordedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
