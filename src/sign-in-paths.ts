/** Where browsers sign in and out. Issuers know some of these addresses too: they are registered there. */
import { createHash } from 'node:crypto';

export const SIGN_IN = '/sign-in';
export const SIGN_IN_START = '/sign-in/start';
export const BACKCHANNEL_LOGOUT = '/sign-in/backchannel-logout';
export const SIGN_OUT = '/sign-out';
/** Below it each issuer has a place of its own. */
export const SIGN_IN_CALLBACK = '/sign-in/callback';

/**
 * Where an issuer, by its name in the settings, sends people back to: to no other's place. Else a bad issuer could have
 * a code that a good one gave brought to itself. RFC 9700, 4.4.
 */
export function callbackOf(issuer: string): string {
  return `${SIGN_IN_CALLBACK}/${createHash('sha256').update(issuer).digest('hex').slice(0, 16)}`;
}
