import { addressGaps, personGaps } from './person.rules';

test.each([
  ['', 'missing'],
  ['  ', 'missing'],
  ['hal', 'notAnAddress'],
  ['hal@contoso', 'notAnAddress'],
  ['hal@contoso.example, ada@contoso.example', 'notAnAddress'],
  [' hal@contoso.example ', undefined],
])('R46 of the address "%s": %s', (email, word) => {
  expect(addressGaps(email, 'toEmail')[0]?.word).toBe(word);
});

test('R46 all that is missing of a person is said at once', () => {
  expect(personGaps({ firstName: ' ', lastName: '', email: 'hal@' })).toEqual([
    { path: ['contact', 'firstName'], word: 'missing' },
    { path: ['contact', 'lastName'], word: 'missing' },
    { path: ['contact', 'email'], word: 'notAnAddress' },
  ]);
});
