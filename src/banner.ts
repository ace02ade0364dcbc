/** What `npm start` prints: where it listens and what to do next. */
import { DEMO_PEOPLE, printedDemoPair, type DemoPair } from './demo-world';
import { demoToken } from './demo-issuer';
import type { Settings } from './platform/settings';

const TOKEN_HOURS = 12;

export async function banner(settings: Settings, address: string): Promise<string> {
  const lines = ['', `casegate is ready at ${address}`, `  GraphQL   ${address}/graphql`];
  if (settings.explorer) lines.push(`  Explorer  ${address}/explorer`);
  if (settings.demo) lines.push(...(await demoLines(settings, address)));
  lines.push('', 'Ctrl-C stops it.', '');
  return lines.join('\n');
}

async function demoLines(settings: Settings, address: string): Promise<string[]> {
  const people = await Promise.all(
    DEMO_PEOPLE.map(async (person) => ({ ...person, token: await demoToken(settings.secret, person, TOKEN_HOURS) })),
  );
  const pair = (which: DemoPair) => {
    const { accessId, contractId } = printedDemoPair(settings.secret, which);
    return `Access ID ${accessId}   Contract ID ${contractId}`;
  };
  return [
    '',
    `Demo sign-ins, each with a token for ${TOKEN_HOURS} hours:`,
    ...people.flatMap(({ firstName, lastName, email, kind, token }) => [
      '',
      `  ${firstName} ${lastName} <${email}>, ${kind}`,
      `  ${token}`,
    ]),
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
