/** What administrators do about the programs of their organisation, and how long a key is good. */
import { parseInstant } from '../src/platform/calendar';
import { KEY_PATTERN } from '../src/keys/key-text';
import { codeOf, Programs } from './setup/service-keys';
import { World } from './world';

const WHO = '{ viewer { email signInKind } }';
const START = '2026-11-18T08:00:00.000Z';
const codes = ({ userErrors }: { userErrors: { code: string; path: string[] | null }[] }) =>
  userErrors.map(({ code, path }) => [code, path?.join('.') ?? null].join(' '));

describe('R65 service sign-ins and keys', () => {
  const lines: string[] = [];
  let world: World;
  let contoso: Programs;
  let fabrikam: Programs;
  let watcher: string;
  beforeAll(async () => {
    world = await World.start({ now: START, log: (line) => void lines.push(line) });
    contoso = await Programs.start(world, 'contoso');
    fabrikam = await Programs.start(world, 'fabrikam');
    watcher = await contoso.serviceSignIn('watcher');
  });
  afterAll(() => world.stop());

  const freeze = (moment: string) => Object.assign(world.server.world.clock, { now: () => parseInstant(moment) });
  const who = async (key: string) => codeOf(await world.ask(key, WHO));

  test('R52, R65 a service sign-in has an address of its own, and its name is not given out twice', async () => {
    const created = await contoso.createServiceSignIn(' Importer ');
    expect(created).toMatchObject({
      serviceSignIn: { name: 'importer', address: 'importer@contoso.service' },
      userErrors: [],
    });
    expect(codes(await contoso.createServiceSignIn('importer'))).toEqual(['NAME_TAKEN input.name']);
    const id = created.serviceSignIn?.id ?? '';
    const key = await contoso.key(id);
    expect((await world.ask<{ viewer: object }, object>(key, WHO)).data).toEqual({
      viewer: { email: 'importer@contoso.service', signInKind: 'SERVICE' },
    });
    expect(await contoso.removeServiceSignIn(id)).toEqual({ revokedKeys: 1, userErrors: [] });
    expect(await who(key)).toBe('UNAUTHENTICATED');
    expect(codes(await contoso.createServiceSignIn('importer'))).toEqual(['NAME_TAKEN input.name']);
    expect(codes(await contoso.removeServiceSignIn(id))).toEqual(['SERVICE_SIGN_IN_NOT_FOUND input.serviceSignInId']);
    expect(codes(await contoso.createKey(id))).toEqual(['SERVICE_SIGN_IN_NOT_FOUND input.serviceSignInId']);
    expect((await contoso.shown())?.map(({ name }) => name)).toEqual(['watcher']);
    // Another organisation may call its own so.
    expect(codes(await fabrikam.createServiceSignIn('importer'))).toEqual([]);
  });

  test('R65 only administrators of the organisation; to strangers nothing is there', async () => {
    const add = `mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { userErrors { code } } }`;
    const input = { organisationId: contoso.organisationId, email: 'member@contoso.example', role: 'MEMBER' };
    await world.ask(contoso.administrator, add, { input });
    const member = await world.person('member@contoso.example');
    const stranger = fabrikam.administrator;
    const { apiKey } = await contoso.createKey(watcher);
    const keyId = apiKey?.id ?? '';
    const by = async (token: string) =>
      [
        await contoso.createServiceSignIn('other', token),
        await contoso.removeServiceSignIn(watcher, token),
        await contoso.createKey(watcher, {}, token),
        await contoso.rotateKey(keyId, {}, token),
        await contoso.revokeKey(keyId, token),
      ].map((each) => each.userErrors.map(({ code }) => code).join());
    expect(await by(member)).toEqual(Array(5).fill('NOT_ADMINISTRATOR'));
    const notFound = [
      'ORGANISATION_NOT_FOUND',
      'SERVICE_SIGN_IN_NOT_FOUND',
      'SERVICE_SIGN_IN_NOT_FOUND',
      'KEY_NOT_FOUND',
      'KEY_NOT_FOUND',
    ];
    expect(await by(stranger)).toEqual(notFound);
    expect([await contoso.shown(member), await contoso.shown(stranger)]).toEqual([null, null]);
    expect((await contoso.shown())?.[0]?.keys.map(({ id }) => id)).toContain(keyId);
    expect((await contoso.revokeKey(keyId)).userErrors).toEqual([]);
  });

  test('R65 a key is shown once, as a text of its pattern, and afterwards by its last characters alone', async () => {
    const made = await contoso.createKey(watcher, {
      name: ' Nightly ',
      scopes: ['CASES_READ'],
      networks: ['::1', '127.0.0.0/8'],
    });
    expect(made).toMatchObject({
      key: expect.stringMatching(KEY_PATTERN) as string,
      apiKey: {
        name: 'Nightly',
        scopes: ['CASES_READ'],
        networks: ['::1', '127.0.0.0/8'],
        revokedAt: null,
        lastUsedAt: null,
      },
      userErrors: [],
    });
    const listed = (await contoso.shown())?.flatMap(({ keys }) => keys).find(({ id }) => id === made.apiKey?.id);
    expect(listed).toEqual(made.apiKey);
    expect(made.key?.endsWith(listed?.hint ?? '-')).toBe(true);
    await contoso.revokeKey(made.apiKey?.id ?? '');
  });

  test('R65 networks are kept in their usual form, each once', async () => {
    const networks = ['10.1.2.3/8', '10.0.0.0/8', '203.0.113.9/0', '2001:DB8::1/32'];
    const { apiKey } = await contoso.createKey(watcher, { networks });
    expect(apiKey?.networks).toEqual(['10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32']);
    await contoso.revokeKey(apiKey?.id ?? '');
  });

  test('R65 what cannot be is refused with its path', async () => {
    const refused = [
      await contoso.createKey(watcher, { name: ' ' }),
      await contoso.createKey(watcher, { scopes: [] }),
      await contoso.createKey(watcher, { expiresAt: contoso.in(-1) }),
      await contoso.createKey(watcher, { expiresAt: contoso.in(367 * 86_400_000) }),
      await contoso.createKey(watcher, { networks: ['127.0.0.1', '127.0.0.1/33'] }),
      await contoso.createKey(watcher, { networks: Array<string>(21).fill('127.0.0.1') }),
    ];
    expect(refused.map(codes)).toEqual([
      ['INVALID_INPUT input.name'],
      ['INVALID_INPUT input.scopes'],
      ['INVALID_INPUT input.expiresAt'],
      ['INVALID_INPUT input.expiresAt'],
      ['INVALID_INPUT input.networks.1'],
      ['INVALID_INPUT input.networks'],
    ]);
    expect(refused.every(({ key, apiKey }) => key === null && apiKey === null)).toBe(true);
    const without = await world.ask(
      contoso.administrator,
      `mutation { createApiKey(input: { serviceSignInId: "${watcher}", name: "a", scopes: [CASES_READ] }) { key } }`,
    );
    expect(codeOf(without)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(codes(await contoso.createServiceSignIn('not a name'))).toEqual(['INVALID_INPUT input.name']);
  });

  test('R65 a key is good to the second in which it ends', async () => {
    freeze('2026-11-18T09:00:00.000Z');
    const { key } = await contoso.createKey(watcher, { expiresAt: '2026-11-18T10:00:00.000Z' });
    const good: [string, string][] = [
      ['2026-11-18T09:00:00.000Z', 'done'],
      ['2026-11-18T09:59:59.000Z', 'done'],
      ['2026-11-18T09:59:59.999Z', 'done'],
      ['2026-11-18T10:00:00.000Z', 'UNAUTHENTICATED'],
      ['2026-11-18T10:00:01.000Z', 'UNAUTHENTICATED'],
    ];
    for (const [moment, expected] of good) {
      freeze(moment);
      expect([moment, await who(key ?? '')]).toEqual([moment, expected]);
    }
  });

  test('R65 a rotated key goes on for the overlap, its successor longer', async () => {
    freeze('2026-11-19T08:00:00.000Z');
    const first = await contoso.createKey(watcher, {
      scopes: ['CASES_READ'],
      networks: ['127.0.0.1'],
      name: 'Rotating',
    });
    const next = await contoso.rotateKey(first.apiKey?.id ?? '', {
      overlapHours: 2,
      expiresAt: '2026-12-19T08:00:00.000Z',
    });
    expect(next).toMatchObject({
      apiKey: {
        name: 'Rotating',
        scopes: ['CASES_READ'],
        networks: ['127.0.0.1'],
        expiresAt: '2026-12-19T08:00:00.000Z',
      },
      rotated: { id: first.apiKey?.id, expiresAt: '2026-11-19T10:00:00.000Z' },
      userErrors: [],
    });
    expect(next.key).not.toBe(first.key);
    const both = async () => [await who(first.key ?? ''), await who(next.key ?? '')];
    expect(await both()).toEqual(['done', 'done']);
    freeze('2026-11-19T09:59:59.999Z');
    expect(await both()).toEqual(['done', 'done']);
    freeze('2026-11-19T10:00:00.000Z');
    expect(await both()).toEqual(['UNAUTHENTICATED', 'done']);
    expect(codes(await contoso.rotateKey(first.apiKey?.id ?? ''))).toEqual(['KEY_ENDED input.keyId']);
    // Never past its own end, 24 hours unless said, and none at all.
    const last = await contoso.rotateKey(next.apiKey?.id ?? '', { overlapHours: 0 });
    expect(last.rotated?.expiresAt).toBe('2026-11-19T10:00:00.000Z');
    expect(await who(next.key ?? '')).toBe('UNAUTHENTICATED');
    const short = await contoso.createKey(watcher, { expiresAt: '2026-11-19T12:00:00.000Z' });
    expect((await contoso.rotateKey(short.apiKey?.id ?? '')).rotated?.expiresAt).toBe('2026-11-19T12:00:00.000Z');
    expect(codes(await contoso.rotateKey(last.apiKey?.id ?? '', { overlapHours: 169 }))).toEqual([
      'INVALID_INPUT input.overlapHours',
    ]);
  });

  test('R65 20 keys can be used at one time, and each may be rotated', async () => {
    const many = await contoso.serviceSignIn('many');
    const made = [];
    for (let each = 0; each < 20; each++) made.push(await contoso.createKey(many));
    expect(codes(await contoso.createKey(many))).toEqual(['TOO_MANY_KEYS ']);
    expect(codes(await contoso.rotateKey(made[0]?.apiKey?.id ?? ''))).toEqual([]);
    await contoso.revokeKey(made[0]?.apiKey?.id ?? '');
    await contoso.revokeKey(made[1]?.apiKey?.id ?? '');
    expect(codes(await contoso.createKey(many))).toEqual([]);
    expect(await contoso.removeServiceSignIn(many)).toEqual({ revokedKeys: 20, userErrors: [] });
  });

  test('R65 a revoked key is good no more; revoking it again changes nothing', async () => {
    const { key, apiKey } = await contoso.createKey(watcher);
    expect(await who(key ?? '')).toBe('done');
    const revoked = await contoso.revokeKey(apiKey?.id ?? '');
    expect(revoked.apiKey?.revokedAt).toEqual(expect.any(String));
    expect(await who(key ?? '')).toBe('UNAUTHENTICATED');
    expect((await contoso.revokeKey(apiKey?.id ?? '')).apiKey?.revokedAt).toBe(revoked.apiKey?.revokedAt);
  });

  test('R65 it is kept by whom and to what all of that was done, and no key', async () => {
    const entries = await world.sql<{ action: string; facts: string }>(
      "SELECT action, facts FROM audit_entries WHERE action LIKE '%KEY%' OR action LIKE 'SERVICE%' ORDER BY id",
    );
    const counted = Object.fromEntries(
      ['SERVICE_SIGN_IN_CREATED', 'SERVICE_SIGN_IN_REMOVED', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED'].map(
        (action) => [action, entries.filter((entry) => entry.action === action).length],
      ),
    );
    expect(counted).toEqual({
      SERVICE_SIGN_IN_CREATED: 4,
      SERVICE_SIGN_IN_REMOVED: 2,
      KEY_CREATED: 29,
      KEY_ROTATED: 4,
      KEY_REVOKED: 6,
    });
    expect(entries.filter(({ facts }) => facts.includes('cg_live_'))).toEqual([]);
    expect(lines.filter((line) => line.includes('cg_live_'))).toEqual([]);
  });
});
