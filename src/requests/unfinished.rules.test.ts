import { submissionFaults } from '../cases/submission.rules';
import type { Viewer } from '../identity/viewer';
import type { DraftContent } from './draft';
import { merged, NOTHING_TYPED, type DraftChanges } from './draft.rules';
import { asSubmission, stepOf } from './unfinished.rules';

const ada = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
const whole = merged(NOTHING_TYPED, {
  productVersionId: 2,
  problemId: 3,
  agreementId: 1,
  title: 'A server stops',
  description: 'With a blue screen.',
  primaryContact: ada,
});
const isAddress = (text: string): boolean => /^\w+@\w+\.\w+$/.test(text);
const finished = (changes: DraftChanges, from: DraftContent = whole) =>
  asSubmission(merged(from, changes), 'key', isAddress);
const gaps = (changes: DraftChanges, from: DraftContent = whole) =>
  finished(changes, from).unfinished.map(({ key, path }) => `${key} ${path?.slice(1).join('.')}`);

describe('R33, R34 what a draft lacks', () => {
  it('R34 nothing typed: all that a request must say', () => {
    expect(gaps({}, NOTHING_TYPED)).toEqual([
      'input.missing productVersionId',
      'input.missing problemId',
      'input.missing title',
      'input.missing description',
      'input.missing agreementId',
      'input.missing primaryContact',
    ]);
  });

  it.each<[string, DraftChanges, string[]]>([
    ['a whole one', {}, []],
    ['a row that is not there is not missing', { problemId: 0, agreementId: 0 }, []],
    ['no title', { title: ' ' }, ['input.missing title']],
    [
      'half a contact',
      { primaryContact: { firstName: 'Ada' } },
      ['input.missing primaryContact.lastName', 'input.missing primaryContact.email'],
    ],
    ['half an address', { primaryContact: { ...ada, email: 'ada@' } }, ['input.email primaryContact.email']],
    [
      'another contact',
      { additionalContacts: [ada, { ...ada, email: null }, { ...ada, email: 'b' }] },
      ['input.missing additionalContacts.1.email', 'input.email additionalContacts.2.email'],
    ],
    ['no severity, hours, place and language: they have defaults', { severity: null, country: null }, []],
  ])('R34 %s', (_what, changes, expected) => {
    expect(gaps(changes)).toEqual(expected);
  });

  it('R38 the defaults are those of a request', () => {
    expect(finished({}).input).toMatchObject({
      severity: 'IMPORTANT',
      supportHours: 'BUSINESS_HOURS',
      addMeAsContact: false,
    });
  });

  it('R25 a whole draft is the request of the same words', () => {
    const viewer: Viewer = {
      signInId: 1,
      kind: 'WORK',
      email: null,
      firstName: 'S',
      lastName: 'M',
      profile: { company: null, phone: null, country: 'NL', timeZone: 'UTC', locale: 'en' },
    };
    expect(submissionFaults(finished({}).input, viewer, ['BUSINESS_HOURS'])).toEqual([]);
    expect(finished({}).input).toEqual({
      idempotencyKey: 'key',
      productVersionId: 2,
      problemId: 3,
      agreementId: 1,
      title: 'A server stops',
      description: 'With a blue screen.',
      severity: 'IMPORTANT',
      supportHours: 'BUSINESS_HOURS',
      country: null,
      timeZone: null,
      locale: null,
      primaryContact: { ...ada, phone: null, preferredMethod: null },
      additionalContacts: [],
      addMeAsContact: false,
      followsCaseNumber: null,
    });
  });
});

it.each<[string[] | null, number | null]>([
  [['input', 'title'], 1],
  [['input', 'productVersionId'], 1],
  [['input', 'agreementId'], 2],
  [['input', 'supportHours'], 2],
  [['input', 'country'], 2],
  [['input', 'primaryContact', 'phone'], 3],
  [['input', 'additionalContacts', '3', 'email'], 4],
  [['input', 'addMeAsContact'], 4],
  [['input', 'idempotencyKey'], null],
  [['input'], null],
  [null, null],
])('R33 the step of %j is %s', (path, step) => {
  expect(stepOf(path)).toBe(step);
});
