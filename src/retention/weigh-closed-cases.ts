/** Counts what a run would erase, and changes nothing. R60. */
import { weighFiles } from '../attachments/file-weight.store';
import { casesClosedBefore } from '../cases/case-erasure.store';
import { countMessages } from '../communications/message.store';
import type { Reads } from '../platform/database';
import type { Erased } from './retention';
import { closings, NOTHING, plus } from './retention.rules';

const AT_ONCE = 500;

export async function weighClosedCases(db: Reads, before: Date): Promise<Erased> {
  let sum = NOTHING;
  for await (const cases of casesClosedBefore(db, before, AT_ONCE)) {
    const ids = cases.map(({ id }) => id);
    const messages = (await countMessages(db, ids)).reduce((total, each) => total + each, 0);
    sum = plus(sum, { ...closings(cases), ...(await weighFiles(db, ids)), messages });
  }
  return sum;
}
