/** Mail as one piece: what sends letters and what takes replies, as the settings want them, and back in reverse. */
import type { Files } from '../attachments/open-files';
import type { Catalogue } from '../catalog/catalogue';
import { later, realNow } from '../platform/calendar';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { Log } from '../platform/log';
import { portalOrigin } from '../platform/portal-origin.rules';
import type { MailSettings } from '../platform/settings-mail';
import type { Selling } from '../purchases/selling';
import { chooseTransport } from './choose-transport';
import { startMailWorker, type MailWorker } from './mail-worker';
import { letterIds } from './message-id';
import { forgetMails } from './received-mail.store';
import type { ReceivingEnd, StageFile } from './receiving-end';
import { replyAddresses } from './reply-address';
import { listenForReplies, type SmtpListener } from './smtp-listener';

export interface MailWorld {
  readonly settings: {
    mail: MailSettings;
    secret: string;
    production: boolean;
    vendorTimeZone: string;
    publicUrl: string | null;
    demo: boolean;
  };
  readonly files: Pick<Files, 'origin'>;
  readonly selling: Pick<Selling, 'seller'>;
  readonly database: Database;
  readonly catalogue: { readonly current: Catalogue };
  readonly clock: Clock;
  readonly hash: KeyedHash;
  readonly log: Log;
}

export interface OpenMail {
  /** Null where nothing takes letters. */
  readonly worker: MailWorker | null;
  readonly listener: SmtpListener | null;
  stop(): Promise<void>;
}

/** Mails that were taken are remembered for longer than any mail system tries. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;
const SWEEP_EVERY_MS = 3_600_000;

export function receivingEnd(world: MailWorld, stageFile: StageFile): ReceivingEnd {
  const { settings, database, catalogue, clock, hash, log } = world;
  const { domain, authserv } = settings.mail;
  return {
    database,
    addresses: replyAddresses(settings.secret, domain),
    domain,
    authserv,
    hash,
    catalogue: () => catalogue.current,
    now: () => clock.now(),
    stageFile,
    log,
  };
}

export async function openMail(world: MailWorld, stageFile: StageFile): Promise<OpenMail> {
  const { settings, database, log } = world;
  const { listen } = settings.mail;
  const listener = listen && (await listenForReplies(receivingEnd(world, stageFile), listen));
  const worker = openWorker(world);
  if (!worker && settings.production)
    log.warn('mail is off: letters wait until CASEGATE_SMTP_URL says where they are to be sent');
  const sweeping = setInterval(
    () => void forgetMails(database.source.manager, later(realNow(), -REMEMBERED_MS)).catch(() => undefined),
    SWEEP_EVERY_MS,
  ).unref();
  return {
    worker,
    listener,
    stop: async () => {
      clearInterval(sweeping);
      await listener?.close();
      await worker?.stop();
    },
  };
}

function openWorker({ settings, files, selling, database, catalogue, clock, log }: MailWorld): MailWorker | null {
  const { mail, secret, vendorTimeZone, publicUrl, demo } = settings;
  const transport = chooseTransport(mail);
  if (!transport) return null;
  const addresses = replyAddresses(secret, mail.domain);
  const { from, domain } = mail;
  return startMailWorker({
    database,
    transport,
    ids: letterIds(secret, domain),
    // Where nothing receives answers no letter asks for one.
    replyTo: mail.listen || mail.hookSecret ? (contactId) => addresses.of(contactId) : null,
    from,
    domain,
    // Who tries the demo reads its letters where it listens; elsewhere that may be behind a proxy.
    portal: () => portalOrigin(publicUrl ?? (demo ? files.origin : null)),
    catalogue: () => catalogue.current,
    now: () => clock.now(),
    receipts: { seller: selling.seller, vendorTimeZone },
    log,
  });
}
