import type { ContactInput } from './contacts.rules';
import { newContactFaults } from './new-contact.rules';

const ada: ContactInput = { firstName: 'Ada', lastName: 'Person', email: 'ada@contoso.example' };
const at = (...names: string[]) => ['input', 'contact', ...names];

describe('R46, R50 a person who is added to a case', () => {
  it.each<[string, Partial<ContactInput>]>([
    ['as given', {}],
    ['names of 100 characters', { firstName: 'x'.repeat(100), lastName: '🙂'.repeat(100) }],
    ['blanks around a name', { firstName: '  Ada  ' }],
    ['a number', { phone: '+31 20 555 1234' }],
    ['a number with blanks around', { phone: ' 020-555 1234 ', preferredMethod: 'PHONE' }],
    ['no number, by mail', { phone: null, preferredMethod: 'EMAIL' }],
    ['a blank number, by mail', { phone: '  ', preferredMethod: null }],
  ])('R46 %s', (_what, changes) => {
    expect(newContactFaults({ ...ada, ...changes }, at())).toEqual([]);
  });

  it.each<[string, Partial<ContactInput>, [string, string][]]>([
    ['no first name', { firstName: ' ' }, [['firstName', 'input.empty']]],
    ['a name of zero width', { lastName: '\u200b' }, [['lastName', 'input.empty']]],
    ['a name of 101 characters', { lastName: 'x'.repeat(101) }, [['lastName', 'input.tooLong']]],
    ['a line break in a name', { firstName: 'A\nB' }, [['firstName', 'input.characters']]],
    ['a mark that turns the direction', { firstName: 'A\u202eB' }, [['firstName', 'input.characters']]],
    ['what cannot be dialled', { phone: 'none' }, [['phone', 'input.phone']]],
    ['to be called, without a number', { preferredMethod: 'PHONE' }, [['phone', 'contact.PHONE_REQUIRED']]],
    ['to be called at a blank', { preferredMethod: 'PHONE', phone: ' ' }, [['phone', 'contact.PHONE_REQUIRED']]],
    ['to be called at what cannot be dialled', { preferredMethod: 'PHONE', phone: 'x' }, [['phone', 'input.phone']]],
    [
      'everything at once',
      { firstName: '', lastName: 'x'.repeat(200), phone: null, preferredMethod: 'PHONE' },
      [
        ['firstName', 'input.empty'],
        ['lastName', 'input.tooLong'],
        ['phone', 'contact.PHONE_REQUIRED'],
      ],
    ],
  ])('R46 refused: %s', (_what, changes, faults) => {
    const found = newContactFaults({ ...ada, ...changes }, at());
    expect(found.map(({ code, path, key }) => [code, path, key])).toEqual(
      faults.map(([field, key]) => ['INVALID_INPUT', at(field), key]),
    );
    for (const { key, values } of found)
      expect(values).toEqual(key.startsWith('contact') ? undefined : key === 'input.phone' ? undefined : { max: 100 });
  });

  it('R50 the path is that of the deed', () => {
    expect(newContactFaults({ ...ada, firstName: '' }, ['input', 'x'])).toMatchObject([
      { path: ['input', 'x', 'firstName'] },
    ]);
  });
});
