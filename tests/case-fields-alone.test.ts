/** Whoever asks for a part of a case reads no more of it than that part: it must be the same part as among all. */
import { createSchema } from '../src/schema';
import { FieldsOf, objectType } from './setup/case-fields';
import { Cast, person, type Name } from './setup/cast';

type Found = Record<string, unknown>;

const schema = createSchema();
const paged = (name: string) => (['messages', 'notes', 'timeline', 'ledger'].includes(name) ? '(first: 5)' : '');
/** What is told of by itself. */
const APART = ['Case', 'ProductVersion', 'Problem', 'LedgerEntry'];
const fieldsOf = (name: string) =>
  new FieldsOf(
    objectType(schema, name),
    APART.filter((each) => each !== name),
    paged,
  );
const kase = fieldsOf('Case');
const partsOf = (name: string) => {
  const type = fieldsOf(name);
  return Object.values(type.root.getFields()).map((field) => type.field(field));
};
const ROUTING = partsOf('RoutingDecision').map((part) => `routing { ${part} }`);
const AGREEMENT = partsOf('Agreement').map((part) => `agreement { ${part} }`);
const PARTS = [...partsOf('Case'), ...ROUTING, ...AGREEMENT];

const page = (selection: string) =>
  `query ($number: String!) { cases(first: 1, filter: { search: $number }) { ${selection} } }`;

/** The ways to one case. */
const WAYS: Record<string, (selection: string) => string> = {
  'by its number': (selection) => `query ($number: String!) { case(number: $number) { ${selection} } }`,
  'as the node of a page': (selection) => page(`nodes { ${selection} }`),
  'as the node of an edge, in fragments, under another name': (selection) =>
    `${page('...P')} fragment P on CaseConnection { edges { it: node { ... on Node { ... on Case { ...C } } } } }
     fragment C on Case { ${selection} }`,
  'in two places': (selection) => page(`pageInfo { hasNextPage } nodes { id } nodes { ${selection} }`),
};

describe('R54 a part of a case alone is what it is among all', () => {
  let cast: Cast;
  let number: string;
  beforeAll(async () => {
    cast = await Cast.start();
    // hal holds its agreement, pia and ada do not, erin is its engineer.
    const earlier = await cast.owned();
    const story = await cast.owned({ primaryContact: person('hal'), additionalContacts: ['pia', 'ada'].map(person) });
    number = story.number;
    await cast.world.sql(
      'UPDATE cases SET follows_case_id = (SELECT id FROM (SELECT id, number FROM cases) c WHERE c.number = ?) WHERE number = ?',
      [earlier.number, number],
    );
    await story.by('erin').write('Have you tried it off and on?');
    await story.by('erin').note('They have not.');
    await story.by('ada').mail(true);
    await story.by('erin').close('RESOLVED');
  });
  afterAll(() => cast.world.stop());

  const ask = async (name: Name, way: string, selection: string): Promise<Found> => {
    const document = (WAYS[way] as (selection: string) => string)(selection);
    const { data, errors } = await cast.world.ask<Found, object>(cast.tokens[name], document, { number });
    expect({ way, selection, errors }).toEqual({ way, selection, errors: undefined });
    const [root] = Object.values(data) as [Found & { nodes?: Found[]; edges?: { it: Found }[] }];
    return root.nodes?.[0] ?? root.edges?.[0]?.it ?? root;
  };

  test.each<[Name, string, string[]]>([
    ['hal', 'as the node of a page', PARTS],
    ['erin', 'by its number', PARTS],
    ['ada', 'as the node of an edge, in fragments, under another name', ROUTING],
    ['pia', 'in two places', ['title', 'description', 'mailOn', ...AGREEMENT]],
  ])('for %s, %s', async (name, way, parts) => {
    const among = await ask(name, way, kase.selection());
    const alone = await Promise.all(parts.map((part) => ask(name, way, part)));
    for (const [at, part] of parts.entries()) expect({ part, found: among }).toMatchObject({ part, found: alone[at] });
  });

  test('what nobody asks for is not read, the long texts first of all', async () => {
    const { statements } = await cast.world.statements(() => ask('hal', 'as the node of a page', 'id number'));
    const [last] = statements.slice(-1);
    expect(last).toMatch(/kase\.number/);
    expect(last).not.toMatch(/description|grounds|title|agreement|contact/);
  });
});
