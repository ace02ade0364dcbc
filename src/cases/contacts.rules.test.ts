import { asContact, contactFaults, foldedEmail, repeatedAddresses, type ContactInput } from './contacts.rules';

const person = (changes: Partial<ContactInput> = {}): ContactInput => ({
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  ...changes,
});

describe('R45, R46 what a contact may say', () => {
  it.each<[string, Partial<ContactInput>, string[]]>([
    ['names and address', {}, []],
    ['a phone', { phone: '+31 20 123 4567' }, []],
    ['no phone', { phone: null }, []],
    ['a phone of blanks', { phone: '  ' }, []],
    ['a first name of 100 characters', { firstName: '\u{1f600}'.repeat(100) }, []],
    ['a first name of 101 characters', { firstName: 'x'.repeat(101) }, ['firstName input.tooLong']],
    ['no first name', { firstName: ' ' }, ['firstName input.empty']],
    ['no last name', { lastName: '' }, ['lastName input.empty']],
    ['a last name of 101 characters', { lastName: 'x'.repeat(101) }, ['lastName input.tooLong']],
    ['a last name with a line break', { lastName: 'Love\nlace' }, ['lastName input.characters']],
    ['a last name that reads backwards', { lastName: 'Love\u202elace' }, ['lastName input.characters']],
    ['a phone that cannot be dialled', { phone: 'mobile' }, ['phone input.phone']],
    [
      'three faults',
      { firstName: '', lastName: '', phone: '1' },
      ['firstName input.empty', 'lastName input.empty', 'phone input.phone'],
    ],
  ])('R45 %s', (_what, changes, faults) => {
    expect(contactFaults(person(changes), ['contact']).map(({ path, key }) => `${path.join('.')} ${key}`)).toEqual(
      faults.map((fault) => `contact.${fault}`),
    );
  });

  it('R45 a contact is kept without blanks around, and prefers e-mail unless it says otherwise', () => {
    const typed = person({ firstName: ' Ada ', lastName: '\tLovelace', email: ' Ada@Example.com ', phone: ' ' });
    const kept = {
      role: 'PRIMARY',
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'Ada@Example.com',
      phone: null,
      preferredMethod: 'EMAIL',
    };
    expect(asContact(typed, 'PRIMARY')).toEqual(kept);
    expect(asContact({ ...typed, phone: ' 12345 ', preferredMethod: 'PHONE' }, 'ADDITIONAL')).toEqual({
      ...kept,
      role: 'ADDITIONAL',
      phone: '12345',
      preferredMethod: 'PHONE',
    });
  });
});

describe('R52 an address is one without regard to case', () => {
  it.each([
    ['Ada@Example.COM', 'ada@example.com'],
    [' ada@example.com\n', 'ada@example.com'],
    ['ADA+cases@example.com', 'ada+cases@example.com'],
  ])('R52 %j is %s', (typed, folded) => {
    expect(foldedEmail(typed)).toBe(folded);
  });

  it.each<[string[], number[]]>([
    [[], []],
    [['a@x.nl', 'b@x.nl'], []],
    [['a@x.nl', 'a@x.nl'], [1]],
    [['a@x.nl', 'A@X.NL '], [1]],
    [
      ['a@x.nl', 'b@x.nl', 'B@x.nl', 'a@X.nl', 'a@x.nl'],
      [2, 3, 4],
    ],
    [['a.b@x.nl', 'ab@x.nl', 'a+b@x.nl'], []],
  ])('R52 in %j these stand there again: %j', (addresses, positions) => {
    expect(repeatedAddresses(addresses.map((email) => ({ email })))).toEqual(positions);
  });
});
