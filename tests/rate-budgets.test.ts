/** What may be asked for in a minute: counted by cost, for each who asks, over processes and restarts. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { demoToken } from '../src/demo/demo-issuer';
import { pointsOf } from '../src/platform/lease.rules';
import type { RateSettings } from '../src/platform/settings-limits';
import { askAt, atOnce, tally } from './setup/asking';
import { readyDatabase, type TestDatabase } from './setup/database';
import { followAs } from './setup/live';
import { describeWith } from './setup/programs';
import { TestRedis } from './setup/redis';
import { Programs } from './setup/service-keys';
import { SECRET, World, type WorldOptions } from './world';

/** Windows of weeks: no test meets the end of one. */
const WINDOW_MS = 2_000_000_000;
const ME = '{ viewer { id } }';
/** Costs 1 + 100 * (1 + 10) objects. */
const COSTLY = '{ cases(first: 100) { nodes { additionalContacts { id } } } }';
const NEW_TYPE = 'application/graphql-response+json';

describe('R61 budgets of requests', () => {
  let database: TestDatabase;
  let main: World;
  const logged: string[] = [];
  const others: World[] = [];
  /** What each server is held to; a test sets it for itself and asks as people of its own. */
  const limits: RateSettings = { budget: 1000, networkBudget: 1000, windowMs: WINDOW_MS };
  beforeAll(async () => {
    database = await readyDatabase();
    main = await another({}, (line) => logged.push(line));
    others.length = 0;
  });
  afterEach(async () => {
    for (const world of others.splice(0)) await world.stop();
  });
  afterAll(async () => {
    await main.stop();
    await database.drop();
  });

  function held(budget: number, networkBudget = 1000): World {
    Object.assign(limits, { budget, networkBudget });
    return main;
  }
  async function another(more: WorldOptions['settings'] = {}, log: WorldOptions['log'] = () => undefined) {
    const settings = { rate: limits, trustProxy: ['127.0.0.1'], ...more };
    const world = await World.start({ databaseUrl: database.url, settings, log });
    others.push(world);
    return world;
  }
  const tokenOf = (email: string) => demoToken(SECRET, { email, kind: 'WORK' }, 1);
  const codeOf = async (world: World, token: string | null, query = ME, headers = {}) => {
    const { status, errors } = await askAt(world.url, token, query, {}, headers);
    return errors ? `${status} ${errors[0]?.extensions.code}` : 'OK';
  };

  test('each sign-in has its own, in every media type; what is refused says since when there is more', async () => {
    const world = held(20);
    const [ada, bram] = [await tokenOf('ada@rate.example'), await tokenOf('bram@rate.example')];
    const codes = [];
    for (let index = 0; index < 25; index++) codes.push(await codeOf(world, ada));
    expect(tally(codes)).toEqual({ OK: 20, '429 RATE_LIMITED': 5 });
    expect(await codeOf(world, ada, ME, { accept: NEW_TYPE })).toBe('429 RATE_LIMITED');
    expect(await codeOf(world, bram)).toBe('OK');

    const { statements, result } = await world.statements(() =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ada}` },
        body: '{ "query": "nonsense" }',
      }),
    );
    // Nothing ran but finding out who asks, and nothing was parsed.
    expect(statements).toHaveLength(1);
    const answer = (await result.json()) as { errors: { extensions: { retryAt: string } }[]; data?: unknown };
    const retryAt = answer.errors[0]?.extensions.retryAt ?? '';
    expect(answer.errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryable: true, retryAt });
    expect(answer.data).toBeUndefined();
    const seconds = (Date.parse(retryAt) - Date.now()) / 1000;
    expect(Math.abs(Number(result.headers.get('retry-after')) - seconds)).toBeLessThan(60);
  });

  test('R65 each key has its own, apart from others of the same program', async () => {
    const world = held(1000);
    const programs = await Programs.start(world, 'rate');
    const program = await programs.serviceSignIn('program');
    const keys = [await programs.key(program), await programs.key(program)] as const;
    held(20);
    const codes = [];
    for (let index = 0; index < 22; index++) codes.push(await codeOf(world, keys[0]));
    expect(tally(codes)).toEqual({ OK: 20, '429 RATE_LIMITED': 2 });
    expect(await codeOf(world, keys[1])).toBe('OK');
  });

  test('what it costs is published, and what was not used is given back', async () => {
    const world = held(100);
    const token = await tokenOf('cost@rate.example');
    const { extensions } = await askAt(world.url, token, COSTLY);
    expect(extensions).toEqual({
      cost: { requested: 1101, actual: 1, limit: 20_000 },
      rateLimit: { limit: 100, remaining: 99, resetAt: expect.stringMatching(/Z$/) as string, cost: 1 },
    });
    const { data } = await askAt<{ rateLimit: object }>(
      world.url,
      token,
      `{ rateLimit { limit remaining cost resetAt } ${COSTLY.slice(1)}`,
    );
    // As it stands while it runs: nothing is given back yet.
    const cost = pointsOf(1102);
    expect(data.rateLimit).toEqual({ limit: 100, remaining: 99 - cost, cost, resetAt: extensions?.rateLimit?.resetAt });
    expect((await askAt(world.url, token, ME)).extensions?.rateLimit?.remaining).toBe(97);
  });

  test('what may cost more than is left does not run, and what costs less does', async () => {
    const world = held(11);
    const token = await tokenOf('large@rate.example');
    expect(await codeOf(world, token, COSTLY)).toBe('429 RATE_LIMITED');
    const { extensions } = await askAt(world.url, token, COSTLY);
    expect(extensions?.cost).toEqual({ requested: 1101, actual: 0, limit: 20_000 });
    const codes = [];
    for (let index = 0; index < 10; index++) codes.push(await codeOf(world, token));
    expect(tally(codes)).toEqual({ OK: 9, '429 RATE_LIMITED': 1 });
  });

  test('who is not signed in spends the points of the network, and takes none from who is', async () => {
    const world = held(1000, 10);
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const codes = [];
    for (let index = 0; index < 12; index++) codes.push(await codeOf(world, null, ME, from('192.0.2.1')));
    expect(tally(codes)).toEqual({ '200 UNAUTHENTICATED': 10, '429 RATE_LIMITED': 2 });
    expect(await codeOf(world, null, ME, from('::ffff:192.0.2.1'))).toBe('429 RATE_LIMITED');
    expect(await codeOf(world, null, ME, from('192.0.2.2'))).toBe('200 UNAUTHENTICATED');
    expect(await codeOf(world, 'nonsense', ME, from('192.0.2.1'))).toBe('429 RATE_LIMITED');
    expect(await codeOf(world, await tokenOf('same@rate.example'), ME, from('192.0.2.1'))).toBe('OK');
  });

  test('a network of IPv6 is its first 64 bits', async () => {
    const world = held(1000, 10);
    const codes = [];
    for (let index = 0; index < 12; index++)
      codes.push(await codeOf(world, null, ME, { 'x-forwarded-for': `2001:db8:1:2::${index + 1}` }));
    expect(tally(codes)).toEqual({ '200 UNAUTHENTICATED': 10, '429 RATE_LIMITED': 2 });
    expect(await codeOf(world, null, ME, { 'x-forwarded-for': '2001:db8:1:3::1' })).toBe('200 UNAUTHENTICATED');
  });

  test('what a client says of its address is not believed of a proxy that nobody named', async () => {
    held(1000, 10);
    const world = await another({ trustProxy: ['10.0.0.0/8'] });
    const codes = [];
    for (let index = 0; index < 12; index++)
      codes.push(await codeOf(world, null, ME, { 'x-forwarded-for': `198.51.100.${index}` }));
    expect(tally(codes)).toEqual({ '200 UNAUTHENTICATED': 10, '429 RATE_LIMITED': 2 });
  });

  test('what does not get so far costs a point too: bad JSON, downloads, uploads, a document that is none', async () => {
    const world = held(5, 5);
    const statuses = async (path: string, address: string, init: RequestInit) => {
      const found = [];
      for (let index = 0; index < 6; index++) {
        const headers = { 'x-forwarded-for': address, ...(init.headers as object) };
        found.push((await fetch(`${world.url}${path}`, { ...init, headers })).status);
      }
      return found;
    };
    const json = { 'content-type': 'application/json' };
    const token = await tokenOf('waste@rate.example');
    const authorization = `Bearer ${token}`;
    expect(await statuses('/graphql', '192.0.2.11', { method: 'POST', headers: json, body: '{' })).toEqual([
      ...Array<number>(5).fill(400),
      429,
    ]);
    expect(await statuses('/attachments/nonsense', '192.0.2.12', {})).toEqual([...Array<number>(5).fill(404), 429]);
    expect(await statuses('/uploads/nonsense', '192.0.2.13', { method: 'HEAD' })).toEqual([
      ...Array<number>(5).fill(401),
      429,
    ]);
    const query = { method: 'POST', headers: { ...json, authorization }, body: '{ "query": "{" }' };
    expect(await statuses('/graphql', '192.0.2.14', query)).toEqual([...Array<number>(5).fill(200), 429]);
    expect(await statuses('/uploads/nonsense', '192.0.2.15', { method: 'HEAD', headers: { authorization } })).toEqual(
      Array<number>(6).fill(429),
    );
    expect(await statuses('/readyz', '192.0.2.11', {})).toEqual(Array<number>(6).fill(200));
    expect(await statuses('/livez', '192.0.2.11', {})).toEqual(Array<number>(6).fill(200));
  });

  test('two processes share one budget, and a restart keeps it', async () => {
    const processes = [held(40), await another()];
    const token = await tokenOf('both@rate.example');
    await codeOf(processes[0] as World, token);
    const codes = await atOnce(60, (index) => codeOf(processes[index % 2] as World, token));
    expect(tally(codes)).toEqual({ OK: 39, '429 RATE_LIMITED': 21 });
    const again = await another();
    expect(await codeOf(again, token)).toBe('429 RATE_LIMITED');
  });

  test('a stream costs a point to open and its answers what they cost; past that it says so and goes on', async () => {
    const world = held(4);
    const token = await tokenOf('stream@rate.example');
    const follower = followAs(world, token);
    const stream = await follower.follow<object>('subscription { myCasesChanged { caseId } }');
    const stir = () => world.server.announcements.stir();
    const came = [];
    for (let index = 0; index < 5; index++) {
      stir();
      came.push(await stream.next());
    }
    const refused = {
      next: {
        errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) as object })],
      },
    };
    expect(came.slice(0, 3)).toEqual(Array(3).fill({ next: { data: { myCasesChanged: { caseId: null } } } }));
    expect(came.slice(3)).toEqual([refused, refused]);
    expect(JSON.stringify(came)).not.toContain('"http"');
    expect(stream.ended).toBe(false);
    expect(await follower.ask('subscription { myCasesChanged { caseId } }').next()).toMatchObject({
      error: [{ extensions: { code: 'RATE_LIMITED', retryable: true } }],
    });
    await follower.leave();
  });

  test('a document that is refused over a socket is paid for', async () => {
    const world = held(4);
    const follower = followAs(world, await tokenOf('refused@rate.example'));
    const codes = [];
    for (let index = 0; index < 6; index++) {
      const came = await follower.ask('subscription { nothing }').next();
      codes.push('error' in came ? String(came.error[0]?.extensions?.code) : 'none');
    }
    expect(tally(codes)).toEqual({ GRAPHQL_VALIDATION_FAILED: 4, RATE_LIMITED: 2 });
    await follower.leave();
  });

  test('R61 a wish for a socket and a greeting cost a point of the network each, so that keys are not guessed there', async () => {
    const world = held(1000, 5);
    const headers = { 'x-forwarded-for': '192.0.2.31' };
    const wish = async () => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
      const refused = once(socket, 'unexpected-response').then(([, { statusCode }]) => statusCode as number);
      const opened = once(socket, 'open').then(() => 'open');
      socket.on('error', () => undefined);
      const answer = await Promise.race([refused, opened]);
      if (answer !== 'open') socket.terminate();
      return { socket, answer };
    };
    const guess = async () => {
      const { socket, answer } = await wish();
      if (answer !== 'open') return answer;
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } }));
      return (await once(socket, 'close'))[0] as number;
    };
    const { result, statements } = await world.statements(async () => [await guess(), await guess(), await guess()]);
    // Of the third the greeting finds nothing left, and nobody is looked up.
    expect(result).toEqual([4403, 4403, 1013]);
    expect(statements.filter((statement) => !statement.includes('rate_budgets'))).toEqual([]);
    expect((await wish()).answer).toBe(429);
  });

  test('where the database cannot count, each process counts for itself', async () => {
    const world = held(10);
    const token = await world.person('alone@rate.example');
    await world.sql('ALTER TABLE rate_budgets RENAME TO rate_budgets_away');
    const other = await tokenOf('other@rate.example');
    const codes = [];
    for (let index = 0; index < 12; index++) codes.push(await codeOf(world, other));
    expect(tally(codes)).toEqual({ OK: 10, '429 RATE_LIMITED': 2 });
    expect(await codeOf(world, token)).toBe('OK');
    await world.sql('ALTER TABLE rate_budgets_away RENAME TO rate_budgets');
    expect(logged.filter((line) => line.includes('budgets of requests cannot be shared'))).toHaveLength(1);
  });

  describeWith('redis-server')('with Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await TestRedis.prepare();
      await redis.start();
    });
    afterAll(() => redis.kill());

    test('processes share one budget there, the database is left alone, and without it each counts for itself', async () => {
      const more = { redisUrl: redis.url };
      held(40);
      const processes = [await another(more), await another(more)];
      const [world] = processes as [World];
      const before = await world.sql('SELECT * FROM rate_budgets');
      const token = await tokenOf('redis@rate.example');
      await codeOf(world, token);
      const codes = await atOnce(60, (index) => codeOf(processes[index % 2] as World, token));
      expect(tally(codes)).toEqual({ OK: 39, '429 RATE_LIMITED': 21 });
      expect(await world.sql('SELECT * FROM rate_budgets')).toEqual(before);
      await redis.kill();
      const other = await tokenOf('away@rate.example');
      const alone = [];
      for (let index = 0; index < 42; index++) alone.push(await codeOf(world, other));
      expect(tally(alone)).toEqual({ OK: 40, '429 RATE_LIMITED': 2 });
    });
  });
});
