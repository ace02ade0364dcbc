/** The server as one piece: from settings to a listening address, and back in reverse. */
import { Authenticator, withRemoteKeys } from './authenticate';
import { demoIssuers } from './demo-issuer';
import { createHttp, type HttpServer } from './http';
import { createLog, type Log } from './platform/log';
import type { Settings } from './platform/settings';
import { sweepThrottles } from './platform/throttle.store';
import { openWorld, type OpenWorld } from './set-up';

/** Budgets of guesses that nobody needs any more are forgotten as often. */
const SWEEP_EVERY_MS = 3_600_000;

export interface RunningServer {
  readonly address: string;
  readonly world: OpenWorld;
  readonly http: HttpServer;
  /** Open connections are answered for so long after the door is shut. */
  stop(graceMs?: number): Promise<void>;
}

export async function startServer(settings: Settings, log: Log = createLog(settings.logLevel)): Promise<RunningServer> {
  const world = await openWorld(settings, log);
  try {
    const demo = settings.demo ? await demoIssuers(settings.secret) : [];
    const authenticator = new Authenticator([...settings.issuers.map(withRemoteKeys), ...demo]);
    const http = await createHttp({ ...world, authenticator });
    const unwatch = world.catalogue.watch((error) =>
      log.warn({ reason: (error as Error).message }, 'the catalogue could not be looked up'),
    );
    const sweeping = setInterval(
      () => void sweepThrottles(world.database.source.manager).catch(() => undefined),
      SWEEP_EVERY_MS,
    ).unref();
    const address = await http.listen();
    return {
      address,
      world,
      http,
      stop: async (graceMs = 0) => {
        await http.stop(graceMs);
        unwatch();
        clearInterval(sweeping);
        await world.database.close();
      },
    };
  } catch (error) {
    await world.database.close();
    throw error;
  }
}
