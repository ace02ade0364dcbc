/** When the provider is asked next, and when a purchase is given up. R28. */
import { later, MINUTE } from '../platform/calendar';
import type { PaymentStatus } from './payment-provider';
import type { Purchase } from './purchase';

const SECOND = 1000;
const PAUSES = [5 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE];

/** For so long a price is held. */
export const QUOTE_MS = 60 * MINUTE;
/** So long after a confirmation nobody is asking the provider to charge any more. */
const GIVE_UP_MS = MINUTE;
/** So long after the end of its price the bank's question to the buyer is taken as unanswered. */
const CHALLENGE_MS = 60 * MINUTE;
/** While a confirmation asks, the job leaves it to it. */
export const FIRST_LOOK_MS = 20 * SECOND;
/** What has to go on at once, were it not for a process that was killed. */
export const SOON_MS = 5 * SECOND;

/** The look after so many: soon at first, then hourly, for ever. */
export const nextLook = (looks: number, now: Date): Date => later(now, PAUSES[looks] ?? 60 * MINUTE);

type Confirmed = Pick<Purchase, 'confirmedAt' | 'quoteEndsAt'>;

/** Whether nobody is asking to charge it any more, so that what is not charged by now is not to be charged. */
export function isGivenUp({ confirmedAt, quoteEndsAt }: Confirmed, status: PaymentStatus | null, now: Date): boolean {
  if (confirmedAt === null) return false;
  if (status === null || status === 'OPEN') return now >= later(confirmedAt, GIVE_UP_MS);
  return status === 'CHALLENGED' && now >= later(quoteEndsAt, CHALLENGE_MS);
}
