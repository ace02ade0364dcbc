/** What buyers and their banks do to payments of the sandbox, who would do it at a real provider behind our back. */
import { timingSafeEqual } from 'node:crypto';
import { realNow } from '../platform/calendar';
import type { Database } from '../platform/database';
import { fingerprint } from '../platform/keyed-hash';
import type { SandboxPayment } from './sandbox';
import { isEntryOver, savedAs, testCard } from './sandbox-cards.rules';
import { customerOf, newCardRef, readChallengeRef } from './sandbox-links';
import { challenged, disputed, settledBy } from './sandbox-payment.rules';
import { changeRecord, findRecord, insertRecord, removeRecord } from './sandbox.store';

/** DONE: go back. USED: somebody was here before. UNKNOWN: nothing is asked under this name. WRONG: no such answer. */
export type SandboxAnswer = { kind: 'DONE' | 'USED' | 'WRONG'; returnUrl: string } | { kind: 'UNKNOWN' };

/** What a page is about: null where there is nothing under its name. */
export interface Asked<T> {
  readonly about: T;
  readonly isOver: boolean;
  readonly returnUrl: string;
}

export async function askedEntry(database: Database, ref: string): Promise<Asked<null> | null> {
  const entry = await findRecord(database, 'entry', ref);
  return entry && { about: null, isOver: isEntryOver(entry), returnUrl: entry.returnUrl };
}

export async function pickCard(database: Database, ref: string, last4: string): Promise<SandboxAnswer> {
  const entry = await findRecord(database, 'entry', ref);
  if (!entry) return { kind: 'UNKNOWN' };
  const { returnUrl } = entry;
  if (isEntryOver(entry)) return { kind: 'USED', returnUrl };
  const card = testCard(last4);
  if (!card) return { kind: 'WRONG', returnUrl };
  const cardRef = newCardRef(customerOf(ref));
  await insertRecord(database, 'card', cardRef, savedAs(card));
  const picked = await changeRecord(database, 'entry', ref, (before) =>
    isEntryOver(before) ? before : { ...before, cardRef },
  );
  if (picked?.after.cardRef === cardRef) return { kind: 'DONE', returnUrl };
  await removeRecord(database, 'card', cardRef);
  return picked ? { kind: 'USED', returnUrl } : { kind: 'UNKNOWN' };
}

const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(fingerprint(a)), Buffer.from(fingerprint(b)));

export async function askedChallenge(database: Database, ref: string): Promise<Asked<SandboxPayment> | null> {
  const { paymentRef, secret } = readChallengeRef(ref);
  const payment = await findRecord(database, 'payment', paymentRef);
  if (!payment?.returnUrl || !isSame(payment.secret, secret)) return null;
  return { about: payment, isOver: payment.status !== 'CHALLENGED', returnUrl: payment.returnUrl };
}

export async function passChallenge(database: Database, ref: string, outcome: string): Promise<SandboxAnswer> {
  const asked = await askedChallenge(database, ref);
  if (!asked) return { kind: 'UNKNOWN' };
  const { returnUrl, isOver } = asked;
  if (isOver) return { kind: 'USED', returnUrl };
  if (outcome !== 'pass' && outcome !== 'fail') return { kind: 'WRONG', returnUrl };
  const { paymentRef } = readChallengeRef(ref);
  const done = await changeRecord(database, 'payment', paymentRef, (payment) => challenged(payment, outcome));
  return { kind: done && done.after !== done.before ? 'DONE' : 'USED', returnUrl };
}

const change = async (database: Database, ref: string, to: (payment: SandboxPayment) => SandboxPayment) => {
  const changed = await changeRecord(database, 'payment', ref, to);
  return changed !== null && changed.after !== changed.before;
};

/** The buyer's bank asks the money back. False where it was never taken, or was asked back before. */
export const openDispute = (database: Database, paymentRef: string): Promise<boolean> =>
  change(database, paymentRef, (payment) => disputed(payment, 'OPEN', realNow().getTime()));

/** WON: the seller keeps the money. False where nothing is open. */
export const endDispute = (database: Database, paymentRef: string, outcome: 'WON' | 'LOST'): Promise<boolean> =>
  change(database, paymentRef, (payment) => disputed(payment, outcome, realNow().getTime()));

/** Does not wait for a payment that is late. False where it is not under way. */
export const settleNow = (database: Database, paymentRef: string): Promise<boolean> =>
  change(database, paymentRef, (payment) => settledBy(payment, realNow().getTime()));
