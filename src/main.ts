/** The process: settings → database → http; it stops in reverse. */
import 'reflect-metadata';
import { banner } from './demo/banner';
import { loadEnvFile, readSettings, unknownSettings } from './platform/settings';
import { startServer, type RunningServer } from './start-server';
import { startFault } from './start-fault';

/** Connections that are open, with requests on their way on them, are closed when for so long none came. */
const GRACE_MS = 1000;
/** Requests that are under way get this long before the process ends all the same. */
const LAST_WAIT_MS = 15_000;

async function main(): Promise<void> {
  loadEnvFile();
  const settings = readSettings();
  for (const name of unknownSettings()) console.error(`casegate: ${name} is not a setting and is ignored`);
  const server = await startServer(settings);
  // Every one is caught and the first counts: npm passes a Ctrl-C on to a child that had it from the terminal too.
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (stopping ??= stop(server)));
  console.log(await banner(settings, server.address));
}

async function stop(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), LAST_WAIT_MS).unref();
  await server.stop(GRACE_MS);
  process.exit(0);
}

main().catch((error: unknown) => {
  for (const line of startFault(error)) console.error(line);
  process.exit(1);
});
