/** Where a browser goes after signing in: where it was wished, else to the page that says who is signed in. R1. */
import { z } from 'zod';
import { returnPath } from '../sessions/return-path.rules';
import { SIGN_IN } from '../sign-in-paths';

export const AFTER_SIGN_IN = SIGN_IN;

export const wishedReturn = z.string().default(AFTER_SIGN_IN).transform(returnPath).pipe(z.string());

/** What is wished lies below where this server is reached, which may itself be a path of its host. */
export function placeOf(returnTo: string, origin: string): string {
  return `${new URL(origin).pathname.replace(/\/$/, '')}${returnTo}`;
}
