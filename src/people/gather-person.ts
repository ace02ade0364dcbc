/** Puts together what is kept of a person, in a form that they can read and programs too. */
import { registeredPage } from '../agreements/agreement.store';
import { entriesOf } from '../audit/person-audit.store';
import { rolesOfPerson } from '../desk/person-roles.store';
import { membershipsOfPerson } from '../organisations/person-members.store';
import { draftsOfPerson } from '../requests/person-drafts.store';
import type { KnownSignIn } from '../identity/known-sign-in';
import { later } from '../platform/calendar';
import { sessionsOf } from '../sessions/session.store';
import { gatherCases, type PersonFile } from './gather-cases';
import { gatherPurchases } from './gather-purchases';
import type { Gathering } from './gathering';
import type { Person } from './person';

export interface GatheredPerson {
  /** As it is written into person.json. */
  readonly person: Readonly<Record<string, unknown>>;
  readonly files: readonly PersonFile[];
}

export async function gatherPerson(gathering: Gathering, person: Person): Promise<GatheredPerson> {
  const { db, now } = gathering;
  const { address, signIns, signInIds } = person;
  const { files, cases, submitted, letters } = await gatherCases(gathering, person);
  const roles = await rolesOfPerson(db, address, signInIds);
  const memberships = await membershipsOfPerson(db, address, signInIds);
  const told = {
    format: 1,
    exportedAt: now,
    address: address ?? signIns[0]?.email ?? null,
    signIns: await Promise.all(signIns.map((signIn) => gatherSignIn(gathering, signIn))),
    roles: roles.map(({ kind, role, patterns, grantedAt }) => ({ kind, role, queues: patterns, grantedAt })),
    organisations: memberships.map(({ member, organisation }) => ({
      organisation: organisation.name,
      role: member.role,
      kind: member.kind,
    })),
    drafts: (await draftsOfPerson(db, signInIds)).map(({ createdAt, updatedAt, expiresAt, content }) => ({
      createdAt,
      updatedAt,
      expiresAt,
      content,
    })),
    ...(await gatherPurchases(gathering, signInIds)),
    cases,
    submitted,
    letters,
    audit: (await entriesOf(db, { address, signInIds })).map((entry) => ({
      at: entry.at,
      action: entry.action,
      byThisPerson: entry.actorSignInId !== null && signInIds.includes(entry.actorSignInId),
      facts: JSON.parse(entry.facts) as unknown,
    })),
  };
  return { person: told, files };
}

const EVER = 3_650 * 86_400_000;
const AT_ONCE = 100;

async function gatherSignIn({ db, now, catalogue }: Gathering, signIn: KnownSignIn) {
  const { kind, issuer, subject, email, emailSince, firstName, lastName, createdAt, profile, signInId } = signIn;
  const sessions = await sessionsOf(db, signInId, later(now, -EVER), later(now, -EVER));
  const agreements = [];
  for (let after: number[] | null = null; ;) {
    const page = await registeredPage(db, signIn, catalogue, { first: AT_ONCE, after, order: '' });
    agreements.push(...page.slice(0, AT_ONCE).map(({ agreement }) => agreement));
    const last = page[AT_ONCE - 1];
    if (page.length <= AT_ONCE || !last) break;
    after = [last.registrationId];
  }
  return {
    kind,
    issuer,
    subject,
    email,
    emailSince,
    firstName,
    lastName,
    createdAt,
    profile,
    sessions: sessions.map(({ startedAt, seenAt, endsAt, network, agent }) => ({
      startedAt,
      seenAt,
      endsAt,
      network,
      agent,
    })),
    agreements: agreements.map(({ planType, customerName, accessIdHint, startsOn, endsOn, ...units }) => ({
      plan: planType.name,
      customerName,
      accessIdHint,
      startsOn,
      endsOn,
      unitsGranted: units.unitsGranted,
      unitsRemaining: units.unitsRemaining,
    })),
  };
}
