import type { CaseEvent, Happening } from '../cases/case-event';
import { instant } from '../platform/calendar';
import { casesOfEntries } from './audited-cases.rules';
import { isSignedByThem, namesAt, rewritten, type Erasing } from './erasure.rules';
import { filePath } from './file-path.rules';

const ERASED = 'Erased person 3f2a91';
const erasing: Erasing = {
  address: 'pia@contoso.example',
  signInIds: new Set([7]),
  contactIds: new Set([70]),
  othersContactIds: new Set([80]),
  names: new Set(['Pia Primary', 'P. Primary']),
  pseudonym: ERASED,
};

const event = (happening: Happening, by: Partial<CaseEvent> = {}): CaseEvent => ({
  id: 1,
  caseId: 1,
  at: instant(0),
  actor: 'ENGINEER',
  actorSignInId: 9,
  actorName: 'Erin Visser',
  messageId: null,
  attachmentId: null,
  happening,
  ...by,
});

const after = (happening: Happening, by?: Partial<CaseEvent>) => rewritten(event(happening, by), erasing);

describe('R66 what of an event is rewritten', () => {
  it.each<[string, Happening, object | null]>([
    [
      'a contact by number',
      { kind: 'CONTACT_ADDED', name: 'Somebody', role: 'ADDITIONAL', contactId: 70 },
      { name: ERASED },
    ],
    [
      'another contact of the name',
      { kind: 'CONTACT_ADDED', name: 'Pia Primary', role: 'ADDITIONAL', contactId: 80 },
      null,
    ],
    [
      'one who left, by name',
      { kind: 'CONTACT_ADDED', name: 'Pia Primary', role: 'ADDITIONAL', contactId: 90 },
      { name: ERASED },
    ],
    ['a leaving', { kind: 'CONTACT_REMOVED', name: 'P. Primary', role: 'ADDITIONAL' }, { name: ERASED }],
    ['of somebody else', { kind: 'CONTACT_REMOVED', name: 'Ada', role: 'ADDITIONAL' }, null],
    [
      'who came instead',
      { kind: 'PRIMARY_REPLACED', name: 'Ada', former: 'Pia Primary', contactId: 80 },
      { name: 'Ada', former: ERASED },
    ],
    ['to whom a case was handed', { kind: 'HANDED_OVER', to: 'Pia Primary' }, { to: ERASED }],
    ['a file, which is called as it is called', { kind: 'ATTACHMENT', name: 'Pia Primary' }, null],
    ['what says nothing of anybody', { kind: 'REFUND' }, null],
  ])('%s', (_what, happening, facts) => {
    const rewrote = after(happening);
    if (facts === null) expect(rewrote).toBeNull();
    else expect(rewrote).toMatchObject({ actorName: 'Erin Visser', facts });
  });

  it('an address, wherever it stands, is one that receives nothing', () => {
    const submitted = { severity: 'MINIMAL', supportHours: 'BUSINESS_HOURS', region: 'EMEA' } as const;
    expect(after({ kind: 'SUBMITTED', ...submitted, primaryEmail: 'Pia@Contoso.example' })?.facts).toEqual({
      ...submitted,
      primaryEmail: 'erased-70@erased.invalid',
    });
    expect(after({ kind: 'SUBMITTED', ...submitted, primaryEmail: 'ada@contoso.example' })).toBeNull();
  });

  it('who acted, by sign-in; by name where there is none', () => {
    const kind = 'MESSAGE' as const;
    expect(after({ kind }, { actorSignInId: 7, actorName: 'As it was' })?.actorName).toBe(ERASED);
    expect(after({ kind }, { actor: 'CONTACT', actorSignInId: null, actorName: 'P. Primary' })?.actorName).toBe(ERASED);
    expect(after({ kind }, { actorSignInId: 8, actorName: 'Pia Primary' })).toBeNull();
    expect(after({ kind }, { actor: 'SYSTEM', actorSignInId: null, actorName: '' })).toBeNull();
    expect(isSignedByThem({ signInId: null, name: 'Ada' }, erasing)).toBe(false);
  });

  it('a second time there is nothing to do', () => {
    const once = after({ kind: 'CONTACT_REMOVED', name: 'P. Primary', role: 'ADDITIONAL' });
    expect(after({ kind: 'CONTACT_REMOVED', role: 'ADDITIONAL', name: ERASED, ...(once?.facts as object) })).toBeNull();
  });
});

describe('R66 of whom an event was, by the audit log', () => {
  const entry = (targetId: number, personal: object | null, at = 5) => ({
    id: 1,
    at: instant(at),
    action: 'CONTACT_REMOVED',
    actor: 'SIGN_IN' as const,
    actorSignInId: 9,
    actorKeyId: null,
    targetType: 'Case',
    targetId,
    facts: '{}',
    personal: personal && JSON.stringify(personal),
    personalHash: '',
    seq: null,
    hash: null,
  });

  it('the address names cases and moments; what was emptied names nothing', () => {
    const entries = [
      entry(1, { email: 'pia@contoso.example', salt: 'x' }),
      entry(2, { email: 'ada@contoso.example', former: 'PIA@contoso.example' }, 6),
      entry(3, { email: 'opia@contoso.example' }),
      entry(4, null),
    ];
    expect([...casesOfEntries(entries, 'pia@contoso.example')]).toEqual([
      [1, new Set([5])],
      [2, new Set([6])],
    ]);
    expect(casesOfEntries(entries, null).size).toBe(0);
  });

  it('the names of who came and went then', () => {
    const events = [
      event({ kind: 'CONTACT_REMOVED', name: 'Then', role: 'ADDITIONAL' }, { at: instant(5) }),
      event({ kind: 'CONTACT_REMOVED', name: 'Later', role: 'ADDITIONAL' }, { at: instant(6) }),
      event({ kind: 'MESSAGE' }, { at: instant(5) }),
    ];
    expect(namesAt(events, new Set([5]))).toEqual(['Then']);
  });
});

it.each([
  ['report.pdf', 'files/26/3-report.pdf'],
  ['../../etc/passwd', 'files/26/3-.._.._etc_passwd'],
  ['C:\\windows\\x', 'files/26/3-C__windows_x'],
  ['CON', 'files/26/3-CON'],
  ['dots... ', 'files/26/3-dots'],
  ['a\u0000b', 'files/26/3-a_b'],
])('R66 a file called %j lies at %s', (name, path) => {
  expect(filePath('26', 3, name)).toBe(path);
});
