import { derivedKey, fingerprint, keyedHash } from './keyed-hash';

const hash = keyedHash('a secret of this installation');

describe('R61 a keyed hash', () => {
  it('R61 is 64 digits, the same for the same', () => {
    expect(hash('pair', 'ABC123')).toMatch(/^[0-9a-f]{64}$/);
    expect(hash('pair', 'ABC123')).toBe(keyedHash('a secret of this installation')('pair', 'ABC123'));
  });

  it.each([
    ['another value', hash('pair', 'ABC124')],
    ['another case', hash('pair', 'abc123')],
    ['a blank at the end', hash('pair', 'ABC123 ')],
    ['another purpose', hash('access id', 'ABC123')],
    ['another secret', keyedHash('another secret')('pair', 'ABC123')],
    ['no secret', keyedHash('')('pair', 'ABC123')],
    ['no key at all', fingerprint('ABC123')],
    ['a purpose that takes from the value', hash('pairA', 'BC123')],
  ])('R61 is another for %s', (_what, other) => {
    expect(hash('pair', 'ABC123')).not.toBe(other);
  });

  it('R61 does not show the value or the secret', () => {
    expect(hash('pair', 'ABC123')).not.toMatch(/ABC123|secret/i);
  });
});

describe('a fingerprint', () => {
  it.each<[string[], string[]]>([
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [['abc'], ['a', 'b', 'c']],
    [['a', ''], ['a']],
    [
      ['', 'a'],
      ['a', ''],
    ],
    [['1:a'], ['a']],
    [['é'], ['e\u0301']],
    [['ABC'], ['abc']],
    [['abc '], ['abc']],
  ])('tells %j from %j', (one, other) => {
    expect(fingerprint(...one)).not.toBe(fingerprint(...other));
  });

  it('is 64 digits, the same for the same', () => {
    expect(fingerprint('a', 'b')).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint('a', 'b')).toBe(fingerprint('a', 'b'));
  });
});

describe('a derived key', () => {
  it('is 32 bytes, one for each purpose and secret', () => {
    const key = derivedKey('secret', 'tokens');
    expect(key).toHaveLength(32);
    expect(key).toEqual(derivedKey('secret', 'tokens'));
    expect(key).not.toEqual(derivedKey('secret', 'links'));
    expect(key).not.toEqual(derivedKey('other', 'tokens'));
  });
});
