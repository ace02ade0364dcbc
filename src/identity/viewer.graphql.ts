/** Who is signed in, and their profile. */
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { CountryCodeScalar, EmailAddressScalar, LocaleScalar, TimeZoneScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import { completeProfile, type CompletedProfile } from './complete-profile';
import type { InputFault } from './profile.rules';
import type { SignedIn } from './scope';
import type { SignInKind, Viewer } from './viewer';

const SignInKindEnum = enumType('SignInKind', 'What kind of identity signs in. R1.', {
  PERSONAL: 'A consumer identity; the only kind that can buy an incident. R26.',
  WORK: 'An identity of an organisation’s directory.',
  SERVICE: 'A partner’s program.',
});

@ObjectType('Profile', { description: 'The one-time profile: defaults for every case. R2–R4.', simpleResolvers: true })
export class ProfileType {
  @Field(() => String, { description: 'From the identity; read-only. R3.' }) firstName!: string;
  @Field(() => String, { description: 'From the identity; read-only, empty if it has none. R3.' }) lastName!: string;
  @Field(() => String, { nullable: true, description: 'The company; null if none was given.' }) company!: string | null;
  @Field(() => String, { nullable: true, description: 'A telephone number; null if none was given.' }) phone!:
    string | null;
  @Field(() => CountryCodeScalar, { description: 'The country that routes requests by default. R40.' })
  country!: string;
  @Field(() => TimeZoneScalar, { description: 'The time zone that routes requests by default. R40.' })
  timeZone!: string;
  @Field(() => LocaleScalar, {
    description: 'The language of texts where a request names none, and the one asked for in cases.',
  })
  locale!: string;
}

@ObjectType('Viewer', { implements: Node, description: 'The sign-in that is asking. R1.' })
export class ViewerType implements Node {
  readonly id: string;

  constructor(private readonly viewer: Viewer) {
    this.id = globalId('Viewer', viewer.signInId);
  }

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description:
      'The address that the issuer has verified, in lower case; null without one. Contacts are matched by it. R52.',
  })
  get email(): string | null {
    return this.viewer.email;
  }

  @Field(() => SignInKindEnum, { description: 'What kind of sign-in this is.' })
  get signInKind(): SignInKind {
    return this.viewer.kind;
  }

  @Field(() => String, {
    description: 'From the identity, read-only, also before there is a profile; of a service sign-in its name. R3.',
  })
  get firstName(): string {
    return this.viewer.firstName;
  }

  @Field(() => String, {
    description: 'From the identity, read-only, empty if it has none; of a service sign-in its organisation. R3.',
  })
  get lastName(): string {
    return this.viewer.lastName;
  }

  @Field(() => ProfileType, { nullable: true, description: 'Null until it is completed. R2.' })
  get profile(): ProfileType | null {
    const { profile, firstName, lastName } = this.viewer;
    return profile && { firstName, lastName, ...profile };
  }
}

@InputType({ description: 'What is absent stays as it is, null clears it. R4.' })
class CompleteProfileInput {
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' }) company?: string | null;
  @Field(() => String, { nullable: true, description: 'A number that can be dialled, at most 40 characters.' }) phone?:
    string | null;
  @Field(() => CountryCodeScalar, { description: 'The country that routes requests by default.' }) country!: string;
  @Field(() => TimeZoneScalar, { description: 'The time zone that routes requests by default.' }) timeZone!: string;
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language wished for; without one that of the request.',
  })
  locale?: string | null;
}

const CompleteProfileErrorCodeEnum = enumType('CompleteProfileErrorCode', 'Why a profile was refused.', {
  INVALID_INPUT: 'A value has a form that cannot be stored; `path` says which.',
});

@ObjectType('CompleteProfileError', {
  implements: UserError,
  description: 'Why a profile was refused.',
  simpleResolvers: true,
})
class CompleteProfileError implements UserError {
  @Field(() => CompleteProfileErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: 'INVALID_INPUT';
  message!: string;
  path!: string[] | null;

  static of({ key, path, max }: InputFault, say: Say): CompleteProfileError {
    return Object.assign(new CompleteProfileError(), {
      code: 'INVALID_INPUT' as const,
      path,
      message: say(key, { max: max ?? 0 }),
    });
  }
}

@ObjectType('CompleteProfilePayload', {
  description: 'The viewer with the profile, or why it was refused.',
  simpleResolvers: true,
})
class CompleteProfilePayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null if it was refused.' }) viewer!: ViewerType | null;
  @Field(() => [CompleteProfileError], { description: 'Empty on success; 10 at most.' })
  userErrors!: CompleteProfileError[];

  static of(outcome: CompletedProfile, say: Say): CompleteProfilePayload {
    if (outcome.kind === 'completed') return { viewer: new ViewerType(outcome.viewer), userErrors: [] };
    return { viewer: null, userErrors: outcome.faults.map((fault) => CompleteProfileError.of(fault, say)) };
  }
}

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'The sign-in that is asking. R1.' })
  viewer(@Ctx() { viewer }: SignedIn): ViewerType {
    return new ViewerType(viewer);
  }

  @Mutation(() => CompleteProfilePayload, {
    nullable: true,
    description: 'Completes the one-time profile, or changes it. R2–R4.',
  })
  async completeProfile(
    @Arg('input', () => CompleteProfileInput, { description: 'The values.' }) input: CompleteProfileInput,
    @Ctx() scope: SignedIn,
  ): Promise<CompleteProfilePayload> {
    return CompleteProfilePayload.of(await completeProfile(scope, input), scope.say);
  }
}
