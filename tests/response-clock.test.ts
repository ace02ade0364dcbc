import { watchClocks } from '../src/life/watch-clocks';
import { parseInstant } from '../src/platform/calendar';
import { Cast, person, type Story } from './setup/cast';
import { disown, own } from './setup/owning';
import type { SubmitCaseInput } from './documents';

const PHONED = { ...person('pia'), phone: '020-555 1234' };
const at = (time: string, day = 18) =>
  `2026-11-${String(day).padStart(2, '0')}T${time.length === 5 ? `${time}:00.000` : time}Z`;

/** EMEA is open from 07:00Z to 17:00Z; the 18th is a Wednesday. */
describe('R41, R63 the response clock of a case', () => {
  let cast: Cast;
  beforeAll(async () => {
    // A day before: for the vendor, in Los Angeles, the morning of the 18th is the 17th.
    cast = await Cast.start({ now: at('18:00', 17) });
  });
  afterAll(() => cast.world.stop());

  /** A case of erin's, submitted at a moment. */
  const begin = async (moment: string, changes: Partial<SubmitCaseInput> = {}): Promise<Story> => {
    cast.freeze(moment);
    return cast.owned(changes);
  };
  /** The clock at a moment: the very same for each who sees the case, and kept with the case while it goes. */
  const clock = async (story: Story, moment: string) => {
    cast.freeze(moment);
    const found = await cast.read('erin', story);
    for (const name of ['pia', 'ada'] as const)
      expect((await cast.read(name, story)).responseClock).toEqual(found.responseClock);
    const { responseClock } = found;
    if (responseClock.state !== 'PAUSED' && responseClock.state !== 'STOPPED')
      expect(found.responseDueAt).toBe(responseClock.dueAt);
    return responseClock;
  };
  const step = async (moment: string, work: () => Promise<unknown>): Promise<void> => {
    cast.freeze(moment);
    await work();
  };
  const watched = async (story: Story) =>
    (
      await cast.world.sql<{ watched: number; alert: string }>(
        'SELECT clock_watched AS watched, clock_alert AS alert FROM cases WHERE number = ?',
        [story.number],
      )
    )[0];
  const segment = (state: string, from: string, to: string) => ({ state, from, to });

  test('R41 runs from the submission', async () => {
    const story = await begin(at('08:00'));
    expect(await clock(story, at('08:30:30.500'))).toEqual({
      state: 'RUNNING',
      outcome: 'PENDING',
      targetMinutes: 240,
      elapsedMinutes: 30,
      dueAt: at('12:00'),
      respondedAt: null,
      segments: [segment('RUNNING', at('08:00'), at('08:30:30.500'))],
    });
    expect(await clock(story, at('12:00'))).toMatchObject({ outcome: 'PENDING', elapsedMinutes: 240 });
    expect(await clock(story, at('12:00:00.001'))).toMatchObject({
      outcome: 'BREACHED',
      elapsedMinutes: 240,
      dueAt: at('12:00'),
    });
  });

  test.each<[string, string, string, string, number]>([
    ['a night', at('16:00'), at('20:00'), at('10:00', 19), 60],
    ['a week-end', at('16:00', 20), at('12:00', 22), at('10:00', 23), 60],
    [
      'a holiday and a week-end',
      '2026-12-24T16:00:00.000Z',
      '2026-12-25T12:00:00.000Z',
      '2026-12-28T10:00:00.000Z',
      60,
    ],
    ['a morning before the desk opens', at('05:00'), at('06:00'), at('11:00'), 0],
  ])('R41 does not count %s', async (_what, submitted, asked, dueAt, elapsedMinutes) => {
    const story = await begin(submitted);
    const found = await clock(story, asked);
    expect(found).toMatchObject({ state: 'CLOSED_HOURS', outcome: 'PENDING', dueAt, elapsedMinutes });
    expect(found.segments.map(({ state }) => state)).toEqual(
      elapsedMinutes ? ['RUNNING', 'CLOSED_HOURS'] : ['CLOSED_HOURS'],
    );
    expect(await clock(story, dueAt)).toMatchObject({ state: 'RUNNING', outcome: 'PENDING', elapsedMinutes: 240 });
  });

  test('R41 around the clock it counts the night', async () => {
    const story = await begin(at('20:00'), {
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      primaryContact: PHONED,
    });
    expect(await clock(story, at('21:00'))).toMatchObject({
      state: 'RUNNING',
      targetMinutes: 120,
      dueAt: at('22:00'),
      elapsedMinutes: 60,
    });
    const critical = await begin(at('20:00'), { severity: 'CRITICAL' });
    expect(await clock(critical, at('21:00'))).toMatchObject({
      state: 'CLOSED_HOURS',
      targetMinutes: 120,
      dueAt: at('09:00', 19),
    });
  });

  test('R63 waits while the customer is to answer, whatever the way in which it ends', async () => {
    for (const [index, goOn] of [
      (story: Story) => story.by('ada').write('Here'),
      (story: Story) => story.by('erin').move('IN_PROGRESS'),
      (story: Story) => story.by('erin').move('SOLUTION_PROVIDED'),
    ].entries()) {
      const story = await begin(at('08:00'));
      await step(at('09:00'), () => story.by('erin').move('WAITING_FOR_CUSTOMER'));
      expect(await watched(story)).toEqual({ watched: 0, alert: 'NONE' });
      expect([index, await clock(story, at('10:00'))]).toEqual([
        index,
        {
          state: 'PAUSED',
          outcome: 'PENDING',
          targetMinutes: 240,
          elapsedMinutes: 60,
          // As if it went on now.
          dueAt: at('13:00'),
          respondedAt: null,
          segments: [segment('RUNNING', at('08:00'), at('09:00')), segment('PAUSED', at('09:00'), at('10:00'))],
        },
      ]);
      await step(at('11:00'), () => goOn(story));
      expect(await watched(story)).toEqual({ watched: 1, alert: 'NONE' });
      const after = await clock(story, at('12:00'));
      expect(after).toMatchObject({ state: 'RUNNING', elapsedMinutes: 120, dueAt: at('14:00') });
      expect(after.segments.map(({ state }) => state)).toEqual(['RUNNING', 'PAUSED', 'RUNNING']);
    }
  });

  test('R63 what a contact writes while it does not wait moves nothing', async () => {
    const story = await begin(at('08:00'));
    await step(at('09:00'), () => story.by('pia').write('And another thing'));
    expect(await clock(story, at('10:00'))).toMatchObject({
      state: 'RUNNING',
      dueAt: at('12:00'),
      elapsedMinutes: 120,
      respondedAt: null,
    });
  });

  test('R41 the engineer’s first message answers it: no note, no status, no contact', async () => {
    const story = await begin(at('08:00'));
    await step(at('08:10'), () => story.by('erin').note('Looking'));
    await step(at('08:20'), () => story.by('pia').write('Hello?'));
    await step(at('08:30'), () => story.by('erin').move('SOLUTION_PROVIDED'));
    await step(at('08:40'), () => story.by('erin').move('IN_PROGRESS'));
    expect(await clock(story, at('09:00'))).toMatchObject({ respondedAt: null, outcome: 'PENDING' });
    await step(at('11:00'), () => story.by('erin').write('Hello'));
    const answered = await clock(story, at('11:00'));
    expect(answered).toMatchObject({
      respondedAt: at('11:00'),
      outcome: 'MET',
      elapsedMinutes: 180,
      dueAt: at('12:00'),
    });
    expect(await watched(story)).toEqual({ watched: 0, alert: 'NONE' });
    await step(at('13:00'), () => story.by('erin').write('Hello again', { status: 'WAITING_FOR_CUSTOMER' }));
    await step(at('15:00'), () => story.by('pia').write('Yes?'));
    const after = await clock(story, at('16:00'));
    expect(after).toMatchObject({ respondedAt: at('11:00'), outcome: 'MET', elapsedMinutes: 180, dueAt: at('12:00') });
    // Whose time it was is shown all the same.
    expect(after.segments).toEqual([
      segment('RUNNING', at('08:00'), at('13:00')),
      segment('PAUSED', at('13:00'), at('15:00')),
      segment('RUNNING', at('15:00'), at('16:00')),
    ]);
  });

  test.each<[string, string]>([
    [at('12:00'), 'MET'],
    [at('12:00:00.001'), 'BREACHED'],
  ])('R41 answered at %s: %s, for ever', async (moment, outcome) => {
    const story = await begin(at('08:00'));
    await step(moment, () => story.by('erin').write('Hello'));
    for (const asked of [moment, at('16:00'), at('16:00', 25)])
      expect(await clock(story, asked)).toMatchObject({ outcome, respondedAt: moment, dueAt: at('12:00') });
  });

  test.each<[string, 'CRITICAL' | 'IMPORTANT' | 'MINIMAL', string, string, string]>([
    ['raised', 'IMPORTANT', 'CRITICAL', at('09:00'), at('10:00')],
    ['raised below what was counted: due at the change', 'IMPORTANT', 'CRITICAL', at('11:00'), at('11:00')],
    ['lowered', 'IMPORTANT', 'MINIMAL', at('09:00'), at('16:00')],
    ['lowered after it was missed: late all the same', 'CRITICAL', 'MINIMAL', at('11:00'), at('16:00')],
  ])('R55 a severity that is %s moves the due time', async (_what, from, to, moment, dueAt) => {
    const story = await begin(at('08:00'), { severity: from });
    await disown(cast.world, story.number);
    await step(moment, () => story.by('pia').severity(to));
    await own(cast.world, story.number, 'erin@desk.example');
    expect(await clock(story, moment)).toMatchObject({
      dueAt,
      targetMinutes: { CRITICAL: 120, IMPORTANT: 240, MINIMAL: 480 }[to],
    });
    expect((await clock(story, at('10:30', 19))).outcome).toBe('BREACHED');
  });

  test('R39 lowered by the engineer, from around the clock to business hours', async () => {
    const story = await begin(at('06:00'), {
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      primaryContact: PHONED,
    });
    await step(at('06:30'), () => story.by('erin').severity('IMPORTANT', { reason: 'No answer' }));
    const found = await clock(story, at('08:00'));
    // Half an hour of the night counted; then an hour from the opening.
    expect(found).toMatchObject({ elapsedMinutes: 90, targetMinutes: 240, dueAt: at('10:30') });
    expect(found.segments.map(({ state }) => state)).toEqual(['RUNNING', 'CLOSED_HOURS', 'RUNNING']);
  });

  test('R56, R63 stands still while the case is closed', async () => {
    const story = await begin(at('08:00'));
    await step(at('09:00'), () => story.by('pia').close());
    expect(await watched(story)).toEqual({ watched: 0, alert: 'NONE' });
    const closed = await clock(story, at('14:00'));
    expect(closed).toMatchObject({ state: 'STOPPED', outcome: 'NOT_NEEDED', elapsedMinutes: 60 });
    expect(closed.segments).toEqual([segment('RUNNING', at('08:00'), at('09:00'))]);
    await step(at('14:00'), () => story.by('pia').reopen());
    expect(await watched(story)).toEqual({ watched: 1, alert: 'NONE' });
    const open = await clock(story, at('15:00'));
    expect(open).toMatchObject({ state: 'RUNNING', outcome: 'PENDING', elapsedMinutes: 120, dueAt: at('17:00') });
    expect(open.segments.map(({ state }) => state)).toEqual(['RUNNING', 'STOPPED', 'RUNNING']);
  });

  test('R41, R56 closed too late it stays missed; closed while it waits it is not paused when it is reopened', async () => {
    const late = await begin(at('08:00'));
    await step(at('13:00'), () => late.by('pia').close());
    expect((await clock(late, at('16:00'))).outcome).toBe('BREACHED');
    const paused = await begin(at('08:00'));
    await step(at('09:00'), () => paused.by('erin').move('WAITING_FOR_CUSTOMER'));
    await step(at('10:00'), () => paused.by('pia').close());
    await step(at('11:00'), () => paused.by('pia').reopen());
    expect(await clock(paused, at('12:00'))).toMatchObject({
      state: 'RUNNING',
      elapsedMinutes: 120,
      dueAt: at('14:00'),
    });
  });

  test('R41 a warning is given again after a pause that gave more time, and a miss is told once', async () => {
    const story = await begin(at('08:00'));
    const look = (moment: string) => watchClocks(cast.world.server.world.database, parseInstant(moment) as Date);
    const told = async () =>
      (await cast.read('pia', story)).timeline.nodes
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'DUE_SOON' || kind === 'BREACHED');
    await look(at('11:29:59.999'));
    expect(await told()).toEqual([]);
    await look(at('11:30'));
    await look(at('11:40'));
    expect(await told()).toEqual(['DUE_SOON']);
    await step(at('11:45'), () => story.by('erin').move('WAITING_FOR_CUSTOMER'));
    await look(at('12:30'));
    expect(await told()).toEqual(['DUE_SOON']);
    await step(at('13:00'), () => story.by('pia').write('Here'));
    expect(await clock(story, at('13:00'))).toMatchObject({ dueAt: at('13:15') });
    await look(at('13:00'));
    expect(await told()).toEqual(['DUE_SOON', 'DUE_SOON']);
    await look(at('13:15'));
    expect(await told()).toEqual(['DUE_SOON', 'DUE_SOON']);
    await Promise.all([look(at('13:16')), look(at('13:16')), look(at('14:00'))]);
    await step(at('14:00'), () => story.by('erin').move('WAITING_FOR_CUSTOMER'));
    await step(at('14:10'), () => story.by('pia').write('Still here'));
    await look(at('15:00'));
    expect(await told()).toEqual(['DUE_SOON', 'DUE_SOON', 'BREACHED']);
  });
});
