/** What of an entry is shown to operators: never who is on a case, or did something to one. R48. */
import type { AuditEntry } from './audit-entry';

export const CASE = 'Case';
/** Movements of units that a case caused. */
export const OF_CASES = ['CONSUME', 'REFUND'] as const;

/** Entries about a case, and those that a case caused: who did it is known to who has the command line. */
export function isOfCase({ action, targetType, facts }: Pick<AuditEntry, 'action' | 'targetType' | 'facts'>): boolean {
  if (targetType === CASE) return true;
  return action === 'UNITS_MOVED' && OF_CASES.some((kind) => readObject(facts).kind === kind);
}

/** The entry without what tells who did something to which case. An agreement stays: operators see those. */
export function shownEntry(entry: AuditEntry): AuditEntry {
  if (!isOfCase(entry)) return entry;
  const nobody = { ...entry, actorSignInId: null, actorKeyId: null, personal: null };
  return entry.targetType === CASE ? { ...nobody, targetId: null, facts: '{}' } : nobody;
}

/** As lines, such as `role: ENGINEER`; what is absent has none. */
export function factLines(facts: string): string[] {
  return Object.entries(readObject(facts)).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const said = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
    return [`${name}: ${said}`];
  });
}

/** Where it came from; null for what came over no network, and once it is erased. */
export function networkOf({ personal }: AuditEntry): string | null {
  return textOf(readObject(personal ?? '{}').network);
}

/** The address or name that it is about; null for none, for contacts of cases, and once it is erased. */
export function aboutOf({ personal, targetType }: AuditEntry): string | null {
  if (targetType === CASE) return null;
  const { network: _network, salt: _salt, ...about } = readObject(personal ?? '{}');
  const texts = Object.values(about).flatMap((value) => textOf(value) ?? []);
  return texts.length > 0 ? texts.join(', ') : null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What somebody has changed may be none any more; the chain tells of it. */
function readObject(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
