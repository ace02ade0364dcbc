import { NOBODY, NOTHING_TYPED, type ContactContent, type RequestContent } from '../draft/request-content';
import { asContact, primaryGaps, sharingGaps, willSee } from './people.rules';

const ADA = { email: 'ada@example.com', firstName: 'Ada', lastName: 'Jansen' };
const GRACE = asContact({ email: 'grace@contoso.example', firstName: 'Grace', lastName: 'Okafor' });
const request = (part: Partial<RequestContent>): RequestContent => ({ ...NOTHING_TYPED, ...part });
const told = (gaps: readonly { path: string; word: string }[]) => gaps.map(({ path, word }) => `${path} ${word}`);

test('R39 a contact begins without a telephone number', () => {
  expect(asContact(ADA)).toEqual({ ...NOBODY, ...ADA });
});

test('R45 who is not there has no name and no address', () => {
  expect(told(primaryGaps(request({})))).toEqual([
    'primaryContact.firstName missing',
    'primaryContact.lastName missing',
    'primaryContact.email missing',
  ]);
});

test.each(['ada', 'ada@', 'ada@example', 'ada example.com', 'a@b@example.com', 'ada@example..com'])(
  'R45 %j is no address',
  (email) => {
    expect(told(primaryGaps(request({ primaryContact: { ...GRACE, email } })))).toEqual([
      'primaryContact.email notAnAddress',
    ]);
  },
);

test.each(['ada@example.com', ' Ada.Jansen+x@mail.example.co.uk ', "o'neil@example.com"])(
  'R45 %j is an address',
  (email) => {
    expect(primaryGaps(request({ primaryContact: { ...GRACE, email } }))).toEqual([]);
  },
);

test.each<[string, Partial<RequestContent>, Partial<ContactContent>, string[]]>([
  ['24/7', { supportHours: 'AROUND_THE_CLOCK' }, {}, ['primaryContact.phone phoneAroundTheClock']],
  ['a wish', {}, { preferredMethod: 'PHONE' }, ['primaryContact.phone phonePreferred']],
  [
    'both',
    { supportHours: 'AROUND_THE_CLOCK' },
    { preferredMethod: 'PHONE' },
    ['primaryContact.phone phoneAroundTheClock'],
  ],
  ['what nobody can dial', {}, { phone: 'call me' }, ['primaryContact.phone notANumber']],
  ['24/7 and too short', { supportHours: 'AROUND_THE_CLOCK' }, { phone: '1' }, ['primaryContact.phone notANumber']],
  ['24/7 with a number', { supportHours: 'AROUND_THE_CLOCK' }, { phone: '+31 20 123' }, []],
])('R39 a telephone number: %s', (_why, part, contact, gaps) => {
  expect(told(primaryGaps(request({ ...part, primaryContact: { ...GRACE, ...contact } })))).toEqual(gaps);
});

test('R46 nobody is a contact twice, whatever the case', () => {
  const again = { ...GRACE, email: 'GRACE@contoso.example ' };
  expect(told(sharingGaps(request({ primaryContact: GRACE, additionalContacts: [again] }), ADA))).toEqual([
    'additionalContacts.0.email twice',
  ]);
});

test('R46 there are ten at most, the submitter included', () => {
  const additionalContacts = Array.from({ length: 10 }, (_, index) => ({ ...GRACE, email: `g${index}@example.com` }));
  const content = request({ primaryContact: GRACE, additionalContacts });
  expect(sharingGaps(content, ADA)).toEqual([]);
  expect(told(sharingGaps({ ...content, addMeAsContact: true }, ADA))).toEqual(['additionalContacts tooMany']);
});

test.each<[string, Partial<RequestContent>, boolean]>([
  ['as nobody', { primaryContact: GRACE }, false],
  ['as the primary contact', { primaryContact: asContact(ADA) }, true],
  ['as an additional one', { primaryContact: GRACE, additionalContacts: [asContact(ADA)] }, true],
  ['by the box', { primaryContact: GRACE, addMeAsContact: true }, true],
])('R49 who submits %s sees the case: %s', (_how, part, sees) => {
  expect(willSee(request(part), ADA)).toBe(sees);
});
