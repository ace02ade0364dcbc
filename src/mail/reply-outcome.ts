/** What became of a mail that came in for one address. */
import type { MachineMail } from './auto-reply.rules';

export type ReplyRefusal =
  'UNKNOWN_ADDRESS' | 'WRONG_SENDER' | 'NOT_AUTHENTICATED' | 'EMPTY' | 'CASE_CLOSED' | 'UNREADABLE';

export type ReplyOutcome =
  | { kind: 'taken'; caseId: number; filesRefused: number }
  | { kind: 'duplicate' }
  /** Taken off the sender's hands and thrown away: a machine that is refused may answer again. */
  | { kind: 'dropped'; reason: MachineMail }
  | { kind: 'refused'; code: ReplyRefusal }
  /** The sender's mail system is to try again. */
  | { kind: 'later'; code: 'TOO_MANY_REPLIES' | 'TROUBLE' };
