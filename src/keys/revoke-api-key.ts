/** Ends a key at once: by an administrator, or by the operator's command line. R65. */
import { actingIn } from '../audit/acting';
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { isRefused, type Outcome } from '../organisations/refusal';
import type { Transaction } from '../platform/database';
import { administeredKey, type KeyRefusalCode } from './administer';
import { isLive } from './api-key.rules';
import { lockKey, revokeKey } from './api-key.store';
import type { ApiKey } from './program';

type Revoked = Outcome<KeyRefusalCode, { apiKey: ApiKey }>;

export function revokeApiKey(scope: SignedIn, keyId: number): Promise<Revoked> {
  return scope.database.transact(async (tx): Promise<Revoked> => {
    const found = await administeredKey(tx, scope.viewer, keyId);
    if ('kind' in found) return found;
    return { kind: 'done', apiKey: await revoke(tx, actingIn(scope), found.key, scope.now) };
  }, isRefused);
}

/** Null where there is no such key. */
export async function revokeAnyKey(tx: Transaction, acting: Acting, keyId: number, now: Date): Promise<ApiKey | null> {
  const key = await lockKey(tx, keyId);
  return key && revoke(tx, acting, key, now);
}

/** What has ended already stays as it ended. */
async function revoke(tx: Transaction, acting: Acting, key: ApiKey, now: Date): Promise<ApiKey> {
  if (!isLive(key, now)) return key;
  await revokeKey(tx, key.id, now);
  await recordAudit(tx, acting, now, {
    action: 'KEY_REVOKED',
    target: { type: 'ApiKey', id: key.id },
    facts: { serviceSignInId: key.serviceSignInId },
  });
  return { ...key, revokedAt: now };
}
