/** Writes down who registered what, and every refusal at the pair: alike, whichever half is wrong. R6, R61. */
import { actingIn } from '../audit/acting';
import type { Audited } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import type { AccessPair } from './access-pair.rules';

/** What came of it; other kinds than these account for nothing. */
interface Outcome {
  readonly kind: string;
  readonly agreement?: { readonly id: number };
}

/** One insert, whatever came of it; none where it was registered before, since nothing was changed or withheld. */
export async function auditRegistration(
  tx: Transaction,
  scope: SignedIn,
  { accessId }: AccessPair,
  outcome: Outcome,
): Promise<void> {
  const entry = entryOf(outcome, () => scope.hash('audit access id', accessId));
  if (entry) await recordAudit(tx, actingIn(scope), scope.now, entry);
}

function entryOf({ kind, agreement }: Outcome, accessIdHash: () => string): Audited | null {
  switch (kind) {
    case 'registered':
      return { action: 'AGREEMENT_REGISTERED', target: { type: 'Agreement', id: agreement?.id ?? null } };
    case 'not found':
      return refused('AGREEMENT_NOT_FOUND', accessIdHash());
    case 'too many attempts':
      return refused('TOO_MANY_ATTEMPTS', accessIdHash());
    default:
      return null;
  }
}

/** By the hash guesses at one Access ID are known as such; what was typed is not to be had from it. */
function refused(code: string, accessIdHash: string): Audited {
  return { action: 'PAIR_REFUSED', target: { type: 'Agreement', id: null }, facts: { code, accessIdHash } };
}
