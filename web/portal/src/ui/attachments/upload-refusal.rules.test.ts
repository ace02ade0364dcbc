import { refusalOf } from './upload-refusal.rules';

const body = (code: string, retryable = false) =>
  JSON.stringify({ errors: [{ message: 'A sentence.', extensions: { code, retryable } }] });

test.each([
  [413, body('FILE_TOO_LARGE'), { code: 'FILE_TOO_LARGE', message: 'A sentence.' }],
  [409, body('TOO_MANY_FILES'), { code: 'TOO_MANY_FILES', message: 'A sentence.' }],
  [401, body('UNAUTHENTICATED'), null],
  [429, body('RATE_LIMITED', true), null],
  [409, '', null],
  [423, 'locked', null],
  [404, 'null', null],
  [503, body('UNAVAILABLE', true), null],
  [0, '', null],
])('R59 an answer of %s with %s', (status, text, expected) => {
  expect(refusalOf(status, text)).toEqual(expected);
});
