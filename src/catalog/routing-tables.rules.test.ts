import { weekdays } from './routing-tables.rules';

describe('R41 the days of a region', () => {
  it.each([
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['Sun', [7]],
    ['Mon;Wed', [1, 3]],
    ['Mon-Tue; Sat-Sun', [1, 2, 6, 7]],
    ['Mon-Sun', [1, 2, 3, 4, 5, 6, 7]],
    ['Mon;Mon', [1]],
    ['Fri-Mon', []],
    ['Mon;Holiday', []],
    ['mon', []],
    ['', []],
  ])('R41 %j are %j', (days, numbers) => {
    expect([...weekdays(days)]).toEqual(numbers);
  });
});
