import { pairIn } from './register-pair.rules';

const PAIR = { accessId: '3DMYK-ZYXPY', contractId: 'RR8C-KCAY-H8NZ-9176' };

test.each([
  ['side by side', '3DMYK-ZYXPY RR8C-KCAY-H8NZ-9176'],
  ['one below the other', '3DMYK-ZYXPY\nRR8C-KCAY-H8NZ-9176\n'],
  ['the other way round', 'RR8C-KCAY-H8NZ-9176, 3DMYK-ZYXPY'],
  ['with their names', 'Access ID 3DMYK-ZYXPY   Contract ID RR8C-KCAY-H8NZ-9176'],
  ['in a letter', 'Dear Customer,\nAccess ID: 3DMYK-ZYXPY\nContract ID: RR8C-KCAY-H8NZ-9176.\nKind regards'],
])('R6 a pair is found %s', (_how, text) => {
  expect(pairIn(text)).toEqual(PAIR);
});

test('R6 a pair without hyphens is found', () => {
  expect(pairIn('3dmykzyxpy rr8ckcayh8nz9176')).toEqual({ accessId: '3dmykzyxpy', contractId: 'rr8ckcayh8nz9176' });
});

test.each(['3DMYK-ZYXPY', 'RR8C-KCAY-H8NZ-9176', '', 'some other text of a letter that is not short'])(
  'R6 %j is no pair',
  (text) => {
    expect(pairIn(text)).toBeNull();
  },
);
