/** Documents that clients name instead of sending them; and a server that runs no others. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { hashOf, readDocumentFolder } from '../src/document-folder';
import { SettingsError } from '../src/platform/settings';
import { createSchema } from '../src/schema';
import { OWN_DOCUMENTS } from '../src/trusted-documents';
import { readyDatabase, type TestDatabase } from './setup/database';
import { allGone, followAs, readers, type Follower } from './setup/live';
import { World } from './world';

const NAMES = 'query Names($first: Int = 1) {\n  products(first: $first) {\n    nodes {\n      name\n    }\n  }\n}\n';
const CLOSE = 'mutation Close { closeCase(input: { caseId: "x", reason: RESOLVED }) { userErrors { code } } }';
const FOLLOW = 'subscription Follow { myCasesChanged { caseId } }';
const FOREIGN = '{ products(first: 2) { nodes { name } } }';
const NEW_TYPE = 'application/graphql-response+json';
const apollo = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
const idOf = (text: string) => `sha256:${hashOf(text)}`;

describe('trusted documents', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casegate-documents-'));
  let database: TestDatabase;
  let world: World;
  let strict: World;
  let token: string;
  beforeAll(async () => {
    mkdirSync(path.join(folder, 'partner'));
    writeFileSync(path.join(folder, 'names.graphql'), NAMES);
    writeFileSync(path.join(folder, 'partner', 'close.gql'), CLOSE);
    const operations = [{ id: hashOf(FOLLOW), name: 'Follow', type: 'subscription', body: FOLLOW }];
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ format: 'x', version: 1, operations }));
    database = await readyDatabase();
    const start = (only: boolean) =>
      World.start({ databaseUrl: database.url, settings: { documents: { folders: [folder], only } } });
    [world, strict] = [await start(false), await start(true)];
    token = await world.person('client@contoso.example');
  });
  afterAll(async () => {
    await world.stop();
    await strict.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function post(of: World, body: object, accept = NEW_TYPE) {
    const response = await fetch(`${of.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, accept },
      body: JSON.stringify(body),
    });
    return outcome(response);
  }
  async function get(of: World, parameters: Record<string, string>) {
    const headers = { authorization: `Bearer ${token}`, accept: NEW_TYPE, 'x-casegate-client': 'test' };
    return outcome(await fetch(`${of.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers }));
  }
  async function outcome(response: Response) {
    const { data, errors } = (await response.json()) as {
      data?: { products?: { nodes: object[] } };
      errors?: { extensions: { code: string; reason?: string } }[];
    };
    if (errors)
      return [response.status, ...Object.values(errors[0]?.extensions ?? {}).filter((it) => typeof it === 'string')];
    return data?.products ? data.products.nodes.length : data;
  }

  describe.each([
    ['that runs all', () => world],
    ['that runs no others', () => strict],
  ])('by a server %s', (_what, of) => {
    test('named by their ids, or as Apollo’s clients do, by POST and GET', async () => {
      const variables = { first: 3 };
      expect(await post(of(), { documentId: idOf(NAMES) })).toBe(1);
      expect(await post(of(), { documentId: idOf(NAMES), variables, operationName: 'Names' })).toBe(3);
      expect(await post(of(), { extensions: apollo(NAMES), variables })).toBe(3);
      expect(await post(of(), { query: NAMES, extensions: apollo(NAMES), variables })).toBe(3);
      expect(await post(of(), { query: NAMES, variables })).toBe(3);
      const given = { variables: JSON.stringify(variables) };
      expect(await get(of(), { documentId: idOf(NAMES), ...given })).toBe(3);
      expect(await get(of(), { extensions: JSON.stringify(apollo(NAMES)), ...given })).toBe(3);
      expect(await get(of(), { query: NAMES, ...given })).toBe(3);
      const refused = { closeCase: { userErrors: [{ code: 'CASE_NOT_FOUND' }] } };
      expect(await post(of(), { documentId: idOf(CLOSE) })).toEqual(refused);
      expect(await get(of(), { documentId: idOf(CLOSE) })).toEqual([405, 'BAD_REQUEST']);
    });

    test('those of the product among them', async () => {
      const { documents } = listed();
      const whoAmI = documents.find(({ operations }) => operations.includes('WhoAmI'));
      expect(await post(of(), { documentId: `sha256:${whoAmI?.hash}` })).toMatchObject({
        viewer: { email: 'client@contoso.example' },
      });
    });

    test('what nobody registered is not found, and clients cannot register anything', async () => {
      const unknown = { documentId: idOf(FOREIGN) };
      expect(await post(of(), unknown)).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
      expect(await post(of(), unknown, 'application/json')).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
      expect(await get(of(), unknown)).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
      for (const documentId of [
        '',
        'nonsense',
        `md5:${hashOf(NAMES)}`,
        hashOf(NAMES),
        `sha256:${hashOf(NAMES)} `,
        7,
        null,
      ])
        expect(await post(of(), { documentId })).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
      const unsupported = [200, 'PERSISTED_QUERY_NOT_SUPPORTED'];
      expect(await post(of(), { extensions: apollo(FOREIGN) })).toEqual(unsupported);
      // A hash that is one of ours does not make a text that is not.
      expect(await post(of(), { query: FOREIGN, extensions: apollo(FOREIGN) })).not.toBe(2);
      expect(await post(of(), { query: FOREIGN, extensions: apollo(NAMES) })).not.toBe(2);
      expect(await post(of(), { extensions: apollo(FOREIGN) })).toEqual(unsupported);
    });

    test('over sockets, named or sent', async () => {
      const follower = followAs(of(), token);
      const open = (payload: object) => opened(of(), follower, payload);
      expect(await open({ query: '', documentId: idOf(FOLLOW) })).toBe('open');
      expect(await open({ query: '', extensions: apollo(FOLLOW) })).toBe('open');
      expect(await open({ query: FOLLOW })).toBe('open');
      expect(await open({ query: '', documentId: idOf(FOREIGN) })).toBe('PERSISTED_QUERY_NOT_FOUND');
      await follower.leave();
    });

    test('over sockets by clients that send no text at all', async () => {
      const socket = new WebSocket(`${of().url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const say = (message: object) => socket.send(JSON.stringify(message));
      await once(socket, 'open');
      say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
      await once(socket, 'message');
      say({ id: '1', type: 'subscribe', payload: { documentId: idOf(FOLLOW) } });
      while (readers(of()) === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      socket.terminate();
      await allGone(of());
    });
  });

  test.each([
    ['a document', FOREIGN],
    ['one that differs in a blank', `${NAMES} `],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['what is no document at all', '{'],
  ])('a server that runs no others refuses %s before it is parsed', async (_what, query) => {
    const refusal = ['BAD_USER_INPUT', 'DOCUMENT_NOT_REGISTERED'].sort();
    const sorted = async (answer: Promise<unknown>) => {
      const [status, ...codes] = (await answer) as [number, ...string[]];
      return [status, ...codes.sort()];
    };
    expect(await sorted(post(strict, { query }))).toEqual([400, ...refusal]);
    expect(await sorted(post(strict, { query }, 'application/json'))).toEqual([200, ...refusal]);
    expect(await sorted(get(strict, { query }))).toEqual([400, ...refusal]);
    const follower = followAs(strict, token);
    expect(await opened(strict, follower, { query })).toBe('BAD_USER_INPUT');
    await follower.leave();
  });

  test('a folder with something wrong in it is a fault of the settings that names the file', async () => {
    const bad = mkdtempSync(path.join(tmpdir(), 'casegate-documents-'));
    writeFileSync(path.join(bad, 'wrong.graphql'), 'query Wrong { nothing }');
    const settings = { documents: { folders: [bad], only: false } };
    const failure = await World.start({ databaseUrl: database.url, settings }).catch((error: unknown) => error);
    rmSync(bad, { recursive: true });
    expect(failure).toBeInstanceOf(SettingsError);
    expect((failure as SettingsError).lines).toEqual([
      expect.stringContaining(`CASEGATE_DOCUMENTS: ${path.join(bad, 'wrong.graphql')}: `),
    ]);
  });
});

const listed = () => readDocumentFolder(OWN_DOCUMENTS, createSchema());

/** `open`, or the code with which a stream was refused. */
async function opened(world: World, follower: Follower, payload: object): Promise<string> {
  const came: { code?: unknown }[] = [];
  const before = readers(world);
  const stop = follower.client.subscribe(payload as { query: string }, {
    next: () => undefined,
    complete: () => undefined,
    error: (error) => came.push((error as { extensions: { code: unknown } }[])[0]?.extensions ?? {}),
  });
  while (readers(world) === before && came.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  if (came.length > 0) return String(came[0]?.code);
  stop();
  while (readers(world) > before) await new Promise((resolve) => setTimeout(resolve, 2));
  return 'open';
}
