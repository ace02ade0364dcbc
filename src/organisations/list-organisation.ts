/** Who belongs to an organisation that was read through the viewer, and what it holds. R11. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs, type PageRequest } from '../platform/page';
import type { Benefit } from './benefit';
import type { Member, Organisation } from './organisation';
import { organisationLoaders } from './organisation.loader';

const pageIn = ({ id: parentId }: Organisation, { first, after }: PageRequest) => ({
  parentId,
  first,
  after: Number(after?.[0] ?? 0),
  direction: 'ASC' as const,
});
const placeOf = ({ id }: { id: number }) => [id];

export async function listMembers(scope: SignedIn, organisation: Organisation, args: PageArgs): Promise<Page<Member>> {
  const { memberPages, memberCounts } = organisationLoaders(scope);
  const request = pageRequest(args, 'members', scope.say);
  const rows = await memberPages.load(pageIn(organisation, request));
  return pageOf(rows, request, placeOf, () => memberCounts.load(organisation.id));
}

export async function listBenefits(
  scope: SignedIn,
  organisation: Organisation,
  args: PageArgs,
): Promise<Page<Benefit>> {
  const { benefitPages, benefitCounts } = organisationLoaders(scope);
  const request = pageRequest(args, 'benefits', scope.say);
  const rows = await benefitPages.load(pageIn(organisation, request));
  return pageOf(rows, request, placeOf, () => benefitCounts.load(organisation.id));
}
