/** R10, R11: a benefit has no pair until an administrator activates it; from then on every member reads it. */
import { globalId } from '../src/platform/global-id';
import { askAt, atOnce, registerAt, registrationCode, tally, type Pair } from './setup/asking';
import {
  activate,
  addTo,
  audited,
  benefit,
  claim,
  codeOf,
  organisation,
  removeFrom,
  reveal,
} from './setup/organisations';
import { World } from './world';

const NOW = '2026-11-18T20:00:00Z';

describe('benefits', () => {
  let world: World;
  let contoso: number;
  let [grace, ada, stranger]: string[] = [];
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    contoso = await organisation(world, 'contoso');
    await addTo(world, contoso, 'ada@example.com', 'MEMBER', 'PERSONAL');
    grace = await world.person('grace@contoso.example');
    ada = await world.person('ada@example.com', 'PERSONAL');
    stranger = await world.person('stranger@contoso.example');
  });
  afterAll(() => world.stop());

  const by = (token: string | undefined) => token as string;
  const numberOf = async (email: string) =>
    (await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [email]))[0]?.id;

  test('R7, R8, R10, R11 the administrator activates, a member reads the pair again, both register and share a balance', async () => {
    const { id } = await benefit(world, contoso, { plan: 'PARTNER_ON_PREMISES_20' });
    expect(await reveal(world, by(ada), id)).toMatchObject({
      benefit: { state: 'WAITING', agreement: null },
      pair: null,
      userErrors: [{ code: 'NOT_ACTIVATED' }],
    });
    expect(await activate(world, by(ada), id)).toMatchObject({
      benefit: null,
      pair: null,
      userErrors: [{ code: 'NOT_ADMINISTRATOR' }],
    });

    const activated = await activate(world, by(grace), id);
    expect(activated).toEqual({
      benefit: {
        id,
        state: 'ACTIVATED',
        reference: expect.any(String) as string,
        agreement: { startsOn: '2026-11-18', endsOn: '2027-12-18', unitsRemaining: 20 },
      },
      pair: { accessId: expect.any(String) as string, contractId: expect.any(String) as string },
      userErrors: [],
    });
    expect((await reveal(world, by(ada), id)).pair).toEqual(activated.pair);
    expect((await reveal(world, by(grace), id)).pair).toEqual(activated.pair);
    expect(await activate(world, by(grace), id)).toMatchObject({
      benefit: { id, state: 'ACTIVATED' },
      pair: null,
      userErrors: [{ code: 'ALREADY_ACTIVATED' }],
    });

    // Nothing has registered by itself.
    const mine = '{ viewer { agreements { nodes { id unitsRemaining } } } }';
    const agreementsOf = async (token: string) =>
      (
        await askAt<{ viewer: { agreements: { nodes: { id: string; unitsRemaining: number }[] } } }>(
          world.url,
          token,
          mine,
        )
      ).data.viewer.agreements.nodes;
    expect([await agreementsOf(by(grace)), await agreementsOf(by(ada))]).toEqual([[], []]);
    const registered = await world.register(by(grace), activated.pair as Pair);
    expect(await world.register(by(ada), activated.pair as Pair)).toBe(registered);
    await world.submit(by(ada), registered);
    expect(await agreementsOf(by(grace))).toEqual([{ id: registered, unitsRemaining: 19 }]);
    expect((await reveal(world, by(grace), id)).benefit?.agreement?.unitsRemaining).toBe(19);

    const [graceId, adaId] = [await numberOf('grace@contoso.example'), await numberOf('ada@example.com')];
    expect((await audited(world, 'BENEFIT_ACTIVATED')).at(-1)).toMatchObject({ actor: 'SIGN_IN', by: graceId });
    expect((await audited(world, 'PAIR_REVEALED')).map((each) => each.by)).toEqual([graceId, adaId, graceId, graceId]);
  });

  test('R11, R61 the pair stands in clear nowhere in the database', async () => {
    const { id } = await benefit(world, contoso);
    const { pair } = await activate(world, by(grace), id);
    await reveal(world, by(ada), id);
    const { accessId, contractId } = pair as Pair;
    const bare = [accessId, contractId].flatMap((half) => [half, half.replaceAll('-', '')]);
    const tables = world.server.world.database.source.entityMetadatas.map(({ tableName }) => tableName);
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      const stored = JSON.stringify(await world.sql(`SELECT * FROM ${table}`)).toUpperCase();
      expect([table, bare.filter((half) => stored.includes(half))]).toEqual([table, []]);
    }
  });

  test('R11 of 20 activations at once one makes an agreement', async () => {
    const { id } = await benefit(world, contoso);
    await addTo(world, contoso, 'gus@contoso.example', 'ADMINISTRATOR');
    const gus = await world.person('gus@contoso.example');
    const [before] = await world.sql<{ n: number }>('SELECT COUNT(*) AS n FROM agreements');
    const came = await atOnce(20, (index) => activate(world, index % 2 ? gus : by(grace), id));
    expect(tally(came.map(codeOf))).toEqual({ DONE: 1, ALREADY_ACTIVATED: 19 });
    expect(came.filter(({ pair }) => pair !== null)).toHaveLength(1);
    const [after] = await world.sql<{ n: number }>('SELECT COUNT(*) AS n FROM agreements');
    expect(Number(after?.n) - Number(before?.n)).toBe(1);
    const pair = (await reveal(world, gus, id)).pair as Pair;
    expect(registrationCode(await registerAt(world.url, gus, pair))).toBe('REGISTERED');
  });

  test('R11, R12, R24 the last day to activate, and the first day of the agreement', async () => {
    const [over, last] = [
      await benefit(world, contoso, { activateBy: '2026-11-18' }),
      await benefit(world, contoso, { activateBy: '2026-11-19' }),
    ];
    const ahead = await benefit(world, contoso);
    // It is the 19th in Los Angeles, whatever the day is elsewhere.
    await world.moveTo('2026-11-20T07:59:00Z');
    expect(await activate(world, by(grace), over.id)).toMatchObject({
      benefit: { state: 'EXPIRED', agreement: null },
      userErrors: [{ code: 'EXPIRED', path: ['input', 'benefitId'] }],
    });
    expect(codeOf(await activate(world, by(grace), last.id))).toBe('DONE');
    for (const startsOn of ['2026-11-18', '2027-11-20'])
      expect(await activate(world, by(grace), ahead.id, startsOn)).toMatchObject({
        benefit: null,
        pair: null,
        userErrors: [{ code: 'INVALID_START', path: ['input', 'startsOn'] }],
      });
    expect((await activate(world, by(grace), ahead.id, '2027-11-19')).benefit?.agreement).toMatchObject({
      startsOn: '2027-11-19',
      endsOn: '2028-11-19',
    });
    await world.moveTo(NOW);
  });

  test('R11, R12 units and products are those of the benefit', async () => {
    const terms = { plan: 'SOFTWARE_ASSURANCE', units: '7', products: ['windows server', 'SQL Server'] };
    const { id } = await benefit(world, contoso, terms);
    const activated = await activate(world, by(grace), id);
    expect(activated.benefit?.agreement?.unitsRemaining).toBe(7);
    const agreementId = await world.register(by(grace), activated.pair as Pair);
    const { data } = await askAt<{ node: object }>(
      world.url,
      by(grace),
      `query ($id: ID!) { node(id: $id) { ... on Agreement { planType { code } customerName unitsGranted } } }`,
      { id: agreementId },
    );
    expect(data.node).toEqual({
      planType: { code: 'SOFTWARE_ASSURANCE' },
      customerName: 'The contoso company',
      unitsGranted: 7,
    });
  });

  describe('claiming', () => {
    test('R11 a code claims a benefit for one organisation, once for all', async () => {
      const other = await organisation(world, 'fabrikam');
      const bram = await world.person('grace@fabrikam.example');
      const { id, claimCode } = await benefit(world, null);
      const code = claimCode as string;
      expect((await world.sql('SELECT * FROM benefits WHERE claim_code_hash LIKE ?', [`%${code}%`])).length).toBe(0);
      expect(codeOf(await claim(world, by(stranger), contoso, code))).toBe('ORGANISATION_NOT_FOUND');
      expect(codeOf(await claim(world, by(ada), contoso, code))).toBe('NOT_ADMINISTRATOR');
      expect(codeOf(await activate(world, by(grace), id))).toBe('BENEFIT_NOT_FOUND');
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
      expect(await claim(world, by(grace), contoso, typed)).toMatchObject({ benefit: { id, state: 'WAITING' } });
      // Again is the same; to another organisation it answers like a code that was never made.
      expect(codeOf(await claim(world, by(grace), contoso, code))).toBe('DONE');
      expect(await claim(world, bram, other, code)).toEqual(await claim(world, bram, other, 'AAAAA-AAAAA-AAAA'));
      expect(codeOf(await activate(world, by(grace), id))).toBe('DONE');
      expect((await audited(world, 'BENEFIT_CLAIMED')).map((each) => each.facts)).toMatchObject([
        { organisationId: contoso },
      ]);
    });

    test('R11 two organisations that claim one code at once: one has it', async () => {
      const others = [await organisation(world, 'northwind'), await organisation(world, 'tailspin')];
      const tokens = [await world.person('grace@northwind.example'), await world.person('grace@tailspin.example')];
      const { claimCode } = await benefit(world, null);
      const came = await atOnce(10, (index) =>
        claim(world, tokens[index % 2] as string, others[index % 2] as number, claimCode as string),
      );
      expect(tally(came.map(codeOf))).toEqual({ DONE: 5, BENEFIT_NOT_FOUND: 5 });
    });

    test('R61 20 wrong codes, and right and wrong answer alike', async () => {
      await addTo(world, contoso, 'guesser@contoso.example', 'ADMINISTRATOR');
      const guesser = await world.person('guesser@contoso.example');
      const { claimCode } = await benefit(world, null);
      const came = await atOnce(25, (index) => claim(world, guesser, contoso, `WRONG-${index}`));
      expect(tally(came.map(codeOf))).toEqual({ BENEFIT_NOT_FOUND: 20, TOO_MANY_ATTEMPTS: 5 });
      const [right, wrong] = [
        await claim(world, guesser, contoso, claimCode as string),
        await claim(world, guesser, contoso, 'WRONG'),
      ];
      expect(right.userErrors[0]?.retryAt).toMatch(/Z$/);
      expect(right).toEqual(wrong);
      // The budget is of the sign-in: another administrator claims it.
      expect(codeOf(await claim(world, by(grace), contoso, claimCode as string))).toBe('DONE');
    });
  });

  test('R53 a removed member sees nothing at once, and what they have registered stays theirs', async () => {
    await addTo(world, contoso, 'gone@contoso.example');
    const gone = await world.person('gone@contoso.example');
    const { id } = await benefit(world, contoso);
    const { pair } = await activate(world, by(grace), id);
    expect((await reveal(world, gone, id)).pair).toEqual(pair);
    const agreementId = await world.register(gone, pair as Pair);
    await removeFrom(world, contoso, 'gone@contoso.example');
    expect(await reveal(world, gone, id)).toEqual({
      benefit: null,
      pair: null,
      userErrors: [{ code: 'BENEFIT_NOT_FOUND', path: ['input', 'benefitId'] }],
    });
    const { data } = await askAt<object>(
      world.url,
      gone,
      `query ($ids: [ID!]!, $own: ID!) { nodes(ids: $ids) { id } own: node(id: $own) { id } organisation(handle: "contoso") { id }
        viewer { organisations { role } } }`,
      { ids: [id, globalId('Organisation', contoso)], own: agreementId },
    );
    expect(data).toEqual({
      nodes: [null, null],
      own: { id: agreementId },
      organisation: null,
      viewer: { organisations: [] },
    });
  });
});
