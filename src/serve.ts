/** The server as it is started by hand: this process alone, or several workers on one port. */
import { unknownSettings, type Settings } from './platform/settings';
import { GRACE_MS, LAST_WAIT_MS, onStop } from './stopping';

/** Settles when it is ready; then it goes on until a signal stops it. */
export async function serve(settings: Settings): Promise<void> {
  for (const name of unknownSettings()) console.error(`casegate: ${name} is not a setting and is ignored`);
  // What the other way needs is not loaded: the process that keeps the workers stays small.
  if (settings.workers > 1) await (await import('./serve-workers.js')).serveWorkers(settings);
  else await serveAlone(settings);
}

async function serveAlone(settings: Settings): Promise<void> {
  const [{ startServer }, { banner }] = await Promise.all([import('./start-server.js'), import('./demo/banner.js')]);
  const server = await startServer(settings);
  onStop(async () => {
    setTimeout(() => process.exit(1), LAST_WAIT_MS).unref();
    await server.stop(GRACE_MS);
    process.exit(0);
  });
  console.log(await banner(settings, server.address));
}
