import type { Day } from '../platform/calendar';
import type { LedgerEntryKind } from './agreement';
import { monthsOfTerm, useByMonth, type MonthSum } from './use.rules';

const term = (startsOn: string, endsOn: string, unitsGranted: number | null = 5) => ({
  startsOn: startsOn as Day,
  endsOn: endsOn as Day,
  unitsGranted,
});
const sum = (month: string, kind: LedgerEntryKind, units: number): MonthSum => ({ month: month as Day, kind, units });
const shown = (terms: ReturnType<typeof term>, sums: MonthSum[], today: string) =>
  useByMonth(terms, sums, today as Day).map(
    ({ month, granted, consumed, returned, remaining }) =>
      `${month} +${granted} -${consumed} ↩${returned} =${remaining}`,
  );

describe('R12 the months of a term', () => {
  it.each([
    ['2026-01-15', '2027-01-15', '2026-03-02', ['2026-01-01', '2026-02-01', '2026-03-01']],
    ['2026-01-31', '2027-01-31', '2026-01-31', ['2026-01-01']],
    ['2026-01-01', '2027-01-01', '2025-12-31', []],
    ['2025-12-31', '2026-02-01', '2026-11-18', ['2025-12-01', '2026-01-01', '2026-02-01']],
    ['2025-12-31', '2026-01-31', '2026-01-31', ['2025-12-01', '2026-01-01']],
  ])('R12 from %s to %s, on %s: %j', (startsOn, endsOn, today, months) => {
    expect(monthsOfTerm(term(startsOn, endsOn), today as Day)).toEqual(months);
  });
});

describe('R13, R62 the use of an agreement', () => {
  const year = term('2026-01-10', '2027-01-10');
  it.each<[string, ReturnType<typeof term>, MonthSum[], string, string[]]>([
    ['nothing yet', year, [sum('2026-01-01', 'GRANT', 5)], '2026-01-20', ['2026-01-01 +5 -0 ↩0 =5']],
    [
      'a month without use keeps what is left',
      year,
      [sum('2026-01-01', 'GRANT', 5), sum('2026-01-01', 'CONSUME', -2), sum('2026-03-01', 'REFUND', 1)],
      '2026-03-01',
      ['2026-01-01 +5 -2 ↩0 =3', '2026-02-01 +0 -0 ↩0 =3', '2026-03-01 +0 -0 ↩1 =4'],
    ],
    [
      'issued before it begins',
      year,
      [sum('2025-11-01', 'GRANT', 5), sum('2025-12-01', 'ADJUST', 1)],
      '2026-01-10',
      ['2026-01-01 +6 -0 ↩0 =6'],
    ],
    [
      'issued after it began',
      year,
      [sum('2026-02-01', 'GRANT', 5)],
      '2026-02-10',
      ['2026-01-01 +0 -0 ↩0 =0', '2026-02-01 +5 -0 ↩0 =5'],
    ],
    [
      'corrections downwards',
      year,
      [sum('2026-01-01', 'GRANT', 5), sum('2026-01-01', 'ADJUST', -2)],
      '2026-01-10',
      ['2026-01-01 +3 -0 ↩0 =3'],
    ],
    [
      'what lapsed within its last month, and what came after it',
      term('2026-01-10', '2026-02-10'),
      [sum('2026-01-01', 'GRANT', 5), sum('2026-02-01', 'EXPIRE', -5), sum('2026-03-01', 'REFUND', 1)],
      '2026-11-18',
      ['2026-01-01 +5 -0 ↩0 =5', '2026-02-01 +0 -0 ↩0 =0'],
    ],
    [
      'unlimited',
      term('2026-01-10', '2027-01-10', null),
      [sum('2026-01-01', 'GRANT', 0), sum('2026-01-01', 'CONSUME', -3)],
      '2026-01-20',
      ['2026-01-01 +0 -3 ↩0 =null'],
    ],
    ['not begun', year, [sum('2025-11-01', 'GRANT', 5)], '2026-01-09', []],
  ])('R13 %s', (_what, terms, sums, today, expected) => {
    expect(shown(terms, sums, today)).toEqual(expected);
  });

  it('R13 of a long term the newest 24 months, with the balance of all', () => {
    const use = shown(term('2020-01-01', '2026-12-31'), [sum('2020-01-01', 'GRANT', 5)], '2026-11-18');
    expect(use).toHaveLength(24);
    expect([use[0], use[23]]).toEqual(['2024-12-01 +0 -0 ↩0 =5', '2026-11-01 +0 -0 ↩0 =5']);
  });
});
