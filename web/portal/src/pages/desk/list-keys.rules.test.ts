import { listKey, nextRow } from './list-keys.rules';

const press = (key: string, more = {}) => listKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('WCAG 2.1.4 the keys of a list', () => {
  test.each([
    ['j', 'NEXT'],
    ['J', 'NEXT'],
    ['ArrowUp', 'PREVIOUS'],
    ['T', 'TAKE'],
    ['Enter', null],
    ['x', null],
  ])('%s is %s', (key, meaning) => expect(press(key)).toBe(meaning));

  test('what the browser has a meaning for stays the browser’s', () => {
    expect(press('t', { ctrlKey: true })).toBeNull();
    expect(press('ArrowUp', { altKey: true })).toBeNull();
  });

  test.each([
    ['NEXT', 0, 3, 1],
    ['NEXT', 2, 3, 2],
    ['NEXT', -1, 3, 0],
    ['PREVIOUS', 0, 3, 0],
    ['PREVIOUS', 2, 3, 1],
    ['FIRST', 2, 3, 0],
    ['LAST', 0, 3, 2],
    ['TAKE', 1, 3, 1],
    ['NEXT', -1, 0, -1],
    ['FIRST', -1, 0, -1],
  ] as const)('%s from %i of %i comes to %i', (key, at, count, next) => expect(nextRow(key, at, count)).toBe(next));
});
