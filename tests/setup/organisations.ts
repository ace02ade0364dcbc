/** Organisations with their people and benefits, and what is asked of them. */
import { COMMAND_LINE } from '../../src/audit/audit-entry';
import { issueIn } from '../../src/cli/with-world';
import { judgeTerms } from '../../src/organisations/benefit-terms.rules';
import { createOrganisation } from '../../src/organisations/create-organisation';
import { grantBenefits } from '../../src/organisations/grant-benefits';
import { addMemberAs, removeMemberAs } from '../../src/organisations/manage-members';
import type { MemberKind, MemberRole } from '../../src/organisations/organisation';
import { globalId } from '../../src/platform/global-id';
import type { World } from '../world';
import { askAt, type Pair, type Refusal } from './asking';

/** As the operator does; gives the number. The administrator is `grace@<handle>.example` if nobody is named. */
export async function organisation(world: World, handle: string, administrator?: string): Promise<number> {
  const { database, clock } = world.server.world;
  const email = administrator ?? `grace@${handle}.example`;
  const wanted = { handle, name: `The ${handle} company`, administrator: { email, kind: 'WORK' as const } };
  const made = await createOrganisation(database, wanted, COMMAND_LINE, clock.now());
  if (made.kind === 'refused') throw new Error(made.faults[0]?.code);
  return made.organisation.id;
}

export async function addTo(
  world: World,
  id: number,
  email: string,
  role: MemberRole = 'MEMBER',
  kind: MemberKind = 'WORK',
): Promise<void> {
  const { database, clock } = world.server.world;
  await database.transact((tx) => addMemberAs(tx, COMMAND_LINE, clock.now(), id, { email, kind }, role));
}

export async function removeFrom(world: World, id: number, email: string, kind: MemberKind = 'WORK'): Promise<void> {
  const { database, clock } = world.server.world;
  await database.transact((tx) => removeMemberAs(tx, COMMAND_LINE, clock.now(), id, { email, kind }));
}

let references = 0;

export interface Granted {
  id: string;
  reference: string;
  claimCode: string | null;
}

/** Grants a benefit; to be claimed with a code where no organisation is named. */
export async function benefit(
  world: World,
  organisationId: number | null,
  terms: { plan?: string; units?: string; products?: string[]; activateBy?: string } = {},
): Promise<Granted> {
  const { database, catalogue } = world.server.world;
  const reference = `REF-${(references += 1)}`;
  const typed = { reference, plan: 'PROFESSIONAL_5', units: '', products: [], activateBy: '', ...terms };
  const judged = judgeTerms(typed, catalogue.current);
  if (judged.kind === 'faulty') throw new Error(judged.faults[0]?.key);
  const granting = issueIn(world.server.world);
  const [granted] = await database.transact((tx) => grantBenefits(tx, [{ organisationId, ...judged }], granting));
  const [row] = await world.sql<{ id: number }>('SELECT id FROM benefits WHERE reference = ?', [reference]);
  if (!row) throw new Error(granted?.came);
  return { id: globalId('Benefit', Number(row.id)), reference, claimCode: granted?.claimCode ?? null };
}

export interface Deed {
  benefit: {
    id: string;
    state: string;
    reference: string;
    agreement: { startsOn: string; endsOn: string; unitsRemaining: number | null } | null;
  } | null;
  pair: Pair | null;
  userErrors: (Refusal & { retryAt?: string | null })[];
}

const SHOWN = 'benefit { id state reference agreement { startsOn endsOn unitsRemaining } }';

async function deed(world: World, token: string, query: string, input: object): Promise<Deed> {
  const { data, errors } = await askAt<{ it: Deed }>(world.url, token, query, { input });
  if (errors) throw new Error(`${errors[0]?.extensions.code} ${errors[0]?.message}`);
  return data.it;
}

export const ACTIVATE = `mutation ($input: ActivateBenefitInput!) { it: activateBenefit(input: $input) {
  ${SHOWN} pair { accessId contractId } userErrors { code path }
} }`;
export const REVEAL = `mutation ($input: RevealBenefitPairInput!) { it: revealBenefitPair(input: $input) {
  ${SHOWN} pair { accessId contractId } userErrors { code path }
} }`;
export const CLAIM = `mutation ($input: ClaimBenefitInput!) { it: claimBenefit(input: $input) {
  ${SHOWN} userErrors { code path retryAt }
} }`;

export const activate = (world: World, token: string, benefitId: string, startsOn?: string) =>
  deed(world, token, ACTIVATE, { benefitId, startsOn });
export const reveal = (world: World, token: string, benefitId: string) => deed(world, token, REVEAL, { benefitId });
export const claim = (world: World, token: string, organisationId: number, code: string) =>
  deed(world, token, CLAIM, { organisationId: globalId('Organisation', organisationId), code });

/** What came of it: its code, or DONE. */
export const codeOf = ({ userErrors }: { userErrors: Refusal[] }): string => userErrors[0]?.code ?? 'DONE';

/** The audit log of one kind of deed: who, what to, and what else. */
export async function audited(world: World, action: string) {
  const rows = await world.sql<{ actor: string; by: number | null; target: number; facts: string; personal: string }>(
    'SELECT actor, actor_sign_in_id AS `by`, target_id AS target, facts, personal FROM audit_entries WHERE action = ? ORDER BY id',
    [action],
  );
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> }));
}
