/** Servers that stop, and servers that die, while others send. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { SUBMIT, submissionCode, submitAt, tally, type Receipt, type Submission } from './setup/asking';
import { booksOf } from './setup/books';
import { readyDatabase, type TestDatabase } from './setup/database';
import { serve, temporaryFolder, type ServerProcess } from './setup/processes';
import type { Answer } from './setup/send';
import { World } from './world';

interface Sent {
  input: object;
  receipt: Receipt | null;
  /** What went wrong, if no answer came. */
  lost: string | null;
}

describe('servers that stop', () => {
  const home = temporaryFolder('stop');
  let database: TestDatabase;
  let world: World;
  let token: string;
  let agreementId: string;
  const running = new Set<ServerProcess>();

  const start = async (): Promise<ServerProcess> => {
    const server = await serve({ DATABASE_URL: database.url, CASEGATE_HOME: home.path });
    running.add(server);
    return server;
  };
  beforeAll(async () => {
    database = await readyDatabase();
    world = await World.start({ databaseUrl: database.url });
    token = await world.person('load@contoso.example');
  });
  beforeEach(async () => {
    agreementId = await world.agreement(token, { plan: 'SOFTWARE_ASSURANCE', units: '100000' });
  });
  afterAll(async () => {
    for (const server of running) await server.stop('SIGKILL');
    await world.stop();
    await database.drop();
    home.remove();
  });

  /** One connection to each server, kept open and used again, as the pool of a proxy does it. */
  function client(): (servers: ServerProcess[], input: object) => Promise<Sent> {
    const connections = new Map<ServerProcess, Agent>();
    return async (servers, input) => {
      for (const server of servers) {
        const agent = connections.get(server) ?? new Agent({ keepAlive: true, maxSockets: 1 });
        connections.set(server, agent);
        try {
          const answer = await submitOver(agent, server.address, input);
          const receipt = answer.data?.submitCase?.receipt ?? null;
          return { input, receipt, lost: answer.errors ? submissionCode(answer) : null };
        } catch (error) {
          const { code } = error as { code?: string };
          // One that takes no connections is passed over for the next.
          if (code !== 'ECONNREFUSED') return { input, receipt: null, lost: String(code) };
        }
      }
      return { input, receipt: null, lost: 'ECONNREFUSED' };
    };
  }

  function submitOver(agent: Agent, address: string, input: object): Promise<Answer<Submission>> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const outgoing = request(`${address}/graphql`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', reject).on('end', () => resolve(JSON.parse(text) as Answer<Submission>));
      });
      outgoing.on('error', reject).end(JSON.stringify({ query: SUBMIT, variables: { input } }));
    });
  }

  /** Twelve clients that send one after the other, to the servers in turn, until they are told to stop. */
  function load(servers: ServerProcess[]) {
    const sent: Sent[] = [];
    let going = true;
    const clients = Array.from({ length: 12 }, async (_, index) => {
      const submit = client();
      for (let turn = index; going; turn++)
        sent.push(await submit(turn % 2 ? servers : [...servers].reverse(), world.submission(agreementId)));
    });
    const enough = async (count: number): Promise<void> => {
      while (sent.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const stop = async (): Promise<void> => {
      going = false;
      await Promise.all(clients);
    };
    return { sent, enough, stop };
  }

  test('a connection on which nothing was asked does not hold up the end', async () => {
    const server = await start();
    const silent = connect(Number(new URL(server.address).port), '127.0.0.1');
    await once(silent, 'connect');
    silent.on('error', () => undefined);
    const ended = await server.stop();
    running.delete(server);
    silent.destroy();
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('a server that is stopped by SIGTERM under load loses no request and ends with code 0', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const traffic = load([one, two]);
    await traffic.enough(80);
    const ended = one.stop('SIGTERM');
    await traffic.enough(traffic.sent.length + 80);
    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    await traffic.stop();

    expect(tally(traffic.sent.flatMap(({ lost }) => lost ?? []))).toEqual({});
    const numbers = traffic.sent.flatMap(({ receipt }) => receipt?.number ?? []);
    expect(numbers).toHaveLength(traffic.sent.length);
    const stored = await booksOf(world, agreementId);
    expect(stored).toMatchObject({ cases: numbers.length, consumed: numbers.length, keys: numbers.length });
    expect(stored.unitsRemaining).toBe(100_000 - numbers.length);
    expect(stored.ledgerSum).toBe(stored.unitsRemaining);
  });

  test('R44 after kill -9 under load every key that was answered gives the same receipt, every other one a case', async () => {
    const doomed = await start();
    const traffic = load([doomed]);
    await traffic.enough(60);
    expect(await doomed.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    await traffic.stop();
    const answered = traffic.sent.filter(({ receipt }) => receipt);
    const unanswered = traffic.sent.filter(({ receipt }) => !receipt).slice(0, 20);
    expect(unanswered.length).toBeGreaterThan(0);

    const reborn = await start();
    const replayed = await Promise.all(answered.map(({ input }) => submitAt(reborn.address, token, input)));
    expect(replayed.map(({ data }) => data.submitCase?.receipt)).toEqual(answered.map(({ receipt }) => receipt));
    const repeated = await Promise.all(unanswered.map(({ input }) => submitAt(reborn.address, token, input)));
    expect(tally(repeated.map(submissionCode))).toEqual({ CASE: unanswered.length });

    const stored = await booksOf(world, agreementId);
    // One that was stored and never answered may stand there besides those that were sent again.
    expect(stored.cases).toBeGreaterThanOrEqual(answered.length + unanswered.length);
    expect(stored).toMatchObject({ consumed: stored.cases, keys: stored.cases });
    expect(stored.unitsRemaining).toBe(100_000 - stored.cases);
    expect(stored.ledgerSum).toBe(stored.unitsRemaining);
  });

  test('R53 a server that stops tells those who follow that it goes away, and waits for nobody who is deaf', async () => {
    const server = await start();
    const greeted = async (): Promise<WebSocket> => {
      const socket = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
      await once(socket, 'message');
      const payload = { query: 'subscription { myCasesChanged { caseId } }' };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      return socket;
    };
    const [follower, deaf] = [await greeted(), await greeted()];
    deaf.pause();
    const closed = once(follower, 'close');
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect((await closed)[0]).toBe(1001);
    deaf.terminate();
  });

  test('Ctrl-C under npm, which passes it on a second time, ends with code 0', async () => {
    const server = await start();
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    process.kill(server.pid, 'SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await server.stop('SIGINT')).toMatchObject({ code: 0, signal: null, stderr: '' });
  });
});
