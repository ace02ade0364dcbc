/** One of several workers: a server on the port of all, which the process that began it stops. */
import 'reflect-metadata';
import cluster from 'node:cluster';
import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { banner } from './demo/banner';
import { createLog } from './platform/log';
import { loadEnvFile, readSettings } from './platform/settings';
import { startServer, type RunningServer } from './start-server';
import { startFault } from './start-fault';
import { GRACE_MS, LAST_WAIT_MS } from './stopping';
import { isStop, type Ready } from './worker-messages';

async function main(): Promise<void> {
  let starting: Promise<RunningServer> | undefined;
  // A terminal tells every process of a Ctrl-C; what counts here is the word of the one that keeps the workers.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('message', (message) => void (isStop(message) && stop(starting)));
  loadEnvFile();
  const settings = readSettings();
  const log = createLog(settings.logLevel).child({ worker: process.pid });
  const server = await (starting = startServer(settings, log));
  shutDoorOnly(server.http.app.server);
  cluster.worker?.send({ ready: await banner(settings, server.address) } satisfies Ready);
}

/** The cluster closes it when this worker is to end: http's own way would cut connections with requests on their way on them. */
function shutDoorOnly(server: Server): void {
  server.close = (done) => {
    TcpServer.prototype.close.call(server, done);
    return server;
  };
}

async function stop(starting: Promise<RunningServer> | undefined): Promise<void> {
  setTimeout(() => process.exit(1), LAST_WAIT_MS).unref();
  // One that cannot start says so and ends by itself.
  await starting?.then((server) => server.stop(GRACE_MS));
  process.exit(0);
}

main().catch((error: unknown) => {
  for (const line of startFault(error)) console.error(line);
  process.exit(1);
});
