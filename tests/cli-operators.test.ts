/** The command line says who operates, corrects balances, and looks after the audit log. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { globalId } from '../src/platform/global-id';
import { auditOf } from './setup/audit';
import { askAt } from './setup/asking';
import { casegate, temporaryFolder, type Ended } from './setup/processes';
import { rowNumberOf } from './setup/tus';
import { SECRET, World } from './world';

describe('the command line, operators and the audit log', () => {
  const home = temporaryFolder('operators');
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const run = (...args: string[]): Promise<Ended> =>
    casegate(args, { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path, CASEGATE_SECRET: SECRET });
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as T;
  };

  test('R52 operators add, list and remove, with a reason that is kept', async () => {
    const olga = await world.token('olga@desk.example');
    const isOperator = async () => !(await askAt(world.url, olga, '{ operator { __typename } }')).errors;
    expect(await run('operators', 'add', 'olga@desk.example')).toMatchObject({ code: 1, stdout: '' });
    const reason = ['--reason', 'Runs the service'];
    expect(await json('operators', 'add', 'Olga@desk.example', ...reason)).toMatchObject({
      email: 'olga@desk.example',
      kind: 'WORK',
      role: 'OPERATOR',
      queues: [],
      signedIn: false,
    });
    expect(await isOperator()).toBe(true);
    await json('engineers', 'add', 'erin@desk.example', '--queues', '*', '--reason', 'Knows Windows');
    expect(await json('operators', 'list')).toMatchObject([{ email: 'olga@desk.example', signedIn: true }]);
    expect(await json<object[]>('engineers', 'list')).toMatchObject([{ email: 'erin@desk.example' }]);
    // The last one can be removed here: somebody who may run this can add the next.
    expect((await run('operators', 'remove', 'olga@desk.example', ...reason)).stdout).toBe(
      'OPERATOR olga@desk.example removed\n',
    );
    expect(await isOperator()).toBe(false);
    const written = (await auditOf(world)).filter(({ action }) => action.startsWith('ROLE_'));
    expect(written.map(({ action, actor, facts }) => [action, actor, facts.role, facts.reason])).toEqual([
      ['ROLE_GRANTED', 'COMMAND_LINE', 'OPERATOR', 'Runs the service'],
      ['ROLE_GRANTED', 'COMMAND_LINE', 'ENGINEER', 'Knows Windows'],
      ['ROLE_REVOKED', 'COMMAND_LINE', 'OPERATOR', 'Runs the service'],
    ]);
  });

  test('R62 agreements adjust', async () => {
    const sam = await world.person('sam@contoso.example');
    const opaque = await world.agreement(sam);
    const id = String(rowNumberOf(opaque));
    const adjust = (units: string, ...more: string[]) => run('agreements', 'adjust', id, '--units', units, ...more);
    const reason = ['--reason', 'Counted twice'];
    expect(await adjust('-2', ...reason)).toMatchObject({ code: 0, stdout: `Agreement ${id}: 3 units left\n` });
    expect((await adjust('-5', ...reason)).stderr).toContain('WOULD_BE_NEGATIVE');
    expect((await auditOf(world)).at(-1)).toMatchObject({
      facts: { kind: 'ADJUST', units: -2, reason: 'Counted twice' },
    });
    const adjustAny = (which: string) => run('agreements', 'adjust', which, '--units', '1', ...reason);
    expect(await adjustAny(opaque)).toMatchObject({ code: 0, stdout: `Agreement ${id}: 4 units left\n` });
    for (const other of [globalId('Case', Number(id)), '0', 'nonsense'])
      expect(await adjustAny(other)).toMatchObject({ code: 1, stdout: '' });
    expect((await adjustAny('999999999')).stderr).toContain('AGREEMENT_NOT_FOUND');
  });

  test('audit verify, by several processes at once, with a head that is kept; broken it says where', async () => {
    for (let index = 0; index < 40; index++) await world.issue({ plan: 'PROFESSIONAL_5' });
    const verified = await Promise.all([run('audit', 'verify'), run('audit', 'verify'), run('audit', 'verify')]);
    expect(verified.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    expect(new Set(verified.map(({ stdout }) => stdout)).size).toBe(1);
    const [, head = ''] = /^head (\d+:[0-9a-f]{64})$/m.exec(verified[0]?.stdout ?? '') ?? [];
    expect(await json('audit', 'verify', '--head', head)).toMatchObject({ kind: 'sound', head });
    const [last] = head.split(':');
    await world.sql('DELETE FROM audit_entries WHERE seq = ?', [Number(last)]);
    expect(await run('audit', 'verify', '--head', head)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `casegate: the audit log is broken at ${last}: the log ends before the head that was given\n`,
    });
    await world.sql("UPDATE audit_entries SET facts = '{}' WHERE seq = 3");
    const broken = await run('audit', 'verify', '--json');
    expect([broken.code, JSON.parse(broken.stdout)]).toEqual([1, { kind: 'broken', fault: 'CHANGED', seq: 3 }]);
    expect(broken.stderr).toContain('broken at 3');
  });

  test('audit export, as lines of JSON, to a file of the owner’s alone; a broken log is exported and told', async () => {
    mkdirSync(home.path, { recursive: true });
    const out = path.join(home.path, 'audit.jsonl');
    const { code, stdout, stderr } = await run('audit', 'export', '--out', out);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('broken at 3');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(80);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      seq: 1,
      action: 'ROLE_GRANTED',
      actor: 'COMMAND_LINE',
      personal: { email: 'olga@desk.example' },
    });
    expect((await run('audit', 'export', '--since', '2020-01-01')).stdout.trimEnd().split('\n')).toEqual(lines);
  });
});
