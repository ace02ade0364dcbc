/** Who sees a case. This rule decides; the reads ask for no more rows than it lets through. R48, R51, R52. */
import type { Viewer } from '../identity/viewer';

export interface CaseAudience {
  /** The sign-ins that are linked to a contact of the case. The link decides, not the address. */
  readonly contacts: ReadonlySet<number>;
  readonly ownerSignInId: number | null;
}

export type Visibility = { kind: 'shown'; because: 'contact' | 'owner' } | { kind: 'hidden' };

/** Having submitted a case, holding its agreement or being of the same company gives nothing. */
export function visibilityOf(audience: CaseAudience, viewer: Pick<Viewer, 'signInId'>): Visibility {
  if (audience.contacts.has(viewer.signInId)) return { kind: 'shown', because: 'contact' };
  if (audience.ownerSignInId === viewer.signInId) return { kind: 'shown', because: 'owner' };
  return { kind: 'hidden' };
}
