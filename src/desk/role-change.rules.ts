/** What stands in the way when an operator gives or takes a role. */
import { foldedEmail } from '../cases/contacts.rules';
import type { Viewer } from '../identity/viewer';
import type { DeskMember, Grantee } from './desk-member';

/** Whether the role is, or would be, the viewer's own: by their address, or by the sign-in that has it already. */
export function isOwn(viewer: Viewer, grantee: Grantee, known: Pick<DeskMember, 'signInId'> | null): boolean {
  if (known?.signInId === viewer.signInId) return true;
  return viewer.kind === grantee.kind && viewer.email === foldedEmail(grantee.email);
}

/** Whether nobody who has been here would be an operator without this one. */
export function isLastOperator(operators: readonly DeskMember[], { email, kind }: Grantee): boolean {
  const others = operators.filter((each) => each.email !== foldedEmail(email) || each.kind !== kind);
  return !others.some(({ signInId }) => signInId !== null);
}
