/** Who can be clicked on where people of the demo sign in. */
import { demoSubject, type DemoKind } from './demo-issuer';
import { DEMO_DESK } from './demo-desk';
import { DEMO_PEOPLE } from './demo-people';
import type { MessageKey } from '../platform/wording';

export interface DemoAccount {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly company: string | null;
  /** What there is to know of them. */
  readonly about: MessageKey | null;
  readonly claims: Readonly<Record<string, string | boolean>>;
}

/** Somebody of whom nothing is there before they come: to see what a first sign-in sees. R2. */
const NEWCOMER = { kind: 'PERSONAL', email: 'nora@example.com', firstName: 'Nora', lastName: 'Lind', company: null };

const PEOPLE = [
  ...DEMO_PEOPLE.map((person) => ({ ...person, about: null })),
  { ...NEWCOMER, about: 'demo.newcomer' as const },
  ...DEMO_DESK.map((person) => ({ ...person, about: `demo.role.${person.role}` as const })),
];

export function demoAccounts(kind: DemoKind): DemoAccount[] {
  return PEOPLE.filter((person) => person.kind === kind).map(({ email, firstName, lastName, company, about }) => {
    const name = `${firstName} ${lastName}`;
    const claims = { email, email_verified: true, given_name: firstName, family_name: lastName, name };
    return { subject: demoSubject({ kind, email }), name, email, company, about, claims };
  });
}
