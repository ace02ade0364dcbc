/** An administrator puts a new key in the place of one, which goes on for a while: both are good until then. R65. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { isRefused, refused, type Fault, type Outcome } from '../organisations/refusal';
import { administeredKey, type KeyRefusalCode } from './administer';
import { endOfOverlap, expiryFaults, isLive, MOST_WHILE_ROTATING, overlapFaults } from './api-key.rules';
import { countLiveKeys, endKey } from './api-key.store';
import { tooManyKeys } from './create-api-key';
import { mintKey } from './mint-key';
import type { ApiKey } from './program';

export interface Rotation {
  readonly keyId: number;
  readonly expiresAt: Date;
  readonly overlapHours: number;
}

export type RotateRefusalCode = KeyRefusalCode | 'INVALID_INPUT' | 'KEY_ENDED' | 'TOO_MANY_KEYS';
type Rotated = Outcome<RotateRefusalCode, { apiKey: ApiKey; key: string; rotated: ApiKey }>;

export function rotateApiKey(scope: SignedIn, { keyId, expiresAt, overlapHours }: Rotation): Promise<Rotated> {
  const { database, viewer, now } = scope;
  const faults: Fault<'INVALID_INPUT'>[] = [...expiryFaults(expiresAt, now), ...overlapFaults(overlapHours)];
  return database.transact(async (tx): Promise<Rotated> => {
    const found = await administeredKey(tx, viewer, keyId);
    if ('kind' in found) return found;
    const { key: old, service } = found;
    if (!isLive(old, now)) return refused({ code: 'KEY_ENDED', key: 'key.NOT_LIVE', path: ['input', 'keyId'] });
    if (faults.length > 0) return refused(...faults);
    if ((await countLiveKeys(tx, service.id, now)) >= MOST_WHILE_ROTATING) return tooManyKeys(MOST_WHILE_ROTATING);
    const rotated = { ...old, expiresAt: endOfOverlap(old, overlapHours, now) };
    await endKey(tx, old.id, rotated.expiresAt);
    const { serviceSignInId, name, scopes, networks } = old;
    const minted = await mintKey(tx, scope, {
      serviceSignInId,
      name,
      scopes,
      networks,
      expiresAt,
      rotatedFromId: old.id,
    });
    await recordAudit(tx, actingIn(scope), now, {
      action: 'KEY_ROTATED',
      target: { type: 'ApiKey', id: old.id },
      facts: {
        serviceSignInId,
        newKeyId: minted.apiKey.id,
        expiresAt: expiresAt.toISOString(),
        oldEndsAt: rotated.expiresAt.toISOString(),
      },
    });
    return { kind: 'done', ...minted, rotated };
  }, isRefused);
}
