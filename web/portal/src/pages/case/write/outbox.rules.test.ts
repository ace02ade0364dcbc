import { isWorthSendingAgain } from './outbox.rules';

test.each([
  ['OFFLINE', [], true],
  ['UNAUTHENTICATED', [], true],
  ['INTERNAL', [], false],
  ['BAD_USER_INPUT', [], false],
  [undefined, ['IDEMPOTENCY_IN_PROGRESS'], true],
  [undefined, ['CASE_CLOSED'], false],
  [undefined, [], false],
])('R44 after %s and %s it is sent again: %s', (fault, codes, expected) => {
  expect(
    isWorthSendingAgain(
      fault,
      codes.map((code) => ({ code })),
    ),
  ).toBe(expected);
});
