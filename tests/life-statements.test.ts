import { Cast, person } from './setup/cast';

/** All that the life of a case adds to it, as a list would ask for it. */
const PAGE = `query ($first: Int) { cases(first: $first, orderBy: { field: SUBMITTED_AT, direction: ASC }) { totalCount nodes {
  number status closedAt closeReason reopenableUntil mailOn
  primaryContact { email } additionalContacts { email }
  responseClock { state outcome dueAt respondedAt }
  messages(first: 2, direction: DESC) { totalCount nodes { id body author mine } }
  timeline(first: 3, direction: DESC) { totalCount nodes { kind text message { body } } }
  notes(first: 2) { totalCount nodes { body } }
} } }`;

interface Listed {
  number: string;
  mailOn: boolean | null;
  messages: { totalCount: number; nodes: { body: string }[] };
  timeline: { totalCount: number; nodes: { kind: string; message: { body: string } | null }[] };
  responseClock: { respondedAt: string | null };
}

describe('R53, R54 the number of SQL statements does not grow with the cases', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
    for (let index = 0; index < 20; index++) {
      const story = await cast.owned({ title: `Case ${index}`, additionalContacts: ['ada', 'hal'].map(person) });
      for (const name of ['erin', 'pia', 'ada'] as const) await story.by(name).write(`From ${name} on ${index}`);
      await story.by('erin').note(`Note on ${index}`);
      if (index % 2) await story.by('ada').mail(true);
    }
  });
  afterAll(() => cast.world.stop());

  test.each(['pia', 'ada'] as const)('R54 for 1, 5 and 20 cases the same: %s', async (name) => {
    const counts: number[] = [];
    for (const first of [1, 5, 20]) {
      const { result, statements } = await cast.world.statements(() =>
        cast.world.ask<{ cases: { nodes: Listed[] } }, object>(cast.tokens[name], PAGE, { first }),
      );
      expect(result.errors).toBeUndefined();
      const { nodes } = result.data.cases;
      expect(nodes).toHaveLength(first);
      for (const [index, node] of nodes.entries()) {
        expect(node).toMatchObject({
          mailOn: name === 'ada' ? index % 2 === 1 : null,
          messages: { totalCount: 3, nodes: [{ body: `From ada on ${index}` }, { body: `From pia on ${index}` }] },
          timeline: {
            totalCount: 6,
            nodes: ['ada', 'pia', 'erin'].map((each) => ({ message: { body: `From ${each} on ${index}` } })),
          },
          notes: null,
        });
        expect(node.responseClock.respondedAt).not.toBeNull();
      }
      counts.push(statements.length);
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(18);
  });

  test('R53 the owner reads the notes of many cases in two statements more', async () => {
    const ids = (
      await cast.world.ask<{ cases: { nodes: { id: string }[] } }, object>(
        cast.tokens.pia,
        '{ cases { nodes { id } } }',
      )
    ).data.cases.nodes.map(({ id }) => id);
    const counted = async (count: number) => {
      const { result, statements } = await cast.world.statements(() =>
        cast.world.ask<{ nodes: { notes: { totalCount: number; nodes: object[] } }[] }, object>(
          cast.tokens.erin,
          'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Case { notes(first: 2) { totalCount nodes { body } } } } }',
          { ids: ids.slice(0, count) },
        ),
      );
      expect(result.data.nodes).toHaveLength(count);
      for (const { notes } of result.data.nodes) expect(notes).toMatchObject({ totalCount: 1, nodes: [{}] });
      return statements.length;
    };
    expect(await counted(20)).toBe(await counted(1));
  });

  test('R53 a message and an event cost the same, named once or a hundred times', async () => {
    const { data } = await cast.world.ask<
      { cases: { nodes: { messages: { nodes: { id: string }[] }; timeline: { nodes: { id: string }[] } }[] } },
      object
    >(
      cast.tokens.pia,
      '{ cases(first: 20) { nodes { messages(first: 3) { nodes { id } } timeline(first: 2) { nodes { id } } } } }',
    );
    const ids = data.cases.nodes.flatMap(({ messages, timeline }) =>
      [...messages.nodes, ...timeline.nodes].map(({ id }) => id),
    );
    expect(ids).toHaveLength(100);
    const counted = async (asked: string[]) => {
      const { result, statements } = await cast.world.statements(() =>
        cast.world.ask<{ nodes: ({ id: string } | null)[] }, object>(
          cast.tokens.pia,
          'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
          { ids: asked },
        ),
      );
      expect(result.data.nodes.map((node) => node?.id)).toEqual(asked);
      return statements.length;
    };
    expect(await counted(ids)).toBe(await counted([ids[0] as string, ids[3] as string]));
  });
});
