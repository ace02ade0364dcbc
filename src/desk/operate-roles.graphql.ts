/** Operators grant and revoke roles, with a reason, and never their own. R40, R52. */
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { LONGEST_REASON } from '../audit/reason.rules';
import { PersonKindEnum } from '../identity/person-kind.graphql';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { PublicError } from '../platform/public-error';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { MessageKey } from '../platform/wording';
import type { DeskRole, MemberKind } from './desk-member';
import { DeskRoleEnum } from './desk-role.graphql';
import { GrantedRoleType, MOST_PATTERNS } from './granted-role.graphql';
import { grantByOperator, revokeByOperator, type RoleStop } from './operate-roles';

const WHY = `Why, in one line of at most ${LONGEST_REASON} characters. It stays in the audit log.`;

@InputType({ description: 'A role that is to be granted.' })
class GrantRoleInput {
  @Field(() => EmailAddressScalar, { description: 'Who comes with this address first has it from then on. R52.' })
  email!: string;
  @Field(() => PersonKindEnum, { defaultValue: 'WORK', description: 'With which kind of sign-in.' }) kind!: MemberKind;
  @Field(() => DeskRoleEnum, { description: 'Which role.' }) role!: DeskRole;
  @Field(() => [String], {
    nullable: true,
    description: `Queues, or patterns such as windows-server/* and *, ${MOST_PATTERNS} at most; null or empty for an operator. R40.`,
  })
  queues?: string[] | null;
  @Field(() => String, { description: WHY }) reason!: string;
}

@InputType({ description: 'A role that is to be taken away.' })
class RevokeRoleInput {
  @Field(() => EmailAddressScalar, { description: 'The address to which it was granted.' }) email!: string;
  @Field(() => PersonKindEnum, { defaultValue: 'WORK', description: 'The kind of sign-in.' }) kind!: MemberKind;
  @Field(() => DeskRoleEnum, { description: 'Which role.' }) role!: DeskRole;
  @Field(() => String, { description: WHY }) reason!: string;
}

const RoleErrorCodeEnum = enumType('RoleErrorCode', 'Why a role was not granted or revoked.', {
  INVALID_INPUT: 'A value cannot be used; `path` says which.',
  UNKNOWN_QUEUE: 'A pattern names no queue; or none is given, or some are for an operator.',
  SELF: 'Nobody grants or revokes a role of their own.',
  NOT_GRANTED: 'Nobody has this role by this address and kind.',
  LAST_OPERATOR: 'Nobody who has been here would be an operator; the command line can do it.',
});
type Code = keyof typeof RoleErrorCodeEnum;

@ObjectType('RoleError', {
  implements: UserError,
  description: 'Why a role was not granted or revoked.',
  simpleResolvers: true,
})
class RoleError implements UserError {
  @Field(() => RoleErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: Code;
  message!: string;
  path!: string[] | null;
}

@ObjectType('RoleChangePayload', {
  description: 'What a role is now, or why it was not granted or revoked.',
  simpleResolvers: true,
})
class RoleChangePayload {
  @Field(() => GrantedRoleType, { nullable: true, description: 'As granted; null if it was revoked or refused.' })
  role!: GrantedRoleType | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many open cases of an engineer wait in their queues again; null if nothing was revoked.',
  })
  releasedCases!: number | null;
  @Field(() => [RoleError], { description: 'Empty on success; 1 at most.' }) userErrors!: RoleError[];
}

const STOPS = {
  'no reason': { code: 'INVALID_INPUT', key: 'role.reason', path: ['input', 'reason'] },
  refused: { code: 'UNKNOWN_QUEUE', key: 'role.UNKNOWN_QUEUE', path: ['input', 'queues'] },
  own: { code: 'SELF', key: 'role.SELF', path: ['input', 'email'] },
  'not granted': { code: 'NOT_GRANTED', key: 'role.NOT_GRANTED', path: ['input', 'email'] },
  'last operator': { code: 'LAST_OPERATOR', key: 'role.LAST_OPERATOR', path: ['input', 'email'] },
} as const satisfies Record<Exclude<RoleStop, 'forbidden'>, { code: Code; key: MessageKey; path: readonly string[] }>;

function errorFor(stop: RoleStop, { say }: SignedIn): RoleError {
  if (stop === 'forbidden') throw new PublicError('FORBIDDEN', say('operator.forOperators'));
  const { code, key, path } = STOPS[stop];
  return Object.assign(new RoleError(), { code, path: [...path], message: say(key, { max: LONGEST_REASON }) });
}

@Resolver()
export class OperateRolesResolver {
  @Mutation(() => RoleChangePayload, {
    nullable: true,
    description: 'Grants a role, or replaces the queues of who has it. For operators. R40, R52.',
  })
  async grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'To whom, for what, and why.' })
    { queues, reason, ...grantee }: GrantRoleInput,
    @Ctx() scope: SignedIn,
  ): Promise<RoleChangePayload> {
    const outcome = await grantByOperator(scope, { ...grantee, patterns: queues ?? [] }, reason);
    if (outcome.kind === 'granted')
      return { role: GrantedRoleType.of(outcome.member), releasedCases: null, userErrors: [] };
    return { role: null, releasedCases: null, userErrors: [errorFor(outcome.kind, scope)] };
  }

  @Mutation(() => RoleChangePayload, {
    nullable: true,
    description: 'Takes a role away; the cases of an engineer wait in their queues again. For operators. R48, R53.',
  })
  async revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'Whose, and why.' })
    { reason, ...grantee }: RevokeRoleInput,
    @Ctx() scope: SignedIn,
  ): Promise<RoleChangePayload> {
    const outcome = await revokeByOperator(scope, grantee, reason);
    if (outcome.kind === 'revoked') return { role: null, releasedCases: outcome.released, userErrors: [] };
    return { role: null, releasedCases: null, userErrors: [errorFor(outcome.kind, scope)] };
  }
}
