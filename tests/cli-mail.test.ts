/** What an operator sees of letters, and gives another try. */
import { freshDatabase, type TestDatabase } from './setup/database';
import { look } from './setup/letters';
import { MailServer } from './setup/mail-server';
import { casegate, temporaryFolder } from './setup/processes';
import { World } from './world';

interface Status {
  transport: string;
  retried: number;
  events: number;
  letters: Record<string, number>;
  oldest: { id: number; attempts: number; fault: string | null } | null;
}

describe('R47 casegate mail status', () => {
  const home = temporaryFolder('mail');
  let database: TestDatabase;
  let server: MailServer;
  beforeAll(async () => {
    [database, server] = await Promise.all([freshDatabase(), MailServer.start()]);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
    home.remove();
  });

  const run = (args: string[], env: Record<string, string> = {}) =>
    casegate(['mail', 'status', ...args], { DATABASE_URL: database.url, CASEGATE_HOME: home.path, ...env });
  const status = async (...args: string[]): Promise<Status> => {
    const { code, stdout, stderr } = await run(['--json', ...args]);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Status;
  };
  const submit = async (world: World) => {
    const token = await world.person('sam@contoso.example');
    await world.submit(token, await world.agreement(token));
  };

  test('counts what waits, what went and what was given up, and lets that be tried again', async () => {
    const silent = await World.start({ databaseUrl: database.url });
    await submit(silent);
    await silent.stop();
    expect(await status()).toMatchObject({ events: 1, letters: { DUE: 0, SENT: 0 }, oldest: null });

    const mail = { smtpUrl: server.url, from: 'support@example.com' };
    const world = await World.start({ databaseUrl: database.url, mail });
    server.refused.set('pia@contoso.example', 451);
    await look(world);
    expect(await status()).toMatchObject({ events: 0, letters: { DUE: 1 }, oldest: { attempts: 1 } });
    server.refused.set('pia@contoso.example', 550);
    await submit(world);
    await look(world);
    expect(await status()).toMatchObject({ letters: { DUE: 1, FAILED: 1 } });
    server.refused.clear();
    expect(await status('--retry-failed')).toMatchObject({ retried: 1, letters: { DUE: 2, FAILED: 0 } });
    await look(world);
    expect(await status()).toMatchObject({ letters: { DUE: 1, SENT: 1 } });
    await world.stop();
  });

  test('says in words where letters go, and that they wait where mail is off', async () => {
    const issuers = JSON.stringify([
      { issuer: 'https://login.example.com/', audience: 'a', jwksUri: 'https://login.invalid/keys', kind: 'WORK' },
    ]);
    const [here, smtp, off] = await Promise.all([
      run([]),
      run([], { CASEGATE_SMTP_URL: 'smtp://casegate:hunter2@mail.example.com', CASEGATE_MAIL_FROM: 'a@example.com' }),
      run([], { NODE_ENV: 'production', CASEGATE_ISSUERS: issuers }),
    ]);
    expect([here.code, smtp.code, off.code]).toEqual([0, 0, 0]);
    expect(here.stdout).toMatch(/folder/);
    expect(smtp.stdout).toMatch(/SMTP/);
    expect(off.stdout).toMatch(/CASEGATE_SMTP_URL/);
    expect(smtp.stdout + smtp.stderr).not.toContain('hunter2');
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a server without a sender', { CASEGATE_SMTP_URL: 'smtp://mail.example.com' }, /CASEGATE_MAIL_FROM/],
    ['a sender that is none', { CASEGATE_MAIL_FROM: 'support' }, /CASEGATE_MAIL_FROM/],
    [
      'an address that is no mail server’s',
      { CASEGATE_SMTP_URL: 'https://u:hunter2@mail.example.com' },
      /CASEGATE_SMTP_URL/,
    ],
    ['a port that is none', { CASEGATE_SMTP_LISTEN: 'here:99999' }, /CASEGATE_SMTP_LISTEN/],
    [
      'a key without its certificate',
      { CASEGATE_SMTP_LISTEN_TLS_KEY: '/nowhere' },
      /CASEGATE_SMTP_LISTEN_TLS_CERT.*\n?.*TLS_KEY/s,
    ],
    ['a secret that can be guessed', { CASEGATE_MAIL_HOOK_SECRET: 'short' }, /CASEGATE_MAIL_HOOK_SECRET/],
    ['a domain that is none', { CASEGATE_MAIL_DOMAIN: 'a b' }, /CASEGATE_MAIL_DOMAIN/],
  ])('%s is refused by name', async (_what, env, expected) => {
    const { code, stdout, stderr } = await run([], env);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain('hunter2');
  });
});
