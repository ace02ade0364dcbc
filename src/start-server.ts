/** The server as one piece: from settings to a listening address, and back in reverse. */
import { AttachmentWorker } from './attachment-worker';
import { Authenticator, withRemoteKeys } from './authenticate';
import { demoIssuers } from './demo/demo-issuer';
import { createHttp, type HttpServer } from './http/http';
import type { Announcements } from './live/announcements';
import { followClocks } from './life/follow-clocks';
import { openAnnouncements } from './live/open-announcements';
import { addMailRoutes } from './http/mail-routes';
import { openMail, type OpenMail } from './mail/open-mail';
import { stageInto } from './mail/stage-into';
import { createLog, type Log } from './platform/log';
import type { Settings } from './platform/settings';
import { sweepThrottles } from './platform/throttle.store';
import { goneDrafts, sweepDrafts } from './requests/draft.store';
import { openWorld, type OpenWorld } from './set-up';

/** Budgets of guesses and drafts that nobody needs any more are forgotten as often. */
const SWEEP_EVERY_MS = 3_600_000;

export interface RunningServer {
  readonly address: string;
  readonly world: OpenWorld;
  readonly http: HttpServer;
  readonly announcements: Announcements;
  readonly mail: OpenMail;
  readonly attachments: AttachmentWorker;
  /** Open connections are answered for so long after the door is shut. */
  stop(graceMs?: number): Promise<void>;
}

export async function startServer(settings: Settings, log: Log = createLog(settings.logLevel)): Promise<RunningServer> {
  const world = await openWorld(settings, log);
  const live = openAnnouncements(world.database, settings, log);
  let mail: OpenMail | undefined;
  const attachments = new AttachmentWorker(world, goneDrafts);
  try {
    const demo = settings.demo ? await demoIssuers(settings.secret) : [];
    const authenticator = new Authenticator([...settings.issuers.map(withRemoteKeys), ...demo]);
    const http = await createHttp({ ...world, authenticator, announcements: live.announcements });
    const stageFile = stageInto(world);
    const opened = (mail = await openMail(world, stageFile));
    await addMailRoutes(http.app, world, stageFile);
    const unwatch = world.catalogue.watch((error) =>
      log.warn({ reason: (error as Error).message }, 'the catalogue could not be looked up'),
    );
    const sweeping = setInterval(() => void sweep(world).catch(() => undefined), SWEEP_EVERY_MS).unref();
    const address = await http.listen();
    attachments.start();
    const unfollow = await followClocks(world.database, world.clock, (error) =>
      log.warn({ reason: (error as Error).message }, 'the response clocks could not be looked at'),
    );
    return {
      address,
      world,
      http,
      announcements: live.announcements,
      mail: opened,
      attachments,
      stop: async (graceMs = 0) => {
        await http.stop(graceMs);
        await opened.stop();
        await attachments.stop();
        await unfollow();
        await live.close();
        unwatch();
        clearInterval(sweeping);
        await world.database.close();
      },
    };
  } catch (error) {
    await mail?.stop();
    await attachments.stop();
    await live.close();
    await world.database.close();
    throw error;
  }
}

async function sweep({ database, clock }: OpenWorld): Promise<void> {
  await sweepThrottles(database.source.manager);
  await database.transact((tx) => sweepDrafts(tx, clock.now()));
}
