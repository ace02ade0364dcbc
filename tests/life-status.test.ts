import { atOnce, tally } from './setup/asking';
import { Cast, type Story } from './setup/cast';
import { codeOf } from './setup/deeds';
import { kept } from './setup/kept';

const STATUSES = ['NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED', 'CLOSED'] as const;
type Status = (typeof STATUSES)[number];

describe('R63 where a case stands', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());

  /** A case of erin's with this status. */
  const standing = async (status: Status): Promise<Story> => {
    const story = await cast.owned();
    if (status === 'NEW') await cast.world.sql("UPDATE cases SET status = 'NEW' WHERE number = ?", [story.number]);
    else if (status === 'CLOSED') await story.by('erin').close();
    else if (status !== 'IN_PROGRESS') await story.by('erin').move(status);
    return story;
  };
  const timeline = async (story: Story) =>
    (await cast.read('pia', story)).timeline.nodes.map(({ kind, actor, text }) => `${kind} ${actor} ${text}`);

  /** From each status to those of the columns, in their order. */
  test.each<[Status, string[]]>([
    ['NEW', ['DONE', 'NOT_POSSIBLE', 'NOT_POSSIBLE', 'NOT_POSSIBLE', 'NOT_POSSIBLE']],
    ['IN_PROGRESS', ['NOT_POSSIBLE', 'DONE', 'DONE', 'DONE', 'NOT_POSSIBLE']],
    ['WAITING_FOR_CUSTOMER', ['NOT_POSSIBLE', 'DONE', 'DONE', 'DONE', 'NOT_POSSIBLE']],
    ['SOLUTION_PROVIDED', ['NOT_POSSIBLE', 'DONE', 'NOT_POSSIBLE', 'DONE', 'NOT_POSSIBLE']],
    ['CLOSED', ['NOT_POSSIBLE', 'NOT_POSSIBLE', 'NOT_POSSIBLE', 'NOT_POSSIBLE', 'DONE']],
  ])('R63 the owner moves it from %s', async (from, codes) => {
    for (const [index, to] of STATUSES.entries()) {
      const story = await standing(from);
      const [before, told] = [await kept(cast.world), await timeline(story)];
      expect([to, await story.by('erin').move(to)]).toEqual([to, codes[index]]);
      const moved = codes[index] === 'DONE' && to !== from;
      expect((await cast.read('ada', story)).status).toBe(moved ? to : from);
      if (!moved) expect(await kept(cast.world)).toEqual(before);
      else expect((await timeline(story)).slice(told.length)).toEqual([expect.stringMatching(/^STATUS ENGINEER erin/)]);
    }
  });

  test.each<[Status, string[]]>([
    ['NEW', ['DONE', 'STATUS_NOT_POSSIBLE', 'STATUS_NOT_POSSIBLE', 'STATUS_NOT_POSSIBLE', 'STATUS_NOT_POSSIBLE']],
    ['IN_PROGRESS', ['STATUS_NOT_POSSIBLE', 'DONE', 'DONE', 'DONE', 'STATUS_NOT_POSSIBLE']],
    ['WAITING_FOR_CUSTOMER', ['STATUS_NOT_POSSIBLE', 'DONE', 'DONE', 'DONE', 'STATUS_NOT_POSSIBLE']],
    ['SOLUTION_PROVIDED', ['STATUS_NOT_POSSIBLE', 'DONE', 'STATUS_NOT_POSSIBLE', 'DONE', 'STATUS_NOT_POSSIBLE']],
    ['CLOSED', ['CASE_CLOSED', 'CASE_CLOSED', 'CASE_CLOSED', 'CASE_CLOSED', 'CASE_CLOSED']],
  ])('R63 with a message the owner moves it from %s, or neither is done', async (from, codes) => {
    for (const [index, status] of STATUSES.entries()) {
      const story = await standing(from);
      const before = await kept(cast.world);
      const done = await story.by('erin').write('Hello', { status });
      expect([status, codeOf(done)]).toEqual([status, codes[index]]);
      if (codes[index] !== 'DONE') expect(await kept(cast.world)).toEqual(before);
      else {
        expect(done).toMatchObject({ case: { status }, message: { body: 'Hello', author: 'ENGINEER' } });
        const kinds = (await cast.read('pia', story)).timeline.nodes.map(({ kind }) => kind);
        expect(kinds.slice(status === from ? -1 : -2)).toEqual(status === from ? ['MESSAGE'] : ['MESSAGE', 'STATUS']);
      }
    }
  });

  test.each<[Status, Status]>([
    ['NEW', 'NEW'],
    ['IN_PROGRESS', 'IN_PROGRESS'],
    ['WAITING_FOR_CUSTOMER', 'IN_PROGRESS'],
    ['SOLUTION_PROVIDED', 'IN_PROGRESS'],
  ])('R63 a contact who writes moves it from %s to %s', async (from, to) => {
    for (const name of ['pia', 'ada'] as const) {
      const story = await standing(from);
      const told = await timeline(story);
      const { case: after } = await story.by(name).write('An answer');
      expect(after).toMatchObject({ status: to });
      const more = (await timeline(story)).slice(told.length).map((line) => line.split(' ').slice(0, 3).join(' '));
      expect(more).toEqual([`MESSAGE CONTACT ${name}`, ...(from === to ? [] : [`STATUS CONTACT ${name}`])]);
    }
  });

  test('R63 a note moves nothing', async () => {
    const story = await standing('WAITING_FOR_CUSTOMER');
    const before = await timeline(story);
    await story.by('erin').note('Only for us');
    expect((await cast.read('pia', story)).status).toBe('WAITING_FOR_CUSTOMER');
    expect(await timeline(story)).toEqual(before);
  });

  test('R63 moved to and fro at once: every move follows from the one before', async () => {
    const story = await cast.owned();
    const codes = await atOnce(24, async (index) =>
      index % 3 === 2
        ? codeOf(await story.by('pia').write(`Answer ${index}`))
        : story.by('erin').move(index % 3 ? 'SOLUTION_PROVIDED' : 'WAITING_FOR_CUSTOMER'),
    );
    expect(Object.keys(tally(codes)).filter((code) => code !== 'DONE' && code !== 'NOT_POSSIBLE')).toEqual([]);
    const facts = await cast.world.sql<{ facts: string }>(
      "SELECT e.facts FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.number = ? AND e.kind = 'STATUS' ORDER BY e.id",
      [story.number],
    );
    let status = 'NEW';
    for (const row of facts) {
      const { from, to } = JSON.parse(row.facts) as { from: string; to: string };
      expect(from).toBe(status);
      status = to;
    }
    expect((await cast.read('ada', story)).status).toBe(status);
    expect((await cast.read('pia', story)).messages.totalCount).toBe(8);
  });

  test('R54 what changed is first in the list, and its time never goes back', async () => {
    const [older, newer] = [await cast.owned(), await cast.owned()];
    const first = async () =>
      (
        await cast.world.ask<{ cases: { nodes: { number: string }[] } }, object>(
          cast.tokens.pia,
          '{ cases(first: 1) { nodes { number } } }',
        )
      ).data.cases.nodes[0]?.number;
    expect(await first()).toBe(newer.number);
    await older.by('erin').move('WAITING_FOR_CUSTOMER');
    expect(await first()).toBe(older.number);
    await newer.by('ada').write('Hello');
    expect(await first()).toBe(newer.number);
    // As for a request that began first and was the last to get the lock.
    await cast.world.sql("UPDATE cases SET updated_at = '2026-11-19 08:00:00.000' WHERE number = ?", [older.number]);
    const { case: moved } = await older.by('pia').write('Late');
    expect(moved?.updatedAt).toBe('2026-11-19T08:00:00.000Z');
    expect(await first()).toBe(older.number);
  });
});
