/** Partner organisations as their members and the operators see them. R11. */
import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { PersonKindEnum } from '../identity/person-kind.graphql';
import { ViewerType } from '../identity/viewer.graphql';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateTimeScalar, EmailAddressScalar } from '../platform/scalars.graphql';
import { listMembers } from './list-organisation';
import type { Member, MemberKind, MemberRole, SeenOrganisation } from './organisation';
import { findSeenByHandle, organisationLoaders } from './organisation.loader';
import { MOST_ORGANISATIONS } from './organisation.store';

export const OrganisationRoleEnum = enumType('OrganisationRole', 'What somebody is in an organisation. R11.', {
  ADMINISTRATOR: 'Manages its members and claims and activates its benefits; at least one there always is.',
  MEMBER: 'Reads the pairs of benefits that are activated.',
});

@ObjectType('Organisation', {
  implements: Node,
  description: 'A partner organisation, for its members and for operators; to everybody else it does not exist. R11.',
})
export class OrganisationType implements Node {
  readonly id: string;

  constructor(readonly organisation: SeenOrganisation) {
    this.id = globalId('Organisation', organisation.id);
  }

  @Field(() => String, { description: 'Its short name, in the addresses of its programs; it never changes. R52.' })
  get handle(): string {
    return this.organisation.handle;
  }

  @Field(() => String, { description: 'Its name.' })
  get name(): string {
    return this.organisation.name;
  }

  @Field(() => OrganisationRoleEnum, {
    nullable: true,
    description: 'What the viewer is in it; null for an operator who is no member.',
  })
  get viewerRole(): MemberRole | null {
    return this.organisation.viewerRole;
  }
}

@ObjectType('OrganisationMember', { description: 'Somebody who belongs to an organisation.', simpleResolvers: true })
export class OrganisationMemberType {
  @Field(() => EmailAddressScalar, { description: 'The address that was added, in lower case. R52.' }) email!: string;
  @Field(() => PersonKindEnum, { description: 'The kind of sign-in that is a member with it.' })
  kind!: MemberKind;
  @Field(() => OrganisationRoleEnum, { description: 'As what.' }) role!: MemberRole;
  @Field(() => DateTimeScalar, { description: 'Since when.' }) addedAt!: Date;

  static of({ email, kind, role, addedAt }: Member): OrganisationMemberType {
    return Object.assign(new OrganisationMemberType(), { email, kind, role, addedAt });
  }
}

const MemberConnection = connectionType('OrganisationMember', OrganisationMemberType, 'members');

@ObjectType('OrganisationMembership', { description: 'What the viewer is where.', simpleResolvers: true })
class OrganisationMembershipType {
  @Field(() => OrganisationRoleEnum, { description: 'As what.' }) role!: MemberRole;
  @Field(() => OrganisationType, { description: 'Where.' }) organisation!: OrganisationType;
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'The organisation with this handle; null for what does not exist or is not the viewer’s. R11.',
  })
  async organisation(
    @Arg('handle', () => String, { description: 'Its short name.' }) handle: string,
    @Ctx() scope: SignedIn,
  ): Promise<OrganisationType | null> {
    const found = await findSeenByHandle(scope, handle);
    return found && new OrganisationType(found);
  }

  @FieldResolver(() => MemberConnection, { description: 'Who belongs to it, in the order in which they were added.' })
  async members(
    @Root() { organisation }: OrganisationType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<OrganisationMemberType>> {
    const members = await listMembers(scope, organisation, page);
    return MemberConnection.of(mapPage(members, (member) => OrganisationMemberType.of(member)));
  }
}

@Resolver(() => ViewerType)
export class ViewerOrganisationsResolver {
  @FieldResolver(() => [OrganisationMembershipType], {
    description: `The organisations that this sign-in belongs to, by handle; ${MOST_ORGANISATIONS} at most. R11.`,
  })
  async organisations(@Root() _viewer: ViewerType, @Ctx() scope: SignedIn): Promise<OrganisationMembershipType[]> {
    const mine = await organisationLoaders(scope).mine.load(0);
    return mine.map((each) => ({ role: each.viewerRole as MemberRole, organisation: new OrganisationType(each) }));
  }
}
