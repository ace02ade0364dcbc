/** R41, R63: a first answer that is due soon, or was not given in time, is told of, each once. */
import { followClocks } from '../src/life/follow-clocks';
import { watchClocks } from '../src/life/watch-clocks';
import { later, parseInstant } from '../src/platform/calendar';
import { clock } from '../src/platform/clock';
import type { Database } from '../src/platform/database';
import { atOnce } from './setup/asking';
import { handOf, read } from './setup/deeds';
import { own } from './setup/owning';
import { World } from './world';

// A Wednesday, 11:00 in Brussels: four business hours end at 15:00 there.
const SUBMITTED = '2026-11-18T10:00:00Z';
const ALERTS = ['DUE_SOON', 'BREACHED', 'CALENDAR_CHANGED'];

describe('R41 what is due soon and what is late', () => {
  let world: World;
  let pia: string;
  let erin: string;
  let sam: string;
  let agreementId: string;
  beforeEach(async () => {
    world = await World.start({ now: SUBMITTED });
    sam = await world.person('sam@contoso.example');
    pia = await world.person('pia@contoso.example');
    erin = await world.person('erin@desk.example');
    agreementId = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: '20' });
  });
  afterEach(() => world.stop());

  const submit = () => world.submit(sam, agreementId);
  const shown = (number: string, token = pia) => read(world, token, number);
  const alerts = async (number: string, token = pia) =>
    (await shown(number, token)).timeline.nodes.filter(({ kind }) => ALERTS.includes(kind)).map(({ kind }) => kind);
  const look = (now: string | Date) =>
    watchClocks(world.server.world.database, typeof now === 'string' ? (parseInstant(now) as Date) : now);
  const by = async (token: string, number: string) => handOf(world, token, (await shown(number)).id);
  async function owned(): Promise<string> {
    const number = await submit();
    await own(world, number, 'erin@desk.example');
    return number;
  }

  test('R41 the boundaries: 30 minutes before, and past the due time; each once, to both sides alike', async () => {
    const number = await owned();
    const due = parseInstant((await shown(number)).responseDueAt) as Date;
    const lookAt = (milliseconds: number) => look(later(due, milliseconds));
    expect(await lookAt(-1_800_001)).toBe(0);
    expect(await alerts(number)).toEqual([]);
    expect(await lookAt(-1_800_000)).toBe(1);
    expect(await lookAt(-1_800_000)).toBe(0);
    expect(await lookAt(0)).toBe(0);
    expect(await alerts(number)).toEqual(['DUE_SOON']);
    expect(await lookAt(1)).toBe(1);
    expect(await lookAt(86_400_000)).toBe(0);
    for (const token of [pia, erin]) expect(await alerts(number, token)).toEqual(['DUE_SOON', 'BREACHED']);
    const told = (await shown(number)).timeline.nodes.filter(({ kind }) => ALERTS.includes(kind));
    expect(told.map(({ actor }) => actor)).toEqual(['SYSTEM', 'SYSTEM']);
  });

  test('R41 what was never warned of is late once, and the lists show that it changed', async () => {
    const number = await submit();
    const late = '2026-11-19T14:00:00.000Z';
    expect(await look(late)).toBe(1);
    expect(await alerts(number)).toEqual(['BREACHED']);
    expect((await shown(number)).updatedAt).toBe(late);
    const [listed] = await world.sql<{ same: number }>(
      'SELECT COUNT(*) AS same FROM case_viewers v INNER JOIN cases c ON c.id = v.case_id WHERE c.updated_at = v.updated_at',
    );
    expect(Number(listed?.same)).toBe(1);
  });

  test('R41 of several who look at once each is told of by one', async () => {
    const numbers = [await submit(), await submit(), await submit(), await submit()];
    const told = await atOnce(3, () => look('2026-11-18T13:45:00Z'));
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(4);
    await atOnce(3, () => look('2026-11-18T14:45:00Z'));
    for (const number of numbers) expect(await alerts(number)).toEqual(['DUE_SOON', 'BREACHED']);
  });

  test('R41, R63 answered, closed and waiting cases are not told of', async () => {
    const [answered, closed, waiting, running] = [await owned(), await owned(), await owned(), await owned()];
    await (await by(erin, answered)).write('Hello');
    await (await by(erin, closed)).close('RESOLVED');
    await (await by(erin, waiting)).move('WAITING_FOR_CUSTOMER');
    await look('2026-11-18T13:45:00Z');
    await look('2026-11-25T13:45:00Z');
    for (const number of [answered, closed, waiting]) expect(await alerts(number)).toEqual([]);
    expect(await alerts(running)).toEqual(['DUE_SOON', 'BREACHED']);
  });

  test('R41, R63 a server that starts tells of what is due; what a pause gave time to is warned of again', async () => {
    const number = await owned();
    const due = (await shown(number)).responseDueAt;
    await world.moveTo('2026-11-18T13:40:00Z');
    expect(await alerts(number)).toEqual(['DUE_SOON']);
    await (await by(erin, number)).move('WAITING_FOR_CUSTOMER');
    await world.moveTo('2026-11-18T15:00:00Z');
    expect(await alerts(number)).toEqual(['DUE_SOON']);
    // An hour and twenty minutes were the customer's, a moment more or less: it is due exactly that much later.
    await (await by(pia, number)).write('Here it is');
    const { responseDueAt, responseClock } = await shown(number);
    const paused = responseClock.segments.find(({ state }) => state === 'PAUSED');
    const length = Date.parse(paused?.to ?? '') - Date.parse(paused?.from ?? '');
    expect(Math.round(length / 600_000)).toBe(8);
    expect(Date.parse(responseDueAt)).toBe(Date.parse(due) + length);
    expect(await look('2026-11-18T15:00:30Z')).toBe(1);
    await world.moveTo('2026-11-18T15:30:00Z');
    expect(await look('2026-11-18T16:00:00Z')).toBe(0);
    expect(await alerts(number)).toEqual(['DUE_SOON', 'DUE_SOON', 'BREACHED']);
    // Late stays late, whatever the pauses that follow.
    await (await by(erin, number)).move('WAITING_FOR_CUSTOMER');
    await (await by(pia, number)).write('And this');
    expect(await look('2026-12-18T15:00:00Z')).toBe(0);
    expect((await shown(number)).responseClock.outcome).toBe('BREACHED');
  });
});

describe('R41 the looks of a server', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('a database that is away is told of once and asked again; after the stop nobody asks', async () => {
    let asked = 0;
    let away = true;
    const find = () => {
      asked += 1;
      return away ? Promise.reject(new Error('away')) : Promise.resolve([]);
    };
    const database = { reads: { find } } as unknown as Database;
    const errors: unknown[] = [];
    const stop = await followClocks(database, clock(), (error) => errors.push(error));
    expect([asked, errors.length]).toEqual([1, 1]);
    await jest.advanceTimersByTimeAsync(30_000);
    expect([asked, errors.length]).toEqual([3, 1]);
    away = false;
    await jest.advanceTimersByTimeAsync(15_000);
    away = true;
    await jest.advanceTimersByTimeAsync(15_000);
    expect([asked, errors.length]).toEqual([5, 2]);
    await stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(5);
  });

  test('stopping waits for the look that is under way', async () => {
    const waiting: ((rows: object[]) => void)[] = [];
    let held = false;
    const find = () => (held ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve([]));
    const stop = await followClocks({ reads: { find } } as unknown as Database, clock(), () => undefined);
    held = true;
    await jest.advanceTimersByTimeAsync(45_000);
    expect(waiting).toHaveLength(1);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(1);
    expect(stopped).toBe(false);
    waiting[0]?.([]);
    await stopping;
  });
});
