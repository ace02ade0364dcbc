import type { CaseActor, Happening } from '../cases/case-event';
import { getsLetter, type Addressee } from './recipients.rules';

const contact = (changes: Partial<Addressee>): Addressee => ({
  id: 1,
  role: 'PRIMARY',
  email: 'pia@contoso.example',
  mailOn: false,
  recycled: false,
  ...changes,
});
const SUBMITTED: Happening = { kind: 'SUBMITTED', severity: 'MINIMAL', supportHours: 'BUSINESS_HOURS', region: 'EMEA' };
const REPLACED: Happening = { kind: 'PRIMARY_REPLACED', name: 'Pia', former: 'Old', contactId: 1 };
const MESSAGE: Happening = { kind: 'MESSAGE' };

describe('R47, R50, R52 who is mailed', () => {
  test.each<[string, Happening, CaseActor, Partial<Addressee>, boolean]>([
    ['the primary contact of the submission', SUBMITTED, 'CONTACT', {}, true],
    ['no additional contact of it', SUBMITTED, 'CONTACT', { role: 'ADDITIONAL' }, false],
    ['not even one who asked for messages', SUBMITTED, 'CONTACT', { role: 'ADDITIONAL', mailOn: true }, false],
    ['the new primary contact', REPLACED, 'ENGINEER', {}, true],
    ['not the one who came after that one', REPLACED, 'ENGINEER', { id: 2 }, false],
    ['not the former one', REPLACED, 'ENGINEER', { id: 2, role: 'ADDITIONAL', mailOn: true }, false],
    ['not one who is primary no longer', REPLACED, 'ENGINEER', { role: 'ADDITIONAL' }, false],
    ['the primary contact of an engineer’s message', MESSAGE, 'ENGINEER', {}, true],
    ['an additional contact who asked', MESSAGE, 'ENGINEER', { role: 'ADDITIONAL', mailOn: true }, true],
    ['an additional contact who did not', MESSAGE, 'ENGINEER', { role: 'ADDITIONAL' }, false],
    ['nobody of a contact’s message', MESSAGE, 'CONTACT', {}, false],
    ['no service', SUBMITTED, 'CONTACT', { email: 'robot@contoso.service' }, false],
    ['no service in upper case', MESSAGE, 'ENGINEER', { email: 'Robot@Contoso.SERVICE' }, false],
    ['somebody whose domain only sounds like one', SUBMITTED, 'CONTACT', { email: 'a@service.example' }, true],
    ['nobody whose address is somebody else’s now', MESSAGE, 'ENGINEER', { recycled: true }, false],
    ['nobody of what is no news for a letter', { kind: 'TAKEN' }, 'ENGINEER', {}, false],
    [
      'nobody of a contact that was added',
      { kind: 'CONTACT_ADDED', name: 'A', role: 'ADDITIONAL', contactId: 1 },
      'CONTACT',
      {},
      false,
    ],
  ])('%s', (_what, happening, actor, changes, expected) => {
    expect(getsLetter({ happening, actor }, contact(changes))).toBe(expected);
  });
});
