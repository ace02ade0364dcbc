/** What stands on a receipt, in its reader's language: the same on the page, in the PDF and in the letter. */
import { dayText, momentText } from '../platform/moment-formats';
import type { Say } from '../platform/wording';
import { brandName } from './card.rules';
import { moneyText } from './money.wording';
import type { Receipt } from './receipt';

export type Line = readonly [label: string, value: string];

export interface WordedReceipt {
  readonly heading: string;
  readonly title: string;
  /** That it is none for money, where it is none; else null. */
  readonly notice: string | null;
  readonly seller: { readonly label: string; readonly lines: readonly string[] };
  readonly buyer: { readonly label: string; readonly lines: readonly string[] };
  readonly facts: readonly Line[];
  /** What was charged, then what came back; the last line is the sum where something did. */
  readonly sums: readonly Line[];
}

// What would begin another line, turns the reading direction, or is half a character.
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of what somebody was called, whatever was typed. */
export const plain = (text: string): string => text.replace(UNFIT, ' ').trim();

export function wordReceipt(receipt: Receipt, say: Say): WordedReceipt {
  const { number, seller, buyerName, buyerEmail, isTest } = receipt;
  const buyer = [buyerName, buyerEmail ?? ''].map(plain).filter((line) => line !== '');
  return {
    heading: say('receipt.heading'),
    title: say('receipt.title', { number }),
    notice: isTest ? say('receipt.test') : null,
    seller: { label: say('receipt.seller'), lines: seller.map(plain) },
    buyer: { label: say('receipt.buyer'), lines: buyer },
    facts: factsOf(receipt, say),
    sums: sumsOf(receipt, say),
  };
}

function factsOf(receipt: Receipt, say: Say): Line[] {
  const { number, reference, planName, units, endsOn, termsVersion, card, chargedAt, timeZone } = receipt;
  const charged = `${momentText(chargedAt, say.language, timeZone, 'medium')} (${timeZone})`;
  return [
    [say('receipt.number'), number],
    [say('receipt.reference'), reference],
    [say('receipt.charged'), charged],
    [say('receipt.plan'), planName],
    [say('receipt.units'), String(units)],
    ...(endsOn ? [[say('receipt.endsOn'), dayText(endsOn, say.language)] as const] : []),
    [say('receipt.terms'), say('receipt.termsVersion', { version: termsVersion })],
    ...(card
      ? [
          [
            say('receipt.card'),
            say('receipt.cardEnding', { brand: brandName(plain(card.brand)), last4: card.last4 }),
          ] as const,
        ]
      : []),
  ];
}

function sumsOf({ amount, currency, movements, kept }: Receipt, say: Say): Line[] {
  const money = (minor: number) => moneyText(minor, currency, say.language);
  return [
    [say('receipt.amount'), money(amount)],
    ...movements.map(
      ({ kind, amount: moved, on }) =>
        [say(`receipt.${kind}`, { day: dayText(on, say.language) }), money(moved)] as const,
    ),
    ...(movements.length > 0 ? [[say('receipt.kept'), money(kept)] as const] : []),
  ];
}
