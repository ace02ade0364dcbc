/** Makes and sends letters in the background: at once when something happened here, and every few seconds besides. */
import { setTimeout as wait } from 'node:timers/promises';
import { realNow } from '../platform/calendar';
import { makeLetters } from './make-letters';
import { sendLetters, type Sending } from './send-letters';
import { sendReceipts } from './send-receipts';

const LOOK_EVERY_MS = 5_000;
/** What happens together is looked at together. */
const GATHER_MS = 20;

export interface MailWorker {
  /** Looks now. Done when nothing that was due at this moment is left to try. */
  look(): Promise<void>;
  /** Takes no further letter; the one that is under way gets this long. */
  stop(graceMs?: number): Promise<void>;
}

/** One for a process; several on one database share the work. */
export function startMailWorker(sending: Sending): MailWorker {
  const { database, log } = sending;
  const broken = new AbortController();
  let stopping = false;
  let round: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let gathering: NodeJS.Timeout | undefined;

  const once = async () => {
    if (stopping) return;
    try {
      await makeLetters(sending, realNow, () => stopping);
      await sendLetters(sending, () => stopping, broken.signal);
      await sendReceipts(sending, () => stopping, broken.signal);
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'mail could not be looked at');
    }
  };
  // A round that has not begun sees what the next one would.
  const look = () =>
    (next ??= round =
      round.then(() => {
        next = undefined;
        return once();
      }));
  const gather = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void look();
    }, GATHER_MS).unref();
  };

  database.listeners.add(gather);
  const looking = setInterval(gather, LOOK_EVERY_MS).unref();
  gather();

  return {
    look,
    stop: async (graceMs = 5_000) => {
      stopping = true;
      database.listeners.delete(gather);
      clearInterval(looking);
      clearTimeout(gathering);
      const patience = new AbortController();
      void wait(graceMs, undefined, { signal: patience.signal, ref: false }).then(
        () => broken.abort(),
        () => undefined,
      );
      await round;
      patience.abort();
      sending.transport.close();
    },
  };
}
