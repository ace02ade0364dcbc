import { auditFilter, isNarrowed, readAuditSearch, writeAuditSearch } from './audit-search.rules';

const read = (text: string) => readAuditSearch(new URLSearchParams(text));

describe('what is looked for in the audit log', () => {
  test('stands in the address, and what is not known there is left out', () => {
    const search = read('part=audit&action=UNITS_MOVED&target=Agreement&from=2026-11-01&to=2026-11-30&by=a&of=b');
    expect(writeAuditSearch(search).toString()).toBe(
      'part=audit&action=UNITS_MOVED&target=Agreement&from=2026-11-01&to=2026-11-30&by=a&of=b',
    );
    expect(writeAuditSearch(read('action=NONSENSE&target=Nothing')).toString()).toBe('part=audit');
  });

  test('is nothing without a wish', () => {
    expect(isNarrowed(read('part=audit'))).toBe(false);
    expect(isNarrowed(read('by=a'))).toBe(true);
    expect(auditFilter(read(''))).toEqual({
      action: null,
      targetType: null,
      since: null,
      until: null,
      actorId: null,
      targetId: null,
    });
  });

  test('holds the last day whole', () => {
    expect(auditFilter(read('from=2026-11-01&to=2026-11-30'))).toMatchObject({
      since: new Date(2026, 10, 1).toISOString(),
      until: new Date(2026, 11, 1).toISOString(),
    });
  });
});
