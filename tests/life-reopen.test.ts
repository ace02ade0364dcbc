import { parseGlobalId } from '../src/platform/global-id';
import { atOnce, tally } from './setup/asking';
import { booksOf, rowsOf } from './setup/books';
import { addressOf, Cast, OPEN_HOUR, type Story } from './setup/cast';
import { codeOf } from './setup/deeds';
import { revoke } from './setup/desk';
import { kept } from './setup/kept';
import { engage } from './setup/owning';
import { unbalanced } from './setup/stored';
import { CasesDocument, SubmitCaseDocument } from './documents';

/** What comes before everything else in the timeline of a case that somebody owns. */
const TAKEN = ['SUBMITTED', 'TAKEN', 'STATUS'];

describe('R56 reopening a case', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());
  afterEach(async () => {
    expect(await unbalanced(cast.world)).toEqual([]);
  });

  const agreement = (units: string) => cast.world.agreement(cast.tokens.sam, { plan: 'PROFESSIONAL_5', units });
  const kinds = async (story: Story) => (await cast.read('pia', story)).timeline.nodes.map(({ kind }) => kind);
  const ledger = async (story: Story) =>
    (
      await rowsOf<{ kind: string }>(
        cast.world,
        'SELECT l.kind FROM ledger_entries l JOIN cases c ON c.id = l.case_id WHERE c.number = ? ORDER BY l.id',
        [story.number],
      )
    ).map(({ kind }) => kind);

  test.each(['pia', 'ada'] as const)('R56 %s reopens it; it takes no unit, and goes on', async (name) => {
    const story = await cast.owned();
    await story.by('erin').close();
    const before = await booksOf(cast.world, cast.agreementId);
    const done = await story.by(name).reopen();
    expect(done).toMatchObject({ userErrors: [], unavailableReasons: [] });
    expect(done.case).toMatchObject({
      status: 'IN_PROGRESS',
      closedAt: null,
      closeReason: null,
      reopenableUntil: null,
    });
    expect(await booksOf(cast.world, cast.agreementId)).toEqual(before);
    const found = await cast.read('erin', story);
    expect(found.timeline.nodes.at(-1)).toMatchObject({
      kind: 'REOPENED',
      actor: 'CONTACT',
      actorName: `${name} Person`,
    });
    expect(found).toMatchObject({ status: 'IN_PROGRESS', viewerRole: null });
    for (const reader of ['pia', 'ada'] as const) {
      const filter = { state: 'OPEN' as const, search: story.number };
      expect((await cast.world.ask(cast.tokens[reader], CasesDocument, { filter })).data.cases?.totalCount).toBe(1);
    }
    expect((await story.by('pia').write('It is back')).userErrors).toEqual([]);
  });

  test('R56 one that nobody owned waits in its queue again', async () => {
    const story = await cast.submitted();
    await story.by('pia').close();
    await story.by('pia').reopen();
    const [row] = await rowsOf(cast.world, 'SELECT status, waiting FROM cases WHERE number = ?', [story.number]);
    expect(row).toEqual({ status: 'IN_PROGRESS', waiting: 1 });
    const owned = await cast.owned();
    await owned.by('pia').close();
    await revoke(cast.world, 'erin@desk.example');
    await engage(cast.world, 'erin@desk.example');
    await owned.by('pia').reopen();
    expect(await rowsOf(cast.world, 'SELECT waiting FROM cases WHERE number = ?', [owned.number])).toEqual([
      { waiting: 1 },
    ]);
  });

  test('R56 for 14 days to the moment, and then a new case refers to it', async () => {
    const [inTime, late] = [await cast.owned(), await cast.owned()];
    cast.freeze('2026-11-18T09:00:00.123Z');
    for (const story of [inTime, late]) expect(await story.by('pia').close()).toBe('DONE');
    cast.freeze('2026-12-02T09:00:00.123Z');
    expect(codeOf(await inTime.by('ada').reopen())).toBe('DONE');
    cast.freeze('2026-12-02T09:00:00.124Z');
    const before = await kept(cast.world);
    const refused = await late.by('pia').reopen();
    expect(refused.userErrors).toEqual([{ code: 'TOO_LATE', path: ['input', 'caseId'] }]);
    expect(refused.case).toMatchObject({ status: 'CLOSED', reopenableUntil: '2026-12-02T09:00:00.123Z' });
    expect(await kept(cast.world)).toEqual(before);
    const own = await cast.world.agreement(cast.tokens.pia);
    const input = cast.world.submission(own, { followsCaseNumber: late.number });
    const { data } = await cast.world.ask(cast.tokens.pia, SubmitCaseDocument, { input });
    expect(data.submitCase?.userErrors).toEqual([]);
    cast.freeze(OPEN_HOUR);
  });

  test.each(['PRODUCT_DEFECT', 'DUPLICATE'])('R56, R57 after %s it takes a unit again, each time', async (reason) => {
    const id = await agreement('2');
    const story = await cast.owned({}, id);
    for (const round of [1, 2, 3]) {
      await story.by('erin').close(reason);
      expect(await booksOf(cast.world, id)).toMatchObject({ unitsRemaining: 2, consumed: round });
      expect(codeOf(await story.by('ada').reopen())).toBe('DONE');
      expect(await booksOf(cast.world, id)).toMatchObject({ unitsRemaining: 1, consumed: round + 1 });
    }
    expect((await kinds(story)).slice(-4)).toEqual(['STATUS', 'REFUND', 'REOPENED', 'UNIT_TAKEN']);
    expect(await ledger(story)).toEqual(['CONSUME', 'REFUND', 'CONSUME', 'REFUND', 'CONSUME', 'REFUND', 'CONSUME']);
    // What was closed without giving it back takes none.
    await story.by('pia').close();
    await story.by('pia').reopen();
    expect(await booksOf(cast.world, id)).toMatchObject({ unitsRemaining: 1 });
    expect((await kinds(story)).slice(-2)).toEqual(['STATUS', 'REOPENED']);
  });

  test('R56 refused with the reasons where the plan is used up, and nothing changes', async () => {
    const id = await agreement('1');
    const story = await cast.owned({}, id);
    await story.by('erin').close('DUPLICATE');
    await cast.submitted({}, id);
    const before = await kept(cast.world);
    const refused = await story.by('pia').reopen();
    expect(refused).toMatchObject({
      case: { status: 'CLOSED' },
      userErrors: [{ code: 'PLAN_UNAVAILABLE', path: ['input', 'caseId'] }],
      unavailableReasons: [{ code: 'NO_UNITS_REMAINING' }],
    });
    expect(await kept(cast.world)).toEqual(before);
  });

  test('R56 refused with every reason where the agreement has ended', async () => {
    const id = await agreement('1');
    const number = parseGlobalId(id)?.id;
    const story = await cast.owned({}, id);
    const other = await cast.owned({}, await agreement('1'));
    for (const each of [story, other]) await each.by('erin').close('DUPLICATE');
    await cast.submitted({}, id);
    await cast.world.sql("UPDATE agreements SET ends_on = '2026-11-17' WHERE id = ?", [number]);
    const before = await kept(cast.world);
    expect((await story.by('ada').reopen()).unavailableReasons).toEqual([
      { code: 'EXPIRED' },
      { code: 'NO_UNITS_REMAINING' },
    ]);
    expect(await kept(cast.world)).toEqual(before);
    // A unit that was not given back is not asked for: an ended agreement does not keep it closed.
    await cast.world.sql("UPDATE agreements SET ends_on = '2026-11-17' WHERE units_granted = 1");
    const kept1 = await cast.owned();
    await kept1.by('pia').close();
    await cast.world.sql("UPDATE agreements SET ends_on = '2026-11-17' WHERE id = ?", [
      parseGlobalId(cast.agreementId)?.id,
    ]);
    expect(codeOf(await kept1.by('pia').reopen())).toBe('DONE');
    expect((await other.by('pia').reopen()).unavailableReasons).toEqual([{ code: 'EXPIRED' }]);
    await cast.world.sql("UPDATE agreements SET ends_on = '2027-11-18'");
  });

  test('R51 who does not hold the agreement is told the reasons and nothing else of it', async () => {
    const id = await cast.world.agreement(cast.tokens.sam, {
      plan: 'PROFESSIONAL_5',
      units: '1',
      customer: 'Sam’s firm',
    });
    const story = await cast.owned({}, id);
    await story.by('erin').close('DUPLICATE');
    await cast.submitted({}, id);
    const { text } = await cast.world.bytes(
      cast.tokens.pia,
      `mutation ($id: ID!) { reopenCase(input: { caseId: $id }) { unavailableReasons {
        code message details since until coverageGaps coveredVersions { name } remedies { action text url } } case { agreement { id } } } }`,
      { id: story.id },
    );
    expect(text).toContain('NO_UNITS_REMAINING');
    expect(text).toContain('"agreement":null');
    expect(text).not.toMatch(/firm/);
  });

  test('R56 reopened 20 times at once: once, with one unit', async () => {
    const id = await agreement('5');
    const story = await cast.owned({}, id);
    await story.by('erin').close('PRODUCT_DEFECT');
    const codes = await atOnce(20, async (index) => codeOf(await story.by(index % 2 ? 'pia' : 'ada').reopen()));
    expect(tally(codes)).toEqual({ DONE: 1, NOT_CLOSED: 19 });
    expect(await ledger(story)).toEqual(['CONSUME', 'REFUND', 'CONSUME']);
    expect(await kinds(story)).toEqual([...TAKEN, 'STATUS', 'REFUND', 'REOPENED', 'UNIT_TAKEN']);
    expect(await booksOf(cast.world, id)).toMatchObject({ unitsRemaining: 4 });
  });

  test('R56, R57 two cases want one unit at once: one is reopened', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await agreement('2');
      const stories = [await cast.owned({}, id), await cast.owned({}, id)];
      for (const story of stories) await story.by('erin').close('DUPLICATE');
      await cast.submitted({}, id);
      const done = await Promise.all(stories.map((story) => story.by('pia').reopen()));
      expect(tally(done.map(codeOf))).toEqual({ DONE: 1, PLAN_UNAVAILABLE: 1 });
      expect(done.flatMap(({ unavailableReasons = [] }) => unavailableReasons)).toEqual([
        { code: 'NO_UNITS_REMAINING' },
      ]);
      expect(await booksOf(cast.world, id)).toMatchObject({ unitsRemaining: 0, ledgerSum: 0 });
    }
  });

  test('R56, R57 closed and reopened at once, over and over: the books and the timeline agree', async () => {
    const id = await agreement('3');
    const story = await cast.owned({}, id);
    await atOnce(30, async (index) =>
      index % 3 === 0
        ? story.by('erin').close('DUPLICATE')
        : index % 3 === 1
          ? codeOf(await story.by('pia').reopen())
          : story.by('ada').close(),
    );
    const entries = await ledger(story);
    const told = (await kinds(story)).filter((kind) => kind === 'REFUND' || kind === 'UNIT_TAKEN');
    expect(['CONSUME', ...told.map((kind) => (kind === 'REFUND' ? 'REFUND' : 'CONSUME'))]).toEqual(entries);
    // Taken, given back, taken …: never twice in a row.
    for (const [index, kind] of entries.entries()) expect(kind).toBe(index % 2 ? 'REFUND' : 'CONSUME');
    const [row] = await rowsOf<{ returned: number }>(
      cast.world,
      'SELECT unit_returned AS returned FROM cases WHERE number = ?',
      [story.number],
    );
    expect(row?.returned).toBe(entries.length % 2 ? 0 : 1);
    const since = (await kinds(story)).slice(TAKEN.length);
    const moves = since.filter((kind) => kind === 'STATUS' || kind === 'REOPENED');
    for (const [index, kind] of moves.entries()) expect(kind).toBe(index % 2 ? 'REOPENED' : 'STATUS');
    expect((await cast.read('pia', story)).status).toBe(moves.length % 2 ? 'CLOSED' : 'IN_PROGRESS');
  });

  test('R48 a contact who was removed meanwhile does not reopen it', async () => {
    const story = await cast.owned();
    await story.by('erin').close();
    const [ada] = (await cast.read('erin', story)).additionalContacts;
    expect(ada?.email).toBe(addressOf('ada'));
    expect(await story.by('erin').remove(ada?.id ?? '')).toBe('DONE');
    expect(codeOf(await story.by('ada').reopen())).toBe('CASE_NOT_FOUND');
  });
});
