/** How a key is recognised: by itself first, then by one statement; from where it may be used, and when it last was. */
import { parseInstant } from '../src/platform/calendar';
import type { SignedIn } from '../src/identity/scope';
import { KEY_PATTERN, isKeyText, keyText } from '../src/keys/key-text';
import { mintKey } from '../src/keys/mint-key';
import { usesNoted } from '../src/keys/recognise-key';
import { atOnce } from './setup/asking';
import { codeOf, Programs } from './setup/service-keys';
import { rowNumberOf } from './setup/tus';
import { World } from './world';

const WHO = '{ viewer { email } }';

describe('R65 using keys', () => {
  const lines: string[] = [];
  let world: World;
  let contoso: Programs;
  let watcher: string;
  beforeAll(async () => {
    const settings = { trustProxy: ['127.0.0.1'] };
    world = await World.start({ now: '2026-11-18T08:00:00Z', settings, log: (line) => void lines.push(line) });
    contoso = await Programs.start(world, 'contoso');
    watcher = await contoso.serviceSignIn('watcher');
  });
  afterAll(() => world.stop());

  const freeze = (moment: string) => Object.assign(world.server.world.clock, { now: () => parseInstant(moment) });
  const who = async (authorization: string, headers: Record<string, string> = {}) =>
    codeOf(await world.ask(null, WHO, undefined, { authorization, ...headers }));

  /** Another letter in its place. */
  const mistyped = (key: string, at: number) => key.slice(0, at) + (key[at] === 'x' ? 'y' : 'x') + key.slice(at + 1);

  /** More than one service sign-in may have: made as they are behind the API. */
  const minted = (serviceSignIn: string, count: number): Promise<string[]> => {
    const { database, hash, clock } = world.server.world;
    const now = clock.now();
    const scope = { hash, now, viewer: { signInId: 1 } } as SignedIn;
    const wish = { name: 'Many', scopes: [], networks: [], expiresAt: now, rotatedFromId: null };
    const serviceSignInId = rowNumberOf(serviceSignIn);
    return database.transact(async (tx) => {
      const keys: string[] = [];
      for (let each = 0; each < count; each++) keys.push((await mintKey(tx, scope, { ...wish, serviceSignInId })).key);
      return keys;
    });
  };

  test('R65 1,000 new keys all have the pattern, and none is there twice', async () => {
    const many = await contoso.serviceSignIn('many');
    const keys = [...(await contoso.keys(many, 20)), ...(await minted(many, 980))];
    expect(keys).toHaveLength(1000);
    expect(keys.filter((key) => !KEY_PATTERN.test(key) || !isKeyText(key))).toEqual([]);
    expect(new Set(keys).size).toBe(1000);
    const [row] = await world.sql<{ n: number }>('SELECT COUNT(DISTINCT key_hash) AS n FROM api_keys');
    expect(Number(row?.n)).toBe(1000);
  });

  test('R65 what cannot be a key costs no statement, one that could be costs one', async () => {
    const key = await contoso.key(watcher);
    await who(`Bearer ${key}`);
    await usesNoted(world.server.world.database);
    const wrong = [
      ...[8, 20, 34, 35, 40].map((at) => `Bearer ${mistyped(key, at)}`),
      `Bearer ${key}0`,
      `Bearer ${key.slice(0, -1)}`,
      'Bearer cg_live_',
      `bearer ${mistyped(key, 12)} `,
    ];
    for (const header of wrong) {
      const { result, statements } = await world.statements(() => who(header));
      expect([header.length, result, statements]).toEqual([header.length, 'UNAUTHENTICATED', []]);
    }
    const unknown = await world.statements(() => who(`Bearer ${keyText()}`));
    expect([unknown.result, unknown.statements.length]).toEqual(['UNAUTHENTICATED', 1]);
    const good = await world.statements(() => who(`bearer  ${key} `));
    expect([good.result, good.statements.length]).toEqual(['done', 1]);
  });

  test('R65 whatever is wrong with a key, the answer is that of nobody', async () => {
    const revoked = await contoso.createKey(watcher);
    await contoso.revokeKey(revoked.apiKey?.id ?? '');
    const removed = await contoso.serviceSignIn('removed');
    const orphan = await contoso.key(removed);
    await contoso.removeServiceSignIn(removed);
    const elsewhere = await contoso.createKey(watcher, { networks: ['192.0.2.7'] });
    const nobody = await world.bytes(null, WHO);
    const bad = [revoked.key, orphan, elsewhere.key, keyText(), mistyped(orphan, 20), `${orphan} ${orphan}`];
    for (const key of bad) expect(await world.bytes(key, WHO)).toEqual(nobody);
    const reasons = lines.map((line) => JSON.parse(line) as { msg: string; reason?: string });
    expect(reasons.filter(({ msg }) => msg === 'API key refused').map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['revoked', 'from another network', 'unknown', 'not a key']),
    );
  });

  test.each<[string[], string, string]>([
    [[], '203.0.113.9', 'done'],
    [['192.0.2.7'], '192.0.2.7', 'done'],
    [['192.0.2.7'], '192.0.2.8', 'UNAUTHENTICATED'],
    [['192.0.2.0/24'], '192.0.2.200', 'done'],
    [['192.0.2.0/24'], '192.0.3.1', 'UNAUTHENTICATED'],
    [['192.0.2.0/24'], '::ffff:192.0.2.1', 'done'],
    [['2001:db8::/32'], '2001:db8:1::9', 'done'],
    [['2001:db8::/32'], '2001:db9::9', 'UNAUTHENTICATED'],
    [['2001:db8::1', '198.51.100.0/25'], '2001:DB8:0:0::1', 'done'],
    [['2001:db8::1', '198.51.100.0/25'], '198.51.100.129', 'UNAUTHENTICATED'],
  ])('R65 a key with the networks %j from %s: %s', async (networks, address, expected) => {
    const { key, apiKey } = await contoso.createKey(watcher, { networks });
    expect(await who(`Bearer ${key}`, { 'x-forwarded-for': address })).toBe(expected);
    // What stands before it is what the client says itself.
    expect(await who(`Bearer ${key}`, { 'x-forwarded-for': `192.0.2.7, 2001:db8::1, ${address}` })).toBe(expected);
    await contoso.revokeKey(apiKey?.id ?? '');
  });

  test('R65 without a proxy that is trusted the address is that of the connection', async () => {
    const { key, apiKey } = await contoso.createKey(watcher, { networks: ['127.0.0.0/8'] });
    const other = await World.start({ databaseUrl: world.databaseUrl, now: '2026-11-18T08:00:00Z' });
    const asked = async (forwarded: string) =>
      codeOf(await other.ask(key, WHO, undefined, { 'x-forwarded-for': forwarded }));
    const codes = [await asked('192.0.2.7'), await asked('127.0.0.1')];
    await other.stop();
    expect(codes).toEqual(['done', 'done']);
    expect(await who(`Bearer ${key}`, { 'x-forwarded-for': '192.0.2.7' })).toBe('UNAUTHENTICATED');
    await contoso.revokeKey(apiKey?.id ?? '');
  });

  test('R65 its last use is written down at most once a minute, and holds up nothing', async () => {
    freeze('2026-11-18T09:00:00.000Z');
    const { key, apiKey } = await contoso.createKey(watcher);
    const usedAt = async () => (await contoso.shown())?.[0]?.keys.find(({ id }) => id === apiKey?.id)?.lastUsedAt;
    const used = async (moment: string) => {
      freeze(moment);
      const { statements } = await world.statements(async () => {
        await who(`Bearer ${key}`);
        await usesNoted(world.server.world.database);
        await atOnce(5, () => who(`Bearer ${key}`));
      });
      return [statements.filter((sql) => /^UPDATE .*api_keys/i.test(sql)).length, await usedAt()];
    };
    expect(await usedAt()).toBeNull();
    expect(await used('2026-11-18T09:00:00.000Z')).toEqual([1, '2026-11-18T09:00:00.000Z']);
    expect(await used('2026-11-18T09:00:59.999Z')).toEqual([0, '2026-11-18T09:00:00.000Z']);
    expect(await used('2026-11-18T09:01:00.000Z')).toEqual([1, '2026-11-18T09:01:00.000Z']);
  });

  test('R65 no key is in the log, whether it was good or not', () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => /cg_live_|authorization/i.test(line))).toEqual([]);
  });
});
