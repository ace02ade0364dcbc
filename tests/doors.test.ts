import { extendSchema, graphql, parse } from 'graphql';
import { doors, withDoors } from '../src/access';
import { sayIn } from '../src/platform/wording';
import { createSchema } from '../src/schema';
import { rootFields } from './setup/root-fields';

const schema = createSchema();

describe('R1 every way in has a door', () => {
  test.each(rootFields(schema))('R1 $title has a door of its own', ({ type, name }) => {
    const own: object = doors[type];
    expect(Object.keys(own)).toContain(name);
    expect(Object.entries(own).find(([field]) => field === name)?.[1]).not.toBe(doors[type]['*']);
  });

  test.each(['Query', 'Mutation'] as const)('R1 %s has no door that leads nowhere', (type) => {
    const fields = rootFields(schema).filter((field) => field.type === type);
    expect(Object.keys(doors[type]).sort()).toEqual(['*', ...fields.map(({ name }) => name)].sort());
  });

  test.each(['Query', 'Mutation'] as const)('R1 a field of %s that was given no door is shut', async (type) => {
    const more = withDoors(extendSchema(schema, parse(`extend type ${type} { forgotten: String }`)));
    const answer = await graphql({
      schema: more,
      source: `${type.toLowerCase()} { forgotten }`,
      rootValue: { forgotten: 'open' },
      contextValue: { viewer: { signInId: 1 }, say: sayIn('en') },
    });
    expect(answer.data).toEqual({ forgotten: null });
    expect(answer.errors?.map(({ path, extensions }) => ({ path, code: extensions.code }))).toEqual([
      { path: ['forgotten'], code: 'FORBIDDEN' },
    ]);
  });
});
