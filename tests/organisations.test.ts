/** R11, R52: who belongs to an organisation, who says so, and that it does not exist to everybody else. */
import { globalId } from '../src/platform/global-id';
import { askAt, atOnce, tally, type Refusal } from './setup/asking';
import { grant } from './setup/desk';
import { TestIssuer } from './setup/issuer';
import { activate, addTo, audited, benefit, codeOf, organisation, removeFrom, reveal } from './setup/organisations';
import { withoutBudget } from './setup/send';
import { World } from './world';

const UNKNOWN = 2_000_000_000;
const idOf = (id: number) => globalId('Organisation', id);

describe('organisations', () => {
  let world: World;
  let issuer: TestIssuer;
  let contoso: number;
  let [grace, operator, stranger]: string[] = [];
  beforeAll(async () => {
    issuer = await TestIssuer.start('directory');
    world = await World.start({ now: '2026-11-18T20:00:00Z', settings: { issuers: [issuer.setting] } });
    contoso = await organisation(world, 'contoso');
    await grant(world, 'olga@desk.example', { role: 'OPERATOR', queues: [] });
    grace = await world.person('grace@contoso.example');
    operator = await world.person('olga@desk.example');
    stranger = await world.person('stranger@contoso.example');
    await organisation(world, 'elsewhere', 'stranger@contoso.example');
  });
  afterAll(() => Promise.all([world.stop(), issuer.stop()]));

  const by = (token: string | undefined) => token as string;
  type Came = { organisation: { handle: string; viewerRole: string | null } | null; userErrors: Refusal[] };
  const came = async (token: string | undefined, deed: string, input: object) => {
    const type = `${deed[0]?.toUpperCase()}${deed.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${deed}(input: $input) { organisation { handle viewerRole } userErrors { code path } } }`;
    const { data, errors } = await askAt<{ it: Came | null }>(world.url, by(token), query, { input });
    return (
      data?.it ?? { organisation: null, userErrors: [{ code: `error ${errors?.[0]?.extensions.code}`, path: null }] }
    );
  };
  const add = (token: string | undefined, id: number, email: string, more: object = {}) =>
    came(token, 'addOrganisationMember', { organisationId: idOf(id), email, ...more });
  const remove = (token: string | undefined, id: number, email: string, more: object = {}) =>
    came(token, 'removeOrganisationMember', { organisationId: idOf(id), email, ...more });
  const create = (token: string | undefined, handle: string, name = 'A company') =>
    came(token, 'createOrganisation', {
      handle,
      name,
      administratorEmail: `grace@${handle || 'none'}.example`,
      reason: 'a new partner',
    });

  type Seen = { viewer: { organisations: { role: string; organisation: { handle: string } }[] } };
  const belongsTo = async (token: string): Promise<string[]> => {
    const query = '{ viewer { organisations { role organisation { handle } } } }';
    const { viewer } = (await askAt<Seen>(world.url, token, query)).data;
    return viewer.organisations.map(({ role, organisation: { handle } }) => `${handle} ${role}`);
  };
  type Members = { organisation: { members: { nodes: { email: string; kind: string; role: string }[] } } | null };
  const membersOf = async (token: string | undefined, handle: string) => {
    const query = `query ($handle: String!) { organisation(handle: $handle) { members(first: 100) { totalCount nodes { email kind role } } } }`;
    const { data } = await askAt<Members>(world.url, by(token), query, { handle });
    return data.organisation?.members.nodes.map(({ email, kind, role }) => `${email} ${kind} ${role}`) ?? null;
  };

  describe('operators', () => {
    test('R11 make one, with an administrator who has it from the first sign-in on', async () => {
      expect(codeOf(await create(stranger, 'made'))).toBe('error FORBIDDEN');
      expect(codeOf(await create(grace, 'made'))).toBe('error FORBIDDEN');
      expect(await create(operator, 'made')).toEqual({
        organisation: { handle: 'made', viewerRole: null },
        userErrors: [],
      });
      expect(await belongsTo(await world.token('grace@made.example'))).toEqual(['made ADMINISTRATOR']);
      expect(await belongsTo(by(operator))).toEqual([]);
      expect((await audited(world, 'ORGANISATION_CREATED')).at(-1)).toMatchObject({
        actor: 'SIGN_IN',
        facts: { handle: 'made' },
      });
      const added = (await audited(world, 'MEMBER_ADDED')).at(-1);
      expect(added?.facts).toEqual({
        kind: 'WORK',
        signInId: null,
        role: 'ADMINISTRATOR',
        before: null,
        reason: 'a new partner',
      });
      expect(added?.personal).toContain('grace@made.example');
    });

    test.each<[string, string, string, string[]]>([
      ['one that is there', 'contoso', 'Another', ['HANDLE_TAKEN handle']],
      ['too short', 'ab', 'A', ['INVALID_INPUT handle']],
      ['capitals', 'Contoso2', 'A', ['INVALID_INPUT handle']],
      ['no name', 'named', ' ', ['INVALID_INPUT name']],
      ['neither', '', '\u0000', ['INVALID_INPUT handle', 'INVALID_INPUT name']],
    ])('R52 refused: %s', async (_what, handle, name, codes) => {
      const { organisation: made, userErrors } = await create(operator, handle, name);
      expect(made).toBeNull();
      expect(userErrors.map(({ code, path }) => `${code} ${path?.[1]}`)).toEqual(codes);
    });

    test('R11 manage the members of all, grant benefits, and see no pair and activate nothing', async () => {
      const why = { reason: 'they asked' };
      expect(codeOf(await add(operator, contoso, 'new@contoso.example'))).toBe('INVALID_INPUT');
      expect(codeOf(await add(operator, contoso, 'new@contoso.example', why))).toBe('DONE');
      expect(await membersOf(operator, 'contoso')).toContain('new@contoso.example WORK MEMBER');
      expect(codeOf(await remove(operator, contoso, 'new@contoso.example'))).toBe('INVALID_INPUT');
      expect(codeOf(await remove(operator, contoso, 'new@contoso.example', why))).toBe('DONE');
      const noted = await world.sql<{ facts: string }>(
        "SELECT facts FROM audit_entries WHERE action = 'MEMBER_REMOVED'",
      );
      expect(noted.map(({ facts }) => (JSON.parse(facts) as { reason?: string }).reason)).toEqual(['they asked']);
      const input = {
        organisationId: idOf(contoso),
        reference: 'ORDER-1',
        plan: 'PROFESSIONAL_5',
        units: 3,
        reason: 'bought',
      };
      const query = `mutation ($input: GrantBenefitInput!) { it: grantBenefit(input: $input) { benefit { id units state } userErrors { code path } } }`;
      type Made = { it: { benefit: { id: string } | null; userErrors: Refusal[] } | null };
      const granted = async (token: string | undefined, changes: object = {}) =>
        (await askAt<Made>(world.url, by(token), query, { input: { ...input, ...changes } })).data.it;
      expect(await granted(grace)).toBeNull();
      const made = await granted(operator);
      expect(made).toMatchObject({ benefit: { units: 3, state: 'WAITING' }, userErrors: [] });
      expect(await granted(operator)).toEqual(made);
      expect(await granted(operator, { units: 4 })).toMatchObject({ userErrors: [{ code: 'REFERENCE_TAKEN' }] });
      expect(
        await granted(operator, { reference: 'ORDER-2', plan: 'GOLD', units: 0, products: ['Clippy'] }),
      ).toMatchObject({
        benefit: null,
        userErrors: ['plan', 'units', 'products'].map((field) => ({ code: 'INVALID_INPUT', path: ['input', field] })),
      });
      expect(await granted(operator, { reference: 'ORDER-3', activateBy: '2026-11-17' })).toMatchObject({
        userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'activateBy'] }],
      });
      expect(await granted(operator, { organisationId: idOf(UNKNOWN) })).toMatchObject({
        userErrors: [{ code: 'ORGANISATION_NOT_FOUND' }],
      });
      const id = made?.benefit?.id ?? '';
      expect(codeOf(await activate(world, by(operator), id))).toBe('BENEFIT_NOT_FOUND');
      expect(codeOf(await activate(world, by(grace), id))).toBe('DONE');
      expect(codeOf(await reveal(world, by(operator), id))).toBe('BENEFIT_NOT_FOUND');
      expect((await audited(world, 'BENEFIT_GRANTED')).map(({ facts }) => facts)).toContainEqual(
        expect.objectContaining({ reference: 'ORDER-1', organisationId: contoso, plan: 'PROFESSIONAL_5', units: 3 }),
      );
    });
  });

  describe('administrators', () => {
    test('R11 add members of their own organisation, and change and remove them', async () => {
      expect(await add(grace, contoso, 'Bea@Contoso.example')).toEqual({
        organisation: { handle: 'contoso', viewerRole: 'ADMINISTRATOR' },
        userErrors: [],
      });
      const bea = await world.token('bea@contoso.example');
      expect(await belongsTo(bea)).toEqual(['contoso MEMBER']);
      expect(codeOf(await add(bea, contoso, 'friend@contoso.example'))).toBe('NOT_ADMINISTRATOR');
      expect(codeOf(await remove(bea, contoso, 'grace@contoso.example'))).toBe('NOT_ADMINISTRATOR');
      expect(await membersOf(bea, 'contoso')).toEqual([
        'grace@contoso.example WORK ADMINISTRATOR',
        'bea@contoso.example WORK MEMBER',
      ]);
      expect(codeOf(await add(grace, contoso, 'bea@contoso.example', { role: 'ADMINISTRATOR' }))).toBe('DONE');
      expect(await belongsTo(bea)).toEqual(['contoso ADMINISTRATOR']);
      expect(codeOf(await remove(grace, contoso, 'bea@contoso.example', { kind: 'PERSONAL' }))).toBe(
        'MEMBER_NOT_FOUND',
      );
      expect(codeOf(await remove(grace, contoso, 'bea@contoso.example'))).toBe('DONE');
      expect([await belongsTo(bea), await membersOf(bea, 'contoso')]).toEqual([[], null]);
      expect((await audited(world, 'MEMBER_REMOVED')).at(-1)?.facts).toMatchObject({ role: 'ADMINISTRATOR' });
    });

    test('R11 the last one stays, also of two who remove one another at once', async () => {
      const id = await organisation(world, 'lonely');
      const lone = await world.token('grace@lonely.example');
      expect(codeOf(await remove(lone, id, 'grace@lonely.example'))).toBe('LAST_ADMINISTRATOR');
      expect(codeOf(await add(lone, id, 'grace@lonely.example', { role: 'MEMBER' }))).toBe('LAST_ADMINISTRATOR');
      await addTo(world, id, 'gus@lonely.example', 'ADMINISTRATOR');
      const gus = await world.token('gus@lonely.example');
      await belongsTo(gus);
      const both = await Promise.all([remove(lone, id, 'gus@lonely.example'), remove(gus, id, 'grace@lonely.example')]);
      expect(tally(both.map(codeOf))).toEqual({ DONE: 1, ORGANISATION_NOT_FOUND: 1 });
      const left = [...(await belongsTo(lone)), ...(await belongsTo(gus))];
      expect(left).toEqual(['lonely ADMINISTRATOR']);
      // One may leave once there is another.
      const [stays, goes] = (await belongsTo(lone)).length > 0 ? ['grace', 'new'] : ['gus', 'new'];
      const token = await world.token(`${stays}@lonely.example`);
      await add(token, id, `${goes}@lonely.example`, { role: 'ADMINISTRATOR' });
      expect(await remove(token, id, `${stays}@lonely.example`)).toEqual({ organisation: null, userErrors: [] });
    });

    test('R11 added 20 times at once, a member is there once', async () => {
      const all = await atOnce(20, () => add(grace, contoso, 'many@contoso.example'));
      expect(tally(all.map(codeOf))).toEqual({ DONE: 20 });
      expect((await membersOf(grace, 'contoso'))?.filter((each) => each.startsWith('many@'))).toHaveLength(1);
      await removeFrom(world, contoso, 'many@contoso.example');
    });
  });

  describe('links', () => {
    test('R52 kinds do not mix, and a recycled address inherits nothing', async () => {
      await addTo(world, contoso, 'desk@contoso.example');
      expect(await belongsTo(await world.token({ email: 'desk@contoso.example', kind: 'PERSONAL' }))).toEqual([]);
      const unverified = await issuer.token({ sub: 'none', email: 'desk@contoso.example', email_verified: false });
      expect(await belongsTo(unverified)).toEqual([]);
      const [first, second] = [
        await issuer.token({ sub: 'first', email: 'Desk@contoso.example' }),
        await issuer.token({ sub: 'second', email: 'desk@contoso.example' }),
      ];
      expect([await belongsTo(first), await belongsTo(second)]).toEqual([['contoso MEMBER'], []]);
      const moved = await issuer.token({ sub: 'first', email: 'moved@contoso.example' });
      expect(await belongsTo(moved)).toEqual(['contoso MEMBER']);
      const { id } = await benefit(world, contoso);
      await activate(world, by(grace), id);
      expect([codeOf(await reveal(world, moved, id)), codeOf(await reveal(world, second, id))]).toEqual([
        'DONE',
        'BENEFIT_NOT_FOUND',
      ]);
      // Who holds the address by then is the member, once it is added anew.
      await removeFrom(world, contoso, 'desk@contoso.example');
      await addTo(world, contoso, 'desk@contoso.example');
      expect([await belongsTo(moved), await belongsTo(second)]).toEqual([[], ['contoso MEMBER']]);
    });

    test('R11 a new administrator who is there has risen rights, no member has, and one for an address alone nobody’s', async () => {
      const raised = async (email: string) =>
        (await world.sql<{ at: unknown }>('SELECT rights_raised_at AS at FROM sign_ins WHERE email = ?', [email]))[0]
          ?.at ?? null;
      await world.person('raised@contoso.example');
      expect(await raised('raised@contoso.example')).toBeNull();
      // Else whoever administers one organisation could renew the sessions of anybody, as often as they like.
      await addTo(world, contoso, 'raised@contoso.example');
      expect(await raised('raised@contoso.example')).toBeNull();
      await addTo(world, contoso, 'raised@contoso.example', 'ADMINISTRATOR');
      const at = await raised('raised@contoso.example');
      expect(at).not.toBeNull();
      await addTo(world, contoso, 'raised@contoso.example', 'ADMINISTRATOR');
      await addTo(world, contoso, 'raised@contoso.example', 'MEMBER');
      expect(await raised('raised@contoso.example')).toEqual(at);
      await removeFrom(world, contoso, 'raised@contoso.example');
      await addTo(world, contoso, 'later@contoso.example');
      await world.person('later@contoso.example');
      expect(await belongsTo(await world.token('later@contoso.example'))).toEqual(['contoso MEMBER']);
    });
  });

  describe('R11 to everybody else it is not there: the same answer and the same work', () => {
    const alike = async (token: string, documents: (readonly [string, object])[]) => {
      const watched = async ([query, variables]: readonly [string, object]) => {
        const { result, statements } = await world.statements(() => world.bytes(token, query, variables));
        return { ...withoutBudget(result), statements };
      };
      const [first, ...others] = documents;
      const reference = await watched(first as [string, object]);
      expect(reference.statements.length).toBeGreaterThan(0);
      expect(reference.text).toMatch(/null|NOT_FOUND/);
      for (const each of others) expect(await watched(each)).toEqual(reference);
    };
    const refusing = (deed: string, more: object, field: 'organisationId' | 'benefitId', ids: string[]) => {
      const type = `${deed[0]?.toUpperCase()}${deed.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { it: ${deed}(input: $input) { userErrors { code path message } } }`;
      return ids.map((id) => [query, { input: { [field]: id, ...more } }] as const);
    };
    let benefitId: string;
    beforeAll(async () => {
      benefitId = (await benefit(world, contoso)).id;
      await activate(world, by(grace), benefitId);
    });

    test('R11 by its handle and by ids', async () => {
      const handles = ['contoso', 'nowhere-at-all', 'CONTOSO', '', 'x'.repeat(500)];
      const query = 'query ($handle: String!) { organisation(handle: $handle) { id members { totalCount } } }';
      const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
      const nodes = (ids: string[]) => ids.map((id) => [node, { id }] as const);
      await alike(
        by(stranger),
        handles
          .slice(1)
          .concat(handles[0] as string)
          .map((handle) => [query, { handle }] as const),
      );
      await alike(by(stranger), nodes([idOf(UNKNOWN), idOf(contoso)]));
      await alike(by(stranger), nodes([globalId('Benefit', UNKNOWN), benefitId]));
    });

    test.each<[string, object, 'organisationId' | 'benefitId']>([
      ['addOrganisationMember', { email: 'a@b.example' }, 'organisationId'],
      ['removeOrganisationMember', { email: 'grace@contoso.example' }, 'organisationId'],
      ['claimBenefit', { code: 'AAAAA' }, 'organisationId'],
      ['activateBenefit', {}, 'benefitId'],
      ['revealBenefitPair', {}, 'benefitId'],
    ])('R11 %s', async (deed, more, field) => {
      const ids = field === 'benefitId' ? [globalId('Benefit', UNKNOWN), benefitId] : [idOf(UNKNOWN), idOf(contoso)];
      await alike(by(stranger), refusing(deed, more, field, [...ids, 'nonsense', idOf(0)]));
    });
  });

  test('R11 a page of organisations with members and benefits takes the same statements for one as for five', async () => {
    const many = await world.person('many.companies@contoso.example');
    const query = `{ viewer { organisations { role organisation { id
      members(first: 5) { totalCount nodes { email } } benefits(first: 5) { totalCount nodes { id state agreement { endsOn } } } } } } }`;
    const add = async (handle: string) => {
      const id = await organisation(world, handle);
      await addTo(world, id, 'many.companies@contoso.example', 'ADMINISTRATOR');
      for (const { id: each } of [await benefit(world, id), await benefit(world, id)])
        await activate(world, many, each);
    };
    await add('page-one');
    const one = await world.statements(() => askAt<Seen>(world.url, many, query));
    for (const handle of ['page-two', 'page-three', 'page-four', 'page-five']) await add(handle);
    const five = await world.statements(() => askAt<Seen>(world.url, many, query));
    expect(five.result.data.viewer.organisations).toHaveLength(5);
    expect(five.statements).toHaveLength(one.statements.length);
  });
});
