/** Writes the message of a reply, and puts its files on the case. R53, R59. */
import { attachStaged } from '../attachments/attach-staged';
import { MOST_FILES } from '../attachments/upload.rules';
import { lockFilesOf } from '../attachments/upload.store';
import { happenedTo } from '../cases/case-event.store';
import { storeMessage } from '../communications/store-message';
import type { Transaction } from '../platform/database';
import type { IncomingMail } from './incoming-mail';
import type { Accepted } from './judge-reply';
import { languageFor } from './letter.wording';
import type { ReceivingEnd } from './receiving-end';
import { replyBody } from './reply-body';
import type { ReplyOutcome } from './reply-outcome';

/** A file of the mail; without a number it was refused. */
export interface StagedFile {
  name: string;
  id: number | null;
}

export async function writeReply(
  tx: Transaction,
  end: ReceivingEnd,
  mail: IncomingMail,
  { found, doer, text }: Accepted,
  files: readonly StagedFile[],
): Promise<ReplyOutcome> {
  const now = end.now();
  const room = files.length > 0 ? MOST_FILES - (await lockFilesOf(tx, found.id, now)).length : 0;
  const ids = files.flatMap(({ id }) => id ?? []).slice(0, Math.max(room, 0));
  const left = files.filter(({ id }) => id === null || !ids.includes(id)).map(({ name }) => name);
  const body = replyBody({ text, hasFiles: mail.files.length > 0, left }, languageFor(undefined, found.routing.locale));
  const deps = { catalogue: end.catalogue(), now };
  const { id: messageId } = await storeMessage(tx, found, { doer, via: 'MAIL' }, body, deps);
  const to = { ...happenedTo(found), messageId };
  const attached = ids.length > 0 ? await attachStaged(tx, { signInId: null, ids }, to, doer, now) : null;
  // Swept away between being taken in and here, at the worst: the mail comes again and all of it is done again.
  if (attached && attached.kind !== 'attached') throw new Error(`a file of a mail is ${attached.kind}`);
  return { kind: 'taken', caseId: found.id, filesRefused: left.length };
}
