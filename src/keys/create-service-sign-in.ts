/** An administrator makes a service sign-in, which finds what waits for its address. R52, R65. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { OnArrival } from '../identity/recognise-sign-in';
import type { SignedIn } from '../identity/scope';
import { anyOrganisations } from '../organisations/organisation.store';
import { isRefused, organisationNotFound, refused, type Outcome } from '../organisations/refusal';
import type { Transaction } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { administratorFault } from './administer';
import type { ServiceSignIn } from './program';
import { MOST_SERVICE_SIGN_INS, nameFaults, normalisedName } from './service-sign-in.rules';
import { addServiceSignIn, countServiceSignIns } from './service-sign-in.store';

export type CreateServiceRefusalCode =
  'ORGANISATION_NOT_FOUND' | 'NOT_ADMINISTRATOR' | 'INVALID_INPUT' | 'NAME_TAKEN' | 'TOO_MANY_SERVICE_SIGN_INS';
type Created = Outcome<CreateServiceRefusalCode, { service: ServiceSignIn; handle: string }>;

export async function createServiceSignIn(
  scope: SignedIn,
  organisationId: number,
  typed: string,
  onArrival: OnArrival,
): Promise<Created> {
  const name = normalisedName(typed);
  try {
    return await scope.database.transact((tx) => create(tx, scope, organisationId, name, onArrival), isRefused);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refused({ code: 'NAME_TAKEN', key: 'service.NAME_TAKEN', path: ['input', 'name'] });
  }
}

async function create(
  tx: Transaction,
  scope: SignedIn,
  organisationId: number,
  name: string,
  onArrival: OnArrival,
): Promise<Created> {
  const { viewer, now } = scope;
  const [organisation] = await anyOrganisations(tx, [organisationId]);
  const fault = await administratorFault(tx, viewer, organisationId, organisationNotFound());
  if (fault || !organisation) return fault ?? organisationNotFound();
  const faults = nameFaults(name);
  if (faults.length > 0) return refused(...faults);
  if ((await countServiceSignIns(tx, organisationId)) >= MOST_SERVICE_SIGN_INS)
    return refused({
      code: 'TOO_MANY_SERVICE_SIGN_INS',
      key: 'service.TOO_MANY',
      path: null,
      values: { most: MOST_SERVICE_SIGN_INS },
    });
  const { service, viewer: arrived } = await addServiceSignIn(tx, organisation, name, now);
  await onArrival(tx, arrived);
  await recordAudit(tx, actingIn(scope), now, {
    action: 'SERVICE_SIGN_IN_CREATED',
    target: { type: 'ServiceSignIn', id: service.id },
    facts: { organisationId, signInId: service.signInId, name },
  });
  return { kind: 'done', service, handle: organisation.handle };
}
