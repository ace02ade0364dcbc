/** What `npm start` prints: where it listens and what to do next. */
import type { DeskRole } from '../desk/desk-member';
import { DEMO_DESK } from './demo-desk';
import { demoToken } from './demo-issuer';
import { DEMO_ORGANISATION } from './demo-organisation';
import { DEMO_PEOPLE, type Demo } from './demo-people';
import { printedDemoPair, type DemoPair } from './demo-world';
import { demoMailFolder } from '../http/landing-page';
import type { Settings } from '../platform/settings';
import { SIGN_IN } from '../sign-in-paths';

const TOKEN_HOURS = 12;

export async function banner(settings: Settings, address: string): Promise<string> {
  const lines = ['', `casegate is ready at ${address}`, `  Portal    ${address}/`, `  GraphQL   ${address}/graphql`];
  lines.push(`  Sign in   ${address}${SIGN_IN}`);
  if (settings.explorer) lines.push(`  Explorer  ${address}/explorer`);
  if (demoMailFolder(settings)) lines.push(`  Mail      ${address}/demo/mail`);
  if (settings.workers > 1) lines.push(`  Workers   ${settings.workers}`);
  if (settings.demo) lines.push(...(await demoLines(settings, address)));
  lines.push('', 'Ctrl-C stops it.', '');
  return lines.join('\n');
}

const roleOf = (role: DeskRole) => (role === 'OPERATOR' ? 'operator' : `${role.toLowerCase()} of every queue`);

async function demoLines(settings: Settings, address: string): Promise<string[]> {
  const withToken = async (person: Demo, role = '') => ({
    ...person,
    role,
    token: await demoToken(settings.secret, person, TOKEN_HOURS),
  });
  const people = await Promise.all([
    ...DEMO_PEOPLE.map((person) => withToken(person)),
    ...DEMO_DESK.map((person) => withToken(person, `, ${roleOf(person.role)}`)),
  ]);
  const pair = (which: DemoPair) => {
    const { accessId, contractId } = printedDemoPair(settings.secret, which);
    return `Access ID ${accessId}   Contract ID ${contractId}`;
  };
  const { handle, administrator } = DEMO_ORGANISATION;
  return [
    '',
    `Demo sign-ins, each with a token for ${TOKEN_HOURS} hours:`,
    ...people.flatMap(({ firstName, lastName, email, kind, role, token }) => [
      '',
      `  ${firstName} ${lastName} <${email}>, ${kind}${role}`,
      `  ${token}`,
    ]),
    '',
    `Organisation ${handle}, administered by ${administrator.firstName} ${administrator.lastName}`,
    '',
    'Agreements to register:',
    `  works     ${pair('works')}`,
    `  expired   ${pair('expired')}`,
    `  used up   ${pair('used up')}`,
    '',
    'A first query to paste (as the first person above):',
    '',
    `curl -s ${address}/graphql -H 'content-type: application/json' \\`,
    `  -H 'authorization: Bearer ${people[0]?.token}' \\`,
    `  -d '{"query":"{ viewer { email agreements { nodes { planType { name } endsOn unitsRemaining } } } cases { nodes { number title } } }"}'`,
  ];
}
