/** What is written down for whoever has to account for it later: who did what, to what, when, from where. */

/** Who acts: somebody signed in (with a key, where it is a program), the operator's command line, or a job. */
export interface Acting {
  readonly actor: 'SIGN_IN' | 'COMMAND_LINE' | 'SYSTEM';
  readonly signInId: number | null;
  readonly keyId: number | null;
  /** The client's address; null for the command line and for jobs. */
  readonly network: string | null;
  /** Why, where an operator has to say so. */
  readonly reason?: string;
}

export const COMMAND_LINE: Acting = { actor: 'COMMAND_LINE', signInId: null, keyId: null, network: null };
export const SYSTEM: Acting = { actor: 'SYSTEM', signInId: null, keyId: null, network: null };

export const AUDIT_ACTIONS = [
  'ROLE_GRANTED',
  'ROLE_REVOKED',
  'ORGANISATION_CREATED',
  'MEMBER_ADDED',
  'MEMBER_REMOVED',
  'BENEFIT_GRANTED',
  'BENEFIT_CLAIMED',
  'BENEFIT_ACTIVATED',
  'PAIR_REVEALED',
  'SERVICE_SIGN_IN_CREATED',
  'SERVICE_SIGN_IN_REMOVED',
  'KEY_CREATED',
  'KEY_ROTATED',
  'KEY_REVOKED',
  'ENCRYPTION_KEYS_ROTATED',
  'AGREEMENT_ISSUED',
  'AGREEMENT_REGISTERED',
  'PAIR_REFUSED',
  'UNITS_MOVED',
  'PURCHASE_REFUNDED',
  'CONTACT_ADDED',
  'CONTACT_REMOVED',
  'PRIMARY_CONTACT_REPLACED',
  'PURCHASE_CONFIRMED',
  'PURCHASE_GRANTED',
  'CARD_REMOVED',
  'SESSION_STARTED',
  'SESSION_ENDED',
  'PERSON_EXPORTED',
  'PERSON_ERASED',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** An entry as it is kept. */
export interface AuditEntry {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly actor: Acting['actor'];
  readonly actorSignInId: number | null;
  readonly actorKeyId: number | null;
  readonly targetType: string;
  readonly targetId: number | null;
  /** JSON, as it was written: the chain covers the text. */
  readonly facts: string;
  readonly personal: string | null;
  readonly personalHash: string;
  /** Its place in the chain; null for the seconds until it has one. */
  readonly seq: number | null;
  readonly hash: string | null;
}

/** What it was done to: a kind of thing, as ids name it, and its number; null where there is no such thing. */
export interface AuditTarget {
  readonly type: string;
  readonly id: number | null;
}

export interface Audited {
  readonly action: AuditAction;
  readonly target: AuditTarget;
  /** Codes, numbers, reasons: nothing that names a person, and nothing secret. It stays for ever. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Addresses and names. They are kept apart, so that they can be erased without breaking the chain. */
  readonly personal?: Readonly<Record<string, string | null>>;
}
