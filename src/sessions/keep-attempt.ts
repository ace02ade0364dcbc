/** An attempt to sign in: bound to the browser that began it, good once, for ten minutes. */
import { later, MINUTE } from '../platform/calendar';
import { CannotOpen, seal, unseal } from '../platform/sealed';
import { addAttempt, takeAttempt } from './attempt.store';
import type { SessionWorld } from './session';
import { isSecret, newSecret } from './session-secret';

/** Somebody who is away for longer begins again. */
export const ATTEMPT_MINUTES = 10;

/** What is remembered of it, sealed: nobody who reads the database can end it. */
export interface Remembered {
  readonly issuer: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** The word of a draft that comes along; null where none does. */
  readonly draft: string | null;
}

const hashes = ({ hash }: SessionWorld, state: string, browser: string) => ({
  stateHash: hash('sign-in state', state),
  browserHash: hash('sign-in browser', browser),
});

const about = ({ stateHash }: { stateHash: string }): string => `attempt ${stateHash}`;

/** Gives what the browser is to hold; of several attempts in one browser that is the same. */
export async function beginAttempt(
  world: SessionWorld,
  held: string | undefined,
  state: string,
  remembered: Remembered,
  now: Date,
): Promise<string> {
  const browser = isSecret(held) ? held : newSecret();
  const known = hashes(world, state, browser);
  const sealed = seal(world.settings.sealingKeys, about(known), JSON.stringify(remembered));
  const endsAt = later(now, ATTEMPT_MINUTES * MINUTE);
  await world.database.transact((tx) => addAttempt(tx, { ...known, sealed, endsAt }));
  return browser;
}

/** Null for a state that is nobody's, of another browser, over, or used. */
export async function endAttempt(
  world: SessionWorld,
  held: string | undefined,
  state: string,
  now: Date,
): Promise<Remembered | null> {
  if (!isSecret(held)) return null;
  const known = hashes(world, state, held);
  const sealed = await world.database.transact((tx) => takeAttempt(tx, known, now));
  if (sealed === null) return null;
  try {
    return JSON.parse(unseal(world.settings.sealingKeys, about(known), sealed)) as Remembered;
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}
