/**
 * The resolver, as type-graphql's docs have it (docs/resolvers.html), with what belongs to a case loaded by `relations`
 * of `find` (typeorm.io, "Find Options"), and field resolvers for what is reckoned from a row.
 */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { In, LessThan, type DataSource } from 'typeorm';
import { cursorAt, globalId, pageSize, placeOf } from '../answer-forms';
import { CaseViewerEntity, RegistrationEntity, type CaseContactEntity, type CaseEntity } from './entities';
import { Agreement, Case, CaseConnection, CaseContact, PlanType, RoutingDecision } from './types';

export interface Context {
  signIn: number | null;
  dataSource: DataSource;
  planNames: ReadonlyMap<string, string>;
}

/** The row, with whether the viewer holds its agreement. */
export type FoundCase = CaseEntity & { holdsAgreement: boolean };

const written = (moment: Date): string => moment.toISOString().replace('T', ' ').replace('Z', '');

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => CaseConnection, { nullable: true })
  async cases(
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { signIn, dataSource }: Context,
  ): Promise<{ nodes: FoundCase[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> {
    const size = pageSize(first);
    const place = placeOf(after);
    const signInId = signIn as number;
    const at = place && new Date(`${place.updatedAt.replace(' ', 'T')}Z`);
    const links = await dataSource.getRepository(CaseViewerEntity).find({
      where:
        place && at
          ? [
              { signInId, updatedAt: LessThan(at) },
              { signInId, updatedAt: at, caseId: LessThan(place.id) },
            ]
          : { signInId },
      relations: { case: { productVersion: { product: true }, agreement: true, contacts: true } },
      order: { updatedAt: 'DESC', caseId: 'DESC' },
      take: size + 1,
    });
    const page = links.slice(0, size).map((link) => link.case);
    const registrations = await dataSource.getRepository(RegistrationEntity).find({
      where: { signInId, agreementId: In(page.map((found) => found.agreement.id)) },
    });
    const held = new Set(registrations.map(({ agreementId }) => agreementId));
    const last = page.at(-1);
    return {
      nodes: page.map((found) => Object.assign(found, { holdsAgreement: held.has(found.agreement.id) })),
      pageInfo: {
        hasNextPage: links.length > size,
        endCursor: last ? cursorAt(written(last.updatedAt), last.id) : null,
      },
    };
  }

  @FieldResolver(() => ID)
  id(@Root() { id }: FoundCase): string {
    return globalId('Case', id);
  }

  @FieldResolver(() => Agreement, { nullable: true })
  agreement(@Root() { agreement, holdsAgreement }: FoundCase, @Ctx() { planNames }: Context): Agreement | null {
    if (!holdsAgreement) return null;
    const planType: PlanType = { name: planNames.get(agreement.planTypeCode) ?? '' };
    return { endsOn: agreement.endsOn, planType };
  }

  @FieldResolver(() => CaseContact)
  primaryContact(@Root() { contacts }: FoundCase): CaseContactEntity | undefined {
    return contacts.find(({ role }) => role === 'PRIMARY');
  }

  @FieldResolver(() => [CaseContact])
  additionalContacts(@Root() { contacts }: FoundCase): CaseContactEntity[] {
    // Not in the order of `find`: with it TypeORM would count contacts instead of cases.
    return contacts.filter(({ role }) => role === 'ADDITIONAL').sort((a, b) => a.id - b.id);
  }

  @FieldResolver(() => RoutingDecision)
  routing(@Root() { queue, region, opensAt }: FoundCase): RoutingDecision {
    return { queue, region, opensAt };
  }
}
