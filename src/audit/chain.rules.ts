/** The chain of the audit log: each entry is hashed with the one before it, and what is personal only by its own hash. */
import type { AuditEntry } from './audit-entry';

/** A place in the chain and what stands for everything up to it. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const START: Link = { seq: 0, hash: '' };

/** What is hashed for an entry that comes after a link. A list, so that nothing can move from one value to the next. */
export function linkText(before: Link, entry: AuditEntry): string {
  const { id, at, action, actor, actorSignInId, actorKeyId, targetType, targetId, facts, personalHash } = entry;
  const what = [id, at.toISOString(), action, actor, actorSignInId, actorKeyId, targetType, targetId, facts];
  return JSON.stringify([before.hash, before.seq + 1, ...what, personalHash]);
}

/** `SEQ:HASH`, as it is kept elsewhere. */
export const printedHead = ({ seq, hash }: Link): string => `${seq}:${hash}`;

export function readHead(text: string): Link | null {
  const match = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text.trim());
  return match ? { seq: Number(match[1]), hash: match[2] as string } : null;
}

export type ChainFault =
  /** The place is empty: entries were taken out, or one has another place than its own. */
  | 'MISSING'
  /** Something of the entry, its place or one before it is not what it was when it got its place. */
  | 'CHANGED'
  /** What is personal in it is not what it was; erased it may be. */
  | 'PERSONAL_CHANGED'
  /** The chain ends before the head that was given, or has another entry there. */
  | 'HEAD_MISSING'
  | 'HEAD_CHANGED';

/** What is wrong with the entry that is found in the place after `before`, or null. */
export function linkFault(
  before: Link,
  entry: AuditEntry,
  { hashOf, fingerprintOf }: { hashOf: (text: string) => string; fingerprintOf: (text: string) => string },
): ChainFault | null {
  if (entry.seq !== before.seq + 1) return 'MISSING';
  if (entry.hash !== hashOf(linkText(before, entry))) return 'CHANGED';
  return entry.personal !== null && fingerprintOf(entry.personal) !== entry.personalHash ? 'PERSONAL_CHANGED' : null;
}
