/** R41 by the command line: plan, refuse, apply; and a server that runs beside it. */
import { tableFolder, withHoliday, withTarget } from './setup/calendar-folder';
import { Cast, OPEN_HOUR, type Story } from './setup/cast';
import { casegate, temporaryFolder, type Ended } from './setup/processes';

const NEXT_DAY = '2026-11-19T11:00:00.000Z';

describe('the command line, calendar', () => {
  const home = temporaryFolder('cli-calendar');
  let cast: Cast;
  let story: Story;
  let place: string;
  beforeAll(async () => {
    cast = await Cast.start();
    story = await cast.submitted();
    place = tableFolder(home.path, 'holiday', withHoliday('EMEA', '2026-11-18'));
  });
  afterAll(async () => {
    await cast.world.stop();
    home.remove();
  });

  const run = (...args: string[]): Promise<Ended> =>
    casegate(args, {
      DATABASE_URL: cast.world.databaseUrl,
      CASEGATE_HOME: home.path,
      CASEGATE_NOW: OPEN_HOUR,
      CASEGATE_TIMEOUT_MS: '100',
    });
  async function json(...args: string[]): Promise<unknown> {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as unknown;
  }
  const due = async () => (await cast.read('pia', story)).responseDueAt;

  test('R41 plan tells each case with its queue and both times, in text and in JSON, and changes nothing', async () => {
    const from = await due();
    const changes = [{ number: story.number, queue: 'windows-server/emea', from, to: NEXT_DAY }];
    expect(await json('calendar', 'plan')).toEqual({ open: 1, changed: 0, lateAtOnce: 0, changes: [] });
    expect(await json('calendar', 'plan', place)).toEqual({ open: 1, changed: 1, lateAtOnce: 0, changes });
    const { code, stdout } = await run('calendar', 'plan', place);
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['case', 'due', 'would be due', 'queue'],
      [story.number, from, NEXT_DAY, 'windows-server/emea'],
      [expect.stringMatching(/^1 of 1 /)],
      [''],
    ]);
    expect(await due()).toBe(from);
  });

  test('R41 plan says how many would be late at once', async () => {
    const stricter = tableFolder(home.path, 'stricter', withTarget('IMPORTANT', 0));
    const late = await casegate(['calendar', 'plan', stricter, '--json'], {
      DATABASE_URL: cast.world.databaseUrl,
      CASEGATE_HOME: home.path,
      CASEGATE_NOW: '2026-11-18T09:00:00Z',
    });
    expect(JSON.parse(late.stdout)).toMatchObject({ open: 1, changed: 1, lateAtOnce: 1 });
  });

  test('R41 a plain import is refused and names the two commands', async () => {
    const from = await due();
    const { code, stdout, stderr } = await run('catalogue', 'import', place);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^casegate: 1 open cases /);
    expect(stderr).toContain(`casegate calendar plan ${place}\n`);
    expect(stderr).toContain(`casegate calendar apply ${place}\n`);
    const told = await run('catalogue', 'import', place, '--json');
    expect([told.code, JSON.parse(told.stdout)]).toEqual([1, { kind: 'moves promises', cases: 1 }]);
    expect(await due()).toBe(from);
  });

  test('a folder with a fault is refused by file and line', async () => {
    const wrong = tableFolder(home.path, 'wrong', withHoliday('EMEA', '2026-13-18'));
    for (const command of ['plan', 'apply']) {
      const { code, stdout, stderr } = await run('calendar', command, wrong);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^region-holidays.csv, line \d+: date/);
    }
  });

  test('R41 apply moves it, a server that runs has the calendar, and again there is nothing to do', async () => {
    expect(await json('calendar', 'apply', place)).toEqual({ open: 1, changed: 1 });
    expect(await due()).toBe(NEXT_DAY);
    await cast.world.server.world.catalogue.refresh();
    expect((await cast.read('pia', story)).responseClock.dueAt).toBe(NEXT_DAY);
    expect(await json('calendar', 'apply', place)).toEqual({ open: 1, changed: 0 });
    expect(await json('calendar', 'apply')).toEqual({ open: 1, changed: 0 });
    const imported = await json('catalogue', 'import', place);
    expect(imported).toMatchObject({ kind: 'imported' });
  });
});
