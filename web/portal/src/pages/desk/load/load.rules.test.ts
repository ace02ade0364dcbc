import { engineersOf, loadsFirst, sumOf, type Load } from './load.rules';

const load = (queue: string, changes: Partial<Load> = {}): Load => ({
  queue,
  waiting: 0,
  owned: 0,
  dueSoon: 0,
  breached: 0,
  engineers: [],
  ...changes,
});
const has = (name: string, owned: number) => ({ name, email: `${name.toLowerCase()}@desk.example`, owned });

const LOADS = [
  load('quiet'),
  load('much', { waiting: 9, owned: 3, engineers: [has('Erin', 3), has('Mia', 0)] }),
  load('late', { waiting: 1, breached: 1 }),
  load('soon', { owned: 1, dueSoon: 1, engineers: [has('Erin', 1)] }),
];

describe('R48 the load of queues', () => {
  test('what is late comes first, what is quiet stands apart', () => {
    const { busy, quiet } = loadsFirst(LOADS);
    expect(busy.map(({ queue }) => queue)).toEqual(['late', 'soon', 'much']);
    expect(quiet.map(({ queue }) => queue)).toEqual(['quiet']);
  });

  test('is summed up', () => expect(sumOf(LOADS)).toEqual({ waiting: 10, owned: 4, dueSoon: 1, breached: 1 }));

  test('everybody is named once, who has least first', () =>
    expect(engineersOf(LOADS)).toEqual([has('Mia', 0), has('Erin', 4)]));
});
