import { isHandle, organisationFaults } from './organisation.rules';

test.each<[string, boolean]>([
  ['abc', true],
  ['ab', false],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
  ['a-1', true],
  ['1ab', false],
  ['-ab', false],
  ['ab-', true],
  ['aBc', false],
  ['a.c', false],
  ['a c', false],
  ['a_c', false],
  ['äbc', false],
  ['abc\n', false],
  ['', false],
])('R52 %j as a handle: %s', (text, sound) => {
  expect(isHandle(text)).toBe(sound);
});

test('R52 all that is wrong is told at once', () => {
  expect(organisationFaults({ handle: 'A', name: '' }).map(({ path }) => path)).toEqual([
    ['input', 'handle'],
    ['input', 'name'],
  ]);
  expect(organisationFaults({ handle: 'contoso', name: 'x'.repeat(200) })).toEqual([]);
  expect(organisationFaults({ handle: 'contoso', name: 'x'.repeat(201) })).toMatchObject([{ key: 'input.tooLong' }]);
});
