/** docs/access.md cell by cell: each operation, as each role and with keys, goes through or is stopped as it says there. */
import { PEOPLE, accessTable, type AccessRow, type Person } from '../src/access-table';
import { createSchema } from '../src/schema';
import { atDesk } from './setup/desk';
import { followAs, type Follower } from './setup/live';
import { benefit } from './setup/organisations';
import { rootFields, streamFields } from './setup/root-fields';
import { ALL_SCOPES, codeOf, Programs } from './setup/service-keys';
import { rowNumberOf } from './setup/tus';
import { World } from './world';

const schema = createSchema();
const table = accessTable();
const ways = [...rootFields(schema), ...streamFields(schema)];
const documentOf = ({ type, field }: AccessRow): string =>
  ways.find((way) => way.type === type && way.name === field)?.document ?? '';
const titleOf = ({ type, field }: AccessRow): string => `${type}.${field}`;

const CAME = { UNAUTHENTICATED: 'out', FORBIDDEN: 'no' } as Record<string, string>;

describe('R65 the table of who may ask for what', () => {
  let world: World;
  let contoso: Programs;
  const tokens = {} as Record<Person, string | null>;
  const followers: Follower[] = [];
  /** Of what only administrators do: an input that gets as far as its own faults, and what others are told. */
  let administered: Record<string, [input: object, refusal: string]>;
  let keys: { with: Record<string, string>; without: Record<string, string>; all: string };

  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T08:00:00Z' });
    contoso = await Programs.start(world, 'contoso');
    Object.assign(tokens, {
      nobody: null,
      signedIn: await world.person('sam@elsewhere.example'),
      administrator: contoso.administrator,
      engineer: await atDesk(world, 'erin@desk.example'),
      supervisor: await atDesk(world, 'sue@desk.example', { role: 'SUPERVISOR' }),
      operator: await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' }),
    });
    const { organisationId } = contoso;
    const serviceSignInId = await contoso.serviceSignIn('watcher');
    const keyId = (await contoso.createKey(serviceSignInId)).apiKey?.id ?? '';
    const { id: benefitId } = await benefit(world, rowNumberOf(organisationId));
    const notFound = (what: string) => `${what}_NOT_FOUND`;
    administered = {
      addOrganisationMember: [
        { organisationId, email: 'new@contoso.example', reason: 'asked for' },
        notFound('ORGANISATION'),
      ],
      removeOrganisationMember: [
        { organisationId, email: 'admin@contoso.example', reason: 'asked for' },
        notFound('ORGANISATION'),
      ],
      claimBenefit: [{ organisationId, code: 'x' }, notFound('ORGANISATION')],
      activateBenefit: [{ benefitId }, notFound('BENEFIT')],
      createServiceSignIn: [{ organisationId, name: 'no name' }, notFound('ORGANISATION')],
      removeServiceSignIn: [{ serviceSignInId: await contoso.serviceSignIn('leaving') }, notFound('SERVICE_SIGN_IN')],
      createApiKey: [
        { serviceSignInId, name: ' ', scopes: ['CASES_READ'], expiresAt: contoso.in(1000) },
        notFound('SERVICE_SIGN_IN'),
      ],
      rotateApiKey: [{ keyId, expiresAt: contoso.in(-1) }, notFound('KEY')],
      revokeApiKey: [{ keyId }, notFound('KEY')],
    };
    const one = await contoso.serviceSignIn('one-scope');
    const rest = await contoso.serviceSignIn('all-but-one');
    keys = { with: {}, without: {}, all: await contoso.key(rest) };
    for (const scope of ALL_SCOPES) {
      keys.with[scope] = await contoso.key(one, scope);
      keys.without[scope] = await contoso.key(rest, ...ALL_SCOPES.filter((each) => each !== scope));
    }
  });
  afterAll(() => world.stop());
  afterEach(() => Promise.all(followers.splice(0).map((follower) => follower.leave())));

  test('R65 has a row for every operation', () => {
    expect(table.map(titleOf).sort()).toEqual(ways.map(({ title }) => title).sort());
    const asking = table.filter(({ cells }) => Object.values(cells).includes('refused')).map(({ field }) => field);
    expect(Object.keys(administered).sort()).toEqual(asking.sort());
  });

  async function streamed(token: string | null, document: string): Promise<string> {
    const follower = followAs(world, token ?? 'none');
    followers.push(follower);
    const stream = await follower.follow(document);
    const [came] = stream.waiting;
    if (came && 'closed' in came) return 'out';
    return came && 'error' in came ? (CAME[came.error[0]?.extensions?.code ?? ''] ?? 'error') : 'yes';
  }

  async function asked(token: string | null, row: AccessRow): Promise<string> {
    const { type, field } = row;
    if (type === 'Subscription') return streamed(token, documentOf(row));
    const own = administered[field];
    if (!own) return CAME[codeOf(await world.ask(token, documentOf(row)))] ?? 'yes';
    const input = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation ($input: ${input}!) { ${field}(input: $input) { userErrors { code } } }`;
    const answer = await world.ask<Record<string, { userErrors: { code: string }[] } | null>, object>(token, document, {
      input: own[0],
    });
    const code = codeOf(answer);
    if (code !== 'done') return CAME[code] ?? 'yes';
    return answer.data[field]?.userErrors[0]?.code === own[1] ? 'refused' : 'yes';
  }

  // Administrators last: what they do is done.
  const inTurn = [...PEOPLE.filter((person) => person !== 'administrator'), 'administrator'] as const;

  test.each(table.map((row) => [titleOf(row), row] as const))('R1, R65 %s', async (_title, row) => {
    const came: Partial<Record<Person, string>> = {};
    for (const person of inTurn) came[person] = await asked(tokens[person], row);
    expect(came).toEqual(row.cells);
  });

  test.each(table.map((row) => [titleOf(row), row] as const))('R65 %s with a key', async (_title, row) => {
    const { key } = row;
    const came = async (token: string | undefined) => asked(token ?? '', row);
    if (key === 'NEVER') expect(await came(keys.all)).toBe('no');
    else if (key === 'ANY_KEY') expect(await came(keys.with.FILES_WRITE)).toBe('yes');
    else expect([await came(keys.with[key]), await came(keys.without[key])]).toEqual(['yes', 'no']);
  });

  test('R65 a member of an organisation who does not administer it is told so', async () => {
    const add =
      'mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { userErrors { code } } }';
    const input = { organisationId: contoso.organisationId, email: 'member@contoso.example' };
    await world.ask(contoso.administrator, add, { input });
    const member = await world.person('member@contoso.example');
    const answer = await world.ask(member, add, { input });
    expect(answer.data).toEqual({ addOrganisationMember: { userErrors: [{ code: 'NOT_ADMINISTRATOR' }] } });
  });

  test.each(['FILES_WRITE', 'FILES_READ'] as const)('R65 /uploads with %s', async (scope) => {
    const headers = { authorization: `Bearer ${keys.with[scope]}`, 'tus-resumable': '1.0.0' };
    const path = `/uploads/${'0'.repeat(48)}`;
    const { status } = await fetch(`${world.url}${path}`, { method: 'HEAD', headers });
    expect(status).toBe(scope === 'FILES_WRITE' ? 404 : 403);
  });
});
