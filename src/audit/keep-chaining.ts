/** Gives entries their places in the chain for as long as the server runs. */
import { chainEntries, type Chaining } from './chain-entries';

const EVERY_MS = 3_000;

export interface KeptChain {
  /** Takes no further lot; waits for the one that is under way. */
  stop(): Promise<void>;
}

export function keepChaining(
  chaining: Chaining,
  onError: (error: unknown) => void,
  everyMs: number = EVERY_MS,
): KeptChain {
  let stopping = false;
  let away = false;
  let turn: Promise<void> | null = null;
  const chain = async () => {
    try {
      await chainEntries(chaining, () => stopping);
      away = false;
    } catch (error) {
      if (!away) onError(error);
      away = true;
    } finally {
      turn = null;
    }
  };
  const timer = setInterval(() => void (turn ??= chain()), everyMs).unref();
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await turn;
    },
  };
}
