import { generateKeyPair } from 'jose';
import { MeDocument } from './documents';
import { TestIssuer, type TokenChanges } from './setup/issuer';
import { World } from './world';

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;
const ada = { sub: 'ada', email: 'Ada@Contoso.example', given_name: 'Ada', family_name: 'van Dijk' };

describe('R1 sign-ins of configured issuers', () => {
  let plain: TestIssuer;
  let entra: TestIssuer;
  let trusting: TestIssuer;
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    plain = await TestIssuer.start('plain');
    entra = await TestIssuer.start('entra', { subjectClaims: ['tid', 'oid'], tenants: ['tenant-1', 'tenant-2'] });
    trusting = await TestIssuer.start('trusting', { kind: 'PERSONAL', emailVerifiedClaim: 'always' });
    world = await World.start({
      settings: { issuers: [plain.setting, entra.setting, trusting.setting], logLevel: 'trace' },
      log: (line) => lines.push(line),
    });
  });
  afterAll(() => Promise.all([world.stop(), plain.stop(), entra.stop(), trusting.stop()]));

  const me = (token: string) => world.ask(token, MeDocument, {});
  const idOf = async (token: Promise<string>) => (await me(await token)).data.viewer.id;

  test.each<[string, Record<string, unknown>, object]>([
    ['with a verified address, in lower case', ada, { email: 'ada@contoso.example', signInKind: 'WORK' }],
    ['a claim that is a text', { ...ada, email_verified: 'true' }, { email: 'ada@contoso.example' }],
    ['a claim that is a number', { ...ada, email_verified: 1 }, { email: 'ada@contoso.example' }],
    ['an address that is not verified', { ...ada, email_verified: false }, { email: null }],
    ['a text that says no', { ...ada, email_verified: 'false' }, { email: null }],
    ['no word of it', { ...ada, email_verified: undefined }, { email: null }],
    ['no address', { ...ada, email: undefined }, { email: null }],
    ['an empty address', { ...ada, email: ' ' }, { email: null }],
    ['an address that is no text', { ...ada, email: ['ada@contoso.example'] }, { email: null }],
    ['an address of 255 characters', { ...ada, email: `${'a'.repeat(243)}@example.com` }, { email: null }],
    ['several audiences', { ...ada, aud: ['other', 'api://casegate'] }, { email: 'ada@contoso.example' }],
    ['an address with other than plain characters', { ...ada, email: 'ad\u00e4@contoso.example' }, { email: null }],
    ['an address with white space in it', { ...ada, email: 'a da@contoso.example' }, { email: null }],
  ])('R1, R52 accepted: %s', async (_what, claims, viewer) => {
    const { data, errors } = await me(await plain.token(claims));
    expect(errors).toBeUndefined();
    expect(data.viewer).toMatchObject(viewer);
  });

  test('R1 a clock that is a moment late is forgiven', async () => {
    expect((await me(await plain.token({ ...ada, exp: seconds(-1) }))).errors).toBeUndefined();
  });

  test('R52 an issuer that verifies every address needs no claim', async () => {
    const { data } = await me(await trusting.token({ ...ada, email_verified: undefined }));
    expect(data.viewer).toMatchObject({ email: 'ada@contoso.example', signInKind: 'PERSONAL' });
  });

  const stranger = generateKeyPair('ES256');
  const byStranger = async () => plain.token(ada, { key: (await stranger).privateKey });
  const shared = new TextEncoder().encode('a key that is a text of more than 32 bytes');
  const signed = (claims: Record<string, unknown>, changes?: TokenChanges) => () => plain.token(claims, changes);

  test.each<[string, () => Promise<string>, string]>([
    ['expired', signed({ ...ada, exp: seconds(-60) }), 'exp'],
    ['without an end', signed({ ...ada, exp: undefined }), 'exp'],
    ['not valid yet', signed({ ...ada, nbf: seconds(60) }), 'nbf'],
    ['for another audience', signed({ ...ada, aud: 'api://other' }), 'aud'],
    ['without an audience', signed({ ...ada, aud: undefined }), 'aud'],
    ['of another issuer', signed({ ...ada, iss: 'https://other.example/' }), 'issuer'],
    ['of an issuer with one character less', signed({ ...ada, iss: 'https://plain.example' }), 'issuer'],
    ['of another of our issuers', signed({ ...ada, iss: 'https://trusting.example/' }), 'signature'],
    ['without a subject', signed({ ...ada, sub: undefined }), 'sub'],
    ['with an empty subject', signed({ ...ada, sub: '' }), 'subject'],
    ['with a key that the issuer does not have', signed(ada, { header: { kid: 'two' } }), 'key'],
    ['signed by somebody else', byStranger, 'signature'],
    ['signed with a shared secret', signed(ada, { header: { alg: 'HS256' }, key: shared }), 'alg'],
    ['of a tenant that is not accepted', () => entra.token({ ...ada, tid: 'tenant-3', oid: 'o' }), 'tenant'],
    ['of a tenant in other letters', () => entra.token({ ...ada, tid: 'TENANT-1', oid: 'o' }), 'tenant'],
    ['with half of its subject', () => entra.token({ ...ada, tid: 'tenant-1' }), 'oid'],
    ['with a subject of more than 500 characters', signed({ ...ada, sub: 's'.repeat(501) }), 'subject'],
    ['with a subject that is no text', () => entra.token({ ...ada, tid: 'tenant-1', oid: 7 }), 'subject'],
  ])('R1 refused: %s; why is in the log alone, the token nowhere', async (_what, make, reason) => {
    const token = await make();
    const from = lines.length;
    const refused = await world.bytes(token, MeDocument, {});
    expect(refused).toEqual(await world.bytes(null, MeDocument, {}));
    const reasons = lines.slice(from).flatMap((line) => (JSON.parse(line) as { reason?: string }).reason ?? []);
    expect(reasons).toEqual([expect.stringMatching(new RegExp(reason, 'i'))]);
    const said = lines.join('\n');
    for (const part of [token, ...token.split('.')]) expect(said).not.toContain(part);
    expect(said).not.toContain('contoso.example');
  });

  test('R1 who somebody is, is issuer and subject: exact, and never the address', async () => {
    const subjects = ['s', 'S', 's ', 'ś'];
    const ids = await Promise.all(subjects.map((sub) => idOf(plain.token({ ...ada, sub }))));
    expect(new Set(ids).size).toBe(subjects.length);
    expect(await idOf(plain.token({ ...ada, sub: 's', email: 'renamed@contoso.example' }))).toBe(ids[0]);
    expect(await idOf(trusting.token({ ...ada, sub: 's' }))).not.toBe(ids[0]);
  });

  test('R1 several claims make up a subject, and cannot be shifted into one another', async () => {
    const of = (tid: string, oid: string) => idOf(entra.token({ ...ada, tid, oid }));
    const ids = await Promise.all([
      of('tenant-1', 'x'),
      of('tenant-2', 'x'),
      of('tenant-1', 'y'),
      of('tenant-1', '1","x'),
    ]);
    expect(new Set(ids).size).toBe(4);
    expect(await of('tenant-1', 'x')).toBe(ids[0]);
  });

  test.each<[string, Record<string, unknown>, [string, string]]>([
    ['its two claims', { given_name: 'Ada', family_name: 'van Dijk' }, ['Ada', 'van Dijk']],
    ['its name', { name: 'Ada van Dijk' }, ['Ada', 'van Dijk']],
    ['one word', { name: 'Ada' }, ['Ada', '']],
    ['the address', { email: 'ada.d@contoso.example' }, ['ada.d', '']],
    [
      'cleaned of what cannot be shown',
      { given_name: ' A\u0000d\na ', family_name: 'x'.repeat(200) },
      ['A d a', 'x'.repeat(100)],
    ],
  ])('R3 names come from %s', async (what, claims, [firstName, lastName]) => {
    const token = await plain.token({ sub: `names ${what}`, ...claims });
    await world.completeProfile(token);
    expect((await me(token)).data.viewer.profile).toMatchObject({ firstName, lastName });
  });

  test.each(['Ada', 'Zoë 🙂', 'x'.repeat(150), ' A\u0000b ', 'half \ud83d', '\u200b'])(
    'R3 somebody who is known costs one statement, and is written once: %j',
    async (given_name) => {
      const token = await plain.token({ ...ada, sub: `known ${given_name.length}`, given_name });
      await me(token);
      const { statements } = await world.statements(() => me(token));
      expect(statements).toHaveLength(1);
    },
  );
});
