import { Recent } from './recent';

describe('what was found lately', () => {
  it('is there until it is pushed out by what came later', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c'), recent.size]).toEqual([undefined, 2, 3, 2]);
  });

  it('is kept for longer where it is asked for', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });

  it('is what it was last, and counts once', () => {
    const recent = new Recent<number>(2);
    for (const value of [1, 2, 3]) recent.set('a', value);
    recent.set('b', 4);
    expect([recent.get('a'), recent.get('b'), recent.size]).toEqual([3, 4, 2]);
  });

  it('is forgotten by what it is, and by its name', () => {
    const recent = new Recent<number>(5);
    for (const value of [1, 2, 3, 4]) recent.set(`at ${value}`, value);
    recent.forget((value) => value < 3);
    recent.delete('at 3');
    expect([recent.get('at 1'), recent.get('at 3'), recent.get('at 4'), recent.size]).toEqual([
      undefined,
      undefined,
      4,
      1,
    ]);
  });
});
