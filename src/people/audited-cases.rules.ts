/** At which moments the audit log saw an address come to a case or leave it. */
import type { AuditEntry } from '../audit/audit-entry';

/** In milliseconds, by case. An event of the case was written at the same moment, in the same transaction. */
export function casesOfEntries(entries: readonly AuditEntry[], address: string | null): Map<number, Set<number>> {
  const moments = new Map<number, Set<number>>();
  for (const { targetType, targetId, at, personal } of entries) {
    if (targetType !== 'Case' || targetId === null || !isNamed(personal, address)) continue;
    moments.set(targetId, (moments.get(targetId) ?? new Set()).add(at.getTime()));
  }
  return moments;
}

function isNamed(personal: string | null, address: string | null): boolean {
  const values = Object.values(JSON.parse(personal ?? '{}') as Record<string, unknown>);
  return address !== null && values.some((value) => typeof value === 'string' && value.toLowerCase() === address);
}
