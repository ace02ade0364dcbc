/** A server of node:http as one writes it by hand: POST /NAME with a JSON body, answered with `{"data": …}`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { host, port, signInOf, tellPort } from '../peer';

/** `network` is the address that the request came from. */
export type Work = (signIn: number, body: never, network: string) => Promise<unknown>;

export function serve(works: Record<string, Work>): void {
  const byPath = new Map(Object.entries(works).map(([name, work]) => [`/${name}`, work]));
  const server = createServer((request, response) => {
    const work = request.method === 'POST' ? byPath.get(request.url ?? '') : undefined;
    if (work) void answer(work, request, response);
    else response.writeHead(404).end();
  });
  // As ours: a connection that is kept is not closed between two requests of a load.
  server.keepAliveTimeout = 60_000;
  server.listen(port, host, () => tellPort(server.address() as AddressInfo));
}

async function answer(work: Work, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = (await bodyOf(request)) as never;
    const data = await work(signInOf(request.headers['x-sign-in']), body, request.socket.remoteAddress ?? '');
    const text = Buffer.from(JSON.stringify({ data }));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length });
    response.end(text);
  } catch (error) {
    console.error(error);
    response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
    response.end('{"errors":[{"message":"It failed."}]}');
  }
}

function bodyOf(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      } catch (error) {
        reject(error as Error);
      }
    });
    request.on('error', reject);
  });
}
