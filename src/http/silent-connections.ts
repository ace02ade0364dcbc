/** Connections on which nothing was ever asked: browsers open some ahead of need, and a stop must not wait for them. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export function silentConnections(server: Server): { cut(): void } {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  const speaks = ({ socket }: { socket: Socket }) => void silent.delete(socket);
  server.on('request', speaks);
  server.on('upgrade', speaks);
  return {
    cut: () => {
      for (const socket of silent) socket.destroy();
    },
  };
}

/** Done when nothing was asked for so long. Each answer closes its connection by then, so there are ever fewer. */
export function silence(server: Server, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.off('request', asked);
      resolve();
    }, ms);
    const asked = () => void timer.refresh();
    server.on('request', asked);
  });
}
