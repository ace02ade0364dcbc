import type { SupportHours } from '../routing/routing';
import type { Profile, Viewer } from '../identity/viewer';
import type { ContactInput } from './contacts.rules';
import { submissionFaults, type Submission } from './submission.rules';

const SMILE = '\u{1f600}';
const profile: Profile = {
  company: null,
  phone: '+31 20 765 4321',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'nl',
};
const viewer: Viewer = {
  signInId: 1,
  kind: 'WORK',
  email: 'sam@example.com',
  firstName: 'Sam',
  lastName: 'Submitter',
  profile,
};
const program: Viewer = { ...viewer, kind: 'SERVICE', email: 'helper@partner.service', profile: null };

const person = (email: string, changes: Partial<ContactInput> = {}): ContactInput => ({
  firstName: 'Ada',
  lastName: 'Lovelace',
  email,
  ...changes,
});

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

const AROUND: Partial<Submission> = { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' };
const phone = '+31 20 123 4567';

describe('R34 the texts of a submission', () => {
  it.each<[string, Partial<Submission>, string[]]>([
    ['a plain one', {}, []],
    ['a title of 250 characters', { title: SMILE.repeat(250) }, []],
    ['a title of 251 characters', { title: SMILE.repeat(251) }, ['input.tooLong title']],
    ['a title of 251 letters', { title: 'x'.repeat(251) }, ['input.tooLong title']],
    ['a title of blanks', { title: ' \n ' }, ['input.empty title']],
    ['a title of two lines', { title: 'one\ntwo' }, ['input.characters title']],
    ['a title with a control', { title: 'ring\u0007' }, ['input.characters title']],
    ['a title that reads backwards', { title: 'exe\u202etxt' }, ['input.characters title']],
    ['a title with half a character', { title: 'x\ud83d' }, ['input.characters title']],
    ['a description of 20,000 characters', { description: SMILE.repeat(20_000) }, []],
    ['a description of 20,001 characters', { description: SMILE.repeat(20_001) }, ['input.tooLong description']],
    ['a description of several lines', { description: 'one\r\n\ttwo' }, []],
    ['a description with a null', { description: 'one\u0000' }, ['input.characters description']],
    ['a description that reads backwards', { description: 'a\u2067b' }, ['input.characters description']],
    ['no description', { description: '' }, ['input.empty description']],
    ['a key of 255 characters', { idempotencyKey: 'k'.repeat(255) }, []],
    ['a key of 256 characters', { idempotencyKey: 'k'.repeat(256) }, ['input.tooLong idempotencyKey']],
    ['no key', { idempotencyKey: '' }, ['input.empty idempotencyKey']],
  ])('R34 %s', (_what, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('R34 every fault is told at once, with its limit', () => {
    const faults = submissionFaults(
      submission({
        title: 'x'.repeat(251),
        description: '',
        primaryContact: person('ada@example.com', { lastName: '' }),
      }),
      viewer,
      ['BUSINESS_HOURS'],
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatchObject({ code: 'INVALID_INPUT', key: 'input.tooLong', values: { max: 250 } });
  });
});

describe('R38, R39 around the clock', () => {
  it.each<[string, Partial<Submission>, string[]]>([
    ['CRITICAL with a number', { ...AROUND, primaryContact: person('ada@example.com', { phone }) }, []],
    ['CRITICAL without one', AROUND, ['PHONE_REQUIRED primaryContact.phone']],
    [
      'CRITICAL with blanks for one',
      { ...AROUND, primaryContact: person('ada@example.com', { phone: ' ' }) },
      ['PHONE_REQUIRED primaryContact.phone'],
    ],
    [
      'with a number of another contact',
      { ...AROUND, additionalContacts: [person('bob@example.com', { phone })] },
      ['PHONE_REQUIRED primaryContact.phone'],
    ],
    [
      'the submitter’s own profile gives none',
      { ...AROUND, primaryContact: person('sam@example.com') },
      ['PHONE_REQUIRED primaryContact.phone'],
    ],
    ['CRITICAL in business hours needs none', { severity: 'CRITICAL' }, []],
    ['IMPORTANT', { ...AROUND, severity: 'IMPORTANT' }, ['AROUND_THE_CLOCK_NEEDS_CRITICAL supportHours']],
    [
      'MINIMAL with a number',
      { ...AROUND, severity: 'MINIMAL', primaryContact: person('ada@example.com', { phone }) },
      ['AROUND_THE_CLOCK_NEEDS_CRITICAL supportHours'],
    ],
    [
      'a number that cannot be dialled',
      { ...AROUND, primaryContact: person('ada@example.com', { phone: 'mobile' }) },
      ['input.phone primaryContact.phone'],
    ],
    [
      'a contact who prefers the phone, without one',
      { additionalContacts: [person('bob@example.com', { preferredMethod: 'PHONE' })] },
      ['PHONE_REQUIRED additionalContacts.0.phone'],
    ],
  ])('R39 %s', (_what, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});

describe('R40 where the request comes from', () => {
  it.each<[string, Partial<Submission>, Viewer, string[]]>([
    ['a profile says it', {}, viewer, []],
    ['a program without a profile says it', { country: 'NL', timeZone: 'UTC' }, program, []],
    ['a program that says nothing', {}, program, ['input.neededOfPrograms country', 'input.neededOfPrograms timeZone']],
    ['a program that says half of it', { country: 'NL' }, program, ['input.neededOfPrograms timeZone']],
    ['a person without a profile', { country: 'NL' }, { ...viewer, profile: null }, ['input.needed timeZone']],
  ])('R40 %s', (_what, changes, by, faults) => {
    expect(faultsOf(changes, by)).toEqual(faults);
  });
});
