import { closeBooks } from '../src/agreements/close-books';
import type { Day } from '../src/platform/calendar';
import { parseGlobalId } from '../src/platform/global-id';
import { atOnce, tally } from './setup/asking';
import { booksOf, rowsOf } from './setup/books';
import { addressOf, Cast, person } from './setup/cast';
import { handOf } from './setup/deeds';
import { unbalanced } from './setup/stored';
import { BooksDocument, CasesDocument } from './documents';

const AGREEMENT = `query ($id: ID!) { node(id: $id) { ... on Agreement {
  unitsRemaining endsOn unavailableReasons { code } } } }`;
interface Shown {
  unitsRemaining: number | null;
  endsOn: string;
  unavailableReasons: { code: string }[];
}
/** Beyond every agreement of these tests. */
const NEXT_YEAR = '2027-11-30T08:00:00Z';

describe('R56 closing a case', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());
  afterEach(async () => {
    expect(await unbalanced(cast.world)).toEqual([]);
  });

  test.each(['pia', 'ada', 'erin'] as const)('R56 %s closes it, for everybody at once', async (name) => {
    const story = await cast.owned();
    const before = await booksOf(cast.world, cast.agreementId);
    expect(await story.by(name).close('CUSTOMER_REQUEST')).toBe('DONE');
    for (const reader of ['pia', 'ada', 'erin'] as const) {
      const found = await cast.read(reader, story);
      expect(found).toMatchObject({ status: 'CLOSED', closeReason: 'CUSTOMER_REQUEST', updatedAt: found.closedAt });
      expect(Date.parse(found.reopenableUntil ?? '') - Date.parse(found.closedAt ?? '')).toBe(14 * 86_400_000);
      expect(found.timeline.nodes.at(-1)).toMatchObject({
        kind: 'STATUS',
        actor: name === 'erin' ? 'ENGINEER' : 'CONTACT',
      });
    }
    const listed = async (state: 'OPEN' | 'CLOSED') =>
      (await cast.world.ask(cast.tokens.ada, CasesDocument, { filter: { state, search: story.number } })).data.cases
        ?.totalCount;
    expect([await listed('OPEN'), await listed('CLOSED')]).toEqual([0, 1]);
    expect(await rowsOf(cast.world, 'SELECT waiting FROM cases WHERE number = ?', [story.number])).toEqual([
      { waiting: 0 },
    ]);
    expect(await booksOf(cast.world, cast.agreementId)).toEqual(before);
  });

  test('R56 a case that nobody owns is closed by a contact, resolved unless said otherwise', async () => {
    const story = await cast.submitted();
    expect((await cast.read('pia', story)).reopenableUntil).toBeNull();
    expect(await story.by('ada').close()).toBe('DONE');
    expect(await cast.read('pia', story)).toMatchObject({ status: 'CLOSED', closeReason: 'RESOLVED' });
    const [row] = await rowsOf(cast.world, 'SELECT waiting FROM cases WHERE number = ?', [story.number]);
    expect(row).toEqual({ waiting: 0 });
  });

  test.each(['WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'])('R63 it is closed from %s too', async (status) => {
    const story = await cast.owned();
    await story.by('erin').move(status);
    expect(await story.by('pia').close()).toBe('DONE');
    expect((await cast.read('pia', story)).status).toBe('CLOSED');
  });
});

describe('R57 a unit that is given back', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());
  afterEach(async () => {
    expect(await unbalanced(cast.world)).toEqual([]);
  });

  const agreement = (units: string, starts?: string) =>
    cast.world.agreement(cast.tokens.sam, { plan: 'PROFESSIONAL_5', units, ...(starts ? { starts } : {}) });
  const shown = async (id: string) => {
    const { data, errors } = await cast.world.ask<{ node: Shown }, object>(cast.tokens.sam, AGREEMENT, { id });
    expect(errors).toBeUndefined();
    return data.node;
  };
  const ledger = async (id: string) =>
    (
      await rowsOf<{ kind: string; units: number }>(
        cast.world,
        'SELECT kind, units FROM ledger_entries WHERE agreement_id = ? ORDER BY id',
        [parseGlobalId(id)?.id],
      )
    ).map(({ kind, units }) => `${kind} ${units}`);

  test.each(['PRODUCT_DEFECT', 'DUPLICATE'])('R57 %s gives exactly one back, and can be used again', async (reason) => {
    const id = await agreement('1');
    const story = await cast.owned({}, id);
    const used = await shown(id);
    expect(used).toMatchObject({ unitsRemaining: 0, unavailableReasons: [{ code: 'NO_UNITS_REMAINING' }] });
    expect(await story.by('erin').close(reason)).toBe('DONE');
    expect(await shown(id)).toEqual({ ...used, unitsRemaining: 1, unavailableReasons: [] });
    expect(await ledger(id)).toEqual(['GRANT 1', 'CONSUME -1', 'REFUND 1']);
    const { timeline } = await cast.read('pia', story);
    expect(timeline.nodes.slice(-2).map(({ kind, actor }) => [kind, actor])).toEqual([
      ['STATUS', 'ENGINEER'],
      ['REFUND', 'ENGINEER'],
    ]);
    expect(await story.by('erin').close(reason)).toBe('ALREADY_CLOSED');
    const next = await cast.submitted({}, id);
    expect((await cast.read('pia', next)).status).toBe('NEW');
    expect(await shown(id)).toMatchObject({ unitsRemaining: 0, unavailableReasons: [{ code: 'NO_UNITS_REMAINING' }] });
  });

  test('R57 the last day of use is told anew once it is used up again', async () => {
    const id = await agreement('1');
    const story = await cast.owned({}, id);
    await story.by('erin').close('DUPLICATE');
    const row = () =>
      rowsOf(cast.world, 'SELECT used_up_on AS day FROM agreements WHERE id = ?', [parseGlobalId(id)?.id]);
    expect(await row()).toEqual([{ day: null }]);
    await story.by('pia').reopen();
    expect(await row()).toEqual([{ day: '2026-11-18' }]);
  });

  test('R57 closed 20 times at once: one gives it back', async () => {
    const id = await agreement('1');
    const story = await cast.owned({}, id);
    const codes = await atOnce(20, (index) => story.by('erin').close(index % 2 ? 'DUPLICATE' : 'PRODUCT_DEFECT'));
    expect(tally(codes)).toEqual({ DONE: 1, ALREADY_CLOSED: 19 });
    expect(await ledger(id)).toEqual(['GRANT 1', 'CONSUME -1', 'REFUND 1']);
    const kinds = (await cast.read('erin', story)).timeline.nodes.map(({ kind }) => kind);
    expect(kinds).toEqual(['SUBMITTED', 'TAKEN', 'STATUS', 'STATUS', 'REFUND']);
  });

  test('R57 closed by contacts and engineer at once: one closes, and what it says holds', async () => {
    const id = await agreement('5');
    for (let round = 0; round < 5; round++) {
      const story = await cast.owned({}, id);
      const codes = await Promise.all([
        story.by('pia').close(),
        story.by('erin').close('DUPLICATE'),
        story.by('ada').close('CUSTOMER_REQUEST'),
      ]);
      expect(tally(codes)).toEqual({ DONE: 1, ALREADY_CLOSED: 2 });
      const { closeReason } = await cast.read('pia', story);
      expect(closeReason).toBe(['RESOLVED', 'DUPLICATE', 'CUSTOMER_REQUEST'][codes.indexOf('DONE')]);
      const entries = await rowsOf(
        cast.world,
        "SELECT l.id FROM ledger_entries l JOIN cases c ON c.id = l.case_id WHERE c.number = ? AND l.kind = 'REFUND'",
        [story.number],
      );
      expect(entries).toHaveLength(closeReason === 'DUPLICATE' ? 1 : 0);
    }
  });

  test('R57, R62 an unlimited plan has nothing to be given back, and its book tells of it all the same', async () => {
    const id = await agreement('5');
    const number = parseGlobalId(id)?.id;
    await cast.world.sql('UPDATE agreements SET units_granted = NULL, units_remaining = NULL WHERE id = ?', [number]);
    await cast.world.sql('UPDATE ledger_entries SET units = 0 WHERE agreement_id = ?', [number]);
    const story = await cast.owned({}, id);
    expect(await story.by('erin').close('PRODUCT_DEFECT')).toBe('DONE');
    expect(await shown(id)).toMatchObject({ unitsRemaining: null, unavailableReasons: [] });
    expect(await ledger(id)).toEqual(['GRANT 0', 'CONSUME -1', 'REFUND 1']);
    expect((await story.by('pia').reopen()).userErrors).toEqual([]);
    expect(await ledger(id)).toEqual(['GRANT 0', 'CONSUME -1', 'REFUND 1', 'CONSUME -1']);
  });

  test('R51, R62 the ledger says that it was an engineer, and the case to those alone who see it', async () => {
    const pair = await cast.world.issue({ plan: 'PROFESSIONAL_5' });
    const id = await cast.world.register(cast.tokens.sam, pair);
    const everybody = ['sam', 'hal', 'pia', 'erin', 'stranger'] as const;
    for (const name of everybody) if (name !== 'sam') await cast.world.register(cast.tokens[name], pair);
    const story = await cast.owned({}, id);
    await story.by('erin').close('PRODUCT_DEFECT');
    const entry = async (name: (typeof everybody)[number]) => {
      const { node } = (await cast.world.ask(cast.tokens[name], BooksDocument, { id })).data;
      const found = node && 'ledger' in node ? node.ledger.edges.at(-1)?.node : undefined;
      return [found?.kind, found?.units, found?.by, found?.caseNumber ?? null, found?.case?.number ?? null];
    };
    const seen = ['REFUND', 1, 'ENGINEER', story.number, story.number];
    const unseen = ['REFUND', 1, 'ENGINEER', null, null];
    expect(await Promise.all(everybody.map(entry))).toEqual([unseen, unseen, seen, seen, unseen]);
  });

  test('R57, R62 to an agreement that has ended, before and after its books were closed', async () => {
    const ids = [
      await agreement('2', '2025-11-20'),
      await agreement('2', '2025-11-20'),
      await agreement('1', '2025-11-20'),
    ];
    const stories = [];
    for (const id of ids) stories.push(await cast.owned({}, id));
    await cast.world.moveTo(NEXT_YEAR);
    const { database, clock } = cast.world.server.world;
    const today = '2027-11-30' as Day;
    const ended = await Promise.all(ids.map(shown));
    expect(ended.map(({ unavailableReasons }) => unavailableReasons.map(({ code }) => code))).toEqual([
      ['EXPIRED'],
      ['EXPIRED'],
      ['EXPIRED', 'NO_UNITS_REMAINING'],
    ]);
    expect(await stories[0]?.by('erin').close('DUPLICATE')).toBe('DONE');
    await closeBooks(database, today, clock.now(), false);
    for (const story of stories.slice(1)) expect(await story.by('erin').close('DUPLICATE')).toBe('DONE');
    expect(await Promise.all(ids.map(ledger))).toEqual([
      ['GRANT 2', 'CONSUME -1', 'REFUND 1', 'EXPIRE -2'],
      ['GRANT 2', 'CONSUME -1', 'EXPIRE -1', 'REFUND 1'],
      ['GRANT 1', 'CONSUME -1', 'REFUND 1'],
    ]);
    const after = await Promise.all(ids.map(shown));
    expect(after.map(({ endsOn }) => endsOn)).toEqual(ended.map(({ endsOn }) => endsOn));
    expect(after.map(({ unitsRemaining }) => unitsRemaining)).toEqual([0, 1, 1]);
    for (const each of after) expect(each.unavailableReasons.map(({ code }) => code)).toEqual(['EXPIRED']);
    // The next closing of the books lets lapse what came since, once.
    expect(await closeBooks(database, today, clock.now(), false)).toMatchObject({ units: 2 });
    expect(await closeBooks(database, today, clock.now(), false)).toMatchObject({ units: 0 });
    expect(await Promise.all(ids.map(ledger))).toMatchObject([{}, { length: 5 }, { length: 4 }]);
  });

  test('R57 a contact who owns nothing closes as what is not theirs to say: nothing is given back', async () => {
    const id = await agreement('3');
    const story = await cast.owned({ primaryContact: person('pia') }, id);
    for (const reason of ['DUPLICATE', 'PRODUCT_DEFECT'])
      expect(await handOf(cast.world, await cast.world.token(addressOf('pia')), story.id).close(reason)).toBe(
        'REASON_NOT_ALLOWED',
      );
    expect(await ledger(id)).toEqual(['GRANT 3', 'CONSUME -1']);
    expect((await cast.read('pia', story)).status).toBe('IN_PROGRESS');
  });
});
