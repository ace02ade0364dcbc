/** The socket of live updates: who may open one, what may be asked there, how much it takes, and how it ends. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { announce } from '../src/platform/database';
import { contact } from './setup/case-rows';
import { allGone, followAs, Follower, readers, type Greeting } from './setup/live';
import { World } from './world';

const MY_CASES_CHANGED = 'subscription { myCasesChanged { caseId } }';
const ORIGIN = 'https://portal.example.com';
const repeated = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');

describe('the socket of live updates', () => {
  let world: World;
  let pia: string;
  let id: string;
  const followers: Follower[] = [];
  beforeAll(async () => {
    world = await World.start({ settings: { allowedOrigins: [ORIGIN] } });
    const sam = await world.person('sam@contoso.example');
    pia = await world.person('pia@contoso.example');
    await world.submit(sam, await world.agreement(sam), { primaryContact: contact('pia@contoso.example') });
    id = Buffer.from('Case:1').toString('base64url');
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.leave()));
    await noSockets();
  });
  afterAll(() => world.stop());

  const sockets = () => world.server.http.app.websocketServer.clients;
  const noSockets = async () => {
    while (sockets().size > 0) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const follower = (...options: ConstructorParameters<typeof Follower> extends [World, ...infer O] ? O : never) => {
    const fresh = new Follower(world, ...options);
    followers.push(fresh);
    return fresh;
  };
  const bearer = async (): Promise<Greeting> => ({ authorization: `Bearer ${pia}` });
  const asPia = async () => follower(await bearer());
  const change = () => world.server.world.database.transact(async (tx) => announce(tx, { caseId: 1, queues: [] }));

  describe('who may open one', () => {
    test.each<[string, () => Promise<Greeting | undefined>]>([
      ['without a greeting', async () => undefined],
      ['with an empty one', async () => ({})],
      ['with a token alone', async () => ({ authorization: pia })],
      ['with garbage', async () => ({ authorization: 'Bearer garbage' })],
      [
        'with an expired token',
        async () => ({ authorization: `Bearer ${await world.token('pia@contoso.example', -1)}` }),
      ],
      ['with another type of value', async () => ({ authorization: [`Bearer ${pia}`] as never })],
    ])('R1 %s it is closed as forbidden', async (_what, greeting) => {
      expect(
        await follower(await greeting())
          .ask(MY_CASES_CHANGED)
          .next(),
      ).toEqual({ closed: 4403 });
      expect(readers(world)).toBe(0);
    });

    test('R1 a program may send its token as a header instead', async () => {
      const program = follower(undefined, { headers: { authorization: `Bearer ${pia}` } });
      const stream = await program.follow<{ myCasesChanged: { caseId: string } }>(MY_CASES_CHANGED);
      await change();
      expect((await stream.data()).myCasesChanged.caseId).toBe(id);
    });

    test('R1 it ends with the token that opened it, and nothing is told as if the stream were over', async () => {
      // Within the tolerance for clocks that differ, and for a few seconds only.
      const late = await world.token('pia@contoso.example', -3 / 3600);
      const stream = await followAs(world, late).follow(MY_CASES_CHANGED);
      expect(await stream.next()).toEqual({ closed: 4403 });
      await allGone(world);
    });

    test('R1 a client that comes again with a fresh token goes on', async () => {
      const tokens = [await world.token('pia@contoso.example', -3 / 3600), pia];
      let again: () => void = () => undefined;
      const goneOnce = new Promise<void>((resolve) => (again = resolve));
      const client = follower(undefined, {
        connectionParams: () => ({ authorization: `Bearer ${tokens.shift()}` }),
        retryAttempts: 1,
        retryWait: async () => again(),
      });
      const stream = client.ask<{ myCasesChanged: { caseId: string } }>(MY_CASES_CHANGED);
      await goneOnce;
      for (; stream.waiting.length === 0; await new Promise((resolve) => setTimeout(resolve, 5))) await change();
      expect((await stream.data()).myCasesChanged.caseId).toBe(id);
    });

    test.each<[string, string | undefined, number | 'open']>([
      ['of a program', undefined, 'open'],
      ['of a page of an allowed origin', ORIGIN, 'open'],
      ['of a page of this origin', 'same', 'open'],
      ['of another page', 'https://evil.example', 403],
      ['of a page of an origin that begins like an allowed one', `${ORIGIN}.evil.example`, 403],
      ['of a page without an origin', 'null', 403],
      ['of nonsense', 'nonsense', 403],
    ])('the request %s', async (_what, origin, expected) => {
      const headers = origin === undefined ? {} : { origin: origin === 'same' ? world.url : origin };
      expect(await opened('/graphql', { headers })).toBe(expected);
    });

    test.each(['/livez', '/', '/nowhere', '/graphql/', '/explorer'])('%s has no socket', async (path) => {
      expect(await opened(path)).toBe(404);
    });

    test('the 51st of a sign-in is closed, and one of somebody else is not', async () => {
      const clients = await Promise.all(
        Array.from({ length: 50 }, async () => (await asPia()).follow(MY_CASES_CHANGED)),
      );
      while (readers(world) < 50) await new Promise((resolve) => setTimeout(resolve, 2));
      expect(clients.filter(({ ended }) => ended)).toEqual([]);
      expect(await (await asPia()).ask(MY_CASES_CHANGED).next()).toEqual({ closed: 4429 });
      const other = follower({ authorization: `Bearer ${await world.person('ada@contoso.example')}` });
      expect((await other.follow(MY_CASES_CHANGED)).ended).toBe(false);
      await followers.shift()?.leave();
      while (readers(world) > 50) await new Promise((resolve) => setTimeout(resolve, 2));
      expect((await (await asPia()).follow(MY_CASES_CHANGED)).ended).toBe(false);
    });
  });

  describe('what may be asked', () => {
    const within = (fields: string) => `subscription { myCasesChanged { ${fields} } }`;
    /** A document of so many levels of fields. */
    const ofDepth = (levels: number) =>
      within(`case { ${'follows { '.repeat(levels - 3)} id ${'} '.repeat(levels - 2)}`);
    test.each<[string, string, object, string]>([
      ['12 levels', ofDepth(12), {}, 'open'],
      ['13 levels', ofDepth(13), {}, 'QUERY_TOO_COMPLEX'],
      ['30 aliases', within(repeated(30, (index) => `a${index}: caseId`)), {}, 'open'],
      ['31 aliases', within(repeated(31, (index) => `a${index}: caseId`)), {}, 'QUERY_TOO_COMPLEX'],
      [
        '9 directives at one place',
        within(`caseId ${repeated(9, () => '@skip(if: false)')}`),
        {},
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['9 directives in places', within(repeated(9, () => 'caseId @skip(if: false)')), {}, 'QUERY_TOO_COMPLEX'],
      [
        '20,000 objects and more',
        within(
          'case { agreement { ledger(first: 100) { nodes { case { agreement { ledger(first: 100) { nodes { id case { id } } } } } } } } }',
        ),
        {},
        'QUERY_TOO_COMPLEX',
      ],
      [
        'so many by a variable',
        'subscription ($n: Int) { myCasesChanged { case { agreement { ledger(first: $n) { nodes { case { agreement { ledger(first: $n) { nodes { id case { id } } } } } } } } } } }',
        { n: 100 },
        'QUERY_TOO_COMPLEX',
      ],
      [
        'few by a variable',
        'subscription ($n: Int) { myCasesChanged { case { agreement { ledger(first: $n) { nodes { id } } } } } }',
        { n: 3 },
        'open',
      ],
      ['2,001 tokens', within('caseId '.repeat(2000)), {}, 'QUERY_TOO_COMPLEX'],
      ['a field 20 times in one place', within('caseId '.repeat(20)), {}, 'open'],
      ['a field 21 times in one place', within('case { id } '.repeat(21)), {}, 'QUERY_TOO_COMPLEX'],
      ['no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
      ['nothing', '', {}, 'GRAPHQL_PARSE_FAILED'],
      ['a field that is not there', within('nothing'), {}, 'GRAPHQL_VALIDATION_FAILED'],
      [
        'two streams in one',
        'subscription { myCasesChanged { caseId } caseChanged(caseId: "x") { caseId } }',
        {},
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'a variable of the wrong form',
        'subscription ($id: ID!) { caseChanged(caseId: $id) { caseId } }',
        { id: {} },
        'BAD_USER_INPUT',
      ],
      ['a query', '{ viewer { id } }', {}, 'BAD_USER_INPUT'],
      ['introspection', '{ __schema { queryType { name } } }', {}, 'BAD_USER_INPUT'],
      [
        'a mutation',
        'mutation { closeCase(input: { caseId: "x", reason: RESOLVED }) { userErrors { code } } }',
        {},
        'BAD_USER_INPUT',
      ],
      [
        'two operations and no name',
        'subscription a { myCasesChanged { caseId } } subscription b { myCasesChanged { caseId } }',
        {},
        'OPERATION_RESOLUTION_FAILURE',
      ],
    ])('%s: before anything runs', async (_what, query, variables, expected) => {
      const client = await asPia();
      await client.follow(MY_CASES_CHANGED);
      const { result, statements } = await world.statements(async () => {
        const stream = await client.follow<object>(query, variables as Record<string, unknown>);
        return stream.ended || stream.waiting.length > 0 ? stream.waiting[0] : 'open';
      });
      if (expected === 'open') return expect(result).toBe('open');
      expect(readers(world)).toBe(1);
      const codes = (result as unknown as { error: { extensions: object }[] }).error.map(
        ({ extensions }) => extensions,
      );
      expect(codes).toEqual(codes.map(() => ({ code: expected, retryable: false })));
      expect(JSON.stringify(result)).not.toContain('"http"');
      expect(statements).toEqual([]);
    });

    test('of two operations the one that is named', async () => {
      const client = await asPia();
      const query = `query a { viewer { id } } ${MY_CASES_CHANGED.replace('subscription', 'subscription b')}`;
      const stream = client.ask<object>(query, {}, 'b');
      while (readers(world) === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      await change();
      await stream.data();
      expect(await client.ask(query, {}, 'a').next()).toMatchObject({
        error: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    });

    test.each(['application/json', 'application/graphql-response+json'])(
      'a stream is not opened by a request, to which %s is answered',
      async (accept) => {
        const { data, errors } = await world.ask(pia, MY_CASES_CHANGED, undefined, { accept });
        expect([data, errors?.[0]?.extensions]).toEqual([undefined, { code: 'BAD_USER_INPUT', retryable: false }]);
      },
    );

    test('streams that would together ask for more than a document may are refused, over all sockets', async () => {
      const costly = 'subscription { myCasesChanged { case { messages(first: 100) { nodes { body } } } } }';
      const clients = [await asPia(), await asPia()];
      const streams = [];
      // Each costs 3,103 of 20,000.
      for (let index = 0; index < 6; index++) streams.push(await (clients[index % 2] as Follower).follow(costly));
      const [client] = clients as [Follower, Follower];
      const error = [{ extensions: { code: 'RATE_LIMITED', retryable: true } }];
      expect(await client.ask(costly).next()).toMatchObject({ error });
      streams[3]?.stop();
      while (readers(world) > 5) await new Promise((resolve) => setTimeout(resolve, 2));
      expect((await client.follow(costly)).ended).toBe(false);
    });

    test('the 21st stream of a socket is refused, until another one is over', async () => {
      const client = await asPia();
      const streams = [];
      for (let index = 0; index < 20; index++) streams.push(await client.follow(MY_CASES_CHANGED));
      const error = [{ extensions: { code: 'RATE_LIMITED', retryable: true } }];
      expect(await client.ask(MY_CASES_CHANGED).next()).toMatchObject({ error });
      streams[0]?.stop();
      while (readers(world) > 19) await new Promise((resolve) => setTimeout(resolve, 2));
      expect((await client.follow(MY_CASES_CHANGED)).ended).toBe(false);
      expect(await client.ask(MY_CASES_CHANGED).next()).toMatchObject({ error });
    });

    test('what was refused does not count', async () => {
      const client = await asPia();
      for (let index = 0; index < 30; index++) {
        await client.ask('{ viewer { id } }').next();
        await client.ask('subscription { caseChanged(caseId: "x") { caseId } }').next();
      }
      expect((await client.follow(MY_CASES_CHANGED)).ended).toBe(false);
    });
  });

  describe('how much it takes', () => {
    const greeted = async (options: object = {}): Promise<WebSocket> => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init', payload: await bearer() }));
      await once(socket, 'message');
      return socket;
    };
    const closed = async (socket: WebSocket): Promise<unknown> => (await once(socket, 'close'))[0];
    const subscribe = (name: string, query: string) =>
      JSON.stringify({ id: name, type: 'subscribe', payload: { query } });

    test.each<[string, string, number]>([
      ['a message of more than 64 kB', subscribe('1', `subscription { ${' '.repeat(65_536)} }`), 1009],
      ['no JSON', 'nonsense', 4400],
      ['a second greeting', JSON.stringify({ type: 'connection_init' }), 4429],
    ])('%s closes it', async (_what, message, code) => {
      const socket = await greeted();
      socket.send(message);
      expect(await closed(socket)).toBe(code);
    });

    test('one that speaks another protocol is closed', async () => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`);
      expect(await closed(socket)).toBe(4406);
    });

    test('one that asks before it greets is closed', async () => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await once(socket, 'open');
      socket.send(subscribe('1', MY_CASES_CHANGED));
      expect(await closed(socket)).toBe(4401);
    });

    test('one that never greets is closed', async () => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      expect(await closed(socket)).toBe(4408);
    });

    test('R53 streams that are opened and stopped without end do not pile up', async () => {
      const socket = await greeted();
      for (let index = 0; index < 1000 && socket.readyState === WebSocket.OPEN; index++) {
        socket.send(subscribe(String(index), 'subscription { caseChanged(caseId: "x") { caseId } }'));
        socket.send(JSON.stringify({ id: String(index), type: 'complete' }));
      }
      await Promise.race([closed(socket), once(socket, 'message')]);
      expect(readers(world)).toBeLessThanOrEqual(20);
      socket.terminate();
      // What is left of them counts against what the same sign-in opens next.
      while (readers(world) > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    });

    test('a client that leaves its answers unread is given up, and keeps nobody else waiting', async () => {
      const socket = await greeted();
      await world.sql('UPDATE cases SET description = ? WHERE id = 1', ['x'.repeat(20_000)]);
      const long = repeated(15, (index) => `a${index}: description`);
      for (let index = 0; index < 20; index++)
        socket.send(subscribe(String(index), `subscription { myCasesChanged { case { ${long} } } }`));
      while (readers(world) < 20) await new Promise((resolve) => setTimeout(resolve, 2));
      socket.pause();
      const other = await (await asPia()).follow(MY_CASES_CHANGED);
      for (let time = 0; sockets().size > 1; time++) {
        await change();
        await other.next();
        if (time > 200) throw new Error('it is kept all the same');
      }
      expect(readers(world)).toBe(1);
      socket.terminate();
    });
  });

  /** `open`, or the status with which the request for a socket was answered. */
  async function opened(path: string, options: object = {}): Promise<number | 'open'> {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', options);
    try {
      return await new Promise((resolve, reject) => {
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
        socket.on('open', () => resolve('open'));
        socket.on('error', reject);
      });
    } finally {
      socket.on('error', () => undefined).terminate();
    }
  }
});

describe('a server that stops', () => {
  test('tells those who follow that it goes away, and waits for nobody who does not go', async () => {
    const world = await World.start();
    const stream = await followAs(world, await world.person('pia@contoso.example')).follow(MY_CASES_CHANGED);
    const deaf = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(deaf, 'open');
    deaf.pause();
    await world.stop();
    expect(await stream.next()).toEqual({ closed: 1001 });
    deaf.terminate();
  });
});
