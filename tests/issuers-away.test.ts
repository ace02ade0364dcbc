import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MeDocument } from './documents';
import { TestIssuer } from './setup/issuer';
import { World } from './world';

/** Key servers that do not do their work; null is one that is not there. */
const SERVERS: [string, RequestListener | null][] = [
  ['nobody answers', null],
  ['an error', (_request, response) => void response.writeHead(500).end('down')],
  ['not found', (_request, response) => void response.writeHead(404).end()],
  ['a page instead of keys', (_request, response) => void response.end('<html></html>')],
  ['something else in JSON', (_request, response) => void response.end('{"keys":"none"}')],
  ['the connection is cut', (request) => void request.socket.destroy()],
];

describe('R1 an issuer whose keys cannot be fetched', () => {
  let world: World;
  let issuers: TestIssuer[];
  let servers: Server[];
  const lines: string[] = [];
  beforeAll(async () => {
    servers = await Promise.all(SERVERS.map(([, listener]) => serving(listener ?? (() => undefined))));
    const urls = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
    issuers = await Promise.all(urls.map((jwksUri, index) => TestIssuer.start(`away-${index}`, { jwksUri })));
    await Promise.all(servers.filter((_, index) => SERVERS[index]?.[1] === null).map(closed));
    const settings = { issuers: issuers.map(({ setting }) => setting) };
    world = await World.start({ settings, log: (line) => lines.push(line) });
  });
  afterAll(async () => {
    await world.stop();
    await Promise.all([
      ...issuers.map((issuer) => issuer.stop()),
      ...servers.filter((server) => server.listening).map(closed),
    ]);
  });

  async function serving(listener: RequestListener): Promise<Server> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }
  const closed = async (server: Server) => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };

  test.each(SERVERS.map(([what], index) => [what, index] as const))(
    'R1 %s: UNAVAILABLE for its tokens, and nobody else notices',
    async (_what, index) => {
      const token = (await issuers[index]?.token({ email: 'ada@contoso.example' })) as string;
      const from = lines.length;
      const { status, data, errors } = await world.ask(token, MeDocument, {});
      expect([status, data ?? null]).toEqual([503, null]);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE', retryable: true }]);
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|keys|fetch|jwks/i);
      const reasons = lines.slice(from).flatMap((line) => (JSON.parse(line) as { reason?: string }).reason ?? []);
      expect(reasons).not.toEqual([]);
      expect(lines.join('\n')).not.toContain(token.split('.')[2]);
      expect((await world.ask(await world.token('ada@contoso.example'), MeDocument, {})).errors).toBeUndefined();
      expect((await world.ask(null, MeDocument, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );
});
