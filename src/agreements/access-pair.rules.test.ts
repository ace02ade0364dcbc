import fc from 'fast-check';
import { accessIdHint, isWellFormed, normalisedPair, pairFrom, printedPair } from './access-pair.rules';

const GOOD = 'ABC123';
const normal = (typed: string) => normalisedPair({ accessId: typed, contractId: typed });

describe('R6 a pair as it is typed', () => {
  it.each([
    ['as it is', 'ABC123', 'ABC123'],
    ['in lower case', 'abc123', 'ABC123'],
    ['with blanks around it', '  ABC123\t', 'ABC123'],
    ['with blanks within', 'AB C1 23', 'ABC123'],
    ['with line breaks', 'ABC\r\n123\n', 'ABC123'],
    ['with hyphens', '-ABC-123-', 'ABC123'],
    ['with blanks that do not break', 'ABC\u00a0123\u202f', 'ABC123'],
    ['with an ideographic space', 'ABC\u3000123', 'ABC123'],
    ['with a byte order mark', '\ufeffABC123', 'ABC123'],
    ['with a soft hyphen', 'ABC\u00ad123', 'ABC123'],
    ['with a hyphen that does not break', 'ABC\u2011123', 'ABC123'],
    ['with dashes for hyphens', 'AB\u2013C1\u201423', 'ABC123'],
    ['with a minus sign', 'ABC\u2212123', 'ABC123'],
    ['with a wide hyphen', 'ABC\uff0d123', 'ABC123'],
    ['other signs stay, and make it malformed', 'ABC_123.', 'ABC_123.'],
    ['similar letters are not the same', 'O0I1', 'O0I1'],
    ['nothing', ' - ', ''],
  ])('R6 %s: %j is %j', (_what, typed, normalised) => {
    expect(normal(typed)).toEqual({ accessId: normalised, contractId: normalised });
  });

  it('R6 halves stay apart', () => {
    expect(normalisedPair({ accessId: 'a-1', contractId: 'b 2' })).toEqual({ accessId: 'A1', contractId: 'B2' });
  });

  it('R6 what is normal stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(normalisedPair(normal(typed))).toEqual(normal(typed));
      }),
    );
  });
});

describe('R61 a malformed pair is a wrong guess', () => {
  it.each([
    ['5 characters', 'ABC12', false],
    ['6 characters', 'ABC123', true],
    ['40 characters', 'A'.repeat(40), true],
    ['41 characters', 'A'.repeat(41), false],
    ['digits alone', '123456', true],
    ['nothing', '', false],
    ['lower case, when it was not normalised', 'abc123', false],
    ['a sign', 'ABC_123', false],
    ['a letter with an accent', 'ABCÉ123', false],
    ['a wide letter', 'ＡBC123', false],
    ['a digit of another script', 'ABC12٣', false],
    ['a line break at the end', 'ABC123\n', false],
  ])('R61 %s: %j', (_what, half, wellFormed) => {
    expect(isWellFormed({ accessId: half, contractId: GOOD })).toBe(wellFormed);
    expect(isWellFormed({ accessId: GOOD, contractId: half })).toBe(wellFormed);
  });
});

describe('R61 what may be shown of an Access ID', () => {
  it.each([
    ['0123456789', '••••6789'],
    ['ABC123', '••••C123'],
    ['A'.repeat(36) + '7Z8X', '••••7Z8X'],
  ])('R61 of %s: %s', (accessId, hint) => {
    expect(accessIdHint(accessId)).toBe(hint);
  });
});

describe('R11 a new pair', () => {
  const bytes = fc.uint8Array({ minLength: 26, maxLength: 40 });

  it.each([
    ['lowest', Array<number>(26).fill(0), { accessId: '00000-00000', contractId: '0000-0000-0000-0000' }],
    ['highest', Array<number>(26).fill(255), { accessId: 'ZZZZZ-ZZZZZ', contractId: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' }],
    [
      'counting',
      Array.from({ length: 26 }, (_, index) => index),
      { accessId: '01234-56789', contractId: 'ABCD-EFGH-JKMN-PQRS' },
    ],
  ])('R11 from the %s bytes, as it is printed', (_what, random, printed) => {
    expect(printedPair(pairFrom(Uint8Array.from(random)))).toEqual(printed);
  });

  it('R6 what is printed can be typed again, in either case', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const pair = pairFrom(random);
        const { accessId, contractId } = printedPair(pair);
        expect(normalisedPair({ accessId: accessId.toLowerCase(), contractId: ` ${contractId} ` })).toEqual(pair);
        expect(isWellFormed(pair)).toBe(true);
      }),
    );
  });

  it('R11 has 10 and 16 characters that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const { accessId, contractId } = pairFrom(random);
        expect(accessId).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(contractId).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      }),
    );
  });

  it('R11 each character is as likely as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const letter = pairFrom(new Uint8Array(26).fill(byte)).accessId.charAt(0);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array(32).fill(8));
  });
});
