/** What every command says of itself, and tokens. */
import { decodeJwt } from 'jose';
import { casegate, temporaryFolder, type Ended } from '../setup/processes';

describe('the command line', () => {
  const home = temporaryFolder('once');
  afterAll(() => home.remove());
  const run = (...args: string[]): Promise<Ended> => casegate(args, { CASEGATE_HOME: home.path });
  const token = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run('token', ...args);
    expect([code, stderr]).toEqual([0, '']);
    // The token, the whole token and nothing but the token: it is put into a variable.
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    return stdout.trim();
  };

  test('R52 one e-mail and kind are the same sign-in, in whatever case; another kind is another', async () => {
    const [lower, upper, personal] = await Promise.all([
      token('--email', 'ann@contoso.example', '--kind', 'WORK'),
      token('--email', 'ANN@Contoso.Example', '--kind', 'WORK', '--first-name', 'Ann', '--hours', '2'),
      token('--email', 'ann@contoso.example', '--kind', 'PERSONAL'),
    ]);
    const [a, b, c] = [lower, upper, personal].map((each) => decodeJwt(each));
    expect([b?.iss, b?.sub, b?.email]).toEqual([a?.iss, a?.sub, a?.email]);
    expect(c?.iss).not.toBe(a?.iss);
    expect(c?.sub).not.toBe(a?.sub);
    expect(b?.given_name).toBe('Ann');
    expect((b?.exp ?? 0) - (b?.iat ?? 0)).toBe(7200);
  });

  test.each([
    [['token', '--email', 'no address', '--kind', 'WORK']],
    [['token', '--email', 'a@b.example']],
    [['token', '--email', 'a@b.example', '--kind', 'SERVICE']],
    [['token', '--email', 'a@b.example', '--kind', 'WORK', '--hours', '0']],
  ])('%j is refused with code 1 and nothing on standard output', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  const COMMANDS = [
    [],
    ['token'],
    ['agreements'],
    ['agreements', 'issue'],
    ['agreements', 'import'],
    ['agreements', 'list'],
    ['agreements', 'close-books'],
    ['catalogue'],
    ['catalogue', 'import'],
    ['mail'],
    ['mail', 'status'],
    ['attachments'],
    ['attachments', 'sweep'],
    ['migrate'],
    ['doctor'],
  ];

  test('every command says with --help what it does, and each that does something has --json', async () => {
    for (let from = 0; from < COMMANDS.length; from += 4) {
      const batch = COMMANDS.slice(from, from + 4);
      const answers = await Promise.all(batch.map((command) => run(...command, '--help')));
      answers.forEach(({ code, stdout, stderr }, index) => {
        const command = batch[index] as string[];
        expect([command, code, stderr]).toEqual([command, 0, '']);
        expect(stdout).toContain(['Usage: casegate', ...command].join(' '));
        const group =
          command.length === 0 || ['agreements', 'attachments', 'catalogue', 'mail'].includes(command.join(' '));
        expect([command, stdout.includes('--json')]).toEqual([command, !group]);
      });
    }
  });
});
