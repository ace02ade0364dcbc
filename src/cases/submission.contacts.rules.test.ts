import type { SupportHours } from '../routing/routing';
import type { Viewer } from '../identity/viewer';
import type { ContactInput } from './contacts.rules';
import { contactsOfSubmission, submissionFaults, type Submission } from './submission.rules';

const viewer: Viewer = {
  signInId: 1,
  kind: 'WORK',
  email: 'sam@example.com',
  firstName: 'Sam',
  lastName: 'Submitter',
  profile: { company: null, phone: '+31 20 765 4321', country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'nl' },
};

const person = (email: string, changes: Partial<ContactInput> = {}): ContactInput => ({
  firstName: 'Ada',
  lastName: 'Lovelace',
  email,
  ...changes,
});
const people = (count: number) => Array.from({ length: count }, (_, index) => person(`person${index}@example.com`));

const submission = (changes: Partial<Submission> = {}): Submission => ({
  idempotencyKey: 'key 1',
  agreementId: 1,
  productVersionId: 2,
  problemId: 3,
  title: 'A server stops',
  description: 'It stops with a blue screen.',
  severity: 'IMPORTANT',
  supportHours: 'BUSINESS_HOURS',
  primaryContact: person('ada@example.com'),
  addMeAsContact: false,
  ...changes,
});

const hoursOf = ({ severity }: Submission): SupportHours[] =>
  severity === 'CRITICAL' ? ['BUSINESS_HOURS', 'AROUND_THE_CLOCK'] : ['BUSINESS_HOURS'];

/** Each fault as its code and path, with the key where the code is INVALID_INPUT. */
const faultsOf = (changes: Partial<Submission>, by: Viewer = viewer) =>
  submissionFaults(submission(changes), by, hoursOf(submission(changes))).map(
    ({ code, key, path }) => `${code === 'INVALID_INPUT' ? key : code} ${path?.slice(1).join('.')}`,
  );

describe('R45, R46, R49 the people of a case', () => {
  const me = person('SAM@Example.com');

  it.each<[string, Partial<Submission>, Viewer, string[]]>([
    ['10 additional contacts', { additionalContacts: people(10) }, viewer, []],
    ['11 additional contacts', { additionalContacts: people(11) }, viewer, ['TOO_MANY_CONTACTS additionalContacts']],
    ['9 and me', { additionalContacts: people(9), addMeAsContact: true }, viewer, []],
    [
      '10 and me',
      { additionalContacts: people(10), addMeAsContact: true },
      viewer,
      ['TOO_MANY_CONTACTS additionalContacts'],
    ],
    ['10, I among them', { additionalContacts: [...people(9), me], addMeAsContact: true }, viewer, []],
    [
      '10 beside me as the primary',
      { primaryContact: me, additionalContacts: people(10), addMeAsContact: true },
      viewer,
      [],
    ],
    [
      'the primary again',
      { additionalContacts: [person('ADA@example.com')] },
      viewer,
      ['DUPLICATE_CONTACT additionalContacts.0.email'],
    ],
    [
      'an additional again',
      { additionalContacts: [person('b@example.com'), person(' B@Example.com ')] },
      viewer,
      ['DUPLICATE_CONTACT additionalContacts.1.email'],
    ],
    [
      'me, without an address',
      { addMeAsContact: true },
      { ...viewer, email: null },
      ['contact.noAddress addMeAsContact'],
    ],
    ['not me, without an address', {}, { ...viewer, email: null }, []],
    [
      'a contact without a name',
      { additionalContacts: [person('b@example.com', { firstName: '' })] },
      viewer,
      ['input.empty additionalContacts.0.firstName'],
    ],
  ])('R46 %s', (_what, changes, by, faults) => {
    expect(faultsOf(changes, by)).toEqual(faults);
  });

  const roles = (changes: Partial<Submission>, by = viewer) =>
    contactsOfSubmission(submission(changes), by).map(({ role, email }) => `${role} ${email}`);

  it.each<[string, Partial<Submission>, string[]]>([
    ['the primary alone', {}, ['PRIMARY ada@example.com']],
    ['null for nobody else', { additionalContacts: null }, ['PRIMARY ada@example.com']],
    [
      'and an additional',
      { additionalContacts: [person('b@example.com')] },
      ['PRIMARY ada@example.com', 'ADDITIONAL b@example.com'],
    ],
    ['and me', { addMeAsContact: true }, ['PRIMARY ada@example.com', 'ADDITIONAL sam@example.com']],
    ['I am the primary already', { primaryContact: me, addMeAsContact: true }, ['PRIMARY SAM@Example.com']],
    [
      'I am an additional already',
      { additionalContacts: [me], addMeAsContact: true },
      ['PRIMARY ada@example.com', 'ADDITIONAL SAM@Example.com'],
    ],
    ['not me, unless I ask', { addMeAsContact: false }, ['PRIMARY ada@example.com']],
  ])('R49 %s', (_what, changes, expected) => {
    expect(roles(changes)).toEqual(expected);
  });

  it('R39, R49 I am added with the names of my identity, and with no phone, which is never taken from a profile', () => {
    const [, added] = contactsOfSubmission(submission({ addMeAsContact: true }), viewer);
    expect(added).toEqual({
      role: 'ADDITIONAL',
      firstName: 'Sam',
      lastName: 'Submitter',
      email: 'sam@example.com',
      phone: null,
      preferredMethod: 'EMAIL',
    });
  });
});
