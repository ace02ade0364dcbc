import fc from 'fast-check';
import { globalId, NO_ROW, parseGlobalId, rowNumber } from './global-id';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('an identifier', () => {
  it('is read as it was given out, whatever the type and the number', () => {
    const types = fc.stringMatching(/^[A-Z][A-Za-z]{1,30}$/);
    const numbers = fc.oneof(fc.integer({ min: 1, max: 0x7fffffff }), fc.constantFrom(1, 9, 10, 0x7fffffff));
    fc.assert(
      fc.property(types, numbers, (type, id) => {
        expect(parseGlobalId(globalId(type, id))).toEqual({ type, id });
        expect(rowNumber(type, globalId(type, id))).toBe(id);
      }),
    );
  });

  it('of one text is one thing: no other text means the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 70 }), fc.base64String({ maxLength: 40 })),
        (text) => {
          const parsed = parseGlobalId(text);
          if (parsed) expect(globalId(parsed.type, parsed.id)).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['garbage', '!!!'],
    ['not base64 at all', 'Case:1'],
    ['plain words', 'case number 12'],
    ['no type', encoded(':1')],
    ['no number', encoded('Case:')],
    ['no colon', encoded('Case1')],
    ['zero', encoded('Case:0')],
    ['a leading zero', encoded('Case:01')],
    ['a negative number', encoded('Case:-1')],
    ['a plus sign', encoded('Case:+1')],
    ['a fraction', encoded('Case:1.0')],
    ['an exponent', encoded('Case:1e3')],
    ['a hexadecimal number', encoded('Case:0x1')],
    ['blanks', encoded('Case: 1')],
    ['a line break', encoded('Case:1\n')],
    ['2³¹', encoded(`Case:${2 ** 31}`)],
    ['2³²', encoded(`Case:${2 ** 32}`)],
    ['a number of ten digits', encoded('Case:9999999999')],
    ['a number of eleven digits', encoded('Case:10000000000')],
    ['a type in lower case', encoded('case:1')],
    ['a type with a digit', encoded('Case2:1')],
    ['digits of another script', encoded('Case:١')],
    ['two identifiers', encoded('Case:1Case:2')],
    ['with padding', `${encoded('Case:12')}=`],
    ['with a sign that base64 skips', `${encoded('Case:1')}!`],
    ['with a line break within', `${globalId('Case', 1).slice(0, 4)}\n${globalId('Case', 1).slice(4)}`],
    ['with bits that are not used', `${globalId('Case', 12).slice(0, -1)}J`],
    ['in the other alphabet of base64', Buffer.from('Case:~~?').toString('base64')],
    ['65 characters', 'A'.repeat(65)],
    ['a million characters', 'A'.repeat(1_000_000)],
  ])('that cannot be read is none: %s', (_what, id) => {
    expect(parseGlobalId(id)).toBeNull();
    expect(rowNumber('Case', id)).toBe(NO_ROW);
  });

  it.each([
    ['Agreement', 1],
    ['Viewer', 0x7fffffff],
    ['CaseContact', 1],
    ['CASE', 1],
  ])('of another type is no row of this one: %s', (type, id) => {
    expect(rowNumber('Case', globalId(type, id))).toBe(NO_ROW);
  });

  it('no row has the number of an identifier that cannot be read', () => {
    expect(parseGlobalId(globalId('Case', NO_ROW))).toBeNull();
  });
});
