/** R41: a changed calendar is shown first, then moves what open cases were promised, each told of. */
import { importCatalogue } from '../src/catalog/import-catalogue';
import { applyCalendar, type Applying } from '../src/life/apply-calendar';
import { importUnlessMoving } from '../src/life/import-unless-moving';
import { planCalendar } from '../src/life/plan-calendar';
import { watchClocks } from '../src/life/watch-clocks';
import { parseInstant } from '../src/platform/calendar';
import { originalTable, tableFolder, withHoliday, withTarget } from './setup/calendar-folder';
import { Cast, OPEN_HOUR, type Story } from './setup/cast';
import { copyCase } from './setup/case-copies';
import { temporaryFolder } from './setup/processes';
import { atOnce } from './setup/asking';

/** 12:00 in Brussels, where the day before is a holiday now: four hours after the desk opens. */
const NEXT_DAY = '2026-11-19T11:00:00.000Z';
const HOLIDAY = withHoliday('EMEA', '2026-11-18');

describe('R41 a changed calendar', () => {
  const home = temporaryFolder('calendar');
  let cast: Cast;
  let folders = 0;
  beforeEach(async () => {
    cast = await Cast.start();
  });
  afterEach(() => cast.world.stop());
  afterAll(() => home.remove());

  const folder = (tables: Record<string, string>) => tableFolder(home.path, `tables-${++folders}`, tables);
  const opened = () => cast.world.server.world;
  const plan = async (place: string | null) => {
    const planned = await planCalendar(opened().database.reads, place);
    if (planned.kind === 'refused') throw new Error(JSON.stringify(planned.faults));
    return planned;
  };
  const planned = async (place: string | null) => {
    const { open, changes } = await plan(place);
    return [open, changes.map(({ number }) => number).sort()];
  };
  const apply = (place: string | null, more: Partial<Applying> = {}) =>
    applyCalendar(opened().database, place, { clock: opened().clock, settled: () => Promise.resolve(), ...more });
  const due = async (story: Story) => (await cast.read('pia', story)).responseDueAt;
  const moves = async (story: Story) =>
    (await cast.read('pia', story)).timeline.nodes.filter(({ kind }) => kind === 'CALENDAR_CHANGED');
  const stored = (table: string) => cast.world.sql<object>(`SELECT * FROM ${table} ORDER BY 1`);
  const everything = () => Promise.all(['cases', 'case_events', 'catalogue_versions', 'reference_tables'].map(stored));

  test('R41 the plan shows what would move, and changes nothing; without a folder there is nothing', async () => {
    const plain = await cast.submitted();
    const waiting = await cast.owned();
    await waiting.by('erin').move('WAITING_FOR_CUSTOMER');
    const answered = await cast.owned();
    await answered.by('erin').write('Hello');
    const closed = await cast.owned();
    await closed.by('pia').close('RESOLVED');
    // At any hour: no holiday moves it.
    const critical = await cast.submitted({
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      primaryContact: { firstName: 'Pia', lastName: 'Person', email: 'pia@contoso.example', phone: '+31 20 1234567' },
    });
    const elsewhere = await cast.submitted({ country: 'JP', timeZone: 'Asia/Tokyo' });
    expect(elsewhere.number).not.toBe(critical.number);

    expect(await planned(null)).toEqual([4, []]);
    const before = await everything();
    const place = folder(HOLIDAY);
    expect(await planned(place)).toEqual([4, [plain.number, waiting.number].sort()]);
    const [first] = (await plan(place)).changes;
    expect(first).toMatchObject({ number: plain.number, queue: 'windows-server/emea' });
    expect([first?.from.toISOString(), first?.to.toISOString()]).toEqual([await due(plain), NEXT_DAY]);
    expect(await everything()).toEqual(before);
  });

  test('R41 applying moves each, tells of it once, and winds its watch; answered and closed cases stay', async () => {
    const plain = await cast.submitted();
    const answered = await cast.owned();
    await answered.by('erin').write('Hello');
    const closed = await cast.owned();
    await closed.by('pia').close('RESOLVED');
    const before = { plain: await due(plain), answered: await due(answered), closed: await due(closed) };
    // It was warned of: with more time it is worth another warning.
    const soon = parseInstant('2026-11-18T11:45:00Z') as Date;
    expect(await watchClocks(opened().database, soon)).toBe(1);

    const place = folder(HOLIDAY);
    expect(await apply(place)).toEqual({ kind: 'applied', open: 1, moved: 1 });
    await opened().catalogue.refresh();
    const moved = await cast.read('pia', plain);
    expect([moved.responseDueAt, moved.responseClock.dueAt]).toEqual([NEXT_DAY, NEXT_DAY]);
    expect(await moves(plain)).toMatchObject([{ actor: 'OPERATOR', actorName: null }]);
    const [event] = await cast.world.sql<{ facts: string }>(
      "SELECT facts FROM case_events WHERE kind = 'CALENDAR_CHANGED'",
    );
    expect(JSON.parse(event?.facts ?? '')).toEqual({ from: before.plain, to: NEXT_DAY });
    expect([await due(answered), await due(closed)]).toEqual([before.answered, before.closed]);
    expect([await moves(answered), await moves(closed)]).toEqual([[], []]);

    expect(await watchClocks(opened().database, soon)).toBe(0);
    expect(await watchClocks(opened().database, parseInstant('2026-11-19T10:45:00Z') as Date)).toBe(1);

    const after = await everything();
    expect(await planned(place)).toEqual([1, []]);
    expect(await apply(place)).toEqual({ kind: 'applied', open: 1, moved: 0 });
    expect(await apply(null)).toEqual({ kind: 'applied', open: 1, moved: 0 });
    expect((await everything()).slice(0, 2)).toEqual(after.slice(0, 2));
  });

  test('R41 another response time moves what is late by it into the past, where the watch finds it', async () => {
    const story = await cast.submitted();
    const place = folder(withTarget('IMPORTANT', 0));
    expect(await apply(place)).toMatchObject({ moved: 1 });
    expect((await due(story)).slice(0, 13)).toBe(OPEN_HOUR.slice(0, 13));
    expect(await watchClocks(opened().database, parseInstant('2026-11-18T08:30:00Z') as Date)).toBe(1);
    const told = (await cast.read('pia', story)).timeline.nodes.map(({ kind }) => kind);
    expect(told).toEqual(['SUBMITTED', 'CALENDAR_CHANGED', 'BREACHED']);
  });

  test('R41 a plain import that would move promises is refused, says how many, and changes nothing', async () => {
    await cast.submitted();
    await cast.submitted();
    const { database, clock } = opened();
    const importing = (tables: Record<string, string>) => importUnlessMoving(database, folder(tables), clock.now());
    const before = await everything();
    expect(await importing(HOLIDAY)).toEqual({ kind: 'moves promises', cases: 2 });
    expect(await everything()).toEqual(before);
    // What moves nothing passes: another table, the same calendar, a holiday that no open case reaches.
    expect(await importing({ 'plan-types': originalTable('plan-types') })).toMatchObject({ kind: 'imported' });
    expect(await importing({ 'region-holidays': originalTable('region-holidays') })).toMatchObject({
      kind: 'imported',
    });
    expect(await importing(withHoliday('EMEA', '2027-11-18'))).toMatchObject({ kind: 'imported' });
    expect(await importing(withHoliday('JAPAN', '2026-11-18'))).toMatchObject({ kind: 'imported' });
  });

  test('a folder with a fault is refused by all three, by file and line', async () => {
    await cast.submitted();
    const place = folder(withHoliday('MOON', '2026-11-18'));
    const unreadable = folder(withHoliday('EMEA', '2026-13-18'));
    const before = await everything();
    const { database, clock } = opened();
    for (const each of [place, unreadable])
      for (const outcome of [
        await planCalendar(database.reads, each),
        await apply(each),
        await importUnlessMoving(database, each, clock.now()),
      ])
        expect(outcome).toMatchObject({ kind: 'refused', faults: [{ file: 'region-holidays.csv' }] });
    expect(await everything()).toEqual(before);
  });

  test('R41 what a cut leaves undone is planned and applied without a folder', async () => {
    const stories = [await cast.submitted(), await cast.submitted()];
    const place = folder(HOLIDAY);
    // As far as a process came that was killed once the tables were stored.
    await importCatalogue(opened().database, place, opened().clock.now());
    expect(await planned(null)).toEqual([2, stories.map(({ number }) => number).sort()]);
    expect(await apply(null)).toEqual({ kind: 'applied', open: 2, moved: 2 });
    for (const story of stories) expect([await due(story), (await moves(story)).length]).toEqual([NEXT_DAY, 1]);
    expect(await planned(null)).toEqual([2, []]);
  });

  test('R41 many cases are moved lot by lot: a cut between two leaves whole cases, and going on tells none twice', async () => {
    const story = await cast.submitted();
    await copyCase(cast.world, story.number, 249);
    const place = folder(HOLIDAY);
    expect((await plan(place)).changes).toHaveLength(250);
    let lots = 0;
    const cut = () => {
      lots += 1;
      if (lots === 2) throw new Error('cut');
    };
    await expect(apply(place, { onProgress: cut })).rejects.toThrow('cut');
    const [moved] = await cast.world.sql<{ n: number }>(
      'SELECT COUNT(*) AS n FROM cases c INNER JOIN case_events e ON e.case_id = c.id WHERE c.response_due_at = ? AND e.kind = ?',
      [NEXT_DAY.replace('T', ' ').replace('Z', ''), 'CALENDAR_CHANGED'],
    );
    expect(Number(moved?.n)).toBe(200);
    expect((await plan(null)).changes).toHaveLength(50);
    expect(await apply(place)).toEqual({ kind: 'applied', open: 250, moved: 50 });
    const told = await cast.world.sql<{ n: number }>(
      "SELECT COUNT(*) AS n FROM case_events WHERE kind = 'CALENDAR_CHANGED' GROUP BY case_id",
    );
    expect(told.map(({ n }) => Number(n))).toEqual(Array.from({ length: 250 }, () => 1));
  });

  test('R41 two who apply at once, while an engineer answers, tell of each case once', async () => {
    const stories = [await cast.submitted(), await cast.owned(), await cast.submitted()];
    const place = folder(HOLIDAY);
    await Promise.all([atOnce(2, () => apply(place)), (stories[1] as Story).by('erin').write('Hello')]);
    for (const story of [stories[0], stories[2]] as Story[])
      expect([await due(story), (await moves(story)).length]).toEqual([NEXT_DAY, 1]);
    expect((await moves(stories[1] as Story)).length).toBeLessThanOrEqual(1);
    expect((await plan(null)).changes).toEqual([]);
  });

  test('R41 who submitted by the former calendar while it was imported is found once that is over', async () => {
    const story = await cast.submitted();
    const former = await due(story);
    const place = folder(HOLIDAY);
    const settled = () =>
      cast.world.sql('UPDATE cases SET response_due_at = ? WHERE number = ?', [
        former.replace('T', ' ').replace('Z', ''),
        story.number,
      ]);
    expect(await apply(place, { settled })).toEqual({ kind: 'applied', open: 1, moved: 2 });
    expect(await due(story)).toBe(NEXT_DAY);
  });
});
