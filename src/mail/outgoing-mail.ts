/** A letter as it goes out, with its headers. */
import type { SendMailOptions } from 'nodemailer';
import type { WordedLetter } from './letter';

export type OutgoingMail = SendMailOptions & { messageId: string };

export interface MailTransport {
  /** Done when the mail is taken. The same mail again, by its Message-ID, must do no harm. */
  deliver(mail: OutgoingMail, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** What only our own mails carry, so that one that comes back is known. */
export const LOOP_HEADER = 'X-Loop';

export interface Envelope {
  from: string;
  to: { name: string; address: string };
  /** Null where answers are not received. */
  replyTo: string | null;
  messageId: string;
  threadId: string;
  domain: string;
  at: Date;
}

export function outgoingMail(letter: WordedLetter, envelope: Envelope): OutgoingMail {
  const { from, to, replyTo, messageId, threadId, domain, at } = envelope;
  return {
    ...letter,
    from,
    to,
    ...(replyTo ? { replyTo } : {}),
    messageId,
    inReplyTo: threadId,
    references: [threadId],
    date: at,
    headers: {
      // A machine that answers this is not to: RFC 3834, and Exchange's own word for it.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      [LOOP_HEADER]: domain,
    },
  };
}
