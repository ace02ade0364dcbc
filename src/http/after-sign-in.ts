/** Where a browser goes after signing in: where it was wished, else to the portal. R1. */
import { z } from 'zod';
import { returnPath } from '../sessions/return-path.rules';
import { portalOrigin } from '../platform/portal-origin.rules';
import { SIGN_IN } from '../sign-in-paths';

export const PORTAL = '/';

/** Where nothing was wished: where there is no portal, to the page that says who is signed in. */
export const usualReturn = (origin: string): string => (portalOrigin(origin) === null ? SIGN_IN : PORTAL);

export const wishedReturn = z.string().transform(returnPath).pipe(z.string()).optional();

/** What is wished lies below where this server is reached, which may itself be a path of its host. */
export function placeOf(returnTo: string, origin: string): string {
  return `${new URL(origin).pathname.replace(/\/$/, '')}${returnTo}`;
}
