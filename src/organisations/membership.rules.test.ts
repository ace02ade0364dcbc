import { highestRole, leavesNoAdministrator } from './membership.rules';
import type { MemberKind, MemberRole } from './organisation';

const member = (email: string, role: MemberRole, kind: MemberKind = 'WORK') => ({ email, kind, role });
const [grace, gus, ada] = [member('grace', 'ADMINISTRATOR'), member('gus', 'ADMINISTRATOR'), member('ada', 'MEMBER')];

test.each<[string, MemberRole[], MemberRole | null]>([
  ['nowhere', [], null],
  ['once a member', ['MEMBER'], 'MEMBER'],
  ['twice a member', ['MEMBER', 'MEMBER'], 'MEMBER'],
  ['by two addresses', ['MEMBER', 'ADMINISTRATOR'], 'ADMINISTRATOR'],
  ['the other way round', ['ADMINISTRATOR', 'MEMBER'], 'ADMINISTRATOR'],
])('R11, R52 who is there %s', (_what, roles, role) => {
  expect(highestRole(roles.map((each) => ({ role: each })))).toBe(role);
});

test.each<[string, (typeof grace)[], typeof grace, MemberRole | null, boolean]>([
  ['the only one goes', [grace, ada], grace, null, true],
  ['the only one becomes a member', [grace, ada], grace, 'MEMBER', true],
  ['the only one stays one', [grace, ada], grace, 'ADMINISTRATOR', false],
  ['one of two goes', [grace, gus], grace, null, false],
  ['a member goes', [grace, ada], ada, null, false],
  ['somebody new comes', [grace], ada, 'MEMBER', false],
  ['the address is there by another kind', [grace], member('grace', 'MEMBER', 'PERSONAL'), null, false],
])('R11 an organisation keeps an administrator: %s', (_what, members, changed, role, refused) => {
  expect(leavesNoAdministrator(members, changed, role)).toBe(refused);
});
