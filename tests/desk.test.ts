/** The support desk: what waits, who takes it, and how it leaves again. */
import { isObjectType } from 'graphql';
import { createSchema } from '../src/schema';
import { askAt } from './setup/asking';
import { handOf } from './setup/deeds';
import { atDesk, eventsOf, give, grant, take, takeCode, taken } from './setup/desk';
import { World } from './world';

interface Queued {
  number: string;
  severity: string;
  supportHours: string;
  region: string;
  responseDueAt: string;
  productVersion: { name: string; product: { name: string } };
}
interface Page {
  totalCount: number;
  nodes: Queued[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}
const PAGE = `totalCount nodes { number severity supportHours region responseDueAt productVersion { name product { name } } }
  pageInfo { hasNextPage hasPreviousPage endCursor }`;

describe('the support desk', () => {
  let world: World;
  let submitter: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '500' });
  });
  afterAll(() => world.stop());

  const submit = (changes: object = {}) => world.submit(submitter, agreementId, changes);
  const sql = (version = '2022') => {
    const { productVersionId, problemId } = world.version('SQL Server', version);
    return { productVersionId, problemId };
  };
  const aroundTheClock = {
    severity: 'CRITICAL',
    supportHours: 'AROUND_THE_CLOCK',
    primaryContact: { firstName: 'P', lastName: 'P', email: 'pia@contoso.example', phone: '+31 20 555 0100' },
  };
  const waiting = async (token: string, args = ''): Promise<Page> => {
    const { data, errors } = await askAt<{ desk: { page: Page } }>(
      world.url,
      token,
      `{ desk { page: waitingCases${args} { ${PAGE} } } }`,
    );
    expect(errors).toBeUndefined();
    return data.desk.page;
  };
  const queue = async (token: string, name: string): Promise<Page | null> =>
    (
      await askAt<{ desk: { page: Page | null } }>(
        world.url,
        token,
        `query ($name: String!) { desk { page: queue(name: $name) { ${PAGE} } } }`,
        { name },
      )
    ).data.desk.page;
  const numbers = (page: Page | null) => page?.nodes.map(({ number }) => number);
  const caseAs = async (token: string, number: string) =>
    (
      await askAt<{ case: { status: string; owner: { name: string } | null; viewerRole: string | null } | null }>(
        world.url,
        token,
        'query ($number: String!) { case(number: $number) { status viewerRole owner { name } title } }',
        { number },
      )
    ).data.case;

  describe('what is shown of a case before it is taken', () => {
    const schema = createSchema();
    test.each<[string, string[]]>([
      ['QueuedCase', ['number', 'productVersion', 'region', 'responseDueAt', 'severity', 'supportHours']],
      ['DeskQueue', ['name', 'oldestDueAt', 'region', 'supportHours', 'waiting']],
      ['QueueLoad', ['breached', 'dueSoon', 'engineers', 'owned', 'queue', 'waiting']],
      ['EngineerLoad', ['email', 'name', 'owned']],
      ['CaseOwner', ['name']],
      ['ReassignCasePayload', ['number', 'owner', 'queue', 'userErrors']],
    ])('R48 %s has these fields and no others', (name, fields) => {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error('no such type');
      expect(Object.keys(type.getFields()).sort()).toEqual(fields);
      expect(type.getInterfaces()).toEqual([]);
    });

    test('R48 a waiting case shows number, severity, hours, version, region and due time', async () => {
      const erin = await atDesk(world, 'shown@desk.example', { queues: ['sql-server/emea/24x7'] });
      const number = await submit({ ...sql(), ...aroundTheClock });
      expect(await waiting(erin)).toEqual({
        totalCount: 1,
        nodes: [
          {
            number,
            severity: 'CRITICAL',
            supportHours: 'AROUND_THE_CLOCK',
            region: 'EMEA',
            responseDueAt: expect.stringMatching(/^2026-11-18T1/) as string,
            productVersion: { name: '2022', product: { name: 'SQL Server' } },
          },
        ],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: expect.any(String) as string },
      });
    });
  });

  test('R40, R48 an engineer has the queues given and no others; a foreign one is like one that does not exist', async () => {
    const exchange = world.version('Exchange Server', 'Subscription Edition');
    const { productVersionId, problemId } = exchange;
    const number = await submit({ productVersionId, problemId });
    const [one, other] = [
      await atDesk(world, 'one@desk.example', { queues: ['exchange/*'] }),
      await atDesk(world, 'other@desk.example', { queues: ['biztalk/emea', 'exchange/japan'] }),
    ];
    const DESK = '{ desk { roles queues { name region supportHours waiting oldestDueAt } } }';
    expect((await askAt(world.url, one, DESK)).data).toEqual({
      desk: {
        roles: ['ENGINEER'],
        queues: ['AMERICAS', 'ASIA_PACIFIC', 'EMEA', 'JAPAN'].map((region) => ({
          name: `exchange/${region.toLowerCase().replace('_', '-')}`,
          region,
          supportHours: 'BUSINESS_HOURS',
          waiting: region === 'EMEA' ? 1 : 0,
          oldestDueAt: region === 'EMEA' ? (expect.stringMatching(/^2026-11-/) as string) : null,
        })),
      },
    });
    expect(numbers(await queue(one, 'exchange/emea'))).toEqual([number]);
    expect(numbers(await waiting(one))).toEqual([number]);
    const watched = async (name: string) => {
      const { result, statements } = await world.statements(() => queue(other, name));
      return { result, statements };
    };
    const unknown = await watched('exchange/mars');
    expect(unknown.result).toBeNull();
    for (const name of ['exchange/emea', 'exchange/americas', '', '*', 'exchange/*'])
      expect(await watched(name)).toEqual(unknown);
    expect(await waiting(other)).toMatchObject({ totalCount: 0, nodes: [] });
    const refused = async (asked: string) => {
      const { result, statements } = await world.statements(() => take(world, other, asked));
      return { code: takeCode(result), data: result.data, statements };
    };
    const unheardOf = await refused('2611180010000000');
    expect(unheardOf.code).toBe('CASE_NOT_FOUND');
    for (const asked of [number, '', '%']) expect(await refused(asked)).toEqual(unheardOf);
    // Adding again replaces the queues, and that counts at once.
    await grant(world, 'other@desk.example', { queues: ['exchange/emea'] });
    expect(numbers(await queue(other, 'exchange/emea'))).toEqual([number]);
    expect(await queue(other, 'biztalk/emea')).toBeNull();
  });

  test('R41 the most urgent first, over all queues, page by page', async () => {
    const erin = await atDesk(world, 'pages@desk.example', {
      queues: ['developer-tools/*', 'dynamics/*', 'developer-tools/emea/24x7'],
    });
    const products = [
      ['Visual Studio', '2022'],
      ['Dynamics NAV', '2018'],
    ].map(([product, version]) => world.version(product as string, version as string));
    const submitted: string[] = [];
    for (let index = 0; index < 30; index++) {
      const { productVersionId, problemId } = products[index % 2] as (typeof products)[number];
      const around = index % 6 === 0 ? aroundTheClock : {};
      submitted.push(
        await submit({ productVersionId, problemId, ...around, severity: index % 3 ? 'MINIMAL' : 'CRITICAL' }),
      );
    }
    // Ties in plenty.
    for (let rest = 0; rest < 4; rest++)
      await world.sql('UPDATE cases SET response_due_at = ? WHERE id % 7 = ? AND queue IN (?, ?)', [
        `2026-11-19 0${rest}:00:00.120`,
        rest,
        'developer-tools/emea',
        'dynamics/emea',
      ]);
    const rows = await world.sql<{ number: string }>(
      "SELECT number FROM cases WHERE queue LIKE 'dev%' OR queue = 'dynamics/emea' ORDER BY response_due_at, id",
    );
    const expected = rows.map(({ number }) => number).filter((number) => submitted.includes(number));
    expect(expected.length).toBeGreaterThan(26);
    for (const first of [1, 7, 100]) {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Page = await waiting(erin, `(first: ${first}${after ? `, after: "${after}"` : ''})`);
        expect(page.totalCount).toBe(expected.length);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...(numbers(page) as string[]));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(expected);
    }
  });

  test('R48, R63 a case that is taken is its owner’s, whole; it waits no longer, and its clock does not notice', async () => {
    const erin = await atDesk(world, 'erin@desk.example', { queues: ['sharepoint/*'] });
    const eve = await atDesk(world, 'eve@desk.example', { queues: ['sharepoint/emea'] });
    const { productVersionId, problemId } = world.version('SharePoint Server', 'Subscription Edition');
    const number = await submit({ productVersionId, problemId });
    const pia = await world.token('pia@contoso.example');
    const before = await world.sql('SELECT response_due_at, clock_watched, clock_alert FROM cases WHERE number = ?', [
      number,
    ]);
    expect([await caseAs(erin, number), await caseAs(pia, number)]).toMatchObject([
      null,
      { status: 'NEW', owner: null },
    ]);
    expect((await take(world, erin, ` ${number} `)).data).toEqual({
      takeCase: { case: { id: expect.any(String) as string, number, status: 'IN_PROGRESS' }, userErrors: [] },
    });
    const owned = { status: 'IN_PROGRESS', owner: { name: 'erin Desk' } };
    expect(await caseAs(erin, number)).toMatchObject({
      ...owned,
      viewerRole: null,
      title: expect.any(String) as string,
    });
    expect(await caseAs(pia, number)).toMatchObject({ ...owned, viewerRole: 'PRIMARY' });
    expect(await caseAs(eve, number)).toBeNull();
    expect(numbers(await queue(eve, 'sharepoint/emea'))).toEqual([]);
    expect((await take(world, eve, number)).data.takeCase).toEqual({
      case: null,
      userErrors: [{ code: 'ALREADY_TAKEN', path: ['input', 'number'] }],
    });
    expect(takeCode(await take(world, erin, number))).toBe('TAKEN');
    expect(await eventsOf(world, number)).toEqual([
      'SUBMITTED CONTACT Test Person',
      'TAKEN ENGINEER erin Desk',
      'STATUS NEW → IN_PROGRESS ENGINEER erin Desk',
    ]);
    expect(
      await world.sql('SELECT response_due_at, clock_watched, clock_alert FROM cases WHERE number = ?', [number]),
    ).toEqual(before);
  });

  test('R48, R63 a released case is nobody’s: its status stays, and the next one takes it', async () => {
    const erin = await atDesk(world, 'erin@desk.example', { queues: ['*/*'] });
    const eve = await atDesk(world, 'eve@desk.example', { queues: ['*'] });
    const number = await submit();
    const id = await taken(world, erin, number);
    expect(await give(world, eve, 'releaseCase', { caseId: id })).toEqual({
      number: null,
      queue: null,
      owner: null,
      userErrors: [{ code: 'CASE_NOT_FOUND', path: ['input', 'caseId'] }],
    });
    expect(await give(world, erin, 'releaseCase', { caseId: id })).toEqual({
      number,
      queue: 'windows-server/emea',
      owner: null,
      userErrors: [],
    });
    expect(await caseAs(erin, number)).toBeNull();
    expect((await give(world, erin, 'releaseCase', { caseId: id })).userErrors[0]?.code).toBe('CASE_NOT_FOUND');
    expect(numbers(await queue(eve, 'windows-server/emea'))).toContain(number);
    await taken(world, eve, number);
    expect((await eventsOf(world, number)).slice(3)).toEqual([
      'RELEASED ENGINEER erin Desk',
      'TAKEN ENGINEER eve Desk',
    ]);
    expect(await caseAs(eve, number)).toMatchObject({ status: 'IN_PROGRESS' });
  });

  test('R63 a closed case is not released, not taken and not reassigned; it can still be handed over', async () => {
    const [erin, sven] = [
      await atDesk(world, 'erin@desk.example'),
      await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR' }),
    ];
    const eve = await atDesk(world, 'eve@desk.example');
    const number = await submit();
    const caseId = await taken(world, erin, number);
    const close = 'mutation ($input: CloseCaseInput!) { closeCase(input: $input) { userErrors { code } } }';
    expect((await askAt(world.url, erin, close, { input: { caseId } })).data).toEqual({
      closeCase: { userErrors: [] },
    });
    expect((await give(world, erin, 'releaseCase', { caseId })).userErrors[0]?.code).toBe('NOT_OPEN');
    expect(takeCode(await take(world, eve, number))).toBe('CASE_NOT_FOUND');
    const reassigned = await give(world, sven, 'reassignCase', { number, toEmail: 'eve@desk.example' });
    expect(reassigned.userErrors[0]?.code).toBe('CASE_NOT_FOUND');
    const handed = await give(world, erin, 'handOverCase', { caseId, toEmail: 'eve@desk.example' });
    expect(handed).toMatchObject({ owner: { name: 'eve Desk' }, userErrors: [] });
    expect([await caseAs(erin, number), await caseAs(eve, number)]).toMatchObject([null, { status: 'CLOSED' }]);
    expect(numbers(await waiting(eve, '(first: 100)'))).not.toContain(number);
  });

  test('R48 a case is handed over to an engineer of its queue, who sees it from then on instead', async () => {
    const erin = await atDesk(world, 'erin@desk.example');
    const eve = await atDesk(world, 'eve@desk.example', { queues: ['windows-server/emea'] });
    await atDesk(world, 'foreign@desk.example', { queues: ['azure/*'] });
    await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR' });
    await grant(world, 'never@desk.example');
    const number = await submit();
    const caseId = await taken(world, erin, number);
    const to = (toEmail: string, as = erin) => give(world, as, 'handOverCase', { caseId, toEmail });
    for (const nobody of ['foreign', 'sven', 'never', 'unknown'])
      expect((await to(`${nobody}@desk.example`)).userErrors).toEqual([
        { code: 'ENGINEER_NOT_FOUND', path: ['input', 'toEmail'] },
      ]);
    expect((await to('eve@desk.example', eve)).userErrors[0]?.code).toBe('CASE_NOT_FOUND');
    expect(await to('EVE@desk.example')).toEqual({
      number,
      queue: 'windows-server/emea',
      owner: { name: 'eve Desk' },
      userErrors: [],
    });
    expect([await caseAs(erin, number), await caseAs(eve, number)]).toMatchObject([null, { viewerRole: null }]);
    // Once more, by the one who has it now: nothing happens.
    expect((await to('eve@desk.example', eve)).userErrors).toEqual([]);
    expect((await eventsOf(world, number)).slice(3)).toEqual(['HANDED_OVER eve Desk ENGINEER erin Desk']);
  });

  test('R48 the cases of an engineer: those that they own, by due time, open or closed', async () => {
    const erin = await atDesk(world, 'owner@desk.example', { queues: ['windows-server/emea'] });
    const owned: string[] = [];
    for (let index = 0; index < 6; index++) {
      owned.push(await submit({ severity: index % 2 ? 'MINIMAL' : 'IMPORTANT' }));
      const id = await taken(world, erin, owned[index] as string);
      if (index < 2) expect(await handOf(world, erin, id).close()).toBe('DONE');
    }
    const byDueTime = (
      await world.sql<{ number: string; status: string }>(
        'SELECT number, status FROM cases WHERE owner_sign_in_id = (SELECT id FROM sign_ins WHERE email = ?) ORDER BY response_due_at, id',
        ['owner@desk.example'],
      )
    ).map(({ number, status }) => `${number} ${status}`);
    const list = async (args: string) => {
      const { data } = await askAt<{ desk: { cases: { totalCount: number; nodes: Record<string, string>[] } } }>(
        world.url,
        erin,
        `{ desk { cases${args} { totalCount nodes { number status title } pageInfo { endCursor } } } }`,
      );
      const { totalCount, nodes } = data.desk.cases;
      return { totalCount, nodes: nodes.map(({ number, status }) => `${number} ${status}`) };
    };
    const closed = byDueTime.filter((each) => each.endsWith('CLOSED'));
    const open = byDueTime.filter((each) => !closed.includes(each));
    expect(byDueTime).toHaveLength(6);
    expect(await list('')).toEqual({ totalCount: 6, nodes: byDueTime });
    expect(await list('(first: 4)')).toEqual({ totalCount: 6, nodes: byDueTime.slice(0, 4) });
    expect(await list('(filter: { state: CLOSED })')).toEqual({ totalCount: 2, nodes: closed });
    expect(await list('(filter: { state: OPEN }, first: 3)')).toEqual({ totalCount: 4, nodes: open.slice(0, 3) });
  });
});
