/** The operator makes an organisation, with somebody who administers it from the start. */
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Database, Transaction } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { memberAdded } from './member-audit';
import { insertOrganisation, putMember } from './member.store';
import type { MemberAddress, Organisation } from './organisation';
import { organisationFaults, reasonFaults } from './organisation.rules';
import { invalid, refused, type Outcome } from './refusal';

export type CreateRefusalCode = 'INVALID_INPUT' | 'HANDLE_TAKEN';

export interface NewOrganisation {
  readonly handle: string;
  readonly name: string;
  readonly administrator: MemberAddress;
}

type Created = Outcome<CreateRefusalCode, { organisation: Organisation }>;

export async function createOrganisation(
  database: Database,
  wanted: NewOrganisation,
  acting: Acting,
  now: Date,
): Promise<Created> {
  const ofReason = acting.reason === undefined ? [] : reasonFaults(acting.reason);
  const faults = [...organisationFaults(wanted), ...ofReason];
  if (faults.length > 0) return refused(...faults.map(invalid));
  try {
    return { kind: 'done', organisation: await database.transact((tx) => create(tx, wanted, acting, now)) };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const path = ['input', 'handle'];
    return refused({ code: 'HANDLE_TAKEN', key: 'organisation.HANDLE_TAKEN', path, values: { handle: wanted.handle } });
  }
}

async function create(
  tx: Transaction,
  { handle, name, administrator }: NewOrganisation,
  acting: Acting,
  now: Date,
): Promise<Organisation> {
  const organisation = await insertOrganisation(tx, { handle, name: name.trim() }, now);
  const member = await putMember(tx, organisation.id, administrator, 'ADMINISTRATOR', now);
  const target = { type: 'Organisation', id: organisation.id };
  await recordAudit(
    tx,
    acting,
    now,
    { action: 'ORGANISATION_CREATED', target, facts: { handle } },
    memberAdded(member, null),
  );
  return organisation;
}
