/** What of the audit log is looked for, as it stands in the address, and as the API asks for it. */
import type { AuditAction, AuditFilterInput } from '../../../gql/graphql';

export const ACTIONS = [
  'AGREEMENT_ISSUED',
  'AGREEMENT_REGISTERED',
  'BENEFIT_ACTIVATED',
  'BENEFIT_CLAIMED',
  'BENEFIT_GRANTED',
  'CARD_REMOVED',
  'CONTACT_ADDED',
  'CONTACT_REMOVED',
  'ENCRYPTION_KEYS_ROTATED',
  'KEY_CREATED',
  'KEY_REVOKED',
  'KEY_ROTATED',
  'MEMBER_ADDED',
  'MEMBER_REMOVED',
  'ORGANISATION_CREATED',
  'PAIR_REFUSED',
  'PAIR_REVEALED',
  'PERSON_ERASED',
  'PERSON_EXPORTED',
  'PRIMARY_CONTACT_REPLACED',
  'PURCHASE_CONFIRMED',
  'PURCHASE_GRANTED',
  'PURCHASE_REFUNDED',
  'ROLE_GRANTED',
  'ROLE_REVOKED',
  'SERVICE_SIGN_IN_CREATED',
  'SERVICE_SIGN_IN_REMOVED',
  'SESSION_ENDED',
  'SESSION_STARTED',
  'UNITS_MOVED',
] as const satisfies readonly AuditAction[];

export const TARGETS = [
  'Agreement',
  'ApiKey',
  'Benefit',
  'Case',
  'EncryptionKey',
  'Organisation',
  'Purchase',
  'ServiceSignIn',
  'Session',
  'Viewer',
] as const;

export interface AuditSearch {
  action: AuditAction | null;
  targetType: (typeof TARGETS)[number] | null;
  /** Days of this device's calendar, both included; empty for no limit. */
  from: string;
  to: string;
  /** Ids that an entry gave: who did it, what it was done to. */
  actorId: string;
  targetId: string;
}

export function readAuditSearch(params: URLSearchParams): AuditSearch {
  const text = (name: string) => params.get(name) ?? '';
  return {
    action: ACTIONS.find((each) => each === text('action')) ?? null,
    targetType: TARGETS.find((each) => each === text('target')) ?? null,
    from: text('from'),
    to: text('to'),
    actorId: text('by'),
    targetId: text('of'),
  };
}

export function writeAuditSearch({ action, targetType, from, to, actorId, targetId }: AuditSearch): URLSearchParams {
  const parts = { part: 'audit', action, target: targetType, from, to, by: actorId, of: targetId };
  return new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export const isNarrowed = (search: AuditSearch): boolean => Object.values(search).some(Boolean);

export function auditFilter({ action, targetType, from, to, actorId, targetId }: AuditSearch): AuditFilterInput {
  return {
    action,
    targetType,
    since: dayStart(from, 0),
    until: dayStart(to, 1),
    actorId: actorId || null,
    targetId: targetId || null,
  };
}

/** When a day begins here, or one some days later. */
function dayStart(day: string, later: number): string | null {
  const start = new Date(`${day}T00:00:00`);
  if (Number.isNaN(start.getTime())) return null;
  start.setDate(start.getDate() + later);
  return start.toISOString();
}
