/** One mail as it came over the wire, for each of its recipients. */
import type { IncomingMail, MailEnvelope } from './incoming-mail';
import { readMail } from './read-mail';
import { receiveReply } from './receive-reply';
import type { ReceivingEnd } from './receiving-end';
import type { ReplyOutcome } from './reply-outcome';

/** A mail for more is nobody's answer. */
const MOST_RECIPIENTS = 10;

export async function receiveMail(end: ReceivingEnd, raw: Buffer, envelope: MailEnvelope): Promise<ReplyOutcome[]> {
  const mail = await readMail(raw);
  if (!mail) return [{ kind: 'refused', code: 'UNREADABLE' }];
  const recipients = envelope.to ?? recipientsOf(mail);
  const outcomes: ReplyOutcome[] = [];
  for (const to of new Set(recipients.map((address) => address.trim().toLowerCase()).slice(0, MOST_RECIPIENTS))) {
    const outcome = await receiveReply(end, mail, to, envelope.from).catch((error: unknown): ReplyOutcome => {
      end.log.error(
        { reason: (error as Error).message, code: (error as { code?: unknown }).code },
        'a reply could not be taken',
      );
      return { kind: 'later', code: 'TROUBLE' };
    });
    end.log.info({ ...outcome }, 'a reply came by mail');
    outcomes.push(outcome);
  }
  return outcomes;
}

/** Whom it was delivered to as the mail system noted it, or else whom it was written to. */
function recipientsOf({ headers }: IncomingMail): string[] {
  const addresses = (...names: string[]) =>
    names.flatMap((name) =>
      (headers.get(name) ?? []).flatMap((value) => value.slice(0, 2_000).match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []),
    );
  const delivered = addresses('x-original-to', 'delivered-to');
  return delivered.length > 0 ? delivered : addresses('to', 'cc').filter((address) => /^reply\+/i.test(address));
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
