/** What is asked again and again is compiled, and answered as before, to the byte but for what names an incident. */
import { globalId } from '../src/platform/global-id';
import type * as CompileOperation from '../src/http/compile-operation';
import { createSchema } from '../src/schema';
import { FieldsOf, objectType } from './setup/case-fields';
import { Cast, person, type Story } from './setup/cast';
import { atDesk } from './setup/desk';
import { failing } from './setup/faults';
import { addTo, benefit, organisation } from './setup/organisations';

interface Fault {
  message: string;
  path?: (string | number)[];
  locations?: object[];
  extensions: Record<string, unknown>;
}
interface Body {
  status: number;
  data: object | null | undefined;
  errors: Fault[] | undefined;
  extensions: { cost: object | undefined } | undefined;
}

type Who = 'pia' | 'ada' | 'sam' | 'stranger' | 'erin' | 'operator' | 'grace';
interface Row {
  /** As whom; pia, the primary contact, if it is not said. */
  as?: Who;
  query: string;
  variables?: object;
  operationName?: string;
  /** Why it is run by graphql-js each time. */
  not?: 'compiled';
  /** The codes of its errors, in the order of their paths. */
  codes?: string[];
  /** Statements that fail. */
  fault?: RegExp;
}

/** How often compiled code has run. */
let ran = 0;
jest.mock('../src/http/compile-operation', () => {
  const actual = jest.requireActual<typeof CompileOperation>('../src/http/compile-operation');
  const compileOperation: typeof actual.compileOperation = (...asked) => {
    const run = actual.compileOperation(...asked);
    return (
      run &&
      ((...given) => {
        ran += 1;
        return run(...given);
      })
    );
  };
  return { compileOperation };
});

const schema = createSchema();
const PAGES = ['messages', 'notes', 'timeline', 'ledger', 'agreements', 'benefits', 'members'];
const all = (name: string, stops: string[] = []): string =>
  new FieldsOf(objectType(schema, name), stops, (field) => (PAGES.includes(field) ? '(first: 2)' : '')).selection();
const APART = ['Agreement', 'Problem', 'ProductVersion', 'Case', 'Attachment', 'Message'];
const CASE = all('Case', APART);

interface Told {
  story: Story;
  owned: Story;
  version: string;
  product: string;
  agreement: string;
}

const CASE_BY = 'query ($number: String!) { case(number: $number) ';
const byNumber =
  (selection: string, more: Partial<Row> = {}, fragments = '') =>
  ({ owned: { number } }: Told): Row => ({
    query: `${CASE_BY} { ${selection} } } ${fragments}`,
    variables: { number },
    ...more,
  });
const byId =
  (selection: string, id: (told: Told) => string, more: Partial<Row> = {}) =>
  (told: Told): Row => ({
    query: `query ($id: ID!) { node(id: $id) { ${selection} } }`,
    variables: { id: id(told) },
    ...more,
  });
const ask =
  (query: string, variables: object = {}, more: Partial<Row> = {}) =>
  (): Row => ({ query, variables, ...more });
const codes = (...said: string[]): Partial<Row> => ({ codes: said });
const NOT: Partial<Row> = { not: 'compiled' };
const ZONE = { country: 'NL', timeZone: 'Europe/Amsterdam' };
const WISHES = { severity: 'IMPORTANT', supportHours: 'BUSINESS_HOURS' };
const routed = ({ version }: Told) => ({ input: { ...ZONE, productVersionId: version, ...WISHES } });
const CASES = '(first: 2, orderBy: { field: SUBMITTED_AT, direction: DESC })';

const ROWS: [string, (told: Told) => Row][] = [
  // Every type that can be read, by those who may.
  ['all of a case', byNumber(CASE)],
  ['all of a case, by its engineer', byNumber(CASE, { as: 'erin' })],
  ['a case that is not this viewer’s', byNumber('id', { as: 'stranger' })],
  ['all of what follows another', ask(`{ cases(first: 1) { nodes { follows { ${CASE} } } } }`)],
  [
    'a case’s agreement, files, problem and version',
    byNumber(
      `agreement { ${all('Agreement', ['Case'])} } attachments { ${all('Attachment')} } problem { ${all('Problem')} } productVersion { ${all('ProductVersion', ['Problem', 'ProblemCategory'])} }`,
      { as: 'sam' },
    ),
  ],
  [
    'all of a timeline',
    byNumber(
      'timeline(first: 25) { edges { cursor node { __typename id kind at actor actorName text message { id body attachments { id } } attachment { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }',
    ),
  ],
  ['all messages', byNumber(`messages(first: 3, direction: DESC) { nodes { ${all('Message')} } }`)],
  ['notes, by who may not read them', byNumber('notes { totalCount nodes { body } }')],
  ['notes, by who wrote them', byNumber('notes { totalCount nodes { id authorName body writtenAt } }', { as: 'erin' })],
  [
    'pages of cases',
    ask(
      `query ($first: Int, $after: String) { cases(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { number } } nodes { id primaryContact { email } additionalContacts { email } } } }`,
      { first: 2 },
    ),
  ],
  [
    'pages within pages',
    ask(
      `{ viewer { agreements(first: 3) { nodes { id ledger(first: 2) { nodes { units case { number timeline(first: 2) { nodes { kind } } } } } } } } }`,
      {},
      { as: 'sam' },
    ),
  ],
  [
    'a filter as a variable',
    ask('query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }', {
      filter: { statuses: ['NEW'], severity: ['IMPORTANT', 'MINIMAL'], state: 'OPEN' },
    }),
  ],
  [
    'a filter as a literal',
    ask('{ cases(filter: { statuses: [NEW, IN_PROGRESS] state: OPEN }) { totalCount nodes { status } } }'),
  ],
  [
    'one value for a list',
    ask(
      'query ($status: [CaseStatus!]) { cases(filter: { statuses: NEW }) { totalCount } nodes(ids: 7) { id } other: cases(filter: {}) { totalCount } x: __typename @skip(if: true) ok: viewer { id } }',
      {},
      codes('GRAPHQL_VALIDATION_FAILED'),
    ),
  ],
  ['one value for a list, again', ask('{ cases(filter: { statuses: NEW }) { totalCount } nodes(ids: 7) { id } }')],
  ['all of the viewer', ask(`{ viewer { ${all('Viewer', ['Agreement', 'Organisation', 'Purchase'])} } }`)],
  [
    'what the viewer bought',
    ask(
      `{ viewer { purchases(first: 2) { totalCount nodes { ${all('Purchase', ['Agreement', 'ProductVersion'])} } } } }`,
    ),
  ],
  [
    'what can be bought',
    ({ version }) => ({
      query: `query ($id: ID!, $country: CountryCode) { purchaseOptions(productVersionId: $id, country: $country) { ${all('PurchaseOptions')} } }`,
      variables: { id: version, country: 'NL' },
    }),
  ],
  [
    'the viewer’s organisations',
    ask(
      '{ viewer { organisations { role organisation { id handle name viewerRole members(first: 3) { nodes { kind role email addedAt } } } } } }',
    ),
  ],
  [
    'all of an organisation',
    ask(
      `query ($handle: String!) { organisation(handle: $handle) { ${all('Organisation', ['ApiKey'])} } }`,
      { handle: 'contoso' },
      { as: 'grace' },
    ),
  ],
  [
    'all of the catalogue',
    ask(
      `query ($kind: ProductKind) { products(first: 3, kind: $kind) { totalCount edges { cursor node { ${all('Product')} } } } }`,
    ),
  ],
  [
    'the catalogue, of one kind',
    ask(
      `query ($kind: ProductKind = ON_PREMISES) { products(first: 3, kind: $kind) { totalCount nodes { name kind } } }`,
    ),
  ],
  [
    'plans',
    ({ version }) => ({
      as: 'sam',
      query: `query ($id: ID!) { plans(productVersionId: $id) { available { ${all('Agreement', ['LedgerEntryConnection', 'UnavailableReason'])} } unavailable { agreement { id } reasons { code message since until details coverageGaps remedies { action text url } } } missing { message remedies { action } } purchase { code offered message } redirect { name } } }`,
      variables: { id: version },
    }),
  ],
  [
    'a preview of the routing',
    (told) => ({
      query: `query ($input: RoutingInput!) { routing(input: $input) { ${all('RoutingPreview')} } }`,
      variables: routed(told),
    }),
  ],
  [
    'severities',
    ({ version }) => ({
      query: `query ($id: ID!, $country: CountryCode!, $timeZone: TimeZone!) { severities(productVersionId: $id, country: $country, timeZone: $timeZone) { ${all('SeverityOption')} } }`,
      variables: { id: version, ...ZONE },
    }),
  ],
  ['help of partners', ask(`{ partnerHelp { ${all('PartnerHelp')} } }`)],
  ['drafts', ask(`{ drafts(first: 2) { totalCount nodes { ${all('Draft', APART)} } } }`)],
  [
    'the desk',
    ask(
      '{ desk { roles queues { name region supportHours waiting oldestDueAt } waitingCases(first: 2) { nodes { number region severity supportHours responseDueAt productVersion { name } } } cases(first: 2) { nodes { number } } load { queue waiting } } }',
      {},
      { as: 'erin' },
    ),
  ],
  ['the desk, by who is not there', ask('{ viewer { id } desk { roles } }', {}, codes('FORBIDDEN'))],
  [
    'what operators see',
    ask(
      `{ operator { agreements(first: 2) { totalCount nodes { ${all('IssuedAgreement')} } } roles { ${all('GrantedRole')} } audit(first: 3) { nodes { action actor targetType facts about } } } }`,
      {},
      { as: 'operator' },
    ),
  ],
  [
    'what operators see, by who is none',
    ask('{ operator { roles { email } } viewer { signInKind } }', {}, codes('FORBIDDEN')),
  ],
  // Ids.
  [
    'a node of each kind it may be',
    byId(
      '__typename id ... on Case { number title } ... on Agreement { endsOn } ... on Viewer { email }',
      ({ owned }) => owned.id,
    ),
  ],
  [
    'a node that is an agreement',
    byId(
      '... on Agreement { id planType { code } } ... on Node { __typename nodeId: id }',
      ({ agreement }) => agreement,
      { as: 'sam' },
    ),
  ],
  ['a node that is not there', byId('id __typename', () => globalId('Case', 999_999))],
  ['a node of nonsense', byId('id', () => 'nonsense')],
  [
    'nodes, some of them there',
    ({ owned, story, product }) => ({
      query:
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id ...C ... on Product { name } } } fragment C on Case { number primaryContact { email } }',
      variables: { ids: [owned.id, 'x', story.id, globalId('Message', 999_999), product, owned.id] },
    }),
  ],
  ['no nodes', ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [] })],
  [
    'one node, where a list is asked for',
    ({ owned }) => ({ query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: owned.id } }),
  ],
  [
    'more nodes than may be',
    ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 101 }, () => 'x') },
      codes('BAD_USER_INPUT'),
    ),
  ],
  ['an id as a number', ask('query ($id: ID!) { node(id: $id) { id } }', { id: 12 })],
  ['an id as a number in the text', ask('{ node(id: 12) { id } }')],
  // Fragments, aliases, directives.
  [
    'fragments within fragments',
    byNumber(
      '...A',
      {},
      'fragment A on Case { id ...B routing { ...R } } fragment B on Case { number ...C routing { region } } fragment C on Case { title ...D } fragment R on RoutingDecision { queue because } fragment D on Case { id status }',
    ),
  ],
  [
    'the same field in many places',
    byNumber(
      'id id a: id routing { queue } routing { region queue } ... { id routing { opensAt } } ... on Case { title }',
    ),
  ],
  ['aliases over one another', byNumber('id: number number: id title: status status: title')],
  [
    'the name of each type',
    byNumber(
      '__typename routing { __typename } primaryContact { __typename } timeline(first: 1) { __typename nodes { __typename } } agreement { __typename planType { __typename } }',
      { as: 'sam' },
    ),
  ],
  ['the name of the root', ask('{ __typename viewer { __typename } }')],
  [
    'left out by the text',
    byNumber('id @include(if: false) number @skip(if: true) title @skip(if: false) status @include(if: true)'),
  ],
  ['everything left out', byNumber('id @skip(if: true)')],
  ...[true, false].flatMap((on): [string, (told: Told) => Row][] => [
    [
      `a switch that is ${on}`,
      ({ owned: { number } }) => ({
        query: `query ($number: String!, $on: Boolean!) { case(number: $number) { id @include(if: $on) ...A @skip(if: $on) ...A a: number @include(if: $on) @skip(if: $on) } } fragment A on Case { title ...B @include(if: $on) } fragment B on Case { status }`,
        variables: { number, on },
      }),
    ],
    [
      `a fragment that is switched in one of its places, ${on}`,
      ({ owned: { number } }) => ({
        query: `query ($number: String!, $on: Boolean = false) { case(number: $number) { routing @include(if: $on) { ...R } routing { region } } other: case(number: $number) { routing { ...R } } } fragment R on RoutingDecision { queue }`,
        variables: { number, on },
      }),
    ],
    [
      `a switch at the root, ${on}`,
      ask('query ($on: Boolean!) { viewer @include(if: $on) { id } again: viewer @skip(if: $on) { email } }', { on }),
    ],
    [
      `a switch with a default, ${on}`,
      ask(`query ($on: Boolean = ${on}) { viewer { id @include(if: $on) email @skip(if: $on) } }`),
    ],
  ]),
  [
    'a switch that is null',
    ask(
      'query ($on: Boolean = true) { viewer { id @include(if: $on) } }',
      { on: null },
      { ...NOT, codes: ['BAD_USER_INPUT'] },
    ),
  ],
  [
    'a switch that is missing',
    ask('query ($on: Boolean!) { viewer { id @include(if: $on) } }', {}, { ...NOT, codes: ['BAD_USER_INPUT'] }),
  ],
  [
    'a switch that is a word',
    ask(
      'query ($on: Boolean!) { viewer { id @include(if: $on) } }',
      { on: 'true' },
      { ...NOT, codes: ['BAD_USER_INPUT'] },
    ),
  ],
  // Variables.
  [
    'defaults',
    ask(
      'query ($first: Int = 1, $kind: ProductKind = ON_PREMISES, $order: CaseOrder = { field: SUBMITTED_AT, direction: ASC }) { products(first: $first, kind: $kind) { nodes { name } } cases(first: $first, orderBy: $order) { nodes { number } } }',
    ),
  ],
  [
    'null where there is a default',
    ask('query ($first: Int = 1) { cases(first: $first) { nodes { number } } }', { first: null }),
  ],
  [
    'variables that are absent',
    ask(
      'query ($after: String, $filter: CaseFilter, $first: Int) { cases(after: $after, filter: $filter, first: $first) { totalCount } }',
    ),
  ],
  [
    'variables that are null',
    ask(
      'query ($after: String, $filter: CaseFilter, $first: Int) { cases(after: $after, filter: $filter, first: $first) { totalCount } }',
      { after: null, filter: null, first: null },
    ),
  ],
  [
    'a variable that nobody asked for',
    ask('query ($first: Int) { cases(first: $first) { totalCount } }', { first: 1, last: 2 }),
  ],
  ['a required one that is missing', ask('query ($id: ID!) { node(id: $id) { id } }', {}, codes('BAD_USER_INPUT'))],
  [
    'a required one that is null',
    ask('query ($id: ID!) { node(id: $id) { id } }', { id: null }, codes('BAD_USER_INPUT')),
  ],
  [
    'required by the field alone',
    ask(
      'query ($direction: OrderDirection = ASC) { cases(first: 1) { nodes { timeline(direction: $direction) { totalCount } messages(first: 1) { totalCount } } } }',
    ),
  ],
  [
    'null for what the field requires',
    ask(
      'query ($direction: OrderDirection = ASC) { viewer { id } cases(first: 1) { nodes { timeline(direction: $direction) { totalCount } } } }',
      { direction: null },
      codes('BAD_USER_INPUT'),
    ),
  ],
  [
    'of another type',
    ask('query ($first: Int) { cases(first: $first) { totalCount } }', { first: '1' }, codes('BAD_USER_INPUT')),
  ],
  [
    'no whole number',
    ask('query ($first: Int) { cases(first: $first) { totalCount } }', { first: 1.5 }, codes('BAD_USER_INPUT')),
  ],
  [
    'an unknown value',
    ask(
      'query ($kind: ProductKind) { products(kind: $kind) { totalCount } }',
      { kind: 'MAGIC' },
      codes('BAD_USER_INPUT'),
    ),
  ],
  [
    'an unknown value in the text',
    ask('{ products(kind: MAGIC) { totalCount } }', {}, codes('GRAPHQL_VALIDATION_FAILED')),
  ],
  [
    'an unknown field of an input',
    ask(
      'query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }',
      { filter: { nothing: 1, state: 7 } },
      codes('BAD_USER_INPUT', 'BAD_USER_INPUT'),
    ),
  ],
  [
    'too many on a page',
    ask(
      'query ($first: Int) { viewer { id } cases(first: $first) { totalCount } }',
      { first: 101 },
      codes('BAD_USER_INPUT'),
    ),
  ],
  [
    'a cursor that is none',
    ask(
      'query ($after: String) { cases(after: $after) { totalCount } viewer { id } }',
      { after: 'x' },
      codes('BAD_USER_INPUT'),
    ),
  ],
  [
    'a country that is none',
    ({ version }) => ({
      query: 'query ($input: RoutingInput!) { routing(input: $input) { queue } }',
      variables: { input: { ...ZONE, ...WISHES, country: 'Nowhere', productVersionId: version } },
      ...codes('BAD_USER_INPUT'),
    }),
  ],
  [
    'a variable within a literal',
    ({ version }) => ({
      query:
        'query ($id: ID!, $locale: Locale, $country: CountryCode!, $timeZone: TimeZone!) { routing(input: { country: $country, timeZone: $timeZone, productVersionId: $id, severity: MINIMAL, supportHours: BUSINESS_HOURS, locale: $locale }) { queue because } }',
      variables: { id: version, ...ZONE },
      ...NOT,
    }),
  ],
  // Whole documents.
  [
    'one of several operations',
    ({ owned: { number } }) => ({
      query:
        'query A { viewer { id } } query B($number: String!, $on: Boolean = true) { case(number: $number) { ...F @include(if: $on) } } query C { viewer { email } } fragment F on Case { number }',
      operationName: 'B',
      variables: { number },
    }),
  ],
  [
    'none of several operations',
    ask(
      'query A { viewer { id } } query B { viewer { email } }',
      {},
      { ...NOT, ...codes('OPERATION_RESOLUTION_FAILURE') },
    ),
  ],
  [
    'an operation that is not there',
    ask('query A { viewer { id } }', {}, { operationName: 'B', ...NOT, ...codes('OPERATION_RESOLUTION_FAILURE') }),
  ],
  ['introspection beside data', ask('{ viewer { id } __type(name: "Case") { name } }', {}, NOT)],
  ['a subscription', ask('subscription { myCasesChanged { caseId } }', {}, { ...NOT, ...codes('BAD_USER_INPUT') })],
  [
    'a mutation',
    ask(
      'mutation ($input: CloseCaseInput!) { closeCase(input: $input) { case { id } userErrors { code message path ... on UserError { message } } } }',
      { input: { caseId: 'x' } },
      NOT,
    ),
  ],
  ['names that every object has', byNumber('constructor: id toString: number hasOwnProperty: title', NOT)],
  ['the name of what an object comes from', byNumber('__proto__: routing { __proto__: queue }', NOT)],
  [
    'variables with such names',
    ask(
      'query ($constructor: Int, $toString: ID!) { cases(first: $constructor) { totalCount } node(id: $toString) { id } }',
      { constructor: 1, toString: 'x' },
      NOT,
    ),
  ],
  [
    'paths that have the same name',
    byNumber('a_routing: id a: routing { region } b_a: routing { queue } b: agreement { a: planType { code } }', NOT),
  ],
  ['a text in the text', ask('{ node(id: "nonsense") { id } case(number: """nothing""") { id } }', {}, NOT)],
  ['a very long name', byNumber(`${'x'.repeat(5000)}: id`, NOT)],
  ['a long name', byNumber(`${'x'.repeat(30)}: id`)],
  ['words of all kinds in variables', byId('id', () => '"\\`${x}\u2028\u2029é😀\'); throw 1; //')],
  // What goes wrong.
  [
    'a fault in what may be null',
    byNumber('id agreement { id endsOn } title', { as: 'sam', fault: /\bagreements\b/, codes: ['INTERNAL'] }),
  ],
  [
    'a fault in what may not be null',
    byNumber('id messages(first: 2) { totalCount nodes { body } } title', {
      fault: /case_messages/,
      codes: ['INTERNAL'],
    }),
  ],
  [
    'a fault in what may not be null, beside others',
    byNumber('id } viewer { id } other: case(number: $number) { messages(first: 2) { nodes { body } }', {
      fault: /case_messages/,
      codes: ['INTERNAL'],
    }),
  ],
  [
    'a fault in each item of a list',
    ask(
      `{ cases${CASES} { nodes { id messages(first: 2) { nodes { id } } timeline(first: 1) { totalCount } } } viewer { id } }`,
      {},
      { fault: /case_messages/, codes: ['INTERNAL'] },
    ),
  ],
  [
    'a fault in each item, where each may be null',
    ask(
      '{ desk { cases(first: 2) { nodes { id notes(first: 1) { totalCount } } } } }',
      {},
      { as: 'erin', fault: /notes/, codes: ['INTERNAL', 'INTERNAL'] },
    ),
  ],
  [
    'a fault in the root',
    ask(
      '{ viewer { id agreements(first: 1) { totalCount } } rateLimit { limit } }',
      {},
      { fault: /registration/, codes: ['INTERNAL'] },
    ),
  ],
];

describe('compiled documents', () => {
  let cast: Cast;
  let told: Told;
  const tokens = {} as Record<Who, string>;

  beforeAll(async () => {
    cast = await Cast.start({ settings: { compileAfter: 1 } });
    const { world } = cast;
    const story = await cast.submitted({ additionalContacts: [person('sam')] });
    const owned = await cast.owned({
      additionalContacts: [person('ada'), person('sam')],
      description: 'quotes " \\ ` ${x} \u2028 é',
    });
    await owned.by('erin').write('Tell me more.');
    await owned.by('erin').note('There is more to it.');
    await cast.owned({ additionalContacts: [person('ada')], followsCaseNumber: story.number });
    const organisationId = await organisation(world, 'contoso', 'grace@contoso.example');
    await addTo(world, organisationId, 'pia@contoso.example');
    await benefit(world, organisationId, {});
    const { productVersionId: version, productId: product } = world.version('Windows Server', '2025');
    told = { story, owned, version, product, agreement: cast.agreementId };
    Object.assign(tokens, cast.tokens, {
      operator: await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' }),
      grace: await world.person('grace@contoso.example'),
    });
    // Every answer tells of the same moment.
    cast.freeze('2026-11-18T09:00:00Z');
  });
  afterAll(() => cast.world.stop());

  /** The title makes each document another one. */
  async function answer(
    title: string,
    { as = 'pia', query, variables = {}, operationName, fault }: Row,
  ): Promise<Body> {
    const injected = fault && failing(cast.world, fault, { code: 'ER_TEST' }, Infinity);
    const response = await fetch(`${cast.world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[as]}` },
      body: JSON.stringify({ query: `${query} # ${title}`, variables, operationName }),
    });
    injected?.end();
    const text = (await response.text()).replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}/g, 'INCIDENT');
    const { data, errors, extensions } = JSON.parse(text) as Body;
    // What went wrong at once may be told in any order.
    const told = errors?.sort((a, b) => String(a.path).localeCompare(String(b.path)));
    return { status: response.status, data, errors: told, extensions: { cost: extensions?.cost } };
  }

  test.each(ROWS)('%s', async (title, of) => {
    const row = of(told);
    const before = ran;
    const interpreted = await answer(title, row);
    expect(ran).toBe(before);
    const compiled = [await answer(title, row), await answer(title, row)];
    // As text, for the order of the fields is part of it.
    expect(compiled.map((each) => JSON.stringify(each, null, 1))).toEqual(
      compiled.map(() => JSON.stringify(interpreted, null, 1)),
    );
    expect(interpreted.errors?.map(({ extensions }) => extensions.code) ?? []).toEqual(row.codes ?? []);
    expect(ran - before).toBe(row.not === 'compiled' || !reached(interpreted) ? 0 : 2);
  });
});

/** Whether it came as far as being run. */
const reached = ({ errors = [] }: Body): boolean =>
  !errors.some(({ extensions: { code } }) => code === 'GRAPHQL_VALIDATION_FAILED');
