/** Who may do something about the programs of an organisation: its administrators. To strangers nothing is there. */
import type { Viewer } from '../identity/viewer';
import { lockedMembershipIn } from '../organisations/organisation.store';
import { notAdministrator, refused, type Refused } from '../organisations/refusal';
import type { Transaction } from '../platform/database';
import { NO_ROW } from '../platform/global-id';
import { lockKey, serviceOfKey } from './api-key.store';
import type { ApiKey, ServiceSignIn } from './program';
import { lockServiceSignIn } from './service-sign-in.store';

/** Null for administrators; what everybody else is told. */
export async function administratorFault<C extends string>(
  tx: Transaction,
  viewer: Viewer,
  organisationId: number,
  notFound: Refused<C>,
): Promise<Refused<C | 'NOT_ADMINISTRATOR'> | null> {
  const role = await lockedMembershipIn(tx, viewer, organisationId);
  if (role === 'ADMINISTRATOR') return null;
  return role === 'MEMBER' ? notAdministrator() : notFound;
}

const serviceNotFound = () =>
  refused({
    code: 'SERVICE_SIGN_IN_NOT_FOUND' as const,
    key: 'service.NOT_FOUND',
    path: ['input', 'serviceSignInId'],
  });
const keyNotFound = () => refused({ code: 'KEY_NOT_FOUND' as const, key: 'key.NOT_FOUND', path: ['input', 'keyId'] });

export type ServiceRefusalCode = 'SERVICE_SIGN_IN_NOT_FOUND' | 'NOT_ADMINISTRATOR';
export type KeyRefusalCode = 'KEY_NOT_FOUND' | 'NOT_ADMINISTRATOR';

/** A service sign-in that the viewer administers, locked; the same statements where there is none. */
export async function administeredService(
  tx: Transaction,
  viewer: Viewer,
  id: number,
): Promise<ServiceSignIn | Refused<ServiceRefusalCode>> {
  const service = await lockServiceSignIn(tx, id);
  const fault = await administratorFault(tx, viewer, service?.organisationId ?? NO_ROW, serviceNotFound());
  return fault ?? service ?? serviceNotFound();
}

/** A key that the viewer administers, locked with its service sign-in; the same statements where there is none. */
export async function administeredKey(
  tx: Transaction,
  viewer: Viewer,
  id: number,
): Promise<{ key: ApiKey; service: ServiceSignIn } | Refused<KeyRefusalCode>> {
  // The service sign-in first, as everything that locks both does: two that waited for one another would be a deadlock.
  const service = await lockServiceSignIn(tx, (await serviceOfKey(tx, id)) ?? NO_ROW);
  const key = await lockKey(tx, id);
  const fault = await administratorFault(tx, viewer, service?.organisationId ?? NO_ROW, keyNotFound());
  return fault ?? (key && service ? { key, service } : keyNotFound());
}
