import fc from 'fast-check';
import { planTypeOf, realCatalogue } from '../../tests/setup/real-catalogue';
import { addDays, parseDay, type Day } from '../platform/calendar';
import { endOfTerm } from './term.rules';

const catalogue = realCatalogue();
const oneYear = planTypeOf(catalogue, 'PROFESSIONAL_5');
const partner = planTypeOf(catalogue, 'PARTNER_MAPS_10');

describe('R12 the last day of an agreement', () => {
  it.each`
    start           | ordinary        | partners        | because
    ${'2024-01-01'} | ${'2025-01-01'} | ${'2025-01-31'} | ${'the example of the rule'}
    ${'2024-02-29'} | ${'2025-02-28'} | ${'2025-03-30'} | ${'the year first, then the days'}
    ${'2023-02-28'} | ${'2024-02-28'} | ${'2024-03-29'} | ${'30 days over a leap day'}
    ${'2024-02-28'} | ${'2025-02-28'} | ${'2025-03-30'} | ${'a day earlier than the leap day, the same end'}
    ${'2023-03-01'} | ${'2024-03-01'} | ${'2024-03-31'} | ${'the end of a month of 31 days'}
    ${'2024-03-01'} | ${'2025-03-01'} | ${'2025-03-31'} | ${'the day after a leap day'}
    ${'2024-12-31'} | ${'2025-12-31'} | ${'2026-01-30'} | ${'over the turn of the year'}
    ${'2023-01-30'} | ${'2024-01-30'} | ${'2024-02-29'} | ${'ending on a leap day'}
    ${'2024-01-30'} | ${'2025-01-30'} | ${'2025-03-01'} | ${'with no leap day to end on'}
    ${'2025-10-26'} | ${'2026-10-26'} | ${'2026-11-25'} | ${'a day on which clocks change is a day like any other'}
    ${'1999-12-31'} | ${'2000-12-31'} | ${'2001-01-30'} | ${'2000 was a leap year'}
    ${'2096-02-29'} | ${'2097-02-28'} | ${'2097-03-30'} | ${'four years before a common century year'}
  `(
    'R12 starts $start: $ordinary, a partner $partners ($because)',
    ({ start, ordinary, partners }: Record<string, Day>) => {
      expect(endOfTerm(oneYear, start as Day)).toBe(ordinary);
      expect(endOfTerm(partner, start as Day)).toBe(partners);
    },
  );

  it('R12 lasts one year, and 30 days more exactly for the plans of partners', () => {
    for (const { code, years, extraDays } of catalogue.planTypes) {
      expect({ code, years, extraDays }).toEqual({ code, years: 1, extraDays: code.startsWith('PARTNER_') ? 30 : 0 });
    }
  });

  it('R12 ends a year later on the same date, but for 29 February, and the partner 30 days after', () => {
    const days = fc.integer({ min: 0, max: 70_000 }).map((offset) => addDays('1990-01-01' as Day, offset));
    fc.assert(
      fc.property(days, (start) => {
        const end = endOfTerm(oneYear, start);
        const sameDate = `${String(Number(start.slice(0, 4)) + 1).padStart(4, '0')}${start.slice(4)}`;
        expect(end).toBe(parseDay(sameDate) ?? sameDate.replace('02-29', '02-28'));
        expect(endOfTerm(partner, start)).toBe(addDays(end, 30));
      }),
    );
  });
});
