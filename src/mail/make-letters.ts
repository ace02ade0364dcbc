/** Makes letters of what happened: one transaction for each event, so that none is forgotten and none made twice. R47. */
import { contactsForMail } from '../cases/case-audience.store';
import type { CaseEvent } from '../cases/case-event';
import { mailDone, pendingMail } from '../cases/case-event.store';
import type { Database, Transaction } from '../platform/database';
import type { Log } from '../platform/log';
import { insertLetters } from './letter.store';
import type { LetterIds } from './message-id';
import { getsLetter } from './recipients.rules';

const BATCH = 50;

export interface LetterMaking {
  database: Database;
  ids: LetterIds;
  log: Log;
}

/** Of every event that waits; `isStopping` is asked before each. */
export async function makeLetters(making: LetterMaking, now: () => Date, isStopping: () => boolean): Promise<void> {
  const { database, log } = making;
  for (let after = 0; ;) {
    const events = await pendingMail(database.reads, after, BATCH);
    for (const event of events) {
      if (isStopping()) return;
      await database
        .transact((tx) => makeOf(tx, making.ids, event, now()))
        .catch((error: unknown) => {
          // One that cannot be made does not keep back the others; it is tried again with the next round.
          log.error({ event: event.id, reason: (error as Error).message }, 'letters of an event could not be made');
        });
    }
    const last = events.at(-1);
    if (!last || events.length < BATCH) return;
    after = last.id;
  }
}

async function makeOf(tx: Transaction, ids: LetterIds, event: CaseEvent, now: Date): Promise<void> {
  if (!(await mailDone(tx, event.id))) return;
  const about = await contactsForMail(tx, event.caseId);
  const letters = (about?.contacts ?? [])
    .filter((contact) => getsLetter(event, contact))
    .map(({ id: contactId }) => ({
      eventId: event.id,
      caseId: event.caseId,
      contactId,
      messageId: ids.letter(event.caseId, event.id, contactId),
    }));
  await insertLetters(tx, letters, now);
}
