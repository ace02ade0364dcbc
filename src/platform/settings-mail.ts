/** The settings of mail: letters out by SMTP or into a folder, replies in by SMTP or over HTTP. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A domain that no mail can reach: what letters of the demo are from. RFC 2606. */
const NOWHERE = 'casegate.invalid';

const ADDRESS = /^(?:[^<>\r\n]*<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))$/;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
const LISTEN = /^(?:(\[[0-9a-f:.]+\]|[^:[\]]+):)?(\d{1,5})$/i;

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });

export const mailShapes = {
  CASEGATE_SMTP_URL: say(
    z.url({ protocol: /^smtps?$/, error: 'must be smtp://user:password@host:587 or smtps://…' }).optional(),
    'The server that takes letters: smtp://user:password@host:587 or smtps://. With a password TLS is required, on another machine than this. Without it letters go into a folder, in production they wait.',
    'smtp://casegate:secret@mail.example.com:587',
  ),
  CASEGATE_MAIL_FROM: say(
    z.string().regex(ADDRESS, 'must be an address such as Support <support@example.com>').optional(),
    'Whom letters are from. Required with CASEGATE_SMTP_URL.',
    'Support <support@example.com>',
  ),
  CASEGATE_MAIL_DOMAIN: say(
    z.string().regex(DOMAIN, 'must be a domain such as reply.example.com').toLowerCase().optional(),
    'The domain of reply addresses and Message-IDs; that of CASEGATE_MAIL_FROM.',
    'reply.example.com',
  ),
  CASEGATE_SMTP_LISTEN: say(
    z.string().regex(LISTEN, 'must be a port, or host:port').optional(),
    'Where replies are received by SMTP: a port, or host:port. Point the MX of the mail domain there, or a relay that checks SPF, DKIM and DMARC: what is received here is believed to be from whom it says.',
    '127.0.0.1:2525',
  ),
  CASEGATE_SMTP_LISTEN_TLS_KEY: say(z.string().optional(), 'The file of the key for STARTTLS, PEM.', './smtp.key.pem'),
  CASEGATE_SMTP_LISTEN_TLS_CERT: say(z.string().optional(), 'The file of its certificate, PEM.', './smtp.cert.pem'),
  CASEGATE_MAIL_HOOK_SECRET: say(
    z.string().min(32, 'must have at least 32 characters').optional(),
    'Opens POST /mail/reply, which takes a received mail (message/rfc822) with this secret as bearer token.',
  ),
  CASEGATE_MAIL_AUTHSERV: say(
    z.string().regex(/^\S+$/, 'must be the name that the server gives itself').optional(),
    'The name in Authentication-Results by which the receiving mail server is known: what it says failed DMARC is refused.',
    'mx.example.com',
  ),
};

export interface MailSettings {
  /** Null where no server is set. */
  smtpUrl: string | null;
  /** The folder that takes letters where no server does; null in production. */
  folder: string | null;
  from: string;
  /** Of reply addresses and Message-IDs, in lower case. */
  domain: string;
  listen: { host: string | null; port: number; tls: { key: string; cert: string } | null } | null;
  hookSecret: string | null;
  authserv: string | null;
}

/** Whether letters go anywhere, or wait. */
export const takesLetters = ({ smtpUrl, folder }: MailSettings): boolean => smtpUrl !== null || folder !== null;

type Raw = z.infer<z.ZodObject<typeof mailShapes>>;

export function mailSettings(raw: Raw, production: boolean, home: string): MailSettings {
  const from = raw.CASEGATE_MAIL_FROM ?? `casegate <support@${NOWHERE}>`;
  const smtpUrl = raw.CASEGATE_SMTP_URL ?? null;
  return {
    smtpUrl,
    folder: smtpUrl || production ? null : join(home, 'mail'),
    from,
    domain: raw.CASEGATE_MAIL_DOMAIN ?? domainOf(from),
    listen: listenSetting(raw),
    hookSecret: raw.CASEGATE_MAIL_HOOK_SECRET ?? null,
    authserv: raw.CASEGATE_MAIL_AUTHSERV?.toLowerCase() ?? null,
  };
}

function domainOf(from: string): string {
  const [, named, bare] = ADDRESS.exec(from) ?? [];
  return (named ?? bare ?? '').split('@')[1]?.toLowerCase() ?? NOWHERE;
}

function listenSetting(raw: Raw): MailSettings['listen'] {
  const [, host, port] = LISTEN.exec(raw.CASEGATE_SMTP_LISTEN ?? '') ?? [];
  if (port === undefined) return null;
  const { CASEGATE_SMTP_LISTEN_TLS_KEY: key, CASEGATE_SMTP_LISTEN_TLS_CERT: cert } = raw;
  const tls = key && cert ? { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } : null;
  return { host: host?.replace(/^\[|\]$/g, '') ?? null, port: Number(port), tls };
}

/** What only holds for several settings together; each fault names the setting that it is about. */
export function mailFaults(raw: Raw, production: boolean): { path: keyof Raw; message: string }[] {
  const faults: { path: keyof Raw; message: string }[] = [];
  const { CASEGATE_SMTP_LISTEN_TLS_KEY: key, CASEGATE_SMTP_LISTEN_TLS_CERT: cert } = raw;
  const port = LISTEN.exec(raw.CASEGATE_SMTP_LISTEN ?? '')?.[2];
  if (Number(port ?? 0) > 65_535) faults.push({ path: 'CASEGATE_SMTP_LISTEN', message: 'the port is above 65535' });
  if (raw.CASEGATE_SMTP_URL && !raw.CASEGATE_MAIL_FROM)
    faults.push({ path: 'CASEGATE_MAIL_FROM', message: 'is required with CASEGATE_SMTP_URL' });
  if (Boolean(key) !== Boolean(cert))
    faults.push({
      path: key ? 'CASEGATE_SMTP_LISTEN_TLS_CERT' : 'CASEGATE_SMTP_LISTEN_TLS_KEY',
      message: 'is required with the other of the two',
    });
  for (const path of ['CASEGATE_SMTP_LISTEN_TLS_KEY', 'CASEGATE_SMTP_LISTEN_TLS_CERT'] as const)
    if (raw[path] && !isReadable(raw[path])) faults.push({ path, message: 'this file cannot be read' });
  const receives = raw.CASEGATE_SMTP_LISTEN ?? raw.CASEGATE_MAIL_HOOK_SECRET;
  if (production && receives && !raw.CASEGATE_MAIL_DOMAIN && !raw.CASEGATE_MAIL_FROM)
    faults.push({ path: 'CASEGATE_MAIL_DOMAIN', message: 'is required where replies are received' });
  return faults;
}

function isReadable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
