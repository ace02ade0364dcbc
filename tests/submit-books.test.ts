import { closeBooks } from '../src/agreements/close-books';
import type { Day } from '../src/platform/calendar';
import { BooksDocument, CaseByNumberDocument, SubmitCaseDocument, type SubmitCaseInput } from './documents';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

describe('what a submission does to the books, and what it follows', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
  });
  afterAll(() => world.stop());

  const submit = async (token: string, agreementId: string, changes: Partial<SubmitCaseInput> = {}) =>
    (await world.ask(token, SubmitCaseDocument, { input: world.submission(agreementId, changes) })).data.submitCase;
  const books = async (token: string, id: string) => (await world.ask(token, BooksDocument, { id })).data.node;

  test('R13, R44, R51 a unit is taken, and the ledger says by whom and, to who sees it, for which case', async () => {
    const [one, two] = [await world.person('one@contoso.example'), await world.person('two@contoso.example')];
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const id = await world.register(one, pair);
    await world.register(two, pair);
    const mine = await world.submit(one, id, { addMeAsContact: true });
    const blind = await world.submit(one, id);
    const theirs = await world.submit(two, id, { addMeAsContact: true });
    const told = async (token: string) => {
      const node = await books(token, id);
      if (!node || !('ledger' in node)) return null;
      expect([node.unitsGranted, node.unitsRemaining, node.ledger.totalCount]).toEqual([5, 2, 4]);
      return node.ledger.edges.map(({ node: { kind, units, by, caseNumber, case: found } }) => [
        kind,
        units,
        by,
        caseNumber,
        found?.number ?? null,
      ]);
    };
    const grant = ['GRANT', 5, 'OPERATOR', null, null];
    expect(await told(one)).toEqual([
      grant,
      ['CONSUME', -1, 'YOU', mine, mine],
      ['CONSUME', -1, 'YOU', null, null],
      ['CONSUME', -1, 'ANOTHER_HOLDER', null, null],
    ]);
    expect(await told(two)).toEqual([
      grant,
      ['CONSUME', -1, 'ANOTHER_HOLDER', null, null],
      ['CONSUME', -1, 'ANOTHER_HOLDER', null, null],
      ['CONSUME', -1, 'YOU', theirs, theirs],
    ]);
    expect(new Set([mine, blind, theirs]).size).toBe(3);
    expect(await unbalanced(world)).toEqual([]);
  });

  test('R44, R62 an unlimited plan has a ledger too, and no balance', async () => {
    const token = await world.person('unlimited@contoso.example');
    const id = await world.agreement(token, { plan: 'PARTNER_CLOUD_UNLIMITED' });
    expect(await submit(token, id)).toMatchObject({
      userErrors: [{ code: 'PLAN_UNAVAILABLE', path: ['input', 'agreementId'] }],
      unavailableReasons: [{ code: 'PRODUCT_NOT_COVERED', coverageGaps: ['CLOUD_ONLY'] }],
    });
    expect(await books(token, id)).toMatchObject({
      unitsGranted: null,
      unitsRemaining: null,
      ledger: { totalCount: 1 },
    });
  });

  test('R44 the last unit is taken, and the next request is refused with the reason of now', async () => {
    const token = await world.person('last@contoso.example');
    const id = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '1' });
    await world.submit(token, id);
    const before = await stored(world);
    expect(await submit(token, id)).toMatchObject({
      receipt: null,
      unavailableReasons: [{ code: 'NO_UNITS_REMAINING', since: '2026-11-18' }],
      userErrors: [{ code: 'PLAN_UNAVAILABLE' }],
    });
    expect(await stored(world)).toEqual(before);
  });

  test('R56, R58 a case may refer to an earlier one that its submitter sees', async () => {
    const [seer, other] = [await world.person('seer@contoso.example'), await world.person('blind@contoso.example')];
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const id = await world.register(seer, pair);
    await world.register(other, pair);
    const number = await world.submit(seer, id, { addMeAsContact: true });
    const later = await world.submit(seer, id, {
      followsCaseNumber: ` ${number} `,
      addMeAsContact: true,
      additionalContacts: [{ firstName: 'B', lastName: 'B', email: 'blind@contoso.example' }],
    });
    const read = async (token: string) => (await world.ask(token, CaseByNumberDocument, { number: later })).data.case;
    expect(await read(seer)).toMatchObject({ number: later, follows: { number } });
    expect(await read(other)).toMatchObject({ number: later, follows: null });
    const before = await stored(world);
    for (const followsCaseNumber of [number, '2611180010000000', 'nonsense']) {
      const answer = await submit(other, id, { followsCaseNumber });
      expect(answer?.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'followsCaseNumber'] }]);
    }
    expect(await stored(world)).toEqual(before);
  });

  test('R13, R44 several mutations in one document: each answer shows the balance of its own moment', async () => {
    const token = await world.person('several@contoso.example');
    const id = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '2' });
    const field = (alias: string) => `${alias}: submitCase(input: $${alias}) {
      case { agreement { unitsRemaining ledger { totalCount } } } unavailableReasons { code } }`;
    const aliases = ['first', 'second', 'third'];
    const { data } = await world.ask(
      token,
      `mutation (${aliases.map((alias) => `$${alias}: SubmitCaseInput!`).join(' ')}) { ${aliases.map(field).join(' ')} }`,
      Object.fromEntries(aliases.map((alias) => [alias, world.submission(id, { addMeAsContact: true })])),
    );
    expect(data).toEqual({
      first: { case: { agreement: { unitsRemaining: 1, ledger: { totalCount: 2 } } }, unavailableReasons: [] },
      second: { case: { agreement: { unitsRemaining: 0, ledger: { totalCount: 3 } } }, unavailableReasons: [] },
      third: { case: null, unavailableReasons: [{ code: 'NO_UNITS_REMAINING' }] },
    });
  });

  test('R18, R62 closing the books is the system’s entry, and lapsed units are not used-up ones', async () => {
    const token = await world.person('ended@contoso.example');
    const id = await world.agreement(token, { plan: 'PROFESSIONAL_5', starts: '2025-11-19' });
    await world.submit(token, id);
    await world.moveTo('2026-11-20T20:00:00Z');
    const { database, clock } = world.server.world;
    await closeBooks(database, '2026-11-20' as Day, clock.now(), false);
    expect(await books(token, id)).toMatchObject({
      unitsRemaining: 0,
      ledger: {
        edges: [
          { node: { kind: 'GRANT', units: 5, by: 'OPERATOR' } },
          { node: { kind: 'CONSUME', units: -1, by: 'YOU' } },
          { node: { kind: 'EXPIRE', units: -4, by: 'SYSTEM', caseNumber: null } },
        ],
      },
    });
    expect((await submit(token, id))?.unavailableReasons).toMatchObject([{ code: 'EXPIRED', since: '2026-11-20' }]);
    expect(await unbalanced(world)).toEqual([]);
  });
});
