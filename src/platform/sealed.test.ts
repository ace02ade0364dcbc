import { randomBytes } from 'node:crypto';
import { CannotOpen, isSealedBy, seal, unseal, type SealingKeys } from './sealed';

const key = (id: string) => ({ id, key: randomBytes(32) });
const old = key('old');
const fresh = key('new');
const keys: SealingKeys = [old];

describe('R11 what is sealed', () => {
  test('R11 opens again under its key and about the same thing', () => {
    expect(unseal(keys, 'benefit 7', seal(keys, 'benefit 7', 'AAAA-BBBB'))).toBe('AAAA-BBBB');
  });

  test('R11 never looks the same twice', () => {
    expect(seal(keys, 'benefit 7', 'AAAA')).not.toBe(seal(keys, 'benefit 7', 'AAAA'));
  });

  test('R11 opens with an old key that stands behind the new one', () => {
    const sealed = seal(keys, 'benefit 7', 'AAAA');
    expect(unseal([fresh, old], 'benefit 7', sealed)).toBe('AAAA');
    expect([isSealedBy(keys, sealed), isSealedBy([fresh, old], sealed)]).toEqual([true, false]);
  });

  const sealed = seal(keys, 'benefit 7', 'AAAA');
  const flipped = (at: number) => {
    const bytes = Buffer.from(sealed.slice(4), 'base64url');
    bytes[at] = (bytes[at] as number) ^ 1;
    return `old.${bytes.toString('base64url')}`;
  };
  test.each([
    ['about another row', keys, 'benefit 8', sealed],
    ['without its key', [fresh] as const, 'benefit 7', sealed],
    ['under another key of that name', [key('old')] as const, 'benefit 7', sealed],
    ['with a changed nonce', keys, 'benefit 7', flipped(0)],
    ['with a changed text', keys, 'benefit 7', flipped(13)],
    ['with a changed tag', keys, 'benefit 7', flipped(30)],
    ['cut off', keys, 'benefit 7', sealed.slice(0, 20)],
    ['empty', keys, 'benefit 7', ''],
  ])('R11 does not open %s', (_name, some, about, text) => {
    expect(() => unseal(some, about, text)).toThrow(CannotOpen);
  });
});
