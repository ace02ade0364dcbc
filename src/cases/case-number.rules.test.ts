import { regionOf, realCatalogue } from '../../tests/setup/real-catalogue';
import type { Day } from '../platform/calendar';
import { caseNumber, isCaseNumber } from './case-number.rules';

describe('R48 the number of a case', () => {
  it.each([
    ['2026-11-22', 1, 42, '2611220010000042'],
    ['2026-01-05', 4, 1, '2601050040000001'],
    ['2026-11-22', 999, 9_999_999, '2611229999999999'],
    ['2026-11-22', 1, 10_000_000, '2611220010000000'],
    ['2026-11-22', 1, 12_345_678, '2611220012345678'],
    ['2026-11-22', 1000, 1, '2611220000000001'],
    ['2100-02-28', 2, 7, '0002280020000007'],
  ])('R48 on %s in region %i with sequence %i: %s', (today, region, sequence, number) => {
    expect(caseNumber(today as Day, region, sequence)).toBe(number);
    expect(isCaseNumber(number)).toBe(true);
  });

  it('R48 names the region by its place in the catalogue', () => {
    const { ordinal } = regionOf(realCatalogue(), 'EMEA');
    expect(caseNumber('2026-11-22' as Day, ordinal, 1).slice(6, 9)).toBe('002');
  });

  it.each([
    '',
    '261122001000004',
    '26112200100000420',
    '261122001000004a',
    ' 2611220010000042',
    '2611220010000042\n',
    '２６１１２２００１００００００１',
  ])('R48 %j is none', (text) => {
    expect(isCaseNumber(text)).toBe(false);
  });
});
