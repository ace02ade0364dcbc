/** What a front end reads most, and in how many statements: one for a level of the document, the sign-in's among them. */
import { contact } from './setup/case-rows';
import { Cast, person } from './setup/cast';
import type { World } from './world';

const PAGE = (more = '') => `query ($first: Int!) { cases(first: $first) { ${more} nodes {
  id number title status severity submittedAt updatedAt responseDueAt
  productVersion { name product { name } } agreement { endsOn planType { name } }
  primaryContact { firstName lastName email } additionalContacts { firstName lastName email }
  routing { queue region opensAt }
} pageInfo { hasNextPage endCursor } } }`;

const PLANS = `query ($id: ID!) { plans(productVersionId: $id) {
  available { id endsOn unitsRemaining planType { name } } unavailable { agreement { id } reasons { code } } } }`;

const TIMELINE = `query ($number: String!) { case(number: $number) { title description status
  primaryContact { email } additionalContacts { email }
  timeline(first: 25) { nodes { id kind at actor actorName message { body } } pageInfo { hasNextPage endCursor } } } }`;

type Nodes = { nodes: object[] };

describe('R54 the number of statements', () => {
  let cast: Cast;
  let world: World;
  beforeAll(async () => {
    cast = await Cast.start();
    ({ world } = cast);
    for (let index = 0; index < 100; index++)
      await world.submit(cast.tokens.sam, cast.agreementId, {
        title: `Case ${index}`,
        primaryContact: person('hal'),
        additionalContacts: [contact(`a${index}@contoso.example`)],
      });
  });
  afterAll(() => cast.world.stop());

  const counted = async <D>(document: string, variables: object): Promise<{ data: D; said: string[] }> => {
    const { result, statements } = await world.statements(() =>
      world.ask<D, object>(cast.tokens.hal, document, variables),
    );
    expect(result.errors).toBeUndefined();
    return { data: result.data, said: statements };
  };

  test.each([1, 20, 100])('of a page of %i cases: sign-in, cases with agreements, contacts', async (first) => {
    const { data, said } = await counted<{ cases: Nodes }>(PAGE(), { first });
    expect(data.cases.nodes).toHaveLength(first);
    expect(said).toHaveLength(3);
  });

  test('the total is counted where it is asked for', async () => {
    const { said } = await counted<{ cases: Nodes & { totalCount: number } }>(PAGE('totalCount'), { first: 1 });
    expect(said).toHaveLength(4);
    expect(said.filter((sql) => sql.includes('COUNT(*)'))).toHaveLength(1);
  });

  test('of plans, limited to products or not: sign-in, agreements', async () => {
    for (const products of [undefined, 'Windows Server', 'SQL Server'])
      await world.agreement(cast.tokens.hal, { plan: 'PROFESSIONAL_5', units: '2', ...(products ? { products } : {}) });
    const { productVersionId: id } = world.version('Windows Server', '2016');
    const { data, said } = await counted<{ plans: { available: object[]; unavailable: object[] } }>(PLANS, { id });
    expect([data.plans.available.length, data.plans.unavailable.length]).toEqual([3, 1]);
    expect(said).toHaveLength(2);
  });

  test.each([1, 20])('of a case with %i messages: sign-in, case, contacts, events with messages', async (count) => {
    const story = await cast.owned({ additionalContacts: ['hal', 'ada'].map(person) });
    for (let index = 0; index < count; index++) await story.by('ada').write(`Message ${index}`);
    const { data, said } = await counted<{ case: { timeline: { nodes: { message: object | null }[] } } }>(TIMELINE, {
      number: story.number,
    });
    expect(data.case.timeline.nodes.filter(({ message }) => message)).toHaveLength(count);
    expect(said).toHaveLength(4);
  });
});
