/** Who works at the support desk, as what, and for which queues. */
import type { SignInKind } from '../identity/viewer';

/** An operator has no queues, and nothing to do with cases. */
export type DeskRole = 'ENGINEER' | 'SUPERVISOR' | 'OPERATOR';

/** A program is no member of the desk. */
export type MemberKind = Exclude<SignInKind, 'SERVICE'>;

/** To whom a role is granted: an address and the kind of sign-in that comes with it. The two kinds never mix. */
export interface Grantee {
  readonly email: string;
  readonly kind: MemberKind;
  readonly role: DeskRole;
}

export interface DeskMember extends Grantee {
  /** Patterns of the queues, such as `windows-server/*`. */
  readonly patterns: readonly string[];
  /** The sign-in that the address was linked to; null until somebody comes with it. R52. */
  readonly signInId: number | null;
  readonly grantedAt: Date;
}
