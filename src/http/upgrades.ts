/**
 * Hands on the requests for a WebSocket alone. As soon as somebody listens for upgrades node takes every wish for one as
 * granted and reads no further, also the wish for HTTP/2 that Java's client adds to each request and curl's to some:
 * such a request is put back and read again without it, as a server does that does not know the other protocol.
 */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Emits `upgrade` where a WebSocket is asked for. */
export function webSocketUpgrades(server: Server): EventEmitter {
  const upgrades = new EventEmitter();
  server.on('upgrade', (request, socket: Socket, head) => {
    if (!asksForWebSocket(request)) onceAnswered(socket, () => readAgain(server, request, socket, head));
    else if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy();
  });
  return upgrades;
}

const asksForWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket';

/** What was asked on this connection before is answered first; then nothing of it is left that would be in the way. */
function onceAnswered(socket: Socket, then: () => void): void {
  const { _httpMessage: underWay } = socket as Socket & { _httpMessage?: ServerResponse | null };
  if (!underWay) return then();
  underWay.once('close', () => setImmediate(() => !socket.destroyed && onceAnswered(socket, then)));
}

const OF_THE_UPGRADE: ReadonlySet<string> = new Set(['upgrade', 'http2-settings']);

function readAgain(server: Server, request: IncomingMessage, socket: Socket, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name, value] = rawHeaders.slice(at, at + 2) as [string, string];
    if (name.toLowerCase() === 'connection') lines.push(`${name}: ${withoutUpgrade(value)}`);
    else if (!OF_THE_UPGRADE.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}

function withoutUpgrade(connection: string): string {
  const rest = connection.split(',').filter((token) => !OF_THE_UPGRADE.has(token.trim().toLowerCase()));
  return rest.join(',').trim() || 'keep-alive';
}
