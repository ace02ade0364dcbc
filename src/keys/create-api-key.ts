/** An administrator makes a key, which is shown to them once and to nobody again. R65. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { isRefused, refused, type Fault, type Outcome } from '../organisations/refusal';
import { administeredService, type ServiceRefusalCode } from './administer';
import { expiryFaults, keyNameFaults, MOST_KEYS, networkFaults, scopeFaults } from './api-key.rules';
import { countLiveKeys } from './api-key.store';
import { normalisedNetwork } from './key-networks';
import { mintKey } from './mint-key';
import type { ApiKey } from './program';
import type { KeyScope } from './scopes.rules';

export interface WishedKey {
  readonly serviceSignInId: number;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresAt: Date;
  readonly networks: readonly string[];
}

export type CreateKeyRefusalCode = ServiceRefusalCode | 'INVALID_INPUT' | 'TOO_MANY_KEYS';
type Created = Outcome<CreateKeyRefusalCode, { apiKey: ApiKey; key: string }>;

export function createApiKey(scope: SignedIn, wished: WishedKey): Promise<Created> {
  const { database, viewer, now } = scope;
  const networks = wished.networks.map(normalisedNetwork);
  const faults: Fault<'INVALID_INPUT'>[] = [
    ...keyNameFaults(wished.name),
    ...scopeFaults(wished.scopes),
    ...expiryFaults(wished.expiresAt, now),
    ...networkFaults(networks),
  ];
  return database.transact(async (tx): Promise<Created> => {
    const service = await administeredService(tx, viewer, wished.serviceSignInId);
    if ('kind' in service) return service;
    if (faults.length > 0) return refused(...faults);
    if ((await countLiveKeys(tx, service.id, now)) >= MOST_KEYS) return tooManyKeys(MOST_KEYS);
    const minted = await mintKey(tx, scope, {
      serviceSignInId: service.id,
      name: wished.name.trim(),
      scopes: [...new Set(wished.scopes)],
      networks: [...new Set(networks.filter((network) => network !== null))],
      expiresAt: wished.expiresAt,
      rotatedFromId: null,
    });
    const { scopes, expiresAt } = minted.apiKey;
    await recordAudit(tx, actingIn(scope), now, {
      action: 'KEY_CREATED',
      target: { type: 'ApiKey', id: minted.apiKey.id },
      facts: { serviceSignInId: service.id, scopes, expiresAt: expiresAt.toISOString() },
      personal: { name: minted.apiKey.name },
    });
    return { kind: 'done', ...minted };
  }, isRefused);
}

export const tooManyKeys = (most: number) =>
  refused({ code: 'TOO_MANY_KEYS' as const, key: 'key.TOO_MANY', path: null, values: { most } });
