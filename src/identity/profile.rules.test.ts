import { isPhone, profileFaults, type ProfileInput } from './profile.rules';

const profile = (changes: Partial<ProfileInput>): ProfileInput => ({
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  ...changes,
});

describe('R2, R4 what a profile may say', () => {
  it.each<[string, Partial<ProfileInput>, string[]]>([
    ['only what is needed', {}, []],
    ['everything', { company: 'Example B.V.', phone: '+31 20 123 4567', locale: 'nl-NL' }, []],
    ['null clears', { company: null, phone: null, locale: null }, []],
    ['blanks clear', { company: '  ', phone: ' ' }, []],
    ['a company of 200 characters', { company: '\u{1f600}'.repeat(200) }, []],
    ['a company of 201 characters', { company: 'x'.repeat(201) }, ['input.company input.tooLong']],
    ['a company with a line break', { company: 'Example\nB.V.' }, ['input.company input.characters']],
    ['a company that reads backwards', { company: 'Example \u202eB.V.' }, ['input.company input.characters']],
    ['a phone that cannot be dialled', { phone: 'call me' }, ['input.phone input.phone']],
    [
      'two faults',
      { company: 'x'.repeat(201), phone: '1' },
      ['input.company input.tooLong', 'input.phone input.phone'],
    ],
  ])('R4 %s', (_what, changes, faults) => {
    expect(profileFaults(profile(changes)).map(({ path, key }) => `${path.join('.')} ${key}`)).toEqual(faults);
  });

  it('R4 a text that is too long is told its limit', () => {
    expect(profileFaults(profile({ company: 'x'.repeat(201) }))).toMatchObject([{ max: 200 }]);
  });
});

describe('R39 a number that can be dialled, in the 40 characters that are kept', () => {
  it.each([
    ['+31 20 123 4567', true],
    ['+31 (0)20-123.45.67', true],
    ['0800/12345', true],
    ['020 1234567 #12', true],
    [' 12345 ', true],
    ['12345', true],
    ['1234', false],
    ['+1234', false],
    ['1-2-3-4', false],
    ['-----', false],
    ['1'.repeat(40), true],
    ['1'.repeat(41), false],
    [`+${'1'.repeat(39)}`, true],
    [`+${'1'.repeat(40)}`, false],
    ['31+201234567', false],
    ['+31 20 123 4567 ext 8', false],
    ['١٢٣٤٥٦٧', false],
    ['12345\n67890', false],
    ['12345;rm', false],
    ['', false],
  ])('R39 %j: %s', (text, expected) => {
    expect(isPhone(text)).toBe(expected);
  });
});
