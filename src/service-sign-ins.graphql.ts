/** Making and removing the sign-ins of programs. Here, since one that is made finds what waits for its address. R65. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SignedIn } from './identity/scope';
import type { ServiceRefusalCode } from './keys/administer';
import { createServiceSignIn, type CreateServiceRefusalCode } from './keys/create-service-sign-in';
import { removeServiceSignIn } from './keys/remove-service-sign-in';
import { MOST_SERVICE_SIGN_INS } from './keys/service-sign-in.rules';
import { ServiceSignInType } from './keys/service-sign-in.graphql';
import { onArrival } from './on-arrival';
import { errorType } from './organisations/deed-error.graphql';
import { rowNumber } from './platform/global-id';
import type { UserError } from './platform/user-error.graphql';

const NOT_ADMINISTRATOR = 'Only an administrator of the organisation does this.';

const CreateServiceSignInError = errorType<CreateServiceRefusalCode>(
  'CreateServiceSignIn',
  'the service sign-in was not made',
  {
    ORGANISATION_NOT_FOUND: 'The viewer belongs to no such organisation.',
    NOT_ADMINISTRATOR,
    INVALID_INPUT: 'It cannot be called so.',
    NAME_TAKEN: 'The organisation has one of this name, or had one.',
    TOO_MANY_SERVICE_SIGN_INS: `The organisation has ${MOST_SERVICE_SIGN_INS} of them.`,
  },
);
const RemoveServiceSignInError = errorType<ServiceRefusalCode>(
  'RemoveServiceSignIn',
  'the service sign-in was not removed',
  { SERVICE_SIGN_IN_NOT_FOUND: 'The viewer’s organisations have no such service sign-in.', NOT_ADMINISTRATOR },
);

@InputType({ description: 'A sign-in for a program.' })
class CreateServiceSignInInput {
  @Field(() => ID, { description: 'Whose program it is.' }) organisationId!: string;
  @Field(() => String, {
    description: 'Its name: a–z, 0–9 and single hyphens between them, at most 40; it is not given out again.',
  })
  name!: string;
}

@InputType({ description: 'A service sign-in that is to go.' })
class RemoveServiceSignInInput {
  @Field(() => ID, { description: 'The service sign-in.' }) serviceSignInId!: string;
}

@ObjectType('CreateServiceSignInPayload', {
  description: 'The service sign-in, or why it was not made.',
  simpleResolvers: true,
})
class CreateServiceSignInPayload {
  @Field(() => ServiceSignInType, { nullable: true, description: 'Null if it was refused.' })
  serviceSignIn!: ServiceSignInType | null;
  @Field(() => [CreateServiceSignInError], { description: 'Empty on success; 1 at most.' }) userErrors!: UserError[];
}

@ObjectType('RemoveServiceSignInPayload', {
  description: 'What came of it, or why it was not removed.',
  simpleResolvers: true,
})
class RemoveServiceSignInPayload {
  @Field(() => Int, { nullable: true, description: 'How many keys ended with it; null if it was refused.' })
  revokedKeys!: number | null;
  @Field(() => [RemoveServiceSignInError], { description: 'Empty on success; 1 at most.' }) userErrors!: UserError[];
}

@Resolver()
export class ServiceSignInDeedsResolver {
  @Mutation(() => CreateServiceSignInPayload, {
    nullable: true,
    description:
      'Makes a sign-in for a program, with an address of its own. For administrators of the organisation, and never with a key. R52, R65.',
  })
  async createServiceSignIn(
    @Arg('input', () => CreateServiceSignInInput, { description: 'Whose, and its name.' })
    { organisationId, name }: CreateServiceSignInInput,
    @Ctx() scope: SignedIn,
  ): Promise<CreateServiceSignInPayload> {
    const outcome = await createServiceSignIn(scope, rowNumber('Organisation', organisationId), name, onArrival);
    if (outcome.kind === 'refused')
      return { serviceSignIn: null, userErrors: CreateServiceSignInError.of(outcome.faults, scope.say) };
    return { serviceSignIn: new ServiceSignInType(outcome.service, outcome.handle), userErrors: [] };
  }

  @Mutation(() => RemoveServiceSignInPayload, {
    nullable: true,
    description:
      'Ends all of its keys at once; it never signs in again, and nobody gets its name. For administrators, as above. R65.',
  })
  async removeServiceSignIn(
    @Arg('input', () => RemoveServiceSignInInput, { description: 'Which.' })
    { serviceSignInId }: RemoveServiceSignInInput,
    @Ctx() scope: SignedIn,
  ): Promise<RemoveServiceSignInPayload> {
    const outcome = await removeServiceSignIn(scope, rowNumber('ServiceSignIn', serviceSignInId));
    if (outcome.kind === 'refused')
      return { revokedKeys: null, userErrors: RemoveServiceSignInError.of(outcome.faults, scope.say) };
    return { revokedKeys: outcome.revokedKeys, userErrors: [] };
  }
}
