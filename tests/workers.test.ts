/** Several workers of one server: they share its port, are replaced, stopped together, and told of each other's changes. */
import { Agent, request } from 'node:http';
import { submissionCode, submitAt, tally, SUBMIT, type Submission } from './setup/asking';
import { booksOf } from './setup/books';
import { readyDatabase, type TestDatabase } from './setup/database';
import { TestIssuer } from './setup/issuer';
import { Follower } from './setup/live';
import { CLI, MAIN, Running, temporaryFolder, type Ended, type ServerProcess } from './setup/processes';
import type { Answer } from './setup/send';
import { World } from './world';

interface Line {
  worker: number;
  msg: string;
}

const MY_CASES_CHANGED = 'subscription { myCasesChanged { caseId } }';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('several workers', () => {
  const home = temporaryFolder('workers');
  let database: TestDatabase;
  let issuer: TestIssuer;
  let world: World;
  let env: Record<string, string>;
  let token: string;
  let agreementId: string;
  /** One for all of the tests, of which the last stops it. */
  let server: ServerProcess;
  beforeAll(async () => {
    database = await readyDatabase();
    issuer = await TestIssuer.start('workers');
    world = await World.start({ databaseUrl: database.url, settings: { issuers: [issuer.setting] } });
    token = await issuer.token({ sub: 'sam', email: 'sam@contoso.example', given_name: 'Sam', family_name: 'Sun' });
    await world.completeProfile(token);
    agreementId = await world.agreement(token, { plan: 'SOFTWARE_ASSURANCE', units: '100000' });
    env = {
      DATABASE_URL: database.url,
      CASEGATE_HOME: home.path,
      CASEGATE_DEMO: 'off',
      CASEGATE_ISSUERS: JSON.stringify([issuer.setting]),
      LOG_LEVEL: 'info',
    };
    const running = new Running([CLI, 'serve', '--workers', '2'], env);
    const [, address] = await running.said(/ready at (http:\/\/\S+)/);
    server = Object.assign(running, { address: address as string });
  });
  afterAll(async () => {
    await server?.stop('SIGKILL');
    await world.stop();
    await issuer.stop();
    await database.drop();
    home.remove();
  });

  const lines = (): Line[] =>
    server.stderr
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  const pidsOf = (msg: string) => new Set(lines().flatMap((line) => (line.msg === msg ? line.worker : [])));

  /** Each time over a connection of its own; what comes to nothing is told by its code. */
  const look = () =>
    new Promise<string>((resolve) => {
      const asked = request(`${server.address}/livez`, { agent: false }, (response) => {
        response.resume().on('end', () => resolve(String(response.statusCode)));
      });
      // What is on its way to a worker that is killed is answered by nobody.
      asked.setTimeout(2000, () => asked.destroy(new Error('no answer')));
      asked.on('error', (error: { code?: string }) => resolve(String(error.code))).end();
    });

  /** Asks until so many workers have answered. */
  async function answering(count: number): Promise<Set<number>> {
    for (;;) {
      const pids = pidsOf('answered');
      if (pids.size >= count) return pids;
      await look();
    }
  }

  test('two answer on one port; one that is killed is followed by another, and the other goes on', async () => {
    const before = [...(await answering(2))];
    expect(server.stdout).toMatch(/^ {2}Workers {3}2$/m);
    expect(before).not.toContain(server.pid);
    process.kill(before[0] as number, 'SIGKILL');
    const after = [...(await answering(3))];
    const said = lines().filter(({ msg }) => msg.startsWith('a worker ended'));
    expect(said).toMatchObject([{ worker: before[0], signal: 'SIGKILL', code: null }]);
    expect(await Promise.all(Array.from({ length: 20 }, () => look()))).toEqual(Array(20).fill('200'));
    expect(after).toHaveLength(3);
  });

  test('R53 what is changed in one worker is told in the others', async () => {
    const followers = Array.from(
      { length: 4 },
      () => new Follower({ url: server.address } as World, { authorization: `Bearer ${token}` }),
    );
    const streams = followers.map((follower) => follower.ask(MY_CASES_CHANGED));
    // Until all are open, which nobody is told.
    while (streams.some(({ waiting }) => waiting.length === 0)) {
      const input = world.submission(agreementId, {
        primaryContact: { firstName: 'Sam', lastName: 'Sun', email: 'sam@contoso.example' },
      });
      expect(submissionCode(await submitAt(server.address, token, input))).toBe('CASE');
      await pause(50);
    }
    for (const { waiting } of streams)
      expect(waiting[0]).toMatchObject({
        next: { data: { myCasesChanged: { caseId: expect.any(String) as string } } },
      });
    await Promise.all(followers.map((follower) => follower.leave()));
    while (pidsOf('socket closed').size < 2) await pause(5);
  });

  test('they say once why they cannot start', async () => {
    const taken = { ...env, CASEGATE_WORKERS: '2', PORT: new URL(server.address).port, LOG_LEVEL: 'warn' };
    const { code, stdout, stderr } = await new Running([MAIN], taken).ended();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(taken.PORT)]);
    const demo = await new Running([MAIN], { ...taken, CASEGATE_DEMO: 'on' }).ended();
    expect(demo).toMatchObject({ code: 1, stderr: expect.stringContaining('CASEGATE_DEMO=off') as string });
    const many = await new Running([CLI, 'serve', '--workers', 'many'], env).ended();
    expect(many).toMatchObject({ code: 1, stderr: expect.stringContaining('CASEGATE_WORKERS') as string });
  });

  /** Sends the headers; the body once `meanwhile` is done, which begins when a worker has them. */
  function submitSlowly(meanwhile: () => Promise<unknown>): Promise<Answer<Submission>> {
    const body = JSON.stringify({ query: SUBMIT, variables: { input: world.submission(agreementId) } });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
      expect: '100-continue',
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(`${server.address}/graphql`, { method: 'POST', agent: false, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', reject).on('end', () => resolve(JSON.parse(text) as Answer<Submission>));
      });
      outgoing.on('error', reject).on('continue', () => void meanwhile().then(() => outgoing.end(body), reject));
      outgoing.flushHeaders();
    });
  }

  test('SIGTERM stops all of them: what is under way is answered, and what was sent on open connections', async () => {
    const agreement = await world.agreement(token, { plan: 'SOFTWARE_ASSURANCE', units: '100000' });
    const sent: string[] = [];
    const clients = Array.from({ length: 6 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (sent.at(-1) !== 'ECONNREFUSED') sent.push(await submitOver(agent, agreement));
    });
    while (sent.length < 40) await pause(5);
    let ending: Promise<Ended> | undefined;
    const answer = await submitSlowly(async () => {
      ending = server.stop('SIGTERM');
      await pause(200);
    });
    expect(submissionCode(answer)).toBe('CASE');
    expect(await ending).toMatchObject({ code: 0, signal: null });
    for (const pid of pidsOf('answered')) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await Promise.all(clients);
    const { CASE, ECONNREFUSED, ...lost } = tally(sent);
    expect(lost).toEqual({});
    expect(ECONNREFUSED).toBeGreaterThan(0);
    expect(await booksOf(world, agreement)).toMatchObject({ cases: CASE, consumed: CASE, keys: CASE });
  });

  function submitOver(agent: Agent, agreement: string): Promise<string> {
    return new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const outgoing = request(`${server.address}/graphql`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', () => resolve('cut'));
        response.on('end', () => resolve(submissionCode(JSON.parse(text) as Answer<Submission>)));
      });
      outgoing.on('error', (error: { code?: string }) => resolve(String(error.code)));
      outgoing.end(JSON.stringify({ query: SUBMIT, variables: { input: world.submission(agreement) } }));
    });
  }
});
