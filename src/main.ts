/** The process: settings → database → http; it stops in reverse. */
import 'reflect-metadata';
import { banner } from './banner';
import { loadEnvFile, readSettings } from './platform/settings';
import { startServer, type RunningServer } from './start-server';
import { startFault } from './start-fault';

/** Requests that are under way get this long before the process ends all the same. */
const LAST_WAIT_MS = 15_000;

async function main(): Promise<void> {
  loadEnvFile();
  const settings = readSettings();
  const server = await startServer(settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server));
  console.log(await banner(settings, server.address));
}

async function stop(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), LAST_WAIT_MS).unref();
  await server.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  for (const line of startFault(error)) console.error(line);
  process.exit(1);
});
