/** The partner organisation of the demo world: Grace administers it, Ada is a member, one of two benefits waits. */
import { registerAgreement } from '../agreements/register-agreement';
import { SYSTEM } from '../audit/audit-entry';
import { activateBenefit } from '../organisations/activate-benefit';
import { benefitsByReference } from '../organisations/benefit.store';
import { judgeTerms } from '../organisations/benefit-terms.rules';
import { createOrganisation } from '../organisations/create-organisation';
import { grantBenefits } from '../organisations/grant-benefits';
import { addMemberAs } from '../organisations/manage-members';
import { anyOrganisationsByHandle } from '../organisations/organisation.store';
import { dayAt } from '../platform/calendar';
import type { Reads } from '../platform/database';
import { scopeOf } from '../request-scope';
import { DEMO_PEOPLE, firstSignIn, type Demo, type DemoSetting } from './demo-people';

const [ADA, GRACE] = [DEMO_PEOPLE[0], DEMO_PEOPLE[2]] as [Demo, Demo];
const CONTOSO = { handle: 'contoso', name: 'Contoso' };
export const DEMO_ORGANISATION = { ...CONTOSO, administrator: GRACE };
const ACTIVATED = 'DEMO-0001';
const BENEFITS = [
  { reference: ACTIVATED, plan: 'PARTNER_ON_PREMISES_20' },
  { reference: 'DEMO-0002', plan: 'PARTNER_CLOUD_5' },
];

export async function hasDemoOrganisation(db: Reads): Promise<boolean> {
  return (await anyOrganisationsByHandle(db, [CONTOSO.handle])).length > 0;
}

export async function makeDemoOrganisation(world: DemoSetting, now: Date): Promise<void> {
  const { database, catalogue, hash, settings } = world;
  const made = await createOrganisation(database, DEMO_ORGANISATION, SYSTEM, now);
  if (made.kind === 'refused') return;
  const { id: organisationId } = made.organisation;
  const granting = {
    catalogue: catalogue.current,
    hash,
    today: dayAt(now, settings.vendorTimeZone),
    now,
    acting: SYSTEM,
  };
  const grants = BENEFITS.flatMap((each) => {
    const judged = judgeTerms({ units: '', products: [], activateBy: '', ...each }, catalogue.current);
    return judged.kind === 'sound' ? [{ organisationId, ...judged }] : [];
  });
  await database.transact(async (tx) => {
    await addMemberAs(tx, SYSTEM, now, organisationId, ADA, 'MEMBER');
    await grantBenefits(tx, grants, granting);
  });
  const first = (await benefitsByReference(database.reads, [ACTIVATED])).get(ACTIVATED);
  const grace = scopeOf(world, await firstSignIn(world, GRACE, now), now, 'en');
  const activated = first && (await activateBenefit(grace, first.id, null));
  // She can submit a request at once, and whoever else registers the pair draws on the same units.
  if (activated?.kind === 'done') await registerAgreement(grace, activated.pair, null);
}
