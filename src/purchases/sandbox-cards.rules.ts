/** The cards of the sandbox, by the last digits of those that providers have for trying, and what each does. R28. */
import type { DeclineCode } from './payment-provider';
import type { SandboxCard, SandboxEntry } from './sandbox';

/** LATE: nobody hears what came of it, and some time later it is paid. */
type CardDeed = 'PAYS' | 'DECLINES' | 'CHALLENGES' | 'LATE';

export interface TestCard {
  readonly last4: '4242' | '0002' | '9995' | '0069' | '3220' | '0119';
  readonly deed: CardDeed;
  readonly decline: DeclineCode | null;
}

export const TEST_CARDS: readonly TestCard[] = [
  { last4: '4242', deed: 'PAYS', decline: null },
  { last4: '3220', deed: 'CHALLENGES', decline: null },
  { last4: '0119', deed: 'LATE', decline: null },
  { last4: '0002', deed: 'DECLINES', decline: 'CARD_DECLINED' },
  { last4: '9995', deed: 'DECLINES', decline: 'INSUFFICIENT_FUNDS' },
  { last4: '0069', deed: 'DECLINES', decline: 'CARD_EXPIRED' },
];

/** Null for what is none of them. */
export const testCard = (last4: string): TestCard | null => TEST_CARDS.find((card) => card.last4 === last4) ?? null;

/** As it is kept. What it says is far off for all of them, also for the one of which the bank says that it is over. */
export const savedAs = ({ last4 }: TestCard): SandboxCard => ({
  brand: 'visa',
  last4,
  expiresMonth: 12,
  expiresYear: 2049,
});

/** A card was picked, or nobody waits for one any more. */
export const isEntryOver = ({ cardRef, closed }: SandboxEntry): boolean => cardRef !== null || closed === true;
