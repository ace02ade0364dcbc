import fc from 'fast-check';
import { refundAmount, stateAfterRefund, worthOf } from './refund.rules';

const AMOUNT = fc.integer({ min: 0, max: 2_000_000_000 });
const UNITS = fc.integer({ min: 1, max: 50 });

/** Units in parts, in any split. */
const split = (units: number, cuts: readonly number[]): number[] => {
  const parts: number[] = [];
  for (let left = units, turn = 0; left > 0; turn += 1) {
    const part = Math.min(left, 1 + ((cuts[turn % cuts.length] ?? 0) % left));
    parts.push(part);
    left -= part;
  }
  return parts;
};

describe('R31 what goes back for units', () => {
  it.each([
    [49_900, 1, [1], [49_900]],
    [199_900, 5, [1, 1, 1, 1, 1], [39_980, 39_980, 39_980, 39_980, 39_980]],
    [1_000, 3, [1, 1, 1], [333, 333, 334]],
    [1_000, 3, [2, 1], [666, 334]],
    [1, 5, [1, 1, 1, 1, 1], [0, 0, 0, 0, 1]],
    [0, 5, [5], [0]],
  ])('R31 of %j for %j units, in parts of %j: %j', (amount, units, parts, amounts) => {
    let backAmount = 0;
    let backUnits = 0;
    const given = parts.map((part) => {
      const more = refundAmount({ amount, units, backAmount, backUnits }, part);
      backAmount += more;
      backUnits += part;
      return more;
    });
    expect(given).toEqual(amounts);
  });

  it('R31 in any split all units give back exactly what was paid, never less than nothing and never more', () => {
    fc.assert(
      fc.property(AMOUNT, UNITS, fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }), (amount, units, cuts) => {
        let backAmount = 0;
        let backUnits = 0;
        for (const part of split(units, cuts)) {
          const more = refundAmount({ amount, units, backAmount, backUnits }, part);
          expect(more).toBeGreaterThanOrEqual(0);
          backAmount += more;
          backUnits += part;
          expect(backAmount).toBe(worthOf({ amount, units }, backUnits));
          expect(backAmount).toBeLessThanOrEqual(amount);
        }
        expect(backAmount).toBe(amount);
      }),
    );
  });

  it('R31 whichever of them the provider refuses, what is asked again gives the rest, and never more', () => {
    const parts = fc.array(fc.record({ units: fc.integer({ min: 1, max: 5 }), fails: fc.boolean() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(AMOUNT, UNITS, parts, (amount, units, asked) => {
        // All of them are on their way at once; then some come to nothing, and those units are asked for again.
        const kept: { units: number; amount: number; fails: boolean }[] = [];
        const back = () => ({
          backAmount: kept.reduce((sum, each) => sum + each.amount, 0),
          backUnits: kept.reduce((sum, each) => sum + each.units, 0),
        });
        for (const { units: wished, fails } of asked) {
          const part = Math.min(wished, units - back().backUnits);
          if (part > 0) kept.push({ units: part, fails, amount: refundAmount({ amount, units, ...back() }, part) });
        }
        const done = kept.filter(({ fails }) => !fails);
        kept.splice(0, kept.length, ...done);
        while (back().backUnits < units) {
          const more = refundAmount({ amount, units, ...back() }, 1);
          expect(more).toBeGreaterThanOrEqual(0);
          kept.push({ units: 1, amount: more, fails: false });
          expect(back().backAmount).toBeLessThanOrEqual(amount);
        }
        expect(back().backAmount).toBe(amount);
      }),
    );
  });

  it('R31 what the provider gave back without us counts: units are worth no more than they were', () => {
    const pack = { amount: 200_000, units: 5, backUnits: 0 };
    expect(refundAmount({ ...pack, backAmount: 40_000 }, 1)).toBe(0);
    expect(refundAmount({ ...pack, backAmount: 30_000 }, 1)).toBe(10_000);
    expect(refundAmount({ ...pack, backAmount: 30_000 }, 5)).toBe(170_000);
    expect(refundAmount({ ...pack, backAmount: 200_000 }, 5)).toBe(0);
  });
});

it('R31 a purchase is refunded once nothing is left of it', () => {
  const pack = { units: 5, state: 'GRANTED' } as const;
  expect([0, 4, 5].map((back) => stateAfterRefund(pack, back))).toEqual(['GRANTED', 'GRANTED', 'REFUNDED']);
});
