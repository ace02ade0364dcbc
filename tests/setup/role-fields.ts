/** What each role reads of a case field by field, of the desk, and of the ledger. */
import type { GraphQLSchema } from 'graphql';
import { FieldsOf, objectType } from './case-fields';
import { by, type Way } from './role-way';
import { type WholeTarget } from './role-cases';
import { ROLES, type Asker, type Roles } from './roles';

export interface Reading {
  fields: FieldsOf;
  document: string;
  /** Where in the data it stands. */
  at: string;
  variables: (target: WholeTarget) => object;
}

/** What is in the catalogue, or is read by its own id. */
const APART = ['Agreement', 'PlanType', 'Problem', 'ProductVersion'];
const pages = (names: string[]) => (name: string) => (names.includes(name) ? '(first: 5)' : '');

/** Every document that reads them. */
export function readingsOf(schema: GraphQLSchema): Reading[] {
  const kase = new FieldsOf(objectType(schema, 'Case'), APART, pages(['messages', 'notes', 'timeline']));
  const desk = new FieldsOf(objectType(schema, 'Desk'), [...APART, 'Case', 'PageInfo'], (name) =>
    name === 'queue' ? '(name: $queue, first: 5)' : pages(['cases', 'waitingCases'])(name),
  );
  const entry = new FieldsOf(objectType(schema, 'LedgerEntry'), ['Case']);
  return [
    {
      fields: kase,
      document: `query ($number: String!) { case(number: $number) { ${kase.selection()} } }`,
      at: 'case',
      variables: ({ number }) => ({ number }),
    },
    {
      fields: entry,
      document: `query ($id: ID!) { node(id: $id) { ... on LedgerEntry { ${entry.selection()} } } }`,
      at: 'node',
      variables: ({ ledgerEntryId: id }) => ({ id }),
    },
    // Each for itself: all of them would cost more than a document may.
    ...Object.values(desk.root.getFields()).map((field): Reading => {
      const queue = field.name === 'queue';
      return {
        fields: desk,
        document: `query ${queue ? '($queue: String!) ' : ''}{ desk { ${desk.field(field)} } }`,
        at: 'desk',
        variables: ({ queue: name }) => (queue ? { queue: name } : {}),
      };
    }),
  ];
}

/** As ways: all of a case at once, and all of an entry. */
export const wholesOf = (readings: readonly Reading[]): Way[] =>
  readings
    .filter(({ at }) => at !== 'desk')
    .map(({ at, fields, document, variables }) => ({
      name: at === 'node' ? `node: ${fields.root.name} (all of it)` : `Query.${at} (all of it)`,
      ask: by(document, variables),
      like: 'never',
    }));

export const fieldNamesOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.flatMap(({ fields }) => fields.names)),
];

/** Of each field whether something of it came, from any of the cases. */
export async function fieldMarks(
  roles: Roles,
  readings: readonly Reading[],
  targets: readonly WholeTarget[],
): Promise<Record<string, string[]>> {
  const marks: Record<string, string[]> = {};
  for (const [column, role] of ROLES.entries()) {
    for (const { fields, document, at, variables } of readings) {
      for (const name of fields.names) (marks[name] ??= [])[column] ??= '·';
      for (const target of targets) {
        const { data, errors } = await answered(roles, role, document, variables(target));
        const door = { UNAUTHENTICATED: 'out', FORBIDDEN: 'shut' }[errors?.[0]?.extensions.code ?? ''];
        const came = door ? fields.names : fields.came(data?.[at]);
        for (const name of came) (marks[name] as string[])[column] = door ?? 'yes';
        if (errors && !door) throw new Error(`${role} ${at}: ${JSON.stringify(errors)}`);
      }
    }
  }
  return marks;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { extensions: { code: string } }[];
}

async function answered(roles: Roles, asker: Asker, document: string, variables: object): Promise<Answer> {
  return JSON.parse((await roles.ask(asker, document, variables)).text) as Answer;
}
