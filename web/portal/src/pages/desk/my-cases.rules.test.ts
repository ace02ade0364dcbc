import { dueNext, grouped, matching, type DeskCase } from './my-cases.rules';

const deskCase = (number: string, changes: Partial<DeskCase> = {}): DeskCase =>
  ({
    id: number,
    number,
    title: `Title of ${number}`,
    status: 'IN_PROGRESS',
    severity: 'MINIMAL',
    updatedAt: '2026-11-18T08:00:00Z',
    responseClock: { dueAt: '2026-11-18T12:00:00Z', respondedAt: null, state: 'RUNNING' },
    productVersion: { id: 'v', name: '2022', product: { id: 'p', name: 'SQL Server' } },
    primaryContact: { id: 'c', firstName: 'Renée', lastName: 'Visser' },
    ...changes,
  }) as DeskCase;

const answered = { dueAt: '2026-11-18T07:00:00Z', respondedAt: '2026-11-18T06:00:00Z', state: 'RUNNING' } as const;
const dueAt = (at: string) => ({ responseClock: { ...answered, dueAt: at, respondedAt: null } });

const numbers = (cases: readonly DeskCase[]) => cases.map(({ number }) => number);

describe('R48 the cases of an engineer', () => {
  test('stand by whose turn it is, what is due first at the top, then what has rested for longest', () => {
    const found = grouped([
      deskCase('answered lately', { responseClock: answered, updatedAt: '2026-11-18T09:00:00Z' }),
      deskCase('asked', { status: 'WAITING_FOR_CUSTOMER', responseClock: answered }),
      deskCase('due later', dueAt('2026-11-18T13:00:00Z')),
      deskCase('answered long ago', { responseClock: answered, updatedAt: '2026-11-17T09:00:00Z' }),
      deskCase('due now', { status: 'NEW', ...dueAt('2026-11-18T08:00:00Z') }),
      deskCase('solved', { status: 'SOLUTION_PROVIDED', responseClock: answered, updatedAt: '2026-11-16T09:00:00Z' }),
    ]);
    expect(found.map(({ turn, cases }) => [turn, numbers(cases)])).toEqual([
      ['OURS', ['due now', 'due later', 'answered long ago', 'answered lately']],
      ['THEIRS', ['solved', 'asked']],
    ]);
  });

  test('closed ones stand apart, the last closed first, and nothing of them is due', () => {
    const [group] = grouped([
      deskCase('earlier', { status: 'CLOSED', updatedAt: '2026-11-10T09:00:00Z' }),
      deskCase('lately', { status: 'CLOSED', updatedAt: '2026-11-12T09:00:00Z' }),
    ]);
    expect([group?.turn, numbers(group?.cases ?? [])]).toEqual(['NOBODY', ['lately', 'earlier']]);
    expect(group?.cases.map(dueNext)).toEqual([null, null]);
  });

  test.each([
    ['', ['1', '2']],
    ['sql RENEE', ['1', '2']],
    ['backup', ['2']],
    ['  2 backup ', ['2']],
    ['backup oracle', []],
  ])('are found by "%s"', (text, found) =>
    expect(numbers(matching([deskCase('1'), deskCase('2', { title: 'The back-up, bäckup' })], text))).toEqual(found),
  );
});
