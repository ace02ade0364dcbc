/** One issuer of many tenants, as Microsoft has it: who is let in, and who is who. R1, R52. */
import { Browser, CLIENT } from './setup/browser';
import { OpenIdProvider } from './setup/oidc';
import { contact } from './setup/case-rows';
import { World } from './world';

const MICROSOFT = 'https://login.microsoftonline.com';
const ORGANISATIONS = `${MICROSOFT}/{tenantid}/v2.0`;
const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(8)) as [string, string, string];
const nameOf = (tenant: string) => ORGANISATIONS.replace('{tenantid}', tenant);
const VIEWER = '{ viewer { id email } cases { totalCount } }';
interface Seen {
  viewer: { id: string; email: string | null };
  cases: { totalCount: number };
}

describe('R1, R52 an issuer of many tenants', () => {
  let microsoft: OpenIdProvider;
  let world: World;
  const real = globalThis.fetch;
  beforeAll(async () => {
    microsoft = await OpenIdProvider.start({
      issuer: ORGANISATIONS,
      subjectClaims: ['tid', 'oid'],
      tenants: [ONE, TWO],
      emailVerifiedClaim: 'xms_edov',
    });
    // It is asked at its own address, which is not on this machine.
    microsoft.site = MICROSOFT;
    globalThis.fetch = (address, options) =>
      real((address as string | URL).toString().replace(MICROSOFT, microsoft.address), options);
    world = await World.start({ settings: { issuers: [microsoft.setting] } });
    const sam = await world.person('sam@contoso.example');
    await world.submit(sam, await world.agreement(sam), { primaryContact: contact('pia@contoso.example') });
  });
  beforeEach(() => world.sql('DELETE FROM sessions'));
  afterAll(async () => {
    globalThis.fetch = real;
    await Promise.all([world.stop(), microsoft.stop()]);
  });

  const pia = (tid: string, changes: Record<string, unknown> = {}) => ({
    iss: nameOf(tid),
    tid,
    oid: 'pia',
    sub: `pairwise ${tid}`,
    email: 'pia@contoso.example',
    email_verified: undefined,
    xms_edov: true,
    ...changes,
  });
  const QUERY = `kind=WORK&issuer=${encodeURIComponent(ORGANISATIONS)}`;
  async function signIn(person: Record<string, unknown>) {
    microsoft.person = person;
    const browser = new Browser(world);
    return { browser, went: await browser.signIn(QUERY) };
  }
  async function seen(person: Record<string, unknown>): Promise<Seen> {
    const { browser, went } = await signIn(person);
    expect(went.status).toBe(303);
    return (await browser.ask<Seen>(VIEWER)).data;
  }
  const sessions = async () => Number((await world.sql<{ n: number }>('SELECT COUNT(*) AS n FROM sessions'))[0]?.n);

  test('R52 who comes from a listed tenant is who they are there, and sees what waits for their address', async () => {
    const first = await seen(pia(ONE));
    expect(first).toMatchObject({ viewer: { email: 'pia@contoso.example' }, cases: { totalCount: 1 } });
    expect(await seen(pia(ONE, { sub: 'another application' }))).toEqual(first);
    const [row] = await world.sql<object>(`SELECT issuer, subject FROM sign_ins WHERE issuer LIKE '${MICROSOFT}%'`);
    expect(row).toEqual({ issuer: nameOf(ONE), subject: JSON.stringify([ONE, 'pia']) });
  });

  test('R1 who signs out is signed out at the issuer, too', async () => {
    const { browser } = await signIn(pia(TWO));
    const { text } = await browser.go('/sign-out', { method: 'POST', headers: CLIENT });
    expect((JSON.parse(text) as { redirect: string }).redirect).toMatch(/^https:\/\/login.microsoftonline.com\/end\?/);
  });

  test('R52 a bearer token of the same tenant is the same sign-in', async () => {
    const [{ viewer }] = [await seen(pia(ONE))];
    const token = await microsoft.accessToken(pia(ONE));
    expect((await world.ask<Seen, object>(token, VIEWER)).data.viewer.id).toBe(viewer.id);
    const unlisted = await microsoft.accessToken(pia(THREE));
    expect((await world.ask<Seen, object>(unlisted, VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('R52 the same address from another tenant is somebody else, who sees nothing new', async () => {
    const known = await seen(pia(ONE));
    const other = await seen(pia(TWO));
    expect(other.viewer.id).not.toBe(known.viewer.id);
    expect(await seen(pia(ONE))).toEqual(known);
    const cases = await world.sql<{ n: number }>('SELECT COUNT(*) AS n FROM case_viewers');
    expect(Number(cases[0]?.n)).toBe(1);
    expect(other.cases.totalCount).toBe(0);
  });

  test.each<[string, Record<string, unknown>]>([
    ['is not verified', { xms_edov: false }],
    ['is not said to be verified', { xms_edov: undefined }],
    ['is verified by another word for it', { xms_edov: undefined, email_verified: true }],
    ['is one of a program', { email: 'pia@contoso.service' }],
    ['is one of a program in capitals', { email: 'PIA@CONTOSO.SERVICE' }],
  ])('R52 who has an address that %s is signed in and matches no contact', async (what, claims) => {
    expect(await seen(pia(ONE, { oid: what, ...claims }))).toMatchObject({
      viewer: { email: null },
      cases: { totalCount: 0 },
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['a tenant that is not listed', pia(THREE)],
    ['a tenant that is not listed, under the name of one that is', pia(THREE, { iss: nameOf(ONE) })],
    ['a listed tenant, under the name of one that is not', pia(ONE, { iss: nameOf(THREE) })],
    ['a listed tenant, under the name of another', pia(ONE, { iss: nameOf(TWO) })],
    ['no tenant', pia(ONE, { tid: undefined })],
    ['a tenant that is a list', pia(ONE, { tid: [ONE] })],
    ['the name with its place for a tenant', pia('{tenantid}')],
    ['consumers, who are another issuer', pia('9188040d-6c67-4c5b-b112-36a304b66dad')],
    ['nobody in particular', pia(ONE, { oid: undefined })],
  ])('R1 %s: no session', async (_what, person) => {
    const before = await world.sql('SELECT id FROM sign_ins');
    const { went } = await signIn(person);
    expect(went.location).toBe('/sign-in?failed=REFUSED');
    expect(await sessions()).toBe(0);
    expect(await world.sql('SELECT id FROM sign_ins')).toEqual(before);
  });
});
