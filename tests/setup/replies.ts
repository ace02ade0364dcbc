/** Answers letters as a mail system would: by SMTP to the listener, or over HTTP to the hook. */
import { randomUUID } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { replyAddresses } from '../../src/mail/reply-address';
import { SECRET, type World } from '../world';

export const HOOK_SECRET = 'a-secret-of-the-hook-that-is-long-enough';
export const DOMAIN = 'reply.example.com';
/** What a world that receives replies is started with. */
export const RECEIVING = {
  domain: DOMAIN,
  hookSecret: HOOK_SECRET,
  listen: { host: '127.0.0.1', port: 0, tls: null },
};

/** The address at which a contact of a case answers. */
export async function replyAddressOf(world: World, number: string, email: string): Promise<string> {
  const [row] = await world.sql<{ id: number }>(
    `SELECT p.id FROM case_contacts p INNER JOIN cases c ON c.id = p.case_id
     WHERE c.number = ? AND p.email_folded = ?`,
    [number, email],
  );
  if (!row) throw new Error(`${email} is no contact of ${number}`);
  return replyAddresses(SECRET, DOMAIN).of(row.id);
}

export interface Reply {
  from: string;
  to: string | string[];
  text: string;
  /** Of the envelope, where it differs. */
  sender?: string;
  more?: SendMailOptions;
}

const composed = ({ from, to, text, more }: Reply): SendMailOptions => ({
  from,
  to,
  subject: 'Re: your request',
  messageId: `<${randomUUID()}@contoso.example>`,
  text,
  ...more,
});

/** The code with which the listener answers, 250 if it takes it. */
export async function reply(world: World, mail: Reply): Promise<number> {
  const mailer = createTransport({ host: '127.0.0.1', port: world.server.mail.listener?.port ?? 0, ignoreTLS: true });
  try {
    const envelope = { from: mail.sender ?? mail.from, to: mail.to };
    const { response } = await mailer.sendMail({ envelope, ...composed(mail) });
    return Number(response?.slice(0, 3));
  } catch (error) {
    const { responseCode } = error as { responseCode?: number };
    if (!responseCode) throw error;
    return responseCode;
  }
}

/** The mail as bytes. */
export async function rawReply(mail: Reply): Promise<Buffer> {
  const mailer = createTransport({ streamTransport: true, buffer: true });
  const { message } = await mailer.sendMail(composed(mail));
  return message as Buffer;
}

export interface HookAnswer {
  status: number;
  code: string | undefined;
}

/** Gives bytes to the hook. */
export async function hook(
  world: World,
  body: Buffer | string,
  { to, secret = HOOK_SECRET, type = 'message/rfc822' }: { to?: string; secret?: string | null; type?: string } = {},
): Promise<HookAnswer> {
  const response = await fetch(`${world.url}/mail/reply${to ? `?to=${encodeURIComponent(to)}` : ''}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) },
    body: new Uint8Array(Buffer.from(body)),
  });
  const text = await response.text();
  return { status: response.status, code: (JSON.parse(text) as { code?: string }).code };
}
