/** The entries of a time as lines of JSON, in the order of the chain, some in memory at once. */
import type { Database } from '../platform/database';
import type { AuditEntry } from './audit-entry';
import { chainedAfter } from './chain.store';

const AT_ONCE = 1_000;

export interface Span {
  /** The first moment, and the first one that does not belong to it any more; null for no end. */
  readonly since: Date | null;
  readonly until: Date | null;
}

export async function* exportEntries({ reads }: Database, span: Span): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const entries = await chainedAfter(reads, after, AT_ONCE);
    for (const entry of entries) if (isWithin(entry, span)) yield `${JSON.stringify(asLine(entry))}\n`;
    if (entries.length < AT_ONCE) return;
    after = entries.at(-1)?.seq ?? after;
  }
}

const isWithin = ({ at }: AuditEntry, { since, until }: Span): boolean =>
  (since === null || at >= since) && (until === null || at < until);

/** With all that the hash covers. */
function asLine(entry: AuditEntry): object {
  const { seq, id, at, action, actor, actorSignInId, actorKeyId, targetType, targetId, personalHash, hash } = entry;
  const who = { actor, actorSignInId, actorKeyId };
  const what = { targetType, targetId, facts: readJson(entry.facts) };
  const personal = entry.personal === null ? null : readJson(entry.personal);
  return { seq, id, at: at.toISOString(), action, ...who, ...what, personal, personalHash, hash };
}

/** What somebody has changed may be no JSON any more. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
