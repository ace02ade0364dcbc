/** Every key with whose it is, for the operator. R65. */
import { anyOrganisations } from '../organisations/organisation.store';
import { readInBatches } from '../platform/in-order';
import type { Reads } from '../platform/database';
import { isLive } from './api-key.rules';
import { allKeys } from './api-key.store';
import type { ApiKey } from './program';
import { serviceAddress } from './service-sign-in.rules';
import { allServiceSignIns } from './service-sign-in.store';

export type KeyState = 'LIVE' | 'EXPIRED' | 'REVOKED';

export interface ListedKey {
  readonly key: ApiKey;
  readonly organisation: string;
  readonly address: string;
  readonly state: KeyState;
}

export async function listKeys(db: Reads, now: Date): Promise<ListedKey[]> {
  const services = await allServiceSignIns(db);
  const ids = services.map(({ organisationId }) => organisationId);
  const organisations = await readInBatches(ids, (some) => anyOrganisations(db, some));
  const handles = new Map(organisations.map(({ id, handle }) => [id, handle]));
  const byId = new Map(services.map((service) => [service.id, service]));
  return (await allKeys(db)).map((key) => {
    const service = byId.get(key.serviceSignInId);
    const organisation = handles.get(service?.organisationId ?? 0) ?? '';
    const state = isLive(key, now) ? 'LIVE' : key.revokedAt ? 'REVOKED' : 'EXPIRED';
    return { key, organisation, address: serviceAddress(service?.name ?? '', organisation), state };
  });
}
