/** Who acts in a request, for the audit log. */
import type { SignedIn } from '../identity/scope';
import type { Acting } from './audit-entry';

export function actingIn({ viewer, credential, network }: Pick<SignedIn, 'viewer' | 'credential' | 'network'>): Acting {
  const keyId = credential?.kind === 'KEY' ? credential.keyId : null;
  return { actor: 'SIGN_IN', signInId: viewer.signInId, keyId, network };
}
