/** Setting up by hand, asking whether all is well, and the movable clock. */
import { createHash } from 'node:crypto';
import { unlinkSync, existsSync } from 'node:fs';
import { callbackOf } from '../src/sign-in-paths';
import { askAt, registerAt, registrationCode } from './setup/asking';
import { freshDatabase, type TestDatabase } from './setup/database';
import { casegate, serve, temporaryFolder, type Ended } from './setup/processes';
import { World } from './world';

interface Doctor {
  ok: boolean;
  checks: { what: string; ok: boolean; detail: string }[];
}

describe('the command line, operation', () => {
  const home = temporaryFolder('operate');
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await database.drop();
    home.remove();
  });

  const run = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
    casegate(args, { DATABASE_URL: database.url, CASEGATE_HOME: home.path, ...env });
  async function doctor(env: Record<string, string> = {}): Promise<[number | null, Doctor]> {
    const { code, stdout, stderr } = await run(['doctor', '--json'], env);
    expect(stderr).toBe('');
    return [code, JSON.parse(stdout) as Doctor];
  }
  const bad = ({ checks }: Doctor): string[] => checks.filter(({ ok }) => !ok).map(({ what }) => what);

  test('an empty database: the doctor says what is missing, migrate applies it, and again nothing', async () => {
    const [before, ill] = await doctor();
    expect([before, ill.ok, bad(ill)[0]]).toEqual([1, false, 'database']);

    const first = await run(['migrate', '--json']);
    expect([first.code, first.stderr]).toEqual([0, '']);
    const { applied } = JSON.parse(first.stdout) as { applied: string[] };
    expect(applied.length).toBeGreaterThan(0);
    const [again, two] = await Promise.all([run(['migrate', '--json']), run(['migrate', '--json'])]);
    for (const each of [again, two]) expect([each.code, JSON.parse(each.stdout)]).toEqual([0, { applied: [] }]);

    const [without, noCatalogue] = await doctor();
    expect([without, bad(noCatalogue)]).toEqual([1, ['catalogue']]);
  });

  test('with a catalogue all is well, in text and in JSON', async () => {
    expect((await run(['agreements', 'list', '--json'])).stdout).toBe('[]\n');
    const [code, well] = await doctor();
    expect([code, well.ok, well.checks.map(({ what }) => what)]).toEqual([
      0,
      true,
      ['configuration', 'database', 'clock', 'catalogue'],
    ]);
    const text = await run(['doctor']);
    expect(text.code).toBe(0);
    expect(text.stdout.match(/^ok {3}/gm)).toHaveLength(4);
    const issuer = 'https://login.example.com/';
    const entry = { issuer, audience: 'a', jwksUri: `${issuer}keys`, kind: 'WORK', clientId: 'a', clientSecret: 'b' };
    const { stdout } = await run(['doctor'], {
      CASEGATE_ISSUERS: JSON.stringify([entry]),
      CASEGATE_PUBLIC_URL: 'https://support.example.com/desk/',
    });
    expect(stdout).toContain(`${issuer} sends people back to https://support.example.com/desk${callbackOf(issuer)}\n`);
    // As docs/operations.md has it made in a shell.
    expect(callbackOf(issuer)).toBe(
      `/sign-in/callback/${createHash('sha256').update(issuer).digest('hex').slice(0, 16)}`,
    );
  });

  test('what is wrong ends with code 1 and is named, without a password', async () => {
    const [settings, away, old] = await Promise.all([
      run(['doctor'], { PORT: 'abc', CASEGATE_NOW: 'yesterday' }),
      run(['doctor'], { DATABASE_URL: 'mysql://root:hunter2@127.0.0.1:1/casegate' }),
      run(['doctor'], { CASEGATE_NOW: '2099-01-01T00:00:00Z' }),
    ]);
    for (const { code, stdout, stderr } of [settings, away, old]) {
      expect(code).toBe(1);
      expect(`${stdout}${stderr}`).not.toMatch(/hunter2|^ +at /m);
    }
    expect(settings.stdout).toMatch(/^BAD +configuration +.*PORT.*CASEGATE_NOW/m);
    expect(away.stdout).toMatch(/^BAD +database /m);
    expect(old.stdout).toMatch(/^BAD +catalogue /m);
    expect(old.stdout).toMatch(/^ok +clock .*2099-01-01/m);
  });

  test('R12, R24 CASEGATE_NOW moves starts and reasons, for commands and server alike; tokens keep to the real time', async () => {
    // In Los Angeles it is still the day before.
    const env = { DATABASE_URL: database.url, CASEGATE_HOME: home.path, CASEGATE_NOW: '2020-03-01T04:00:00Z' };
    const issued = await casegate(['agreements', 'issue', '--plan', 'PROFESSIONAL_5', '--json'], env);
    const pair = JSON.parse(issued.stdout) as {
      accessId: string;
      contractId: string;
      startsOn: string;
      endsOn: string;
    };
    expect([pair.startsOn, pair.endsOn]).toEqual(['2020-02-29', '2021-02-28']);

    const then = await serve({ ...env, CASEGATE_DEMO: 'on' });
    const token = (
      await casegate(['token', '--email', 'clock@example.com', '--kind', 'WORK', '--hours', '1'], env)
    ).stdout.trim();
    const profile =
      'mutation { completeProfile(input: { country: "NL", timeZone: "Europe/Amsterdam" }) { viewer { id } } }';
    expect((await askAt(then.address, token, profile)).errors).toBeUndefined();
    expect(registrationCode(await registerAt(then.address, token, pair))).toBe('REGISTERED');
    const REASONS = '{ viewer { agreements { nodes { unavailableReasons { code since } } } } }';
    expect((await askAt(then.address, token, REASONS)).data).toEqual({
      viewer: { agreements: { nodes: [{ unavailableReasons: [] }] } },
    });
    expect((await then.stop()).code).toBe(0);

    const today = await World.start({ databaseUrl: database.url });
    expect((await askAt(today.url, token, REASONS)).data).toEqual({
      viewer: { agreements: { nodes: [{ unavailableReasons: [{ code: 'EXPIRED', since: '2021-03-01' }] }] } },
    });
    await today.stop();
  });

  test('a doctor makes no file', async () => {
    const file = `${home.path}/none/casegate.db`;
    const [code] = await doctor({ DATABASE_URL: `sqlite:${file}` });
    const made = existsSync(file);
    if (made) unlinkSync(file);
    expect([code, made]).toEqual([1, false]);
  });
});
