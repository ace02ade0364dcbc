/** Whether what was not written is sent again by itself: what a connection, a limit or a session prevented is. R44. */

const PASSING = ['OFFLINE', 'TIMEOUT', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED'];

/** @param fault the code of a request that failed; undefined if it was answered */
export function isWorthSendingAgain(fault: string | undefined, errors: readonly { readonly code: string }[]): boolean {
  if (fault !== undefined) return PASSING.includes(fault);
  return errors.some(({ code }) => code === 'IDEMPOTENCY_IN_PROGRESS');
}
