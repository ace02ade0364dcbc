/** Forgets what is known of mails that came long ago. */
import { forgetMails } from '../mail/received-mail.store';
import { later } from '../platform/calendar';
import type { Database } from '../platform/database';

/** Nothing asks for them after so long: no mail system tries again for more than some days. */
const DAYS = 60;

/** By the real clock, like all of mail. */
export function sweepReceivedMails(database: Database, now: Date): Promise<void> {
  return database.transact((tx) => forgetMails(tx, later(now, -DAYS * 86_400_000)));
}
