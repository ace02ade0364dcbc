import { createSourceEventStream, extendSchema, graphql, parse, type ExecutionResult } from 'graphql';
import { doors, withDoors } from '../src/access';
import { sayIn } from '../src/platform/wording';
import { createSchema } from '../src/schema';
import { rootFields, streamFields } from './setup/root-fields';

const schema = createSchema();
const ways = [...rootFields(schema), ...streamFields(schema)];
const TYPES = ['Query', 'Mutation', 'Subscription'] as const;
const context = (viewer: object | null) => ({ viewer, say: sayIn('en') });

describe('R1 every way in has a door', () => {
  test.each(ways)('R1 $title has a door of its own', ({ type, name }) => {
    const own: object = doors[type];
    expect(Object.keys(own)).toContain(name);
    expect(Object.entries(own).find(([field]) => field === name)?.[1]).not.toBe(doors[type]['*']);
  });

  test.each(TYPES)('R1 %s has no door that leads nowhere', (type) => {
    const fields = ways.filter((field) => field.type === type);
    expect(Object.keys(doors[type]).sort()).toEqual(['*', ...fields.map(({ name }) => name)].sort());
  });

  test.each(TYPES)('R1 a field of %s that was given no door is shut', async (type) => {
    const more = withDoors(extendSchema(schema, parse(`extend type ${type} { forgotten: String }`)));
    const answer = await graphql({
      schema: more,
      source: `${type.toLowerCase()} { forgotten }`,
      rootValue: { forgotten: 'open' },
      contextValue: context({ signInId: 1 }),
    });
    expect(answer.data).toEqual({ forgotten: null });
    expect(codes(answer)).toEqual([{ path: ['forgotten'], code: 'FORBIDDEN' }]);
  });

  /** What comes of opening a stream; a stream would be no errors. */
  const opened = async (more: typeof schema, source: string, contextValue: object, rootValue: object = {}) =>
    codes((await createSourceEventStream({ schema: more, document: parse(source), contextValue, rootValue })) as never);

  test.each(streamFields(schema))('R1 $title is not opened for nobody', async ({ name, document }) => {
    expect(await opened(schema, document, context(null))).toEqual([{ path: [name], code: 'UNAUTHENTICATED' }]);
  });

  test('R1 a stream that was given no door is not opened', async () => {
    let begun = false;
    async function* forgotten() {
      begun = true;
      yield { forgotten: 'open' };
    }
    const more = withDoors(extendSchema(schema, parse('extend type Subscription { forgotten: String }')));
    const refused = await opened(more, 'subscription { forgotten }', context({ signInId: 1 }), { forgotten });
    expect(refused).toEqual([{ path: ['forgotten'], code: 'FORBIDDEN' }]);
    expect(begun).toBe(false);
  });
});

const codes = ({ errors }: ExecutionResult) =>
  errors?.map(({ path, extensions }) => ({ path, code: extensions.code })) ?? 'open';
