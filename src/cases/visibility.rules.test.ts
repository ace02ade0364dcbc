import { visibilityOf, type CaseAudience } from './visibility.rules';

const PRIMARY = 1;
const ADDITIONAL = 2;
const ENGINEER = 3;
const SUBMITTER = 4;
const HOLDER = 5;
const COLLEAGUE = 6;

const open: CaseAudience = { contacts: new Set([PRIMARY, ADDITIONAL]), ownerSignInId: ENGINEER };

describe('who sees a case', () => {
  it.each<[string, number, CaseAudience, object]>([
    ['R48 its primary contact', PRIMARY, open, { kind: 'shown', because: 'contact' }],
    ['R48 an additional contact', ADDITIONAL, open, { kind: 'shown', because: 'contact' }],
    ['R48 not who submitted it', SUBMITTER, open, { kind: 'hidden' }],
    ['R51 not another holder of the agreement', HOLDER, open, { kind: 'hidden' }],
    ['R48 not a colleague', COLLEAGUE, open, { kind: 'hidden' }],
    [
      'R52 nobody, before a contact has signed in',
      PRIMARY,
      { contacts: new Set(), ownerSignInId: null },
      { kind: 'hidden' },
    ],
    [
      'R53 not a contact who was removed',
      ADDITIONAL,
      { contacts: new Set([PRIMARY]), ownerSignInId: null },
      { kind: 'hidden' },
    ],
    ['R50 its owning engineer', ENGINEER, open, { kind: 'shown', because: 'owner' }],
    [
      'R50 an engineer who is a contact, as a contact',
      ENGINEER,
      { ...open, contacts: new Set([ENGINEER]) },
      { kind: 'shown', because: 'contact' },
    ],
    ['R50 not an engineer who does not own it', ENGINEER, { ...open, ownerSignInId: null }, { kind: 'hidden' }],
    [
      'R52 both sign-ins that are linked to one contact',
      HOLDER,
      { contacts: new Set([PRIMARY, HOLDER]), ownerSignInId: null },
      { kind: 'shown', because: 'contact' },
    ],
  ])('%s', (_who, signInId, audience, expected) => {
    expect(visibilityOf(audience, { signInId })).toEqual(expected);
  });
});
