import { namesOf, type NameClaims } from './names.rules';

describe('R3 first and last name come from the identity', () => {
  it.each<[string, NameClaims, string, string]>([
    [
      'both names',
      { givenName: 'Ada', familyName: 'Lovelace', name: 'Countess', email: 'x@example.com' },
      'Ada',
      'Lovelace',
    ],
    ['a first name alone', { givenName: 'Ada', name: 'Ada Lovelace' }, 'Ada', ''],
    ['a last name alone', { familyName: 'Lovelace', name: 'Ada Lovelace' }, '', 'Lovelace'],
    ['blanks around', { givenName: ' Ada ', familyName: '\tLovelace\n' }, 'Ada', 'Lovelace'],
    ['blanks for names', { givenName: ' ', familyName: '', name: 'Ada Lovelace' }, 'Ada', 'Lovelace'],
    ['a name in two parts', { name: 'Ada Lovelace', email: 'x@example.com' }, 'Ada', 'Lovelace'],
    ['a name in many parts', { name: 'Johan van der  Waals' }, 'Johan', 'van der Waals'],
    ['a name in one part', { name: '日本太郎' }, '日本太郎', ''],
    ['a name of blanks', { name: '  ', email: 'ada@example.com' }, 'ada', ''],
    ['an address alone', { email: 'ada.lovelace@example.com' }, 'ada.lovelace', ''],
    ['the address of a program', { email: 'helper@partner.service' }, 'helper', ''],
    ['nothing', {}, '', ''],
    ['control characters', { givenName: 'A\u0000da', familyName: 'Love\r\nlace' }, 'A da', 'Love lace'],
    ['100 characters', { givenName: 'x'.repeat(100), familyName: 'y' }, 'x'.repeat(100), 'y'],
    ['101 characters', { givenName: 'x'.repeat(101), familyName: 'y' }, 'x'.repeat(100), 'y'],
    [
      '101 characters of two units',
      { givenName: '\u{1f600}'.repeat(101), familyName: 'y' },
      '\u{1f600}'.repeat(100),
      'y',
    ],
  ])('R3 %s', (_what, claims, firstName, lastName) => {
    expect(namesOf(claims)).toEqual({ firstName, lastName });
  });
});
