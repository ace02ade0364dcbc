/** What the sandbox knows, as a bank and a provider would: cards that are picked, and payments that move no money. */
import type { DeclineCode, PaymentOrder, PaymentStatus } from './payment-provider';
import type { CardFace, SavedCard } from './purchase';

export type SandboxCard = Omit<SavedCard, 'ref'>;

/** A page on which somebody picks a card, once. */
export interface SandboxEntry {
  readonly returnUrl: string;
  /** What was picked; null until then. */
  readonly cardRef: string | null;
  /** Another was opened in its place. */
  readonly closed?: true;
}

interface SandboxRefund {
  readonly key: string;
  readonly amount: number;
  readonly status: 'DONE' | 'FAILED';
}

export interface SandboxPayment extends PaymentOrder {
  readonly status: PaymentStatus;
  readonly card: CardFace | null;
  readonly decline: DeclineCode | null;
  /** When a payment that is under way is captured, in milliseconds of the machine's clock. */
  readonly settlesAt: number | null;
  /** What the link to the page of the challenge has and nobody could guess. */
  readonly secret: string;
  /** Where the buyer goes on after the challenge; null until it is confirmed. */
  readonly returnUrl: string | null;
  /** Each in its place for ever: its number is in its name. */
  readonly refunds: readonly SandboxRefund[];
  readonly dispute: 'OPEN' | 'WON' | 'LOST' | null;
}

/** What is kept of each kind. Of customers nothing: the sandbox has no use for who they are. */
export interface SandboxFacts {
  customer: Record<string, never>;
  entry: SandboxEntry;
  card: SandboxCard;
  payment: SandboxPayment;
}

export type SandboxKind = keyof SandboxFacts;
