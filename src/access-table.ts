/** Who may ask for what, as docs/access.md shows it: read from the doors and from what keys need, and tested so. */
import { doors, type DoorName } from './access';
import { declared, needOfField } from './key-needs';
import { KEY_SCOPES, type Need } from './keys/scopes.rules';

export const PEOPLE = ['nobody', 'signedIn', 'administrator', 'engineer', 'supervisor', 'operator'] as const;
export type Person = (typeof PEOPLE)[number];

/** Goes through; is told UNAUTHENTICATED; is told FORBIDDEN; goes through and is refused as data. */
export type Cell = 'yes' | 'out' | 'no' | 'refused';

/** For whom a door is open. Roles are had besides being signed in. */
const OPENS: Readonly<Record<DoorName, readonly Person[]>> = {
  shut: [],
  signedIn: ['signedIn', 'administrator', 'engineer', 'supervisor', 'operator'],
  administrator: ['administrator'],
  administratorOrOperator: ['administrator', 'operator'],
  engineer: ['engineer'],
  supervisor: ['supervisor'],
  engineerOrSupervisor: ['engineer', 'supervisor'],
  operator: ['operator'],
};
/** Whether somebody administers an organisation depends on which: the work asks, and its answer is data. */
const ASKS_BY_ITSELF: readonly DoorName[] = ['administrator', 'administratorOrOperator'];

export interface AccessRow {
  readonly type: keyof typeof doors;
  readonly field: string;
  readonly cells: Readonly<Record<Person, Cell>>;
  readonly key: Need;
}

function cellOf(door: DoorName, person: Person): Cell {
  if (person === 'nobody') return 'out';
  if (OPENS[door].includes(person)) return 'yes';
  return ASKS_BY_ITSELF.includes(door) ? 'refused' : 'no';
}

export function accessTable(): AccessRow[] {
  return (Object.keys(doors) as (keyof typeof doors)[]).flatMap((type) =>
    Object.entries(doors[type])
      .filter(([field]) => field !== '*')
      .map(([field, { name }]) => {
        const cells = PEOPLE.map((person) => [person, cellOf(name as DoorName, person)] as const);
        return {
          type,
          field,
          cells: Object.fromEntries(cells) as Record<Person, Cell>,
          key: needOfField(type, field),
        };
      }),
  );
}

const SHOWN_NEEDS: Readonly<Partial<Record<Need, string>>> = { ANY_KEY: 'yes', NEVER: 'no' };
const shownNeed = (need: Need): string => SHOWN_NEEDS[need] ?? `\`${need}\``;

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const HEADER = ['Operation', 'Nobody', 'Signed in', 'Administrator', 'Engineer', 'Supervisor', 'Operator', 'Key'];

function operations(type: keyof typeof doors): string {
  const rows = accessTable().filter((row) => row.type === type);
  return markdown(
    HEADER,
    rows.map(({ field, cells, key }) => [`\`${field}\``, ...PEOPLE.map((person) => cells[person]), shownNeed(key)]),
  );
}

function scopes(): string {
  return markdown(
    ['Scope', 'What it lets a key do'],
    Object.entries(KEY_SCOPES).map(([scope, text]) => [`\`${scope}\``, text]),
  );
}

function things(): string {
  const named = [...declared.types].filter(([, need]) => need !== 'ANY_KEY');
  const fields = [...declared.fields]
    .filter(([type]) => !Object.hasOwn(doors, type))
    .flatMap(([type, needs]) => [...needs].map(([field, need]) => [`${type}.${field}`, need] as const));
  const byNeed = [...Object.keys(KEY_SCOPES), 'NEVER'].map((need) => [
    need === 'NEVER' ? 'never for keys' : `\`${need}\``,
    [...named, ...fields]
      .filter((each) => each[1] === need)
      .map(([name]) => `\`${name}\``)
      .join(', '),
  ]);
  return markdown(
    ['Scope', 'Things and fields that need it wherever they are reached'],
    byNeed.filter(([, names]) => names !== ''),
  );
}

/** The whole of docs/access.md. */
export function accessDocument(): string {
  return `# Who may ask for what

Made from the code by \`npm run schema\`, and tested cell by cell (\`tests/access-table.test.ts\`). What is not here is shut.

- **yes**: the door is open. What comes is only ever what the asker sees: a case is for its contacts and its engineer (R48), an agreement for who registered it (R51), and what may not be seen answers like what is not there. What may be done to it by whom is said as data, such as \`ENGINEER_ONLY\`.
- **out**: \`UNAUTHENTICATED\`. **no**: \`FORBIDDEN\`, with null in the place of the field.
- **refused**: answered as data, with \`NOT_ADMINISTRATOR\` to members of the organisation that it is about and a code that ends in \`NOT_FOUND\` to everybody else. Whether somebody administers an organisation depends on which one it is, so these operations ask by themselves instead of having a door.
- A column says what a role adds: an engineer, a supervisor or an operator who administers an organisation as well may do that too.
- **Key**: an API key of a service sign-in (R65) with this scope; **yes** is any key. Without the scope nothing of the document runs: \`FORBIDDEN\`, with the scopes that are missing in \`extensions.missingScopes\`. A key has no role, and no scope opens what says no.

## Queries

${operations('Query')}

## Mutations

${operations('Mutation')}

## Subscriptions

${operations('Subscription')}

## Files

\`/uploads\` is for who is signed in, and for keys with \`FILES_WRITE\`. \`/attachments/…\` is for who has a link, which carries its right with it: the right is asked again when it is used, and a link that a key asked for ends with the key (R59).

## Scopes of keys

${scopes()}

A scope opens nothing that the service sign-in does not see. Besides the operation, the things that are reached by it need their scopes too, however deep they are asked for; \`node\` and \`nodes\` find nothing outside of them.

${things()}

Lists are as what is in them. Everything else is part of what it stands in.
`;
}
