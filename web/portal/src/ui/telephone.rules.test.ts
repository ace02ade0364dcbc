/// <reference types="node" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDialled, telephoneIn } from './telephone.rules';

describe('the telephone number in a line', () => {
  it.each([
    ['+1 206 555 0100', '', '+1 206 555 0100', '', '+12065550100'],
    ['Call us: 0800-123 4567, Mon–Fri 9–17', 'Call us: ', '0800-123 4567', ', Mon–Fri 9–17', '08001234567'],
    ['Bel (020) 555 01 00 (09:00-17:00)', 'Bel ', '(020) 555 01 00', ' (09:00-17:00)', '0205550100'],
    ['+31 20 555 0100 24/7', '', '+31 20 555 0100', ' 24/7', '+31205550100'],
    ['+44 (0)20 7946 0018', '', '+44 (0)20 7946 0018', '', '+442079460018'],
  ])('%s', (text, before, number, after, dialled) => {
    expect(telephoneIn(text)).toEqual({ before, number, after, dialled });
  });

  it.each(['help@example.com', 'from 08:00 to 17:00', 'desk 12, room 3', '112'])('%s has none', (text) => {
    expect(telephoneIn(text)).toBeNull();
  });
});

it.each([
  ['+31 20 123 4567', true],
  [' 555 0100 ', true],
  ['12345', true],
  ['1234', false],
  ['1', false],
  ['call me', false],
  ['+31 20 123 456x', false],
  ['', false],
])('R39 “%s” can be dialled: %s', (text, can) => {
  expect(isDialled(text)).toBe(can);
});

test('the pages without a script find the same numbers', () => {
  const [ours, theirs] = [path.join(__dirname, 'telephone.rules.ts'), 'src/http/call-us.ts'].map(
    (file) => /^const NUMBER = .+$/m.exec(readFileSync(file, 'utf8'))?.[0],
  );
  expect(ours).toBeDefined();
  expect(theirs).toBe(ours);
});
