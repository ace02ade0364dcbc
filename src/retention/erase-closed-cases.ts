/**
 * Erases closed cases whose time is over, with all that belongs to them; the ledger stays, and stays true. Some at a
 * time, each lot in one transaction: no case is ever erased by half, and what a cut left is erased by the next run. R60.
 */
import { weighFiles } from '../attachments/file-weight.store';
import { releaseFiles } from '../attachments/sweep.store';
import { forgetPersonal } from '../audit/audit.store';
import {
  casesClosedBefore,
  countCasesClosedBefore,
  eraseCases,
  lockCasesClosedBefore,
} from '../cases/case-erasure.store';
import { SUBMIT_CASE } from '../cases/submit-case';
import { eraseMessages } from '../communications/message.store';
import { eraseNotes } from '../communications/note.store';
import { WRITE_MESSAGE } from '../communications/write-message';
import { eraseLetters } from '../mail/letter.store';
import { breathe } from '../platform/breathe';
import type { Database, Transaction } from '../platform/database';
import { forgetKeys, type KeyResult } from '../platform/idempotency.store';
import { eraseDrafts } from '../requests/draft.store';
import { SUBMIT_DRAFT } from '../requests/submit-draft';
import type { Erased } from './retention';
import { closings, NOTHING, plus } from './retention.rules';

/** As many as can be erased while somebody else waits for the lock. */
const AT_ONCE = 50;

/** The bytes of files are released with the cases, and taken away by the sweep of attachments. */
export async function eraseClosedCases(
  database: Database,
  before: Date,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Erased> {
  const total = await countCasesClosedBefore(database.reads, before);
  let sum = NOTHING;
  for await (const cases of casesClosedBefore(database.reads, before, AT_ONCE)) {
    const ids = cases.map(({ id }) => id);
    sum = plus(sum, await database.transact((tx) => erase(tx, ids, before)));
    onProgress(sum.cases, total);
    await breathe();
  }
  return sum;
}

async function erase(tx: Transaction, candidates: readonly number[], before: Date): Promise<Erased> {
  // Looked at again behind the lock: another run may have erased them meanwhile.
  const cases = await lockCasesClosedBefore(tx, candidates, before);
  if (cases.length === 0) return NOTHING;
  const ids = cases.map(({ id }) => id);
  const weight = await weighFiles(tx, ids);
  await releaseFiles(tx, ids);
  await eraseLetters(tx, ids);
  await eraseDrafts(tx, ids);
  const messages = await eraseMessages(tx, ids);
  await eraseNotes(tx, ids);
  const submissions = cases.map(({ id, submitterId }) => ({ principal: submitterId, resultId: id }));
  await forgetKeys(tx, [SUBMIT_CASE, SUBMIT_DRAFT], submissions);
  await forgetKeys(tx, [WRITE_MESSAGE], messages.flatMap(keyed));
  await forgetPersonal(tx, 'Case', ids);
  await eraseCases(tx, cases);
  return { ...closings(cases), ...weight, messages: messages.length };
}

const keyed = ({ id, authorSignInId }: { id: number; authorSignInId: number | null }): KeyResult[] =>
  authorSignInId === null ? [] : [{ principal: authorSignInId, resultId: id }];
