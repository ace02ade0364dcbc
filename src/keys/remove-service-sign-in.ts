/**
 * An administrator removes a service sign-in: all of its keys end at once and it never signs in again. Its links to
 * cases stay as part of what happened, and its name is not given out again, so that nobody inherits them. R52, R65.
 */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { isRefused, type Outcome } from '../organisations/refusal';
import { administeredService, type ServiceRefusalCode } from './administer';
import { revokeKeysOf } from './api-key.store';
import { markRemoved } from './service-sign-in.store';

type Removed = Outcome<ServiceRefusalCode, { revokedKeys: number }>;

export function removeServiceSignIn(scope: SignedIn, id: number): Promise<Removed> {
  const { database, viewer, now } = scope;
  return database.transact(async (tx): Promise<Removed> => {
    const service = await administeredService(tx, viewer, id);
    if ('kind' in service) return service;
    const keyIds = await revokeKeysOf(tx, id, now);
    await markRemoved(tx, id, now);
    const { organisationId, signInId, name } = service;
    await recordAudit(tx, actingIn(scope), now, {
      action: 'SERVICE_SIGN_IN_REMOVED',
      target: { type: 'ServiceSignIn', id },
      facts: { organisationId, signInId, name, keyIds },
    });
    return { kind: 'done', revokedKeys: keyIds.length };
  }, isRefused);
}
