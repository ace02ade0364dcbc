/** Receives replies by SMTP: mail to addresses that were made here, and to no other. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SettingsError } from '../platform/settings';
import type { MailSettings } from '../platform/settings-mail';
import { sayIn } from '../platform/wording';
import { admitRecipient, type Admission } from './admit-recipient';
import { receiveMail, summedUp } from './receive-mail';
import type { ReceivingEnd } from './receiving-end';
import { replyAnswer } from './reply-answer.rules';
import type { ReplyOutcome } from './reply-outcome';

/** Bytes of one mail. */
export const LARGEST_MAIL = 40 * 1024 * 1024;
const MOST_CLIENTS = 20;
/** Connections of one address: nobody takes all of them. */
const MOST_OF_ONE = 5;
const IDLE_MS = 60_000;
const MOST_RECIPIENTS = 10;

export interface SmtpListener {
  readonly port: number;
  close(): Promise<void>;
}

type Done = (error?: Error | null) => void;

export async function listenForReplies(
  end: ReceivingEnd,
  { host, port, tls }: NonNullable<MailSettings['listen']>,
): Promise<SmtpListener> {
  const { SMTPServer: Server } = await import('smtp-server');
  const server = new Server({
    ...(tls ?? {}),
    name: end.domain,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    rejectOversized: true,
    maxRecipients: MOST_RECIPIENTS,
    maxClients: MOST_CLIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: 3_000,
    logger: false,
    onConnect: ({ id, remoteAddress }, done) => done(hasRoom(server, id, remoteAddress) ? null : crowded()),
    onRcptTo: ({ address }, _session, done) => void admitRecipient(end, address).then(refusal).then(done, done),
    onData: (stream, session, done) => void take(end, stream, session).then(refusal).then(done, done),
  });
  // A connection that breaks is the other side's affair; without a listener it would end the process.
  server.on('error', (error) => end.log.debug({ reason: error.message }, 'a mail connection broke'));
  const listening = server.listen(port, host ?? undefined);
  try {
    await once(listening, 'listening');
  } catch (error) {
    throw new SettingsError([`CASEGATE_SMTP_LISTEN: cannot listen there (${(error as { code?: string }).code})`]);
  }
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Of those that came from there and are still open, only the first are served. */
function hasRoom({ connections }: SMTPServer, id: string, address: string): boolean {
  const same = [...connections].filter(({ remoteAddress }) => remoteAddress === address);
  return same.findIndex((each) => each.id === id) < MOST_OF_ONE;
}

const crowded = () =>
  Object.assign(new Error('Too many connections from there, try again later'), { responseCode: 421 });

/** The error that the library answers with; nothing for what was taken. */
function refusal(outcome: ReplyOutcome | Admission): Parameters<Done>[0] {
  const { smtp, key } = outcome.kind === 'admitted' ? { smtp: 250, key: null } : replyAnswer(outcome);
  // In English, since mail systems are: many pass on nothing but ASCII.
  return key ? Object.assign(new Error(sayIn('en')(key)), { responseCode: smtp }) : null;
}

async function take(
  end: ReceivingEnd,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<ReplyOutcome> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) parts.push(part);
  // The library answers for a mail that is too large, whatever is said here.
  if (stream.sizeExceeded) return { kind: 'refused', code: 'UNREADABLE' };
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
  return summedUp(await receiveMail(end, Buffer.concat(parts), envelope));
}
