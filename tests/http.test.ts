/** GraphQL over HTTP, and what never reaches GraphQL. */
import { serverAudits } from 'graphql-http';
import { askAt } from './setup/asking';
import { World } from './world';

interface Body {
  data?: unknown;
  errors?: { message: string; extensions: { code: string; retryable: boolean } }[];
}

describe('http', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('http@contoso.example');
  });
  afterAll(() => world.stop());

  const send = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ response: Response; text: string; body: Body }> => {
    const response = await fetch(`${world.url}${path}`, init);
    const text = await response.text();
    return {
      response,
      text,
      body: /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as Body) : {},
    };
  };
  const post = (body: string, headers: Record<string, string> = {}) =>
    send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const get = (query: string, headers: Record<string, string> = { 'x-casegate-client': 'test' }) =>
    send(`/graphql?query=${encodeURIComponent(query)}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const typed = (code: string): object[] => [
    expect.objectContaining({ extensions: expect.objectContaining({ code, retryable: false }) as object }) as object,
  ];

  test('61 of 61 audits of GraphQL over HTTP pass', async () => {
    const audits = serverAudits({
      url: `${world.url}/graphql`,
      // A GET needs a header that no form can set.
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as object), 'x-casegate-client': 'audit' } }),
    });
    expect(audits).toHaveLength(61);
    const failed: string[] = [];
    for (const audit of audits) {
      const { status, name } = { ...(await audit.fn()), name: audit.name };
      if (status !== 'ok') failed.push(`${audit.id} ${name}`);
    }
    expect(failed).toEqual([]);
  });

  test('a body of 256 kB is read, one that is larger is answered 413 with a typed body', async () => {
    const ofSize = (bytes: number): string => {
      const empty = JSON.stringify({ query: '{ __typename }', variables: { x: '' } });
      return JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(bytes - empty.length) } });
    };
    const largest = await post(ofSize(262_144));
    expect(largest.response.status).toBe(200);
    const larger = await post(ofSize(262_145));
    expect(larger.response.status).toBe(413);
    expect(larger.body.errors).toEqual(typed('BAD_USER_INPUT'));
    // Neither does it help to say nothing of the length.
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
    });
    const endless = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(endless);
  });

  test.each([
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['a text', '"{ __typename }"'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list, which would be a batch', '[{"query":"{ __typename }"}]'],
    ['a list of two', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['no query', '{}'],
    ['a query that is no text', '{"query":{}}'],
    ['a query of null', '{"query":null}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"x"}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[1]}'],
    ['an operation that is not there', '{"query":"{ __typename }","operationName":"nope"}'],
    ['members that would change the prototype', '{"__proto__":{"query":"{ __typename }"}}'],
  ])('a body of %s is a refusal of the client', async (_name, body) => {
    const { response, body: answer } = await post(body, { accept: 'application/graphql-response+json' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(answer.data ?? null).toBeNull();
    for (const { extensions } of answer.errors ?? []) expect(extensions.retryable).toBe(false);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'what a form can send without asking, %s, is refused',
    async (type) => {
      const mutation =
        'mutation { completeProfile(input: { country: "BE", timeZone: "Europe/Brussels" }) { viewer { id } } }';
      for (const body of [JSON.stringify({ query: mutation }), `query=${encodeURIComponent(mutation)}`]) {
        const { response, body: answer } = await post(body, { 'content-type': type, authorization: `Bearer ${token}` });
        expect([400, 415]).toContain(response.status);
        expect(answer.errors?.length).toBe(1);
      }
      const { data } = await askAt<{ viewer: { profile: { country: string } } }>(
        world.url,
        token,
        '{ viewer { profile { country } } }',
      );
      expect(data.viewer.profile.country).toBe('NL');
    },
  );

  test('a GET needs a header that no form can set, and may only read', async () => {
    expect((await get('{ viewer { email } }', {})).response.status).toBe(400);
    for (const header of [
      'x-casegate-client',
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'graphql-require-preflight',
    ]) {
      const { response, body } = await get('{ viewer { email } }', { [header]: '1' });
      expect(response.status).toBe(200);
      expect(body.data).toEqual({ viewer: { email: 'http@contoso.example' } });
    }
    const mutation = await get(
      'mutation { completeProfile(input: { country: "BE", timeZone: "Europe/Brussels" }) { viewer { id } } }',
    );
    expect(mutation.response.status).toBe(405);
    expect(mutation.response.headers.get('allow')).toContain('POST');
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is no way to ask', async (method) => {
    const { response, body } = await send('/graphql', { method });
    expect([404, 405]).toContain(response.status);
    expect(body.errors).toEqual(typed('BAD_USER_INPUT'));
  });

  test.each([
    '/nothing',
    '/graphql/',
    '/graphql/x',
    '/.env',
    '/explorer/../package.json',
    '/%00',
    '/%zz',
    `/${'x'.repeat(3000)}`,
  ])('an unknown path %# is answered 4xx with a typed body', async (path) => {
    const { response, text, body } = await send(path);
    expect([400, 404, 414]).toContain(response.status);
    expect(body.errors).toEqual(typed('BAD_USER_INPUT'));
    expect(text).not.toContain('xxxx');
  });

  test('every answer has an id of its own and is kept by nobody', async () => {
    const answers = [
      await post('{"query":"{ __typename }"}'),
      await get('{ __typename }'),
      await post('no'),
      await send('/livez'),
    ];
    const ids = answers.map(({ response }) => response.headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    for (const { response } of answers.slice(0, 3)) expect(response.headers.get('cache-control')).toBe('no-store');
    const forged = await post('{"query":"{ __typename }"}', { 'x-request-id': 'mine' });
    expect(forged.response.headers.get('x-request-id')).not.toBe('mine');
  });

  test('no page of another origin may read answers unless it is allowed', async () => {
    const { response } = await post('{"query":"{ __typename }"}', { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('livez and readyz', async () => {
    for (const path of ['/livez', '/readyz']) {
      const { response, text } = await send(path);
      expect([response.status, JSON.parse(text)]).toEqual([200, { status: 'ok' }]);
    }
  });
});
