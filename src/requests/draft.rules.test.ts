import type { DraftContent } from './draft';
import { limitFaults, merged, NOTHING_TYPED, type DraftChanges } from './draft.rules';

const SMILE = '\u{1f600}';
const person = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', phone: null, preferredMethod: null };
const typed: DraftContent = {
  step: 4,
  productVersionId: 2,
  problemId: 3,
  agreementId: 1,
  title: 'A server stops',
  description: 'With a blue screen.',
  severity: 'CRITICAL',
  supportHours: 'AROUND_THE_CLOCK',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'nl',
  primaryContact: { ...person, phone: '12345', preferredMethod: 'PHONE' },
  additionalContacts: [person],
  addMeAsContact: true,
  followsCaseNumber: '2611180010000001',
};
const fields = Object.keys(NOTHING_TYPED) as (keyof DraftContent)[];

describe('R25 what a save changes', () => {
  it.each(fields)('R25 %s: absent stays, null clears, and nothing else moves', (field) => {
    expect(merged(typed, {})).toEqual(typed);
    expect(merged(typed, { [field]: undefined })).toEqual(typed);
    expect(merged(typed, { [field]: null })).toEqual({ ...typed, [field]: NOTHING_TYPED[field] });
  });

  it.each(fields)('R25 %s: what is given replaces', (field) => {
    expect(merged(NOTHING_TYPED, { [field]: typed[field] })).toEqual({ ...NOTHING_TYPED, [field]: typed[field] });
  });

  it('R25 all at once, there and back', () => {
    expect(merged(NOTHING_TYPED, typed)).toEqual(typed);
    const nothing = Object.fromEntries(fields.map((field) => [field, null]));
    expect(merged(typed, nothing)).toEqual(NOTHING_TYPED);
  });

  it.each<[string, DraftChanges, Partial<DraftContent>]>([
    ['blanks around a text are none of it', { title: '  A title \n' }, { title: 'A title' }],
    ['blanks alone are nothing', { description: ' \t ' }, { description: null }],
    ['lines stay', { description: 'one\n\ttwo\n' }, { description: 'one\n\ttwo' }],
    ['an empty number is none', { followsCaseNumber: '' }, { followsCaseNumber: null }],
    ['false is no null', { addMeAsContact: false }, { addMeAsContact: false }],
    ['an empty list is nobody', { additionalContacts: [] }, { additionalContacts: [] }],
    ['a row that is not there is kept as that', { problemId: 0 }, { problemId: 0 }],
    [
      'a contact is replaced as a whole',
      { primaryContact: { firstName: ' Bob ', email: 'bo' } },
      { primaryContact: { firstName: 'Bob', lastName: null, email: 'bo', phone: null, preferredMethod: null } },
    ],
    [
      'so are the others',
      { additionalContacts: [{ lastName: 'Two' }, {}] },
      {
        additionalContacts: [
          { firstName: null, lastName: 'Two', email: null, phone: null, preferredMethod: null },
          { firstName: null, lastName: null, email: null, phone: null, preferredMethod: null },
        ],
      },
    ],
  ])('R25 %s', (_what, changes, kept) => {
    expect(merged(typed, changes)).toEqual({ ...typed, ...kept });
  });

  it('R25 what is no field of a draft is not kept', () => {
    expect(merged(NOTHING_TYPED, { draftId: 'x' } as DraftChanges)).toEqual(NOTHING_TYPED);
  });
});

describe('R34, R46 how much a draft holds', () => {
  const contacts = (count: number) => Array.from({ length: count }, () => ({}));
  it.each<[string, DraftChanges, string[]]>([
    ['nothing', {}, []],
    ['null everywhere', Object.fromEntries(fields.map((field) => [field, null])), []],
    ['step 0', { step: 0 }, ['draft.step step']],
    ['steps 1 and 6', { step: 1 }, []],
    ['step 6', { step: 6 }, []],
    ['step 7', { step: 7 }, ['draft.step step']],
    ['a title of 250 characters', { title: SMILE.repeat(250) }, []],
    ['and blanks', { title: `${'x'.repeat(250)}   ` }, []],
    ['a title of 251', { title: 'x'.repeat(251) }, ['input.tooLong title']],
    ['a title that a case would refuse', { title: 'one\u0000\ntwo\ud83d' }, []],
    ['a description of 20,000', { description: SMILE.repeat(20_000) }, []],
    ['a description of 20,001', { description: 'x'.repeat(20_001) }, ['input.tooLong description']],
    ['a number of 41', { followsCaseNumber: '1'.repeat(41) }, ['input.tooLong followsCaseNumber']],
    ['an address of 254', { primaryContact: { email: 'x'.repeat(254) } }, []],
    ['an address of 255', { primaryContact: { email: 'x'.repeat(255) } }, ['input.tooLong primaryContact.email']],
    ['a name of 101', { primaryContact: { firstName: 'x'.repeat(101) } }, ['input.tooLong primaryContact.firstName']],
    ['a number of 41 signs', { primaryContact: { phone: '1'.repeat(41) } }, ['input.tooLong primaryContact.phone']],
    [
      'a name of another contact',
      { additionalContacts: [{}, { lastName: 'x'.repeat(101) }] },
      ['input.tooLong additionalContacts.1.lastName'],
    ],
    ['10 additional contacts', { additionalContacts: contacts(10) }, []],
    ['11 additional contacts', { additionalContacts: contacts(11) }, ['contact.TOO_MANY_CONTACTS additionalContacts']],
    [
      'thousands, of whom nothing more is said',
      { additionalContacts: contacts(5000).map(() => ({ firstName: 'x'.repeat(200) })) },
      ['contact.TOO_MANY_CONTACTS additionalContacts'],
    ],
    [
      'all of it at once',
      { title: 'x'.repeat(300), step: -1, primaryContact: { lastName: 'y'.repeat(300) } },
      ['draft.step step', 'input.tooLong title', 'input.tooLong primaryContact.lastName'],
    ],
  ])('R34, R46 %s', (_what, changes, faults) => {
    expect(limitFaults(changes).map(({ key, path }) => `${key} ${path.slice(1).join('.')}`)).toEqual(faults);
  });
});
