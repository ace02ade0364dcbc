import { difference } from './same';

describe('whether two answers hold the same data', () => {
  const answer = { cases: { nodes: [{ id: 'a', agreement: null }, { id: 'b' }] } };

  it('finds none between equal answers, in whatever order their fields stand', () => {
    expect(difference(answer, structuredClone(answer))).toBeNull();
    expect(difference({ a: 1, b: [] }, { b: [], a: 1 })).toBeNull();
  });

  it.each([
    ['another value', { cases: { nodes: [{ id: 'a', agreement: null }, { id: 'c' }] } }, 'data.cases.nodes.1.id'],
    ['one more', { cases: { nodes: [...answer.cases.nodes, { id: 'c' }] } }, 'data.cases.nodes.2'],
    ['a field that is left out', { cases: { nodes: [{ id: 'a' }, { id: 'b' }] } }, 'data.cases.nodes.0.agreement'],
    ['nothing', null, 'data'],
    ['an object for a list', { cases: { nodes: {} } }, 'data.cases.nodes'],
  ])('names the first place: %s', (_, other, place) => {
    expect(difference(answer, other)?.split(':')[0]).toBe(place);
  });

  it('lets moments of the asking be apart by some seconds', () => {
    const at = (opensAt: string) => ({ routing: { opensAt } });
    const [one, soon, later] = ['2026-01-15T10:00:00Z', '2026-01-15T10:00:04Z', '2026-01-15T10:01:00Z'].map(at);
    expect(difference(one, soon)).not.toBeNull();
    expect(difference(one, soon, { near: ['opensAt'] })).toBeNull();
    expect(difference(one, later, { near: ['opensAt'] })).not.toBeNull();
  });

  it('wants something of the same kind where values are never alike', () => {
    expect(difference({ number: '1' }, { number: '2' }, { unlike: ['number'] })).toBeNull();
    expect(difference({ number: '1' }, { number: null }, { unlike: ['number'] })).not.toBeNull();
  });
});
