/** Operators: what they issue, correct and grant, and that nothing of a case ever reaches them. */
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { createSchema } from '../src/schema';
import { askAt } from './setup/asking';
import { handOf } from './setup/deeds';
import { atDesk, grant, revoke, taken } from './setup/desk';
import { codeOf, operate } from './setup/operating';
import { World } from './world';

const NOW = '2026-11-18T10:00:00Z';
const WORDS = ['xylophone', 'marimba', 'vibraphone', 'glockenspiel', 'celesta', 'pia@contoso.example', 'Primary'];

/** Every field of a type and of what is below it, each type once on a way down, with pages of five. */
function everything(type: GraphQLObjectType, above: readonly string[] = []): string {
  return Object.values(type.getFields())
    .filter(({ args }) => args.every((argument) => String(argument.type).at(-1) !== '!'))
    .flatMap(({ name, type: given }) => {
      const below = getNamedType(given);
      if (!isObjectType(below)) return [name];
      if (above.includes(below.name)) return [];
      const inner = everything(below, [...above, type.name]);
      return inner === '' ? [] : [`${name}${/Connection$/.test(below.name) ? '(first: 50)' : ''} { ${inner} }`];
    })
    .join(' ');
}

describe('operators', () => {
  let world: World;
  let olga: string;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    olga = await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' });
    await world.completeProfile(olga);
  });
  afterAll(() => world.stop());

  const ask = async <T>(token: string | null, query: string, variables: object = {}) =>
    askAt<T>(world.url, token, query, variables);
  const rolesOf = async (token: string) => {
    const { data } = await ask<{ viewer: { roles: { role: string; queues: string[] }[] } }>(
      token,
      '{ viewer { roles { role queues } } }',
    );
    return data.viewer.roles;
  };
  const granted = async () => {
    const { data } = await ask<{ operator: { roles: { email: string; role: string }[] } }>(
      olga,
      '{ operator { roles { email kind role queues signedIn grantedAt } } }',
    );
    return data.operator.roles.map(({ email, role }) => `${email} ${role}`);
  };
  /** Of the agreements by a search: customer and what is left. */
  const found = async (search: string | null, page = '') => {
    const { data, errors } = await ask<{ operator: { agreements: { nodes: { customerName: string }[] } } }>(
      olga,
      `query ($search: String) { operator { agreements(search: $search${page}) { totalCount nodes { customerName } } } }`,
      { search },
    );
    if (errors) throw new Error(errors[0]?.extensions.code);
    return data.operator.agreements.nodes.map(({ customerName }) => customerName);
  };

  describe('the door', () => {
    test('for operators alone', async () => {
      const codes = async (token: string | null) =>
        (await ask(token, '{ operator { __typename } }')).errors?.[0]?.extensions.code ?? 'open';
      expect(await codes(null)).toBe('UNAUTHENTICATED');
      expect(await codes(await world.token('nobody@contoso.example'))).toBe('FORBIDDEN');
      expect(await codes(await atDesk(world, 'erin@desk.example'))).toBe('FORBIDDEN');
      expect(await codes(await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR' }))).toBe('FORBIDDEN');
      expect(await codes(olga)).toBe('open');
      expect((await ask(await world.token('nobody@contoso.example'), '{ operator { __typename } }')).data).toEqual({
        operator: null,
      });
    });

    test('R48 an operator is neither an engineer nor a supervisor', async () => {
      expect(await rolesOf(olga)).toEqual([{ role: 'OPERATOR', queues: [] }]);
      const errors = async (document: string) => (await ask(olga, document)).errors?.[0]?.extensions.code;
      expect(await errors('{ desk { roles } }')).toBe('FORBIDDEN');
      expect(await errors('mutation { takeCase(input: { number: "1" }) { userErrors { code } } }')).toBe('FORBIDDEN');
    });

    test('a role that is taken away is gone at once', async () => {
      const otto = await atDesk(world, 'otto@desk.example', { role: 'OPERATOR' });
      expect(await rolesOf(otto)).toHaveLength(1);
      await revoke(world, 'otto@desk.example', { role: 'OPERATOR' });
      expect(await rolesOf(otto)).toEqual([]);
      await expect(operate(world, otto, 'issueAgreement', { plan: 'PROFESSIONAL_5' })).rejects.toThrow('FORBIDDEN');
    });
  });

  describe('roles', () => {
    const grantRole = (input: object, token = olga) => operate(world, token, 'grantRole', input);
    const revokeRole = (input: object, token = olga) => operate(world, token, 'revokeRole', input);

    test('R40, R52 granted to an address, with queues that exist; the viewer is told what they are', async () => {
      const email = 'eve@desk.example';
      expect(await grantRole({ email: 'Eve@desk.example', role: 'ENGINEER', queues: ['Azure/*'] })).toEqual({
        role: { email, kind: 'WORK', role: 'ENGINEER', queues: ['azure/*'], signedIn: false },
        userErrors: [],
      });
      const eve = await world.token(email);
      const [role] = await rolesOf(eve);
      expect(role?.role).toBe('ENGINEER');
      expect(role?.queues.every((queue) => queue.startsWith('azure/'))).toBe(true);
      expect(await granted()).toContain(`${email} ENGINEER`);
      // A sign-in that is there has it at once, and a session of it gets a new id.
      const answer = await grantRole({ email, role: 'SUPERVISOR', queues: ['*'] });
      expect(answer.role).toMatchObject({ role: 'SUPERVISOR', signedIn: true });
      const raised = await world.sql('SELECT id FROM sign_ins WHERE email = ? AND rights_raised_at IS NOT NULL', [
        email,
      ]);
      expect(raised).toHaveLength(1);
      expect((await rolesOf(eve)).map((each) => each.role)).toEqual(['ENGINEER', 'SUPERVISOR']);
    });

    test.each<[string, object, string]>([
      ['no queue', { role: 'ENGINEER' }, 'UNKNOWN_QUEUE queues'],
      ['a queue that does not exist', { role: 'SUPERVISOR', queues: ['no/such'] }, 'UNKNOWN_QUEUE queues'],
      ['queues for an operator', { role: 'OPERATOR', queues: ['*'] }, 'UNKNOWN_QUEUE queues'],
      ['no reason', { role: 'OPERATOR', reason: ' ' }, 'INVALID_INPUT reason'],
      ['a reason of two lines', { role: 'OPERATOR', reason: 'a\nb' }, 'INVALID_INPUT reason'],
      ['too long a reason', { role: 'OPERATOR', reason: 'a'.repeat(501) }, 'INVALID_INPUT reason'],
      ['one’s own', { email: 'OLGA@desk.example', role: 'ENGINEER', queues: ['*'] }, 'SELF email'],
    ])('refused: %s', async (_what, input, code) => {
      expect(codeOf(await grantRole({ email: 'someone@desk.example', ...input }))).toBe(code);
    });

    test('R48, R53 revoked: an engineer’s cases wait again; what nobody has is not revoked', async () => {
      const ed = await atDesk(world, 'ed@desk.example');
      const sam = await world.person('sam@contoso.example');
      const number = await world.submit(sam, await world.agreement(sam));
      await taken(world, ed, number);
      const input = { email: 'ed@desk.example', role: 'ENGINEER' };
      expect(await revokeRole(input)).toEqual({ releasedCases: 1, userErrors: [] });
      expect(codeOf(await revokeRole(input))).toBe('NOT_GRANTED email');
      expect(codeOf(await revokeRole({ ...input, kind: 'PERSONAL' }))).toBe('NOT_GRANTED email');
      expect(codeOf(await revokeRole({ ...input, reason: '' }))).toBe('INVALID_INPUT reason');
    });

    test('nobody revokes their own role, also by another address, and the last operator stays', async () => {
      const own = { email: 'olga@desk.example', role: 'OPERATOR' };
      expect(codeOf(await revokeRole(own))).toBe('SELF email');
      const otto = await atDesk(world, 'otto@desk.example', { role: 'OPERATOR' });
      // Two who take it from each other at once: one of them is left.
      const both = await Promise.all([
        revokeRole({ email: 'otto@desk.example', role: 'OPERATOR' }).then(codeOf),
        revokeRole(own, otto).then(codeOf, (error: Error) => error.message),
      ]);
      expect(both.filter((code) => code === 'DONE')).toHaveLength(1);
      const left = (await world.sql("SELECT email FROM desk_members WHERE role = 'OPERATOR'")) as { email: string }[];
      expect(left).toHaveLength(1);
      await grant(world, 'olga@desk.example', { role: 'OPERATOR' });
      await revoke(world, 'otto@desk.example', { role: 'OPERATOR' });
    });
  });

  describe('agreements', () => {
    const issue = (input: object) => operate(world, olga, 'issueAgreement', input);
    const adjust = (input: object) => operate(world, olga, 'adjustUnits', input);

    test('R6, R44, R61 issued with a pair that is told once: the key gives the same agreement again, without it', async () => {
      const input = { idempotencyKey: 'first', plan: 'professional_5', customerName: 'Wingtip Toys', units: 7 };
      const first = await issue(input);
      expect(first).toMatchObject({ agreement: { unitsRemaining: 7, customerName: 'Wingtip Toys' }, userErrors: [] });
      const again = await issue(input);
      expect(again).toEqual({ ...first, pair: null });
      expect(codeOf(await issue({ ...input, units: 8 }))).toBe('IDEMPOTENCY_MISMATCH idempotencyKey');
      const sam = await world.person('sam@contoso.example');
      expect(await world.register(sam, first.pair as { accessId: string; contractId: string })).toBe(
        first.agreement?.id,
      );
      expect(await found('wingtip')).toEqual(['Wingtip Toys']);
    });

    test.each<[string, object, string]>([
      ['no such plan', { plan: 'NO_SUCH' }, 'INVALID_INPUT plan'],
      ['a start too far away', { startsOn: '1900-01-01' }, 'INVALID_INPUT startsOn'],
      ['fewer than no units', { units: -1 }, 'INVALID_INPUT units'],
      ['too many units', { units: 1_000_001 }, 'INVALID_INPUT units'],
      ['a plan without its units', { plan: 'SOFTWARE_ASSURANCE' }, 'INVALID_INPUT units'],
      ['no such product', { products: ['No Such'] }, 'INVALID_INPUT products'],
      ['a name of two lines', { customerName: 'a\nb' }, 'INVALID_INPUT customerName'],
      ['no reason', { reason: '' }, 'INVALID_INPUT reason'],
      ['no key', { idempotencyKey: '' }, 'INVALID_INPUT idempotencyKey'],
    ])('refused: %s', async (_what, input, code) => {
      expect(codeOf(await issue({ plan: 'PROFESSIONAL_5', ...input }))).toBe(code);
    });

    test('R62 a balance is corrected by an ADJUST entry, once for a key, and never goes below 0', async () => {
      const { agreement } = await issue({ plan: 'PROFESSIONAL_5', customerName: 'Adjusted' });
      const agreementId = agreement?.id ?? '';
      const input = { idempotencyKey: 'once', agreementId, units: -3 };
      expect((await adjust(input)).agreement?.unitsRemaining).toBe(2);
      expect((await adjust(input)).agreement?.unitsRemaining).toBe(2);
      expect(codeOf(await adjust({ agreementId, units: -3 }))).toBe('WOULD_BE_NEGATIVE units');
      expect((await adjust({ agreementId, units: -2 })).agreement?.unitsRemaining).toBe(0);
      const usedUp = () => world.sql("SELECT used_up_on FROM agreements WHERE customer_name = 'Adjusted'");
      expect(await usedUp()).toEqual([{ used_up_on: '2026-11-18' }]);
      expect((await adjust({ agreementId, units: 4 })).agreement?.unitsRemaining).toBe(4);
      expect(await usedUp()).toEqual([{ used_up_on: null }]);
      const { data } = await ask<{ operator: { agreements: { nodes: unknown[] } } }>(
        olga,
        '{ operator { agreements(search: "Adjusted") { nodes { registrations ledger { nodes { kind units } } } } } }',
      );
      expect(data.operator.agreements.nodes).toEqual([
        {
          registrations: 0,
          ledger: {
            nodes: [
              { kind: 'GRANT', units: 5 },
              { kind: 'ADJUST', units: -3 },
              { kind: 'ADJUST', units: -2 },
              { kind: 'ADJUST', units: 4 },
            ],
          },
        },
      ]);
    });

    test.each<[string, (unlimited: string, limited: string) => object, string]>([
      ['no such agreement', () => ({ agreementId: 'nonsense', units: 1 }), 'AGREEMENT_NOT_FOUND agreementId'],
      ['an unlimited one', (agreementId) => ({ agreementId, units: 1 }), 'UNLIMITED agreementId'],
      ['nothing', (_, agreementId) => ({ agreementId, units: 0 }), 'INVALID_INPUT units'],
      ['too much', (_, agreementId) => ({ agreementId, units: 1_000_000 }), 'INVALID_INPUT units'],
      ['no reason', (_, agreementId) => ({ agreementId, units: 1, reason: '' }), 'INVALID_INPUT reason'],
    ])('refused: %s', async (_what, input, code) => {
      const plan = world.server.world.catalogue.current.planTypes.find(
        ({ units, unitsPerAgreement }) => units === null && !unitsPerAgreement,
      );
      const unlimited = (await issue({ plan: plan?.code ?? '' })).agreement?.id ?? '';
      const limited = (await issue({ plan: 'PROFESSIONAL_5' })).agreement?.id ?? '';
      expect(codeOf(await adjust(input(unlimited, limited)))).toBe(code);
    });

    test('they are found by words of customer, plan and Access ID, the newest first, in pages', async () => {
      for (const customerName of ['Tail 100% Spin', 'Tail_Spin', 'TailSpin'])
        await issue({ plan: 'PROFESSIONAL_5', customerName });
      expect(await found('tail spin')).toEqual(['TailSpin', 'Tail_Spin', 'Tail 100% Spin']);
      expect(await found('tail 100%')).toEqual(['Tail 100% Spin']);
      expect(await found('tail_')).toEqual(['Tail_Spin']);
      expect(await found('tail professional_5', ', first: 1')).toEqual(['TailSpin']);
      expect(await found('tail visual')).toEqual([]);
      const { accessId } = await world.issue({ plan: 'PROFESSIONAL_5', customer: 'By its end' });
      expect(await found(`•${accessId.replaceAll('-', '').slice(-4).toLowerCase()}`)).toEqual(['By its end']);
      await expect(found('a'.repeat(201))).rejects.toThrow('BAD_USER_INPUT');
      const page = async (after: string | null) => {
        const { data } = await ask<{ operator: { agreements: { edges: { cursor: string; node: { id: string } }[] } } }>(
          olga,
          'query ($after: String) { operator { agreements(first: 2, after: $after) { edges { cursor node { id } } } } }',
          { after },
        );
        return data.operator.agreements.edges;
      };
      const [first, second] = await page(null);
      const [third] = await page(second?.cursor ?? '');
      expect(new Set([first, second, third].map((edge) => edge?.node.id)).size).toBe(3);
    });

    test('the number of statements does not grow with the rows', async () => {
      const counted = async (first: number) => {
        const { statements } = await world.statements(() =>
          ask(
            olga,
            `{ operator { agreements(first: ${first}) { totalCount nodes { id registrations ledger(first: 2) { totalCount nodes { kind } } } }
              audit(first: ${first}) { totalCount nodes { id who facts agreement { id registrations } } } } }`,
          ),
        );
        return statements.length;
      };
      expect(await counted(10)).toBe(await counted(40));
    });
  });

  describe('the audit log', () => {
    const audit = async (filter: object, page = '') => {
      const { data, errors } = await ask<{
        operator: { audit: { totalCount: number; nodes: Record<string, unknown>[] } };
      }>(
        olga,
        `query ($filter: AuditFilterInput) { operator { audit(filter: $filter${page}) { totalCount nodes {
          id seq at action actor actorId who keyId targetType targetId about facts network hash
        } } } }`,
        { filter },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data.operator.audit;
    };

    test('says who did what to what, from where and why, the newest first', async () => {
      await operate(world, olga, 'grantRole', { email: 'ann@desk.example', role: 'OPERATOR', reason: 'Holidays' });
      const { nodes } = await audit({ action: 'ROLE_GRANTED' }, ', first: 1');
      expect(nodes).toEqual([
        {
          id: expect.any(String) as string,
          seq: null,
          at: expect.stringMatching(/^2026-11-18T10/) as string,
          action: 'ROLE_GRANTED',
          actor: 'SIGN_IN',
          actorId: expect.any(String) as string,
          who: 'olga Desk <olga@desk.example>',
          keyId: null,
          targetType: 'Viewer',
          targetId: null,
          about: 'ann@desk.example',
          facts: ['role: OPERATOR', 'kind: WORK', 'reason: Holidays'],
          network: '127.0.0.1',
          hash: null,
        },
      ]);
      const mine = await audit({ actorId: nodes[0]?.actorId });
      expect(mine.totalCount).toBeGreaterThan(1);
      expect(mine.nodes.every(({ who }) => String(who).includes('olga@'))).toBe(true);
    });

    test('says which agreement something was done to, and of nothing else', async () => {
      const customerName = 'Wingtip Toys';
      const { agreement } = await operate(world, olga, 'issueAgreement', { plan: 'PROFESSIONAL_5', customerName });
      await operate(world, olga, 'grantRole', { email: 'bo@desk.example', role: 'OPERATOR', reason: 'Holidays' });
      const { data } = await ask<{ operator: { audit: { nodes: object[] } } }>(
        olga,
        `{ operator { audit(first: 3) { nodes { action agreement { id customerName accessIdHint } } } } }`,
      );
      const hint = expect.stringMatching(/^•{4}\w{4}$/) as string;
      const issued = { id: agreement?.id, customerName, accessIdHint: hint };
      expect(data.operator.audit.nodes).toEqual([
        { action: 'ROLE_GRANTED', agreement: null },
        { action: 'AGREEMENT_ISSUED', agreement: issued },
        { action: 'UNITS_MOVED', agreement: issued },
      ]);
    });

    test('is narrowed by deed, thing and time', async () => {
      const { agreement } = await operate(world, olga, 'issueAgreement', { plan: 'PROFESSIONAL_5' });
      const targetId = agreement?.id;
      const actions = async (filter: object) => (await audit(filter)).nodes.map(({ action }) => action);
      expect(await actions({ targetId })).toEqual(['AGREEMENT_ISSUED', 'UNITS_MOVED']);
      expect(await actions({ targetId, targetType: 'Agreement', action: 'UNITS_MOVED' })).toEqual(['UNITS_MOVED']);
      expect(await actions({ targetId, targetType: 'Case' })).toEqual([]);
      expect(await actions({ targetId: 'nonsense' })).toEqual([]);
      expect(await actions({ targetId, since: '2026-11-18T11:00:00Z' })).toEqual([]);
      expect(await actions({ targetId, until: '2026-11-18T10:00:00Z' })).toEqual([]);
      expect(await actions({ targetId, since: '2026-11-18T10:00:00Z', until: '2026-11-18T11:00:00Z' })).toHaveLength(2);
      expect(new Set(await actions({ targetType: 'Agreement' })).has('ROLE_GRANTED')).toBe(false);
    });
  });

  test('R48 nothing of a case comes by any field, whatever happened to it', async () => {
    const sam = await world.person('sam@contoso.example');
    const erin = await atDesk(world, 'erin@desk.example');
    const number = await world.submit(sam, await world.agreement(sam), {
      title: 'The xylophone',
      description: 'A marimba',
      additionalContacts: [{ firstName: 'Ada', lastName: 'Jansen', email: 'celesta@contoso.example' }],
    });
    const caseId = await taken(world, erin, number);
    const hand = handOf(world, erin, caseId);
    await hand.write('vibraphone');
    await hand.note('glockenspiel');
    await hand.add('celesta2@contoso.example');
    await hand.close('DUPLICATE');
    const entries = async (filter: string) => {
      const { text } = await world.bytes(
        olga,
        `{ operator { audit(first: 50, filter: { ${filter} }) { nodes { action actorId who keyId targetId about facts network } } } }`,
      );
      type Entry = Record<string, unknown> & { action: string; facts: string[] };
      return (JSON.parse(text) as { data: { operator: { audit: { nodes: Entry[] } } } }).data.operator.audit.nodes;
    };
    const nobody = { actorId: null, who: null, keyId: null, about: null, network: null };
    const deeds = await entries('targetType: "Case"');
    expect(new Set(deeds.map(({ action }) => action))).toEqual(new Set(['CONTACT_ADDED']));
    for (const deed of deeds) expect(deed).toMatchObject({ ...nobody, targetId: null, facts: [] });
    const moved = await entries('action: UNITS_MOVED');
    const used = moved.filter(({ facts }) => facts.some((fact) => /CONSUME|REFUND/.test(fact)));
    expect(used.length).toBeGreaterThan(0);
    for (const movement of used) expect(movement).toMatchObject(nobody);
    // By what is not shown they are not found either.
    const viewerId = async (token: string) =>
      (await ask<{ viewer: { id: string } }>(token, '{ viewer { id } }')).data.viewer.id;
    for (const person of [sam, erin]) {
      const theirs = await entries(`actorId: "${await viewerId(person)}"`);
      expect(theirs.filter(({ action }) => /^CONTACT_|^UNITS_MOVED/.test(action))).toEqual([]);
    }
    expect(await entries(`targetId: "${caseId}"`)).toEqual([]);
    const { data } = await ask<{ case: { primaryContact: { id: string } } }>(
      erin,
      `{ case(number: "${number}") { primaryContact { id } } }`,
    );
    const type = createSchema().getType('Operator') as GraphQLObjectType;
    const heard: string[] = [];
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      const inner = isObjectType(below) ? ` { ${everything(below)} }` : '';
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 50)' : '';
      const { status, text } = await world.bytes(olga, `{ operator { ${field.name}${page}${inner} } }`);
      expect([field.name, status, text.includes('"errors"') ? text : '']).toEqual([field.name, 200, '']);
      heard.push(text);
    }
    const others = [
      `{ case(number: "${number}") { title } }`,
      `{ node(id: "${caseId}") { id } }`,
      `{ nodes(ids: ["${data.case.primaryContact.id}", "${caseId}"]) { id } }`,
      '{ cases { totalCount nodes { number title } } }',
      `{ cases(filter: { search: "${number}" }) { totalCount nodes { number } } }`,
    ];
    for (const document of others) {
      const { text } = await world.bytes(olga, document);
      heard.push(text.replaceAll(document, ''));
    }
    const said = heard.join('\n');
    for (const word of [...WORDS, number]) expect([word, said.includes(word)]).toEqual([word, false]);
    expect(said).toContain('CONTACT_ADDED');
    expect(said).toContain('UNITS_MOVED');
  });
});
