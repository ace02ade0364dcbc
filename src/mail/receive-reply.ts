/** A mail to a reply address becomes a message of its contact, once; or it is said why not. R53. */
import { MOST_FILES } from '../attachments/upload.rules';
import type { Transaction } from '../platform/database';
import { fingerprint } from '../platform/keyed-hash';
import { machineMail } from './auto-reply.rules';
import type { IncomingMail } from './incoming-mail';
import { judgeReply, type Accepted } from './judge-reply';
import type { ReceivingEnd } from './receiving-end';
import type { ReplyOutcome } from './reply-outcome';
import { writeReply, type StagedFile } from './write-reply';

/** Throws only where the database or the file store is in trouble: then the sender is to try again. */
export async function receiveReply(
  end: ReceivingEnd,
  mail: IncomingMail,
  contactId: number,
  envelopeFrom: string | null,
): Promise<ReplyOutcome> {
  const reason = machineMail(mail, envelopeFrom, end);
  if (reason) return { kind: 'dropped', reason };
  const mailHash = fingerprint(mail.messageId ?? mail.fingerprint, String(contactId));
  const judge = (tx: Transaction) => judgeReply(tx, end, mail, { contactId, mailHash });
  // Files are taken in before the message is written, outside the transaction, and only if it would be written.
  const files: StagedFile[] = [];
  if (mail.files.length > 0) {
    const judged = await end.database.transact(judge, () => true);
    if (judged.kind !== 'accepted') return judged;
    files.push(...(await stageAll(end, mail, judged)));
  }
  return end.database.transact(
    async (tx) => {
      const judged = await judge(tx);
      return judged.kind === 'accepted' ? writeReply(tx, end, mail, judged, files) : judged;
    },
    ({ kind }) => kind !== 'taken',
  );
}

/** The first of them only: no case holds more. */
async function stageAll({ stageFile }: ReceivingEnd, mail: IncomingMail, { doer }: Accepted): Promise<StagedFile[]> {
  const staged: StagedFile[] = [];
  for (const file of mail.files.slice(0, MOST_FILES))
    staged.push({ name: file.name, id: await stageFile(file, doer.name) });
  for (const { name } of mail.files.slice(MOST_FILES)) staged.push({ name, id: null });
  return staged;
}
