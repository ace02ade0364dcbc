/** Adds a message to a locked case: its event, its words, and what an answer does to status and clock. R63. */
import type { Catalogue } from '../catalog/catalogue';
import type { Case } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import type { Doer } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { addWords } from '../cases/case-words.store';
import { windClock } from '../cases/wind-clock';
import { statusAfterReply } from '../life/life.rules';
import { moveStatus } from '../life/move-status';
import type { Transaction } from '../platform/database';
import { insertMessage } from './message.store';

export interface Author {
  doer: Doer;
  via: 'API' | 'MAIL';
}

export async function storeMessage(
  tx: Transaction,
  found: Case,
  { doer, via }: Author,
  body: string,
  deps: { catalogue: Catalogue; now: Date },
): Promise<{ id: number; case: Case }> {
  const { catalogue, now } = deps;
  const author = doer.actor === 'ENGINEER' ? 'ENGINEER' : 'CONTACT';
  const id = await insertMessage(tx, {
    caseId: found.id,
    author,
    authorSignInId: doer.signInId,
    authorName: doer.name,
    via,
    body,
    sentAt: now,
  });
  await recordEvent(tx, happenedTo(found), doer, now, { kind: 'MESSAGE' }, { messageId: id });
  await addWords(tx, found.id, body);
  if (author === 'ENGINEER')
    return {
      id,
      case: await (found.respondedAt ? changeCase(tx, found, {}, now) : windClock(tx, found, catalogue, now)),
    };
  const status = statusAfterReply(found.status);
  if (status !== found.status) return { id, case: await moveStatus(tx, found, doer, status, deps) };
  return { id, case: await changeCase(tx, found, {}, now) };
}
