/** The operator says who works at the support desk. */
import { askAt } from './setup/asking';
import { taken } from './setup/desk';
import { casegate, temporaryFolder, type Ended } from './setup/processes';
import { World } from './world';

describe('casegate engineers', () => {
  const home = temporaryFolder('engineers');
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const run = (...args: string[]): Promise<Ended> =>
    casegate(['engineers', ...args], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as T;
  };

  test('R48, R52 add, list and remove: the role is there at once, and gone at once with the cases', async () => {
    expect(await json('add', 'Erin@desk.example', '--queues', 'Windows-Server/EMEA, */japan')).toEqual({
      email: 'erin@desk.example',
      kind: 'WORK',
      role: 'ENGINEER',
      queues: ['windows-server/emea', '*/japan'],
      signedIn: false,
      grantedAt: expect.any(String) as string,
    });
    const erin = await world.token('erin@desk.example');
    const roles = async () =>
      (await askAt<{ desk: { roles: string[] } | null }>(world.url, erin, '{ desk { roles } }')).data.desk?.roles;
    expect(await roles()).toEqual(['ENGINEER']);
    await json('add', 'erin@desk.example', '--queues', '*', '--supervisor');
    await json('add', 'erin@desk.example', '--queues', '*', '--kind', 'PERSONAL');
    await json('add', 'erin@desk.example', '--queues', 'windows-server/emea');
    expect(await json('list')).toMatchObject([
      { email: 'erin@desk.example', kind: 'PERSONAL', role: 'ENGINEER', queues: ['*'], signedIn: false },
      { email: 'erin@desk.example', kind: 'WORK', role: 'ENGINEER', queues: ['windows-server/emea'], signedIn: true },
      { email: 'erin@desk.example', kind: 'WORK', role: 'SUPERVISOR', queues: ['*'], signedIn: true },
    ]);
    const submitter = await world.person('sam@contoso.example');
    const number = await world.submit(submitter, await world.agreement(submitter));
    await taken(world, erin, number);
    expect(await json('remove', 'ERIN@desk.example')).toEqual({
      email: 'erin@desk.example',
      kind: 'WORK',
      role: 'ENGINEER',
      released: 1,
    });
    expect(await roles()).toEqual(['SUPERVISOR']);
    expect((await askAt(world.url, erin, `{ case(number: "${number}") { title } }`)).data).toEqual({ case: null });
    expect(await json('remove', 'erin@desk.example', '--supervisor')).toMatchObject({
      role: 'SUPERVISOR',
      released: 0,
    });
    expect(await roles()).toBeUndefined();
  });

  test('what is told to people', async () => {
    const added = await run('add', 'eve@desk.example', '--queues', 'azure/*');
    expect(added).toMatchObject({ code: 0, stdout: 'ENGINEER eve@desk.example, WORK: azure/*\n', stderr: '' });
    const listed = await run('list');
    expect(listed.stdout).toMatch(/^email +kind +role +signed in +granted +queues$/m);
    expect(listed.stdout).toMatch(/^eve@desk\.example +WORK +ENGINEER +not yet +\d{4}-\d\d-\d\d +azure\/\*$/m);
    expect((await run('remove', 'eve@desk.example')).stdout).toBe(
      'ENGINEER eve@desk.example removed, 0 cases put back\n',
    );
  });

  test('R40 a pattern that gives no queue is refused with the queues that there are; so is nobody', async () => {
    const before = await json('list');
    const refused = await run('add', 'eve@desk.example', '--queues', 'windows-server/emea,windows/*,*/mars');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    const [first, ...queues] = refused.stderr.trim().split('\n');
    expect(first).toContain('windows/*, */mars');
    expect(queues).toEqual(expect.arrayContaining(['windows-server/emea', 'windows-server/emea/24x7']));
    const others = await Promise.all(
      [
        ['add', 'eve@desk.example', '--queues', ' , '],
        ['add', 'eve@desk.example'],
        ['add', 'nonsense', '--queues', '*'],
        ['add', 'eve@desk.example', '--queues', '*', '--kind', 'SERVICE'],
        ['remove', 'nobody@desk.example'],
        ['remove', 'erin@desk.example', '--supervisor'],
      ].map((args) => run(...args)),
    );
    expect(others.map(({ code, stdout }) => [code, stdout])).toEqual(Array(6).fill([1, '']));
    for (const { stderr } of others) expect(stderr).not.toMatch(/ {4}at |node_modules/);
    expect(await json('list')).toEqual(before);
  });
});
