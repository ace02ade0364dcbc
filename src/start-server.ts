/** The server as one piece: from settings to a listening address, and back in reverse. */
import { AttachmentWorker } from './attachment-worker';
import { keepChaining, type KeptChain } from './audit/keep-chaining';
import { Authenticator, withRemoteKeys } from './authenticate';
import { demoWebIssuers } from './demo/demo-client';
import { demoIssuers } from './demo/demo-issuer';
import { createHttp, type HttpServer } from './http/http';
import { usesNoted } from './keys/recognise-key';
import type { Announcements } from './live/announcements';
import { followClocks } from './life/follow-clocks';
import { openAnnouncements } from './live/open-announcements';
import { addMailRoutes } from './http/mail-routes';
import { isWebIssuer, OpenId } from './open-id';
import { openMail, type OpenMail } from './mail/open-mail';
import { stageInto } from './mail/stage-into';
import { realNow } from './platform/calendar';
import { createLog, type Log } from './platform/log';
import { RateBudgets } from './platform/rate-budgets';
import { sweepRateBudgets } from './platform/rate-budget.store';
import type { Settings } from './platform/settings';
import { SharedBudgets } from './platform/shared-budgets';
import { sweepThrottles } from './platform/throttle.store';
import { forgetBuyers } from './purchases/forget-buyers';
import { PurchaseWorker } from './purchases/purchase-worker';
import { goneDrafts, sweepDrafts } from './requests/draft.store';
import { forgetWho } from './self-help/forget-who';
import { sweepSessions } from './sessions/end-session';
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
  readonly purchases: PurchaseWorker;
  readonly chain: KeptChain;
  /** Open connections are answered after the door is shut, until for so long nothing came on them. */
  stop(graceMs?: number): Promise<void>;
}

export async function startServer(settings: Settings, log: Log = createLog(settings.logLevel)): Promise<RunningServer> {
  const world = await openWorld(settings, log);
  const live = openAnnouncements(world.database, settings, log);
  const budgets = new RateBudgets(await SharedBudgets.open(world.database, settings, log), settings.rate);
  let mail: OpenMail | undefined;
  let chaining: KeptChain | undefined;
  const attachments = new AttachmentWorker(world, goneDrafts);
  const purchases = new PurchaseWorker(world);
  try {
    const demo = settings.demo ? await demoIssuers(settings.secret) : [];
    const issuers = settings.issuers.map(withRemoteKeys);
    const authenticator = new Authenticator([...issuers, ...demo]);
    const demoWeb = () => (settings.demo ? demoWebIssuers(settings.secret, world.files.origin) : []);
    const openId = new OpenId(() => [...issuers.filter(isWebIssuer), ...demoWeb()], settings.production);
    const http = await createHttp({ ...world, authenticator, openId, announcements: live.announcements, budgets });
    const stageFile = stageInto(world);
    const opened = (mail = await openMail(world, stageFile));
    await addMailRoutes(http.app, world, stageFile);
    const unwatch = world.catalogue.watch((error) =>
      log.warn({ reason: (error as Error).message }, 'the catalogue could not be looked up'),
    );
    const sweeping = setInterval(() => void sweep(world).catch(() => undefined), SWEEP_EVERY_MS).unref();
    const address = await http.listen();
    attachments.start();
    purchases.start();
    const chain = (chaining = keepChaining(world, (error) =>
      log.warn({ reason: (error as Error).message }, 'the audit log could not be chained'),
    ));
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
      purchases,
      chain,
      stop: async (graceMs = 0) => {
        await http.stop(graceMs);
        await opened.stop();
        await attachments.stop();
        await purchases.stop();
        await unfollow();
        await chain.stop();
        await live.close();
        await budgets.close();
        unwatch();
        clearInterval(sweeping);
        await usesNoted(world.database);
        await world.database.close();
      },
    };
  } catch (error) {
    await mail?.stop();
    await attachments.stop();
    await purchases.stop();
    await chaining?.stop();
    await live.close();
    await budgets.close();
    await world.database.close();
    throw error;
  }
}

async function sweep(world: OpenWorld): Promise<void> {
  const { database, clock } = world;
  await sweepThrottles(database.source.manager);
  await sweepRateBudgets(database.source.manager, realNow().getTime());
  await database.transact((tx) => sweepDrafts(tx, clock.now()));
  await sweepSessions(world, clock.now());
  await forgetWho(world);
  await forgetBuyers(world);
}
