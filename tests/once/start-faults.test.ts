/** A server that cannot start says why, one line for each thing, and listens nowhere. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { MAIN, Running, temporaryFolder } from '../setup/processes';

const ISSUER = {
  issuer: 'https://login.example.com/',
  audience: 'api://casegate',
  jwksUri: 'https://login.example.com/keys',
  kind: 'WORK',
};
const PRODUCTION = { NODE_ENV: 'production', CASEGATE_ISSUERS: JSON.stringify([ISSUER]) };

describe('a start that is refused', () => {
  const home = temporaryFolder('faults');
  afterAll(() => home.remove());

  /** Starts and gives the lines that it ended with. */
  async function refusal(env: Record<string, string>): Promise<string[]> {
    const { code, signal, stdout, stderr } = await new Running([MAIN], { CASEGATE_HOME: home.path, ...env }).ended();
    expect({ code, signal, stdout }).toEqual({ code: 1, signal: null, stdout: '' });
    const lines = stderr.trim().split('\n');
    for (const line of lines) expect(line).toMatch(/^casegate: \S/);
    expect(stderr).not.toMatch(/ {4}at |node_modules|hunter2/);
    return lines.map((line) => line.slice('casegate: '.length));
  }

  /** The settings that the lines are about, in their order. */
  const settingsOf = (lines: string[]): string[] => lines.map((line) => /^[A-Z_]+(?=[.:])/.exec(line)?.[0] ?? line);

  test.each<[string, Record<string, string>, string[]]>([
    ['a port that is no number', { PORT: 'abc' }, ['PORT']],
    ['a database that is none', { DATABASE_URL: 'foo' }, ['DATABASE_URL']],
    [
      'ten things that are wrong',
      {
        PORT: '70000',
        DATABASE_URL: 'postgres://u:hunter2@localhost/x',
        CASEGATE_SECRET: 'short',
        CASEGATE_ISSUERS: '{',
        CASEGATE_DEMO: 'yes',
        CASEGATE_NOW: '2026-01-15',
        CASEGATE_VENDOR_TIME_ZONE: 'Mars/Base',
        LOG_LEVEL: 'loud',
        CASEGATE_MAX_DEPTH: 'deep',
        CASEGATE_TIMEOUT_MS: '1',
      },
      [
        'PORT',
        'DATABASE_URL',
        'CASEGATE_SECRET',
        'CASEGATE_ISSUERS',
        'CASEGATE_DEMO',
        'CASEGATE_NOW',
        'CASEGATE_VENDOR_TIME_ZONE',
        'LOG_LEVEL',
        'CASEGATE_MAX_DEPTH',
        'CASEGATE_TIMEOUT_MS',
      ],
    ],
    [
      'production without secret and issuers',
      { NODE_ENV: 'production', CASEGATE_SECRET: '' },
      ['CASEGATE_SECRET', 'CASEGATE_ISSUERS'],
    ],
    [
      'production with what is for trying things',
      { ...PRODUCTION, CASEGATE_DEMO: 'on', CASEGATE_EXPLORER: 'on', CASEGATE_NOW: '2026-01-15T10:00:00Z' },
      ['CASEGATE_DEMO', 'CASEGATE_EXPLORER', 'CASEGATE_NOW'],
    ],
    [
      'production with the demo issuer',
      {
        NODE_ENV: 'production',
        CASEGATE_ISSUERS: JSON.stringify([{ ...ISSUER, issuer: 'https://work.demo.casegate.invalid/' }]),
      },
      ['CASEGATE_ISSUERS'],
    ],
  ])('%s', async (_what, env, expected) => {
    expect(settingsOf(await refusal(env)).sort()).toEqual([...expected].sort());
  });

  test('a database that cannot be reached is one line, without the password', async () => {
    const lines = await refusal({ DATABASE_URL: 'mysql://casegate:hunter2@127.0.0.1:1/casegate' });
    expect(settingsOf(lines)).toEqual(['DATABASE_URL']);
  });

  test('a file that cannot be made is one line', async () => {
    expect(await refusal({ DATABASE_URL: 'sqlite:/dev/null/casegate.db' })).toHaveLength(1);
  });

  test('a port that is in use is one line that names it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const lines = await refusal({ PORT: String(port) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(String(port));
    other.close();
  });

  test('an address that is not of this machine is one line', async () => {
    expect(await refusal({ HOST: '203.0.113.7' })).toHaveLength(1);
  });
});
