/** What of an entry is shown to operators: never who is on a case. R48. */
import type { AuditEntry } from './audit-entry';

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
  if (targetType === 'Case') return null;
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
