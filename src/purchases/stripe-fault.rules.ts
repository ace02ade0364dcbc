/** What an error of Stripe's means here, by the form that its program gives it. */

/**
 * AWAY: nobody knows whether it was done. CARD: the bank said no. KEY: the key was used for something else. MISSING:
 * there is no such thing. REFUSED: as things stand it is not done. OURS: not Stripe's at all.
 */
type StripeFault = 'AWAY' | 'CARD' | 'KEY' | 'MISSING' | 'REFUSED' | 'OURS';

interface StripeError {
  type?: unknown;
  statusCode?: unknown;
  code?: unknown;
}

const AWAY: ReadonlySet<unknown> = new Set([
  'StripeConnectionError',
  'StripeRateLimitError',
  // Also an answer that cannot be read, and 5xx.
  'StripeAPIError',
  // Nothing works until somebody puts the key right, and then all of it can go on.
  'StripeAuthenticationError',
  'StripePermissionError',
]);

export function faultOf(error: unknown): StripeFault {
  const { type, statusCode, code } = (typeof error === 'object' && error ? error : {}) as StripeError;
  // Somebody else is at it at this moment.
  if (statusCode === 409 || statusCode === 429 || code === 'lock_timeout') return 'AWAY';
  if (AWAY.has(type)) return 'AWAY';
  if (type === 'StripeCardError') return 'CARD';
  if (type === 'StripeIdempotencyError') return 'KEY';
  if (type === 'StripeInvalidRequestError') return code === 'resource_missing' ? 'MISSING' : 'REFUSED';
  // One that is new: nobody knows.
  return typeof type === 'string' && type.startsWith('Stripe') ? 'AWAY' : 'OURS';
}

/** What is missing is who it was to be done for. */
export const isCustomerGone = (error: unknown): boolean =>
  faultOf(error) === 'MISSING' && (error as { param?: unknown }).param === 'customer';

/** For logs: Stripe's own sentence is not in it, since it quotes what it was sent. */
export function faultText(error: unknown): string {
  const { type, statusCode, code, param, requestId } = error as StripeError & { param?: unknown; requestId?: unknown };
  return [type, statusCode, code, param, requestId].filter((each) => each !== undefined && each !== '').join(' ');
}
