/** What a hostile stranger tried, each of which once did harm. */
import { instant } from '../src/platform/calendar';
import { linkArrival } from '../src/cases/case-links.store';
import { recogniseSignIn } from '../src/identity/recognise-sign-in';
import { World } from './world';

describe('attacks', () => {
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await World.start({ log: (line) => lines.push(line) });
  });
  afterAll(() => world.stop());

  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');

  test('one id a hundred times, and the same field ten times, read each row once', async () => {
    const token = await world.person('mallory@contoso.example');
    const id = await world.agreement(token);
    for (let i = 0; i < 3; i++) await world.submit(token, id);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Agreement { ledger(first: 10) { nodes { ${aliases(10, 'caseNumber')} } } } } }`;
    const { result, statements } = await world.statements(() =>
      world.ask(token, document, { ids: Array(100).fill(id) }),
    );
    expect(result.errors).toBeUndefined();
    expect((result.data as { nodes: unknown[] }).nodes).toHaveLength(100);
    expect(statements.length).toBeLessThanOrEqual(8);
    expect(result.extensions?.cost?.requested).toBeGreaterThan(20_000 / 2);
  });

  test('R13 the ledgers of many agreements are read with as many statements as one', async () => {
    const token = await world.person('collector@contoso.example');
    const counts: number[] = [];
    for (const more of [1, 9]) {
      for (let i = 0; i < more; i++) await world.submit(token, await world.agreement(token));
      const document =
        '{ viewer { agreements(first: 100) { nodes { ledger(first: 1) { totalCount pageInfo { hasNextPage } nodes { kind units } } } } } }';
      const { result, statements } = await world.statements(() => world.ask(token, document));
      const { nodes } = (result.data as { viewer: { agreements: { nodes: object[] } } }).viewer.agreements;
      const ledger = { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ kind: 'GRANT', units: 5 }] };
      expect(nodes).toEqual(Array(nodes.length).fill({ ledger }));
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('R52 of many who come first with one address at once, one is linked', async () => {
    const submitter = await world.person('sender@contoso.example');
    const usable = await world.agreement(submitter);
    const { database } = world.server.world;
    for (let round = 0; round < 4; round++) {
      const email = `shared${round}@contoso.example`;
      await world.submit(submitter, usable, { primaryContact: { firstName: 'S', lastName: 'H', email } });
      const arrive = (subject: string) =>
        recogniseSignIn(
          database,
          {
            issuer: 'https://issuer.example/',
            subject,
            kind: 'WORK',
            verifiedEmail: email,
            firstName: 'S',
            lastName: 'H',
          },
          instant(Date.now()),
          linkArrival,
        );
      await Promise.all(Array.from({ length: 8 }, (_, i) => arrive(`${round} ${i}`)));
      const [row] = (await database.reads.query(
        'SELECT COUNT(*) AS links FROM case_viewers v JOIN case_contacts c ON c.id = v.contact_id WHERE c.email_folded = ?',
        [email],
      )) as { links: number }[];
      expect(Number(row?.links)).toBe(1);
    }
  });

  test('R52 a first sign-in while a case for its address is being stored is answered, and linked', async () => {
    const submitter = await world.person('hasty@contoso.example');
    const id = await world.agreement(submitter, { plan: 'PARTNER_ON_PREMISES_20' });
    for (let round = 0; round < 15; round++) {
      const email = `early${round}@contoso.example`;
      const token = await world.token(email);
      const asked = new Promise((resolve) => setTimeout(resolve, round)).then(() =>
        world.ask(token, '{ viewer { id } }'),
      );
      await world.submit(submitter, id, { primaryContact: { firstName: 'E', lastName: 'A', email } });
      expect((await asked).errors).toBeUndefined();
      const { data } = await world.ask<{ cases: { totalCount: number } }, object>(token, '{ cases { totalCount } }');
      expect(data.cases.totalCount).toBe(1);
    }
  });

  test.each([
    [
      'mutation ($a: String = "x") { registerAgreement(input: { accessId: $a, contractId: "SECR-ETCO-NTRA-CTID" }) { userErrors { code } } }',
    ],
    ['query ($a: ID = "x") { node(id: $a) { id } }'],
    ['query ($a: Boolean = true) { viewer { id @skip(if: $a) } }'],
  ])('R61 null through a default is the client’s mistake, and what was typed is not logged: %s', async (document) => {
    const token = await world.person('nobody@contoso.example');
    lines.length = 0;
    const { errors } = await world.ask(token, document, { a: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(lines.join('\n')).not.toContain('SECR');
  });

  test('R61 guesses that are not judged leave nothing behind', async () => {
    const token = await world.person('guesser@contoso.example');
    const guess = (accessId: string) =>
      world.ask(
        token,
        'mutation ($accessId: String!) { registerAgreement(input: { accessId: $accessId, contractId: "NOPE-NOPE-NOPE" }) { userErrors { code } } }',
        { accessId },
      );
    for (let i = 0; i < 20; i++) await guess(`JUDGED${i}`);
    const rows = async () =>
      (
        (await world.server.world.database.reads.query('SELECT COUNT(*) AS rows_kept FROM throttles')) as {
          rows_kept: number;
        }[]
      )[0]?.rows_kept;
    const before = await rows();
    for (let i = 0; i < 20; i++) await guess(`BLOCKED${i}`);
    expect(await rows()).toBe(before);
  });

  test.each(['constructor', 'toString', '__proto__'])('a variable named %s hides no cost', async (name) => {
    const token = await world.person('nobody@contoso.example');
    const document = `query ($${name}: Int = 100) { viewer { agreements(first: $${name}) { nodes { ledger(first: $${name}) { nodes { id case { id } } } } } } }`;
    const { errors } = await world.ask(token, document, {});
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  test('a filter with one value 40,000 times filters as with one', async () => {
    const token = await world.person('nobody@contoso.example');
    const { errors, data } = await world.ask(
      token,
      'query ($s: [CaseStatus!]) { cases(filter: { statuses: $s }) { totalCount } }',
      { s: Array(30_000).fill('NEW') },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ cases: { totalCount: 0 } });
  });

  test.each([
    [{ query: 'query A { viewer { id } }', operationName: 'B' }],
    [{ query: 'query A { viewer { id } } query B { viewer { id } }' }],
  ])('an operation that is not there is said, not masked: %j', async (body) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; incident?: string } }[] };
    expect([response.status, errors[0]?.extensions.code, errors[0]?.extensions.incident]).toEqual([
      400,
      'OPERATION_RESOLUTION_FAILURE',
      undefined,
    ]);
  });
});
