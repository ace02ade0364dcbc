import type { Credential } from './identity/credential';
import type { Viewer } from './identity/viewer';
import { keyedHash } from './platform/keyed-hash';
import { spenderOf } from './spender';

const world = {
  hash: keyedHash('a secret'),
  settings: { rate: { budget: 100, networkBudget: 10, windowMs: 60_000 } },
};
const viewer = { signInId: 7 } as Viewer;
const nameOf = (who: Viewer | null, credential: Credential | null, network: string | null) =>
  spenderOf(world, who, { credential, network });

describe('R61 whose points a request spends', () => {
  test.each<[string, Credential]>([
    ['a token', { kind: 'TOKEN' }],
    ['a session', { kind: 'SESSION', sessionId: 3 }],
  ])('by %s those of the sign-in', (_what, credential) => {
    expect(nameOf(viewer, credential, '192.0.2.1')).toEqual({ name: 'sign-in 7', limit: 100 });
  });

  test('each key has its own, whosever it is', () => {
    const key = (keyId: number): Credential => ({ kind: 'KEY', keyId, scopes: [] });
    expect(nameOf(viewer, key(1), '192.0.2.1')).toEqual({ name: 'key 1', limit: 100 });
    expect(nameOf(viewer, key(2), '192.0.2.1')).toEqual({ name: 'key 2', limit: 100 });
  });

  test('without a sign-in those of the network, whose address is not kept', () => {
    const name = (network: string) => nameOf(null, null, network).name;
    expect(nameOf(null, null, '192.0.2.1').limit).toBe(10);
    expect(name('192.0.2.1')).toMatch(/^network [0-9a-f]{64}$/);
    expect(name('::ffff:192.0.2.1')).toBe(name('192.0.2.1'));
    expect(name('192.0.2.2')).not.toBe(name('192.0.2.1'));
    expect(name('2001:db8::1')).toBe(name('2001:db8::2'));
  });
});
