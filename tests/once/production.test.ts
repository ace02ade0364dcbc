/** What production turns off, and the pages that everybody may open elsewhere. */
import { getIntrospectionQuery } from 'graphql';
import { casegate, serve, temporaryFolder, type ServerProcess } from '../setup/processes';
import { askAt } from '../setup/asking';

const ISSUERS = JSON.stringify([
  { issuer: 'https://login.example.com/', audience: 'a', jwksUri: 'https://login.invalid/keys', kind: 'WORK' },
]);

describe('production', () => {
  const home = temporaryFolder('production');
  const env = { CASEGATE_HOME: home.path, NODE_ENV: 'production', CASEGATE_ISSUERS: ISSUERS };
  let server: ServerProcess;
  let token: string;
  beforeAll(async () => {
    const demo = await casegate(['token', '--email', 'ada@example.com', '--kind', 'PERSONAL'], {
      CASEGATE_HOME: home.path,
    });
    token = demo.stdout.trim();
    server = await serve(env);
  });
  afterAll(async () => {
    expect((await server.stop()).code).toBe(0);
    home.remove();
  });

  test('neither explorer nor a link to it, and no token in what it prints', async () => {
    expect((await fetch(`${server.address}/explorer`)).status).toBe(404);
    expect((await fetch(`${server.address}/explorer/index.js`)).status).toBe(404);
    const landing = await fetch(`${server.address}/`);
    expect([landing.status, (await landing.text()).includes('/explorer')]).toEqual([200, false]);
    expect(server.stdout).not.toMatch(/eyJ|Access ID|explorer/i);
  });

  test('no introspection, and no names in what is said of a wrong document', async () => {
    const answer = await askAt(server.address, null, getIntrospectionQuery());
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(answer.data).toBeUndefined();
    const misspelt = await askAt(server.address, null, '{ viewr { id } }');
    expect(JSON.stringify(misspelt)).not.toContain('viewer');
  });

  test('R1 the demo issuer is believed by nobody, and no tokens of it are made', async () => {
    expect(token).toMatch(/^eyJ/);
    const { errors } = await askAt(server.address, token, '{ viewer { email } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const refused = await casegate(['token', '--email', 'ada@example.com', '--kind', 'PERSONAL'], env);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
  });

  test('R1 nobody signs in at an issuer of the demo, and no page leads there', async () => {
    for (const path of ['/demo/personal/.well-known/openid-configuration', '/demo/work/auth', '/demo/work/people/x'])
      expect((await fetch(`${server.address}${path}`)).status).toBe(404);
    const page = await fetch(`${server.address}/sign-in`);
    expect([page.status, (await page.text()).includes('sign-in/start')]).toEqual([200, false]);
  });

  test('there is no demo world', async () => {
    const { stdout } = await casegate(['agreements', 'list', '--json'], env);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});

describe('elsewhere', () => {
  const home = temporaryFolder('pages');
  let server: ServerProcess;
  beforeAll(async () => {
    server = await serve({ CASEGATE_HOME: home.path });
  });
  afterAll(async () => {
    expect((await server.stop('SIGINT')).code).toBe(0);
    home.remove();
  });

  test.each(['/', '/explorer'])('%s loads nothing from anywhere else', async (path) => {
    const response = await fetch(`${server.address}${path}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const linked = [...html.matchAll(/(?:src|href|action)="([^"]*)"/g)].flatMap(([, target]) =>
      target === 'data:,' || target?.startsWith('tel:') ? [] : [target as string],
    );
    expect(linked.length).toBeGreaterThan(0);
    for (const target of linked) {
      expect(target).toMatch(/^\/(?!\/)/);
      const found = await fetch(`${server.address}${target}`, { headers: { 'x-casegate-client': 'test' } });
      // The door to the API is a link too, and answers that it wants a query.
      expect(found.status).toBe(target === '/graphql' ? 400 : 200);
    }
    expect(html.replaceAll(server.address, '')).not.toMatch(
      /\b(https?:)?\/\/(?!localhost|127\.0\.0\.1)[a-z0-9-]+\.[a-z]{2,}/i,
    );
  });

  test('what is printed can be used: addresses, tokens, pairs and the first query', async () => {
    const { stdout } = server;
    for (const [, address] of stdout.matchAll(/(?:GraphQL|Explorer) +(http\S+)/g)) {
      const { status } = await fetch(address as string, { headers: { 'x-casegate-client': 'test' } });
      expect([200, 400]).toContain(status);
    }
    const tokens = [...stdout.matchAll(/^ +(eyJ\S+)$/gm)].map(([, token]) => token as string);
    expect(tokens).toHaveLength(6);
    const query = /"query":"(.+?)"\}'/.exec(stdout)?.[1] ?? '';
    const { data, errors } = await askAt<{ cases: { nodes: object[] } }>(server.address, tokens[0] as string, query);
    expect(errors).toBeUndefined();
    expect(data.cases.nodes).toHaveLength(2);
  });
});
