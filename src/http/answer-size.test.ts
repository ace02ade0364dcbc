import { GraphQLError } from 'graphql';
import { actualCost } from './answer-size';

const timeout = new GraphQLError('late', { extensions: { code: 'TIMEOUT' } });

describe('what an answer cost', () => {
  test.each([
    ['nothing', null, 0],
    ['no object', { __typename: 'Query' }, 0],
    ['one object', { viewer: { id: 'x' } }, 1],
    ['none where null was given', { viewer: null }, 0],
    ['a page', { cases: { totalCount: 2, nodes: [{ id: 'a' }, { id: 'b', owner: { name: 'c' } }] } }, 4],
    ['a long text', { case: { description: 'x'.repeat(20_000) } }, 30],
    ['a short text', { case: { description: 'x'.repeat(666) } }, 1],
    ['lists of leaves', { desk: { roles: ['ENGINEER', 'SUPERVISOR'] } }, 1],
    ['no more than was asked for', { nodes: Array.from({ length: 200 }, () => ({})) }, 100],
  ])('%s', (_what, data, cost) => {
    expect(actualCost({ data }, 100)).toBe(cost);
  });

  test('all that was asked for, where it took too long', () => {
    expect(actualCost({ data: null, errors: [timeout] }, 100)).toBe(100);
  });
});
