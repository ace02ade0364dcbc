import { SignJWT, UnsecuredJWT } from 'jose';
import { createSchema } from '../src/schema';
import { demoToken } from '../src/demo/demo-issuer';
import { keyText } from '../src/keys/key-text';
import { rootFields } from './setup/root-fields';
import { stored } from './setup/stored';
import { SECRET, World } from './world';

const ada = { email: 'ada@contoso.example', kind: 'WORK' } as const;
const claims = { iss: 'https://work.demo.casegate.invalid/', aud: 'casegate-demo', sub: 'ada', email: ada.email };
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

/** Everything that may stand in the header without being a sign-in. */
const HEADERS: [string, () => Promise<string>][] = [
  ['an empty header', async () => ''],
  ['a scheme alone', async () => 'Bearer'],
  ['another scheme', async () => `Basic ${Buffer.from('ada:secret').toString('base64')}`],
  ['garbage', async () => 'Bearer garbage'],
  ['three parts of garbage', async () => 'Bearer a.b.c'],
  ['characters that no token has', async () => 'Bearer <?>'],
  ['an enormous token', async () => `Bearer ${'a'.repeat(12_000)}`],
  ['an expired token', async () => `Bearer ${await demoToken(SECRET, ada, -1)}`],
  [
    'a token signed with the key of another installation',
    async () => `Bearer ${await demoToken(`not ${SECRET}`, ada, 1)}`,
  ],
  ['a token whose last part was changed', async () => `Bearer ${swapped(await demoToken(SECRET, ada, 1), 2)}`],
  ['a token whose claims were changed', async () => `Bearer ${swapped(await demoToken(SECRET, ada, 1), 1)}`],
  ['a token without a signature', async () => `Bearer ${new UnsecuredJWT(claims).setExpirationTime('1h').encode()}`],
  ['a token signed with a shared secret', async () => `Bearer ${await hmac(claims)}`],
  ['a token of an unknown issuer', async () => `Bearer ${await hmac({ ...claims, iss: 'https://other.example/' })}`],
  ['a token without an issuer', async () => `Bearer ${await hmac({ ...claims, iss: undefined })}`],
  ['an API key that was never given out', async () => `Bearer ${keyText()}`],
  ['an API key with a wrong checksum', async () => `Bearer ${keyText().slice(0, -6)}000000`],
  ['two tokens', async () => `Bearer ${await demoToken(SECRET, ada, 1)}, Bearer ${await demoToken(SECRET, ada, 1)}`],
];

/** Another character in the middle of one part. */
function swapped(token: string, part: number): string {
  const parts = token.split('.');
  const text = parts[part] as string;
  parts[part] = text.slice(0, 20) + (text[20] === 'A' ? 'B' : 'A') + text.slice(21);
  return parts.join('.');
}

function hmac(payload: Record<string, unknown>): Promise<string> {
  return new SignJWT({ ...payload, exp: inAnHour() })
    .setProtectedHeader({ alg: 'HS256', kid: 'demo' })
    .sign(new TextEncoder().encode(SECRET));
}

describe('R1 without a sign-in', () => {
  let world: World;
  let headers: [string, string][];
  beforeAll(async () => {
    world = await World.start();
    headers = await Promise.all(
      HEADERS.map(async ([what, header]): Promise<[string, string]> => [what, await header()]),
    );
  });
  afterAll(() => world.stop());

  test.each(rootFields(createSchema()))('R1 $title says UNAUTHENTICATED and nothing else', async (field) => {
    const nobody = await world.bytes(null, field.document);
    const answer = JSON.parse(nobody.text) as { data: unknown; errors: { path: string[]; extensions: object }[] };
    expect(nobody.status).toBe(200);
    expect(answer.errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: [field.name], extensions: { code: 'UNAUTHENTICATED', retryable: false } },
    ]);
    // Only `viewer` cannot be null: then nothing is.
    const withoutField = { [field.name]: null };
    expect([null, withoutField]).toContainEqual(answer.data);
    const ways = await Promise.all(
      headers.map(async ([what, authorization]) => [
        what,
        await world.bytes(null, field.document, undefined, { authorization }),
      ]),
    );
    expect(Object.fromEntries(ways)).toEqual(Object.fromEntries(HEADERS.map(([what]) => [what, nobody])));
  });

  test.each(['query { __typename }', 'mutation { __typename }', '{ __schema { queryType { name } } }'])(
    'R1 %s is open',
    async (document) => {
      expect((await world.ask(null, document)).errors).toBeUndefined();
    },
  );

  test('R1 a refused token writes nothing about anybody', async () => {
    expect(await stored(world)).toMatchObject({ sign_ins: 0 });
  });

  test('R1 a document with several fields refuses each of them', async () => {
    const { data, errors } = await world.ask(
      null,
      '{ cases { totalCount } case(number: "1") { id } products { totalCount } }',
    );
    expect(data).toEqual({ cases: null, case: null, products: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['cases'], 'UNAUTHENTICATED'],
      [['case'], 'UNAUTHENTICATED'],
      [['products'], 'UNAUTHENTICATED'],
    ]);
  });
});
