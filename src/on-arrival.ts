/** What a sign-in finds when it first comes with an address: the cases, roles and organisations that wait for it. R52. */
import { linkArrival } from './cases/case-links.store';
import { linkMemberships } from './desk/desk-member.store';
import type { OnArrival } from './identity/recognise-sign-in';
import { linkOrganisations } from './organisations/member.store';

export const onArrival: OnArrival = async (tx, viewer) => {
  await linkArrival(tx, viewer);
  await linkMemberships(tx, viewer);
  await linkOrganisations(tx, viewer);
};
