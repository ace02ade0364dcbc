/** One mail as it came over the wire, for each of its recipients. */
import { Turns } from '../platform/turns';
import { admitRecipient } from './admit-recipient';
import { chargeContact } from './charge-contact';
import type { IncomingMail, MailEnvelope } from './incoming-mail';
import { hasTooManyLines, headersIn, headOf, recipientsIn, type Headers } from './raw-mail.rules';
import { readMail } from './read-mail';
import { receiveReply } from './receive-reply';
import type { ReceivingEnd } from './receiving-end';
import type { ReplyOutcome } from './reply-outcome';

/** A mail for more is nobody's answer. */
const MOST_RECIPIENTS = 10;
/** Taking a large one apart takes many times its size of memory: one at a time in a process. */
const READING = new Turns(1, 10);
const MAILS = 'mails';

const UNREADABLE: ReplyOutcome = { kind: 'refused', code: 'UNREADABLE' };
const TROUBLE: ReplyOutcome = { kind: 'later', code: 'TROUBLE' };

/** Nothing is taken apart of a mail for nobody, nor of one whose contact has to wait. */
export async function receiveMail(end: ReceivingEnd, raw: Buffer, envelope: MailEnvelope): Promise<ReplyOutcome[]> {
  const head = headOf(raw);
  const headers = head === null ? null : headersIn(head);
  const outcomes: ReplyOutcome[] = [];
  const contacts: number[] = [];
  for (const to of distinct(envelope.to ?? (headers ? recipientsIn(headers) : []))) {
    const admission = await admitRecipient(end, to);
    if (admission.kind === 'admitted') contacts.push(admission.contactId);
    else outcomes.push(admission);
  }
  if (!headers && !envelope.to) outcomes.push(UNREADABLE);
  if (contacts.length > 0) outcomes.push(...(await receiveFor(end, contacts, raw, headers, envelope.from)));
  for (const outcome of outcomes) end.log.info({ ...outcome }, 'a reply came by mail');
  return outcomes;
}

const distinct = (addresses: readonly string[]) =>
  new Set(addresses.map((address) => address.trim().toLowerCase()).slice(0, MOST_RECIPIENTS));

async function receiveFor(
  end: ReceivingEnd,
  contacts: readonly number[],
  raw: Buffer,
  headers: Headers | null,
  envelopeFrom: string | null,
): Promise<ReplyOutcome[]> {
  if (!headers || hasTooManyLines(raw)) return [UNREADABLE];
  if (READING.isFull(MAILS)) return [TROUBLE];
  const outcomes: ReplyOutcome[] = [];
  const trouble = (error: unknown): ReplyOutcome => {
    end.log.error(
      { reason: (error as Error).message, code: (error as { code?: unknown }).code },
      'a reply could not be taken',
    );
    return TROUBLE;
  };
  const charged: number[] = [];
  const mail = await READING.take(MAILS, async (): Promise<IncomingMail | null> => {
    for (const contactId of contacts) {
      const may = await chargeContact(end, contactId).catch(trouble);
      if (may === true) charged.push(contactId);
      else outcomes.push(may || { kind: 'later', code: 'TOO_MANY_REPLIES' });
    }
    return charged.length > 0 ? readMail(raw, headers) : null;
  });
  if (!mail) return charged.length > 0 ? [...outcomes, UNREADABLE] : outcomes;
  for (const contactId of charged) outcomes.push(await receiveReply(end, mail, contactId, envelopeFrom).catch(trouble));
  return outcomes;
}

/**
 * What the sender is told of all of them: to try again if that helps any; else that it was taken if any was. What was
 * taken is not taken again.
 */
export function summedUp(outcomes: readonly ReplyOutcome[]): ReplyOutcome {
  const first = (...kinds: ReplyOutcome['kind'][]) => outcomes.find(({ kind }) => kinds.includes(kind));
  return (
    first('later') ??
    first('taken', 'duplicate', 'dropped') ??
    first('refused') ?? { kind: 'refused', code: 'UNKNOWN_ADDRESS' }
  );
}
