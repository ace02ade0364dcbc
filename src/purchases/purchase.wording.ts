/** A purchase in the viewer's words. R28, R30. */
import type { Day } from '../platform/calendar';
import { dayText } from '../platform/moment-formats';
import type { MessageKey, Say } from '../platform/wording';
import { brandName } from './card.rules';
import { moneyText } from './money.wording';
import type { CardFace, PurchaseFailureCode, Quote } from './purchase';

// A code without a sentence does not compile.
const FAILURE_KEYS = {
  QUOTE_EXPIRED: 'failure.QUOTE_EXPIRED',
  CARD_DECLINED: 'failure.CARD_DECLINED',
  CARD_EXPIRED: 'failure.CARD_EXPIRED',
  INSUFFICIENT_FUNDS: 'failure.INSUFFICIENT_FUNDS',
  CHALLENGE_FAILED: 'failure.CHALLENGE_FAILED',
  CHALLENGE_ABANDONED: 'failure.CHALLENGE_ABANDONED',
  NOT_CHARGED: 'failure.NOT_CHARGED',
} as const satisfies Record<PurchaseFailureCode, MessageKey>;

export const failureText = (code: PurchaseFailureCode, say: Say): string => say(FAILURE_KEYS[code]);

export interface Confirmed {
  readonly quote: Pick<Quote, 'amount' | 'currency' | 'termsVersion'>;
  readonly plan: string;
  /** Null as long as none is kept. */
  readonly card: CardFace | null;
  /** The last day of use; null where it is not known any more. */
  readonly endsOn: Day | null;
}

/** What is confirmed: how much is charged at once, to which card, for what, under which terms; and when it lapses. */
export function confirmationText({ quote, plan, card, endsOn }: Confirmed, say: Say): string {
  const price = moneyText(quote.amount, quote.currency, say.language);
  const charged = say('purchase.confirmation', { price, plan, card: cardText(card, say), terms: quote.termsVersion });
  return endsOn === null
    ? charged
    : `${charged} ${say('purchase.confirmation.lapses', { day: dayText(endsOn, say.language) })}`;
}

function cardText(card: CardFace | null, say: Say): string {
  if (!card) return say('purchase.confirmation.noCard');
  return say('purchase.confirmation.card', { brand: brandName(card.brand), last4: card.last4 });
}
