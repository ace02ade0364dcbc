/** Who has which role, for operators. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { OperatorType } from '../identity/operator.graphql';
import { PersonKindEnum } from '../identity/person-kind.graphql';
import type { SignedIn } from '../identity/scope';
import { DateTimeScalar, EmailAddressScalar } from '../platform/scalars.graphql';
import type { DeskMember, DeskRole, MemberKind } from './desk-member';
import { listMembers } from './desk-member.store';
import { DeskRoleEnum } from './desk-role.graphql';

export const MOST_PATTERNS = 100;
const MOST_ROLES = 500;

@ObjectType('GrantedRole', { description: 'A role as it was granted: to an address. R52.', simpleResolvers: true })
export class GrantedRoleType {
  @Field(() => EmailAddressScalar, { description: 'The address to which it was granted.' }) email!: string;
  @Field(() => PersonKindEnum, { description: 'The kind of sign-in that has it.' }) kind!: MemberKind;
  @Field(() => DeskRoleEnum, { description: 'Which role.' }) role!: DeskRole;
  @Field(() => [String], {
    description: `Patterns of the queues, such as windows-server/*; empty for an operator; ${MOST_PATTERNS} at most.`,
  })
  queues!: string[];
  @Field(() => Boolean, { description: 'Whether somebody has come with the address: that sign-in has it for good.' })
  signedIn!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was granted first.' }) grantedAt!: Date;

  static of({ email, kind, role, patterns, signInId, grantedAt }: DeskMember): GrantedRoleType {
    return { email, kind, role, queues: patterns.slice(0, MOST_PATTERNS), signedIn: signInId !== null, grantedAt };
  }
}

@Resolver(() => OperatorType)
export class OperatorRolesResolver {
  @FieldResolver(() => [GrantedRoleType], { description: `Who has which role, by address; ${MOST_ROLES} at most.` })
  async roles(@Root() _operator: OperatorType, @Ctx() { database }: SignedIn): Promise<GrantedRoleType[]> {
    return (await listMembers(database.reads)).slice(0, MOST_ROLES).map((member) => GrantedRoleType.of(member));
  }
}
