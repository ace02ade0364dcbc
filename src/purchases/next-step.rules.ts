/** What a buyer does next about a purchase. R27, R28. */
import { isSettled, type Purchase } from './purchase';

export type PurchaseStep = 'ENTER_CARD' | 'CONFIRM' | 'PASS_CHALLENGE' | 'WAIT' | 'DONE';

type Seen = Pick<Purchase, 'state' | 'confirmedAt' | 'quoteEndsAt' | 'challengeUrl' | 'challengeSecret'>;

/** Whether it is a quote that still holds and that nobody has confirmed: what is next depends on the card, then. */
export const isOpenQuote = ({ state, confirmedAt, quoteEndsAt }: Seen, now: Date): boolean =>
  state === 'STARTED' && confirmedAt === null && quoteEndsAt > now;

/** `usableCard`: whether a card is kept that has not expired. A quote that is over leaves nothing to do. */
export function nextStep(purchase: Seen, usableCard: boolean, now: Date): PurchaseStep {
  if (isSettled(purchase)) return 'DONE';
  if (isOpenQuote(purchase, now)) return usableCard ? 'CONFIRM' : 'ENTER_CARD';
  const { state, confirmedAt, challengeUrl, challengeSecret } = purchase;
  if (state !== 'STARTED') return 'WAIT';
  if (confirmedAt === null) return 'DONE';
  return challengeUrl !== null || challengeSecret !== null ? 'PASS_CHALLENGE' : 'WAIT';
}
