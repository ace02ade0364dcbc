import {
  AddCaseContactDocument,
  CasesDocument,
  CompleteProfileDocument,
  ProductsDocument,
  RoutingDocument,
  SeveritiesDocument,
  SubmitCaseDocument,
} from './documents';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

const EMAILS = [
  '',
  'no',
  'a@b',
  '@contoso.example',
  'a b@contoso.example',
  'a@contoso..example',
  'a@contoso.example,b@contoso.example',
  `${'a'.repeat(250)}@contoso.example`,
  'a\u0000@contoso.example',
  'a@\u212aontoso.example',
  7,
  null,
];
const ZONES = [
  '',
  'Mars/Olympus',
  'Europe',
  'Europe/Amsterdam ',
  '+01:00',
  'GMT+99',
  'CET; DROP',
  'x'.repeat(10_000),
  1,
  null,
];
const COUNTRIES = ['', 'N', 'NLD', 'XX', 'N\u0000', 'ß', 'ﬁ', 31, null];
const LOCALES = ['', 'x', 'english language', 'nl_NL', 'en-'.repeat(20), 'nl-NL-', 5];
const MOMENTS = [
  '',
  'yesterday',
  '2026-11-18',
  '2026-11-18T10:00:00',
  '2026-02-30T10:00:00Z',
  '2026-11-18T25:00:00Z',
  '2026-11-18 10:00',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  1_700_000_000,
];
const SEVERITIES = ['', 'URGENT', 'critical', 1, null];

describe('R34, R40 a value that a field cannot have', () => {
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    token = await world.person('sam@contoso.example');
    agreementId = await world.agreement(token);
  });
  afterAll(() => world.stop());

  /** With variables as a client could send them, whatever their types say. */
  const loose = (document: object, variables: object) =>
    world.ask<unknown, object>(token, document as never, variables);
  const submission = (changes: object) =>
    loose(SubmitCaseDocument, { input: { ...world.submission(agreementId), ...changes } });
  const person = (changes: object) => ({ firstName: 'A', lastName: 'B', email: 'ab@contoso.example', ...changes });
  const place = { productVersionId: 'x', country: 'NL', timeZone: 'UTC' };

  test.each<
    [
      string,
      unknown[],
      (value: unknown) => Promise<{ status: number; errors: { extensions: { code: string } }[] | undefined }>,
    ]
  >([
    ['the address of the primary contact', EMAILS, (email) => submission({ primaryContact: person({ email }) })],
    ['the address of another contact', EMAILS, (email) => submission({ additionalContacts: [person({ email })] })],
    [
      'the address of a contact to add',
      EMAILS,
      (email) => loose(AddCaseContactDocument, { input: { caseId: 'x', contact: person({ email }) } }),
    ],
    ['the time zone of a case', ZONES.slice(0, -1), (timeZone) => submission({ timeZone })],
    [
      'the time zone of a profile',
      ZONES,
      (timeZone) => loose(CompleteProfileDocument, { input: { country: 'NL', timeZone } }),
    ],
    ['the time zone of severities', ZONES, (timeZone) => loose(SeveritiesDocument, { ...place, timeZone })],
    ['the country of a case', COUNTRIES.slice(0, -1), (country) => submission({ country })],
    [
      'the country of a profile',
      COUNTRIES,
      (country) => loose(CompleteProfileDocument, { input: { country, timeZone: 'UTC' } }),
    ],
    [
      'the country of a routing',
      COUNTRIES,
      (country) =>
        loose(RoutingDocument, { input: { ...place, severity: 'MINIMAL', supportHours: 'BUSINESS_HOURS', country } }),
    ],
    ['the language of a case', LOCALES, (locale) => submission({ locale })],
    [
      'the language of a profile',
      LOCALES,
      (locale) => loose(CompleteProfileDocument, { input: { country: 'NL', timeZone: 'UTC', locale } }),
    ],
    ['the moment of a filter', MOMENTS, (updatedSince) => loose(CasesDocument, { filter: { updatedSince } })],
    ['the severity of a case', SEVERITIES, (severity) => submission({ severity })],
    [
      'the severities of a filter',
      SEVERITIES,
      (severity) => loose(CasesDocument, { filter: { severity: [severity] } }),
    ],
    ['the hours of a case', ['', 'ALWAYS', 24, null], (supportHours) => submission({ supportHours })],
    ['the title', [null, 7, ['a'], {}], (title) => submission({ title })],
    ['a field that there is not', [1], (value) => submission({ priority: value })],
    ['the kind of a product', ['', 'HYBRID'], (kind) => loose(ProductsDocument, { kind })],
    [
      'the number of a page',
      ['5', 1.5, true, [1]],
      (first) => loose(CasesDocument, { first: Array.isArray(first) ? {} : first }),
    ],
  ])('%s: BAD_USER_INPUT, and nothing is stored', async (_what, values, ask) => {
    const before = await stored(world);
    const answers = await Promise.all(
      values.map(async (value) => {
        const { status, errors } = await ask(value);
        return [JSON.stringify(value), status, errors?.map(({ extensions }) => extensions.code)];
      }),
    );
    expect(answers).toEqual(values.map((value) => [JSON.stringify(value), 200, ['BAD_USER_INPUT']]));
    expect(await stored(world)).toEqual(before);
    expect(await unbalanced(world)).toEqual([]);
  });

  test.each([
    ['an instant', 'cases(filter: { updatedSince: "yesterday" }) { totalCount }'],
    ['a time zone', 'severities(productVersionId: "x", country: "NL", timeZone: "Mars/Olympus") { label }'],
    ['a country', 'severities(productVersionId: "x", country: "XX", timeZone: "UTC") { label }'],
    ['a number for a text', 'severities(productVersionId: "x", country: 31, timeZone: "UTC") { label }'],
    ['an enum', 'cases(filter: { state: AJAR }) { totalCount }'],
    ['a number that is too large', 'cases(first: 2147483648) { totalCount }'],
    ['a missing argument', 'case { id }'],
    ['an unknown field', 'cases { total }'],
  ])('%s that is written in the document is refused with it', async (_what, field) => {
    const { status, data, errors } = await world.ask(token, `{ ${field} }`);
    expect([status, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      200,
      undefined,
      [expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/)],
    ]);
  });

  test.each([
    ['search of cases, 201 characters', 'cases', 'cases(filter: { search: $value }) { totalCount }', 'x'.repeat(201)],
    ['search of cases, a control character', 'cases', 'cases(filter: { search: $value }) { totalCount }', 'a\u0000b'],
    ['search of cases, two lines', 'cases', 'cases(filter: { search: $value }) { totalCount }', 'a\nb'],
    ['search of cases, half a character', 'cases', 'cases(filter: { search: $value }) { totalCount }', 'a\udc00'],
    ['search of products, 201 characters', 'products', 'products(search: $value) { totalCount }', 'x'.repeat(201)],
    ['search of products, a control character', 'products', 'products(search: $value) { totalCount }', '\u0007a'],
  ])('R34, R54 %s: BAD_USER_INPUT', async (_what, field, document, value) => {
    const { status, data, errors } = await world.ask(token, `query ($value: String!) { ${document} }`, { value });
    expect([status, data]).toEqual([200, { [field]: null }]);
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [[field], { code: 'BAD_USER_INPUT', retryable: false }],
    ]);
  });

  test('R54 a search of 200 characters and a hundred words is answered', async () => {
    for (const search of ['🙂'.repeat(200), 'x '.repeat(100).trim()]) {
      const { data, errors } = await world.ask(token, CasesDocument, { filter: { search } });
      expect([errors, data.cases?.totalCount]).toEqual([undefined, 0]);
    }
  });

  test.each([
    ['nodes of 101 ids', '{ nodes(ids: $ids) { id } }', 101, 'BAD_USER_INPUT'],
    ['nodes of 100 ids', '{ nodes(ids: $ids) { id } }', 100, undefined],
    ['nodes of none', '{ nodes(ids: $ids) { id } }', 0, undefined],
  ])('R48 %s', async (_what, document, count, code) => {
    const { status, errors } = await world.ask(token, `query ($ids: [ID!]!) ${document}`, {
      ids: Array.from({ length: count }, () => 'x'),
    });
    expect([status, errors?.[0]?.extensions.code, errors?.[0]?.path]).toEqual([200, code, code && ['nodes']]);
  });
});
