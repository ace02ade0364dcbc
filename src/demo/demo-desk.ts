/** The support desk of the demo world: an engineer and a supervisor of every queue, and an operator. */
import { SYSTEM } from '../audit/audit-entry';
import { grantDeskRole } from '../desk/grant-role';
import type { DeskRole } from '../desk/desk-member';
import { hasSignInAt } from '../identity/sign-in.store';
import type { Reads } from '../platform/database';
import { arrive, type Demo, type DemoSetting } from './demo-people';

const AT_THE_DESK = {
  kind: 'WORK',
  company: 'Support desk',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'en',
} as const;

export const DEMO_DESK: readonly (Demo & { role: DeskRole })[] = [
  { email: 'erin@desk.example', firstName: 'Erin', lastName: 'Visser', role: 'ENGINEER', ...AT_THE_DESK },
  { email: 'sven@desk.example', firstName: 'Sven', lastName: 'Lindqvist', role: 'SUPERVISOR', ...AT_THE_DESK },
  { email: 'olga@desk.example', firstName: 'Olga', lastName: 'Novak', role: 'OPERATOR', ...AT_THE_DESK },
];

/** Once it was made: an operator who has taken the roles away does not get them back at the next start. */
export async function hasDemoDesk(db: Reads): Promise<boolean> {
  const known = await Promise.all(DEMO_DESK.map(({ email }) => hasSignInAt(db, email)));
  return known.every(Boolean);
}

export async function makeDemoDesk(world: DemoSetting, now: Date): Promise<void> {
  for (const person of DEMO_DESK) {
    const { email, kind, role } = person;
    // A demo world of an earlier release has some of them, perhaps without the role by now, and gains the others.
    if (await hasSignInAt(world.database.source.manager, email)) continue;
    const patterns = role === 'OPERATOR' ? [] : ['*'];
    const wished = { email, kind, role, patterns };
    await grantDeskRole(world.database, world.catalogue.current, wished, { acting: SYSTEM, reason: null, now });
    await arrive(world, person, now);
  }
}
