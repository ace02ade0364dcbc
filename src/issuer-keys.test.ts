import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import pino from 'pino';
import { Authenticator } from './authenticate';
import { withRemoteKeys } from './issuer-keys';

const START = Date.parse('2026-01-15T10:00:00Z');
const MINUTE = 60_000;
const log = pino({ level: 'silent' });
const SETTING = {
  issuer: 'https://plain.example/',
  audience: 'api://casegate',
  jwksUri: 'https://plain.example/keys',
  kind: 'WORK',
  subjectClaims: ['sub'],
  tenantClaim: 'tid',
  emailVerifiedClaim: 'email_verified',
} as const;

type Pair = { kid: string; jwk: JWK; sign: (claims?: object, kid?: string) => Promise<string> };

async function pair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const usual = { iss: SETTING.issuer, aud: SETTING.audience, sub: 'ada', exp: START / 1000 + 7200 };
  const sign = (claims = {}, named = kid) =>
    new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'ES256', kid: named }).sign(privateKey);
  return { kid, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' }, sign };
}

describe('R1 the keys of an issuer, as far as what they signed is remembered', () => {
  let first: Pair;
  let second: Pair;
  let offered: Pair[];
  let away: boolean;
  let fetched: jest.SpyInstance;
  beforeAll(async () => {
    [first, second] = await Promise.all([pair('one'), pair('two')]);
  });
  beforeEach(() => {
    [offered, away] = [[first], false];
    jest.useFakeTimers({ now: START, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
    fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      if (away) throw new TypeError('fetch failed');
      return Response.json({ keys: offered.map(({ jwk }) => jwk) });
    });
  });
  afterEach(() => {
    fetched.mockRestore();
    jest.useRealTimers();
  });

  const asking = () => {
    const authenticator = new Authenticator([withRemoteKeys({ ...SETTING, subjectClaims: ['sub'] })]);
    return async (token: string) => (await authenticator.identify(`Bearer ${token}`, log))?.subject ?? null;
  };

  it('stand as one thing while they are the same, however often they are fetched, and for ten minutes', async () => {
    const issuer = withRemoteKeys({ ...SETTING, subjectClaims: ['sub'] });
    const find = () => issuer.keys({ alg: 'ES256', kid: 'one' }, { payload: '', signature: '' });
    expect(issuer.standing()).toBeNull();
    await find();
    const before = issuer.standing();
    expect(before).not.toBeNull();
    jest.setSystemTime(START + 10 * MINUTE);
    expect(issuer.standing()).toBeNull();
    await find();
    expect(issuer.standing()).toBe(before);
    offered = [first, second];
    jest.setSystemTime(START + 20 * MINUTE);
    await find();
    expect([issuer.standing() === null, issuer.standing() === before]).toEqual([false, false]);
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('a key that its issuer takes back ends its tokens after ten minutes', async () => {
    const ask = asking();
    const token = await first.sign();
    for (let times = 0; times < 3; times += 1) expect(await ask(token)).toBe('ada');
    offered = [second];
    jest.setSystemTime(START + 10 * MINUTE - 1);
    expect(await ask(token)).toBe('ada');
    jest.setSystemTime(START + 10 * MINUTE);
    expect(await ask(token)).toBeNull();
    expect(await ask(await second.sign())).toBe('ada');
  });

  it('and at once where they were fetched for a token of another key', async () => {
    const ask = asking();
    const token = await first.sign();
    for (let times = 0; times < 3; times += 1) await ask(token);
    offered = [second];
    jest.setSystemTime(START + MINUTE);
    expect(await ask(await second.sign())).toBe('ada');
    expect(await ask(token)).toBeNull();
  });

  it('where they cannot be fetched any more, what was believed is not', async () => {
    const ask = asking();
    const token = await first.sign();
    for (let times = 0; times < 3; times += 1) await ask(token);
    away = true;
    expect(await ask(token)).toBe('ada');
    jest.setSystemTime(START + 10 * MINUTE);
    await expect(ask(token)).rejects.toThrow(/out of reach|try again/i);
    away = false;
    expect(await ask(token)).toBe('ada');
  });
});
