/** Which mails no person wrote: answering one, or showing it in a case, would begin a loop or tell nobody anything. */
import type { IncomingMail } from './incoming-mail';

export type MachineMail =
  'NULL_SENDER' | 'MAILER_DAEMON' | 'AUTO_SUBMITTED' | 'AUTO_RESPONDER' | 'BULK' | 'LIST' | 'REPORT' | 'OURS';

export interface Ours {
  /** The domain of our letters. */
  readonly domain: string;
}

type Judged = Pick<IncomingMail, 'headers' | 'from' | 'messageId'>;

/** Not the domain alone: contacts may write from the same one. */
const OUR_ID = /^<(letter|case)-[a-z2-7]{26}@/;
const DAEMON = /^mailer-daemon(@|$)/i;
const BULK = new Set(['bulk', 'junk', 'list', 'auto_reply', 'auto-reply']);
const RESPONDERS = ['x-autoreply', 'x-autorespond', 'x-autoresponder'];

/** What of a machine it is, or null for a mail of a person. The envelope's sender is null where it is not known. */
export function machineMail(mail: Judged, envelopeFrom: string | null, { domain }: Ours): MachineMail | null {
  const { headers, from, messageId } = mail;
  const all = (name: string) => (headers.get(name) ?? []).map((value) => value.trim().toLowerCase());
  const isOurs = (id: string) => OUR_ID.test(id) && id.endsWith(`@${domain}>`);
  if (all('x-loop').includes(domain) || isOurs(messageId?.toLowerCase() ?? '')) return 'OURS';
  // Nobody but us asks for silence of every kind.
  if (all('x-auto-response-suppress').includes('all')) return 'OURS';
  if (envelopeFrom === '' || all('return-path').includes('<>')) return 'NULL_SENDER';
  if (DAEMON.test(envelopeFrom ?? '') || DAEMON.test(from ?? '')) return 'MAILER_DAEMON';
  if (all('auto-submitted').some((value) => value.split(';')[0]?.trim() !== 'no')) return 'AUTO_SUBMITTED';
  if (RESPONDERS.some((name) => headers.has(name))) return 'AUTO_RESPONDER';
  if (all('precedence').some((value) => BULK.has(value))) return 'BULK';
  if (headers.has('list-id')) return 'LIST';
  if (all('content-type').some((value) => value.startsWith('multipart/report'))) return 'REPORT';
  return null;
}
