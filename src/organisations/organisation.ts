/** A partner organisation: who belongs to it, and as what. R11. */
import type { SignInKind } from '../identity/viewer';

export type MemberRole = 'ADMINISTRATOR' | 'MEMBER';

/** A program is no member. */
export type MemberKind = Exclude<SignInKind, 'SERVICE'>;

export interface Organisation {
  readonly id: number;
  /** Never changed: it stands in the addresses of its programs. R52. */
  readonly handle: string;
  readonly name: string;
}

/** To whom a membership is given: an address and the kind of sign-in that comes with it. The two kinds never mix. */
export interface MemberAddress {
  readonly email: string;
  readonly kind: MemberKind;
}

export interface Member extends MemberAddress {
  readonly id: number;
  readonly organisationId: number;
  readonly role: MemberRole;
  /** The sign-in that the address was linked to; null until somebody comes with it. R52. */
  readonly signInId: number | null;
  readonly addedAt: Date;
}

/** An organisation with what the viewer is in it; null for an operator, who is nothing in it. */
export interface SeenOrganisation extends Organisation {
  readonly viewerRole: MemberRole | null;
}
