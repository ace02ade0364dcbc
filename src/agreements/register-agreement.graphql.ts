import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { MessageKey } from '../platform/wording';
import { AgreementType, versionArgument } from './agreement.graphql';
import { shownReasons, UnavailableReasonType } from './reason.graphql';
import { registerAgreement, type Registration } from './register-agreement';

@InputType({ description: 'The pair as it is printed; white space, hyphens and case do not matter. R6.' })
class RegisterAgreementInput {
  @Field(() => String, { description: 'The Access ID.' }) accessId!: string;
  @Field(() => String, { description: 'The Contract ID.' }) contractId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The version that help is needed with, for the reasons that depend on it. R9, R14.',
  })
  productVersionId?: string | null;
}

const RegisterAgreementErrorCodeEnum = enumType('RegisterAgreementErrorCode', 'Why an agreement was not registered.', {
  AGREEMENT_NOT_FOUND: 'No activated agreement has this pair, whichever half is wrong. R6, R10.',
  ALREADY_REGISTERED: 'It is registered to this sign-in already; the answer carries it. R9.',
  TOO_MANY_ATTEMPTS: 'Too many wrong guesses; right and wrong are answered alike until `retryAt`. R61.',
  PROFILE_REQUIRED: 'Complete the profile first. R2.',
});

type Code = keyof typeof RegisterAgreementErrorCodeEnum;

@ObjectType('RegisterAgreementError', {
  implements: UserError,
  description: 'Why an agreement was not registered.',
  simpleResolvers: true,
})
class RegisterAgreementError implements UserError {
  @Field(() => RegisterAgreementErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: Code;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'TOO_MANY_ATTEMPTS: when the next guess is judged; else null.',
  })
  retryAt!: Date | null;
  message!: string;
  path!: string[] | null;
}

@ObjectType('RegisterAgreementPayload', {
  description: 'The agreement and whether it can be used, or why it was not registered.',
  simpleResolvers: true,
})
class RegisterAgreementPayload {
  @Field(() => AgreementType, {
    nullable: true,
    description: 'The agreement, also with ALREADY_REGISTERED; else null. R9.',
  })
  agreement!: AgreementType | null;
  @Field(() => [UnavailableReasonType], { description: 'Every reason why it cannot be used now; 4 at most. R9.' })
  unavailableReasons!: UnavailableReasonType[];
  @Field(() => String, {
    nullable: true,
    description: 'How to share it with colleagues; null where nothing was registered. R8.',
  })
  advice!: string | null;
  @Field(() => [RegisterAgreementError], { description: 'Empty on success; 1 at most.' })
  userErrors!: RegisterAgreementError[];
}

const REFUSALS = {
  'already registered': { code: 'ALREADY_REGISTERED', key: 'register.ALREADY_REGISTERED', path: ['input'] },
  'profile required': { code: 'PROFILE_REQUIRED', key: 'profile.required', path: null },
  'not found': { code: 'AGREEMENT_NOT_FOUND', key: 'register.AGREEMENT_NOT_FOUND', path: ['input'] },
  'too many attempts': { code: 'TOO_MANY_ATTEMPTS', key: 'register.TOO_MANY_ATTEMPTS', path: ['input'] },
} as const satisfies Record<
  Exclude<Registration['kind'], 'registered'>,
  { code: Code; key: MessageKey; path: readonly string[] | null }
>;

@Resolver()
export class RegisterAgreementResolver {
  @Mutation(() => RegisterAgreementPayload, {
    nullable: true,
    description: 'Links a support agreement to this sign-in by its Access ID and Contract ID. R6–R10.',
  })
  async registerAgreement(
    @Arg('input', () => RegisterAgreementInput, { description: 'The pair.' }) input: RegisterAgreementInput,
    @Ctx() scope: SignedIn,
  ): Promise<RegisterAgreementPayload> {
    const version = versionArgument(input.productVersionId, scope);
    const outcome = await registerAgreement(scope, input, version);
    const userErrors = outcome.kind === 'registered' ? [] : [refusal(outcome, scope)];
    if (!('agreement' in outcome)) return { agreement: null, unavailableReasons: [], advice: null, userErrors };
    const { agreement, reasons } = outcome;
    return {
      agreement: new AgreementType(agreement),
      unavailableReasons: shownReasons(scope, agreement, reasons, version),
      advice: scope.say('register.advice'),
      userErrors,
    };
  }
}

function refusal(outcome: Exclude<Registration, { kind: 'registered' }>, { say }: SignedIn): RegisterAgreementError {
  const { code, key, path } = REFUSALS[outcome.kind as keyof typeof REFUSALS];
  const retryAt = outcome.kind === 'too many attempts' ? outcome.retryAt : null;
  return Object.assign(new RegisterAgreementError(), { code, retryAt, path: path && [...path], message: say(key) });
}
