/** What the viewer is at the desk. R40, R48. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { ViewerType } from '../identity/viewer.graphql';
import type { DeskRole } from './desk-member';
import { DeskRoleEnum } from './desk-role.graphql';
import { deskMembership } from './membership.loader';
import type { Queue } from './queues.rules';

const MOST_QUEUES = 500;

@ObjectType('ViewerRole', { description: 'A role of the viewer.', simpleResolvers: true })
class ViewerRoleType {
  @Field(() => DeskRoleEnum, { description: 'Which one.' }) role!: DeskRole;
  @Field(() => [String], {
    description: `The queues that it is for, by name; empty for an operator; ${MOST_QUEUES} at most.`,
  })
  queues!: string[];
}

const roleFor = (role: DeskRole, queues: readonly Queue[] | null): ViewerRoleType[] =>
  queues ? [{ role, queues: queues.slice(0, MOST_QUEUES).map(({ name }) => name) }] : [];

@Resolver(() => ViewerType)
export class ViewerRolesResolver {
  @FieldResolver(() => [ViewerRoleType], {
    description:
      'What the viewer is besides a customer, which everybody is by being a contact; empty for most; 3 at most. R48.',
  })
  async roles(@Root() _viewer: ViewerType, @Ctx() scope: SignedIn): Promise<ViewerRoleType[]> {
    const { engineer, supervisor, operator } = await deskMembership(scope);
    return [
      ...roleFor('ENGINEER', engineer),
      ...roleFor('SUPERVISOR', supervisor),
      ...roleFor('OPERATOR', operator ? [] : null),
    ];
  }
}
