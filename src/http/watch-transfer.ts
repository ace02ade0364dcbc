/** Cuts a transfer that is not welcome any more, whichever process has taken away the upload or the right. R53, R59. */
import type { Socket } from 'node:net';

const EVERY_MS = 5000;

export async function watchTransfer(
  socket: Pick<Socket, 'destroy'>,
  isWelcome: () => Promise<boolean>,
  transfer: () => Promise<void>,
  everyMs = EVERY_MS,
): Promise<void> {
  // Where it cannot be asked now it is asked the next time.
  const look = () =>
    isWelcome().then(
      (welcome) => void (welcome || socket.destroy()),
      () => undefined,
    );
  const watch = setInterval(() => void look(), everyMs);
  try {
    await transfer();
  } finally {
    clearInterval(watch);
  }
}
