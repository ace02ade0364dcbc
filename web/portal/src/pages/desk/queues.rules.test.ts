import { byUrgency, followed, MOST_FOLLOWED } from './queues.rules';

const quiet = (name: string) => ({ name, waiting: 0, oldestDueAt: null });

describe('R48 the queues of an engineer', () => {
  const QUEUES = [
    quiet('b'),
    { name: 'later', waiting: 9, oldestDueAt: '2026-11-18T12:00:00Z' },
    quiet('a'),
    { name: 'first', waiting: 1, oldestDueAt: '2026-11-18T11:00:00Z' },
  ];

  test('where the most urgent waits comes first, those where nothing waits at the end', () =>
    expect(byUrgency(QUEUES).map(({ name }) => name)).toEqual(['first', 'later', 'a', 'b']));

  test('no more are followed than streams are cheap, and those where something waits before all', () => {
    const many = Array.from({ length: 112 }, (_, index) => quiet(`queue/${index}`));
    const names = followed([...many, ...QUEUES]);
    expect(names).toHaveLength(MOST_FOLLOWED);
    expect(names.slice(0, 2)).toEqual(['first', 'later']);
  });
});
