import type { Viewer } from '../identity/viewer';
import type { DeskMember, Grantee } from './desk-member';
import { isLastOperator, isOwn } from './role-change.rules';

const viewer = { signInId: 1, kind: 'WORK', email: 'olga@desk.example' } as Viewer;
const grantee = (email: string, kind: Grantee['kind'] = 'WORK'): Grantee => ({ email, kind, role: 'OPERATOR' });
const operator = (email: string, signInId: number | null, kind: Grantee['kind'] = 'WORK') =>
  ({ ...grantee(email, kind), signInId }) as DeskMember;

describe('what stands in the way of a change of roles', () => {
  test.each<[string, Grantee, number | null, boolean]>([
    ['the address, in any case', grantee('Olga@desk.example'), null, true],
    ['the address with another kind of sign-in', grantee('olga@desk.example', 'PERSONAL'), null, false],
    ['another address that the sign-in has the role by', grantee('former@desk.example'), 1, true],
    ['somebody else', grantee('otto@desk.example'), 2, false],
  ])('one’s own: %s', (_title, asked, signInId, own) => {
    expect(isOwn(viewer, asked, { signInId })).toBe(own);
    if (signInId === null) expect(isOwn(viewer, asked, null)).toBe(own);
  });

  test.each<[string, DeskMember[], boolean]>([
    ['somebody else is there', [operator('a@x.example', 1), operator('b@x.example', 2)], false],
    ['nobody else', [operator('a@x.example', 1)], true],
    ['the other has never been here', [operator('a@x.example', 1), operator('b@x.example', null)], true],
    ['the same address, another kind', [operator('a@x.example', 1), operator('a@x.example', 2, 'PERSONAL')], false],
  ])('the last operator: %s', (_title, operators, last) => {
    expect(isLastOperator(operators, grantee('A@x.example'))).toBe(last);
  });
});
