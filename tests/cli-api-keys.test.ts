/** The operator lists and ends the keys of programs. */
import { casegate, temporaryFolder, type Ended } from './setup/processes';
import { codeOf, Programs } from './setup/service-keys';
import { World } from './world';

describe('casegate api-keys', () => {
  const home = temporaryFolder('api-keys');
  let world: World;
  let contoso: Programs;
  beforeAll(async () => {
    world = await World.start();
    contoso = await Programs.start(world, 'contoso');
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const run = (...args: string[]): Promise<Ended> =>
    casegate(['api-keys', ...args], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as T;
  };

  test('R65 list shows no key itself, and revoke ends one at once', async () => {
    const watcher = await contoso.serviceSignIn('watcher');
    const first = await contoso.createKey(watcher, {
      name: 'Nightly',
      scopes: ['CASES_READ'],
      networks: ['127.0.0.1'],
    });
    const second = await contoso.createKey(watcher, { name: 'Other' });
    const { id, hint, createdAt, expiresAt } = first.apiKey ?? { id: '', hint: '' };
    const shown = { id, hint, createdAt, expiresAt, name: 'Nightly', scopes: ['CASES_READ'], networks: ['127.0.0.1'] };
    const listed = { ...shown, organisation: 'contoso', address: 'watcher@contoso.service' };
    expect(await json('list')).toEqual([
      { ...listed, state: 'LIVE', revokedAt: null, lastUsedAt: null },
      expect.objectContaining({ name: 'Other', state: 'LIVE' }),
    ]);
    expect(await json('list', '--organisation', 'contoso')).toHaveLength(2);
    await Programs.start(world, 'fabrikam');
    expect(await json('list', '--organisation', 'fabrikam')).toEqual([]);
    const shownFirst = (await run('list')).stdout.split('\n')[1]?.split(' ')[0];
    expect(shownFirst).toBe(id);
    const key = first.key ?? '';
    expect(codeOf(await world.ask(key, '{ viewer { email } }'))).toBe('done');
    expect(await json('revoke', id)).toMatchObject({ id, name: 'Nightly', hint });
    expect(codeOf(await world.ask(key, '{ viewer { email } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.ask(second.key ?? '', '{ viewer { email } }'))).toBe('done');
    expect((await json<object[]>('list')).length).toBe(1);
    expect(await json('list', '--all')).toMatchObject([{ id, state: 'REVOKED' }, { state: 'LIVE' }]);
    const [entry] = await world.sql<{ actor: string }>("SELECT actor FROM audit_entries WHERE action = 'KEY_REVOKED'");
    expect(entry).toEqual({ actor: 'COMMAND_LINE' });
    const text = await run('list', '--all');
    expect(text.stdout).toMatch(/^id +address +name +key +state +expires +last used +scopes$/m);
    expect(text.stdout + text.stderr).not.toContain('cg_live_');
  });

  test('R65 of an organisation that is not there no keys are listed', async () => {
    for (const handle of ['nobody', ''])
      expect(await run('list', '--organisation', handle)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `casegate: no organisation has the handle ${handle}\n`,
      });
  });

  test('R65 a key that is not there is refused', async () => {
    for (const id of ['nonsense', 'QXBpS2V5Ojk5OTk']) {
      const { code, stdout, stderr } = await run('revoke', id);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).not.toMatch(/ {4}at |node_modules/);
    }
  });
});
