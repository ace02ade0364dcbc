/** People at the support desk, and what they ask there. */
import { COMMAND_LINE } from '../../src/audit/audit-entry';
import { grantDeskRole } from '../../src/desk/grant-role';
import { revokeDeskRole } from '../../src/desk/revoke-role';
import type { DeskRole, MemberKind } from '../../src/desk/desk-member';
import type { World } from '../world';
import { askAt, type Refusal } from './asking';
import type { Answer } from './send';

export interface Membership {
  role?: DeskRole;
  queues?: string[];
  kind?: MemberKind;
}

const changeAt = (now: Date) => ({ acting: COMMAND_LINE, reason: null, now });

/** As the operator does. */
export async function grant(world: World, email: string, membership: Membership = {}): Promise<void> {
  const { role = 'ENGINEER', queues = ['*'], kind = 'WORK' } = membership;
  const { database, catalogue, clock } = world.server.world;
  const patterns = role === 'OPERATOR' ? [] : queues;
  const wished = { email, kind, role, patterns };
  const granted = await grantDeskRole(database, catalogue.current, wished, changeAt(clock.now()));
  if (granted.kind === 'refused') throw new Error(`no queues ${granted.patterns.join(' ')}`);
}

export function revoke(world: World, email: string, membership: Membership = {}): Promise<number | null> {
  const { role = 'ENGINEER', kind = 'WORK' } = membership;
  const { database, clock } = world.server.world;
  return revokeDeskRole(database, { email, kind, role }, changeAt(clock.now()));
}

/** A token of somebody who has the role and has been here; their first name is what precedes the @. */
export async function atDesk(world: World, email: string, membership: Membership = {}): Promise<string> {
  await grant(world, email, membership);
  const firstName = email.split('@')[0] ?? '';
  const token = await world.token({ email, kind: membership.kind ?? 'WORK', firstName, lastName: 'Desk' });
  await askAt(world.url, token, '{ viewer { id } }');
  return token;
}

export interface Taken {
  takeCase: { case: { id: string; number: string; status: string } | null; userErrors: Refusal[] } | null;
}

const TAKE = `mutation ($input: TakeCaseInput!) { takeCase(input: $input) {
  case { id number status } userErrors { code path }
} }`;

export function take(world: World, token: string, number: string): Promise<Answer<Taken>> {
  return askAt<Taken>(world.url, token, TAKE, { input: { number } });
}

/** TAKEN, the code of a refusal, or that of an error. */
export function takeCode({ data, errors }: Answer<Taken>): string {
  if (errors) return `error ${errors[0]?.extensions.code}`;
  return data.takeCase?.userErrors[0]?.code ?? (data.takeCase?.case ? 'TAKEN' : 'nothing');
}

/** Takes a case and gives its id; fails if it was refused. */
export async function taken(world: World, token: string, number: string): Promise<string> {
  const answer = await take(world, token, number);
  const id = answer.data?.takeCase?.case?.id;
  if (!id) throw new Error(`not taken: ${takeCode(answer)}`);
  return id;
}

export interface Given {
  number: string | null;
  queue: string | null;
  owner: { name: string } | null;
  userErrors: Refusal[];
}

/** releaseCase, handOverCase or reassignCase. */
export async function give(
  world: World,
  token: string,
  deed: 'releaseCase' | 'handOverCase' | 'reassignCase',
  input: object,
): Promise<Given> {
  const type = `${deed[0]?.toUpperCase()}${deed.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${deed}(input: $input) { number queue owner { name } userErrors { code path } } }`;
  const { data, errors } = await askAt<{ it: Given }>(world.url, token, query, { input });
  if (errors) throw new Error(errors[0]?.extensions.code);
  return data.it;
}

/** The events of a case as they are stored: what, by whom, and who by name. */
export async function eventsOf(world: World, number: string): Promise<string[]> {
  const rows = await world.sql<{ kind: string; actor: string; name: string; facts: string }>(
    `SELECT e.kind, e.actor, e.actor_name AS name, e.facts FROM case_events e
     INNER JOIN cases c ON c.id = e.case_id WHERE c.number = ? ORDER BY e.id`,
    [number],
  );
  return rows.map(({ kind, actor, name, facts }) => {
    const { from, to } = JSON.parse(facts) as { from?: string; to?: string };
    return [kind, from && `${from} →`, to, actor, name].filter(Boolean).join(' ');
  });
}
