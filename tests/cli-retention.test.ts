/** R60 by the command line: the operator's job, dry first. */
import { unbalanced } from './setup/stored';
import { Cast, type Story } from './setup/cast';
import { readCase } from './setup/deeds';
import { casegate, temporaryFolder, type Ended } from './setup/processes';

describe('the command line, retention', () => {
  const home = temporaryFolder('cli-retention');
  let cast: Cast;
  let closed: Story;
  let open: Story;
  beforeAll(async () => {
    cast = await Cast.start();
    closed = await cast.submitted();
    open = await cast.submitted();
    await closed.by('pia').write('Never mind');
    await closed.by('pia').close('CUSTOMER_REQUEST');
  });
  afterAll(async () => {
    await cast.world.stop();
    home.remove();
  });

  const run = (now: string, args: string[], env: Record<string, string> = {}): Promise<Ended> =>
    casegate(['retention', 'run', ...args], {
      DATABASE_URL: cast.world.databaseUrl,
      CASEGATE_HOME: home.path,
      CASEGATE_NOW: now,
      ...env,
    });
  async function json(now: string, args: string[], env: Record<string, string> = {}): Promise<{ cases: number }> {
    const { code, stdout, stderr } = await run(now, [...args, '--json'], env);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as { cases: number };
  }
  // Closed on 18 November 2026 in Los Angeles.
  const [BEFORE, OVER] = ['2028-05-18T06:59:00Z', '2028-05-18T07:01:00Z'];

  test('R24, R60 18 months, by the calendar of Los Angeles; the setting and --months say otherwise', async () => {
    expect(await json(BEFORE, ['--dry-run'])).toEqual({
      dryRun: true,
      months: 18,
      cases: 0,
      messages: 0,
      files: 0,
      bytes: 0,
      oldestClosedAt: null,
      newestClosedAt: null,
    });
    expect(await json(OVER, ['--dry-run'])).toMatchObject({ months: 18, cases: 1, messages: 1 });
    const env = { CASEGATE_RETENTION_MONTHS: '19' };
    expect(await json(OVER, ['--dry-run'], env)).toMatchObject({ months: 19, cases: 0 });
    expect(await json(OVER, ['--dry-run', '--months', '1'], env)).toMatchObject({ months: 1, cases: 1 });
    expect(await json(BEFORE, ['--dry-run'], { CASEGATE_VENDOR_TIME_ZONE: 'UTC' })).toMatchObject({ cases: 1 });
  });

  test.each([
    [['--months', '0'], {}],
    [['--months', '241'], {}],
    [['--months', '1.5'], {}],
    [['--months', 'x'], {}],
    [[], { CASEGATE_RETENTION_MONTHS: '0' }],
    [[], { CASEGATE_RETENTION_MONTHS: '241' }],
    [[], { CASEGATE_RETENTION_MONTHS: 'never' }],
  ])('%j with %j is refused', async (args, env) => {
    const { code, stdout, stderr } = await run(OVER, args, env as Record<string, string>);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/240|whole number/);
  });

  test('R60 a run erases it and says so; the rest stays, and the books are true', async () => {
    const { code, stdout } = await run(OVER, ['--dry-run']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 cases, closed from 2026-11-18 to 2026-11-18, /)]);
    expect(await readCase(cast.world, cast.tokens.pia, closed.number)).not.toBeNull();
    expect(await json(OVER, [])).toMatchObject({ dryRun: false, cases: 1, messages: 1 });
    expect(await readCase(cast.world, cast.tokens.pia, closed.number)).toBeNull();
    expect(await readCase(cast.world, cast.tokens.pia, open.number)).not.toBeNull();
    expect(await unbalanced(cast.world)).toEqual([]);
    expect(await json(OVER, [])).toMatchObject({ cases: 0 });
  });
});
