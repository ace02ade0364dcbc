/** Hands letters to a mail server. */
import { createTransport } from 'nodemailer';
import type { MailTransport } from './outgoing-mail';

/** A server that stalls is given up after this, well before the lease of the letter ends. */
const TIMEOUT_MS = 30_000;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

export function smtpTransport(url: string): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const mailer = createTransport({
    pool: true,
    maxConnections: 1,
    // Where the server has closed an idle connection; every other failure waits for our own back-off.
    maxRequeues: 1,
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    // A password is not told to whoever answers without TLS.
    requireTLS: username !== '' && !LOOPBACK.test(host),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(mail, signal) {
      await mailer.sendMail({ ...mail, signal });
    },
    close: () => mailer.close({ force: true }),
  };
}
