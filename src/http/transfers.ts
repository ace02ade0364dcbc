/** Uploads and downloads under way: they take as long as they take, while something comes or goes. */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** One that stands still for so long is cut. It can go on where it was. */
const IDLE_MS = 60_000;

export class Transfers {
  private readonly live = new Set<Socket>();

  constructor(app: FastifyInstance) {
    // They would hold up the stop, and lose nothing by it.
    app.addHook('preClose', async () => {
      for (const socket of this.live) socket.destroy();
    });
  }

  begin({ raw: request }: FastifyRequest, { raw: response }: FastifyReply): void {
    const { socket } = request;
    this.live.add(socket);
    socket.setTimeout(IDLE_MS);
    // What came whole is looked at, and nothing moves meanwhile.
    request.once('end', () => {
      if (request.method === 'PATCH' || request.method === 'POST') socket.setTimeout(0);
    });
    response.once('close', () => this.live.delete(socket));
  }
}
