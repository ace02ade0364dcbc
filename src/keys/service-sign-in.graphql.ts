/** The service sign-ins of an organisation, for its administrators alone. R52, R65. */
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { OrganisationType } from '../organisations/organisation.graphql';
import { globalId } from '../platform/global-id';
import { DateTimeScalar, EmailAddressScalar } from '../platform/scalars.graphql';
import { ApiKeyType } from './api-key.graphql';
import { MOST_WHILE_ROTATING } from './api-key.rules';
import { programLoaders } from './program.loader';
import type { ServiceSignIn } from './program';
import { MOST_SERVICE_SIGN_INS, serviceAddress } from './service-sign-in.rules';

@ObjectType('ServiceSignIn', { description: 'The sign-in of a program, which is nobody’s. R52, R65.' })
export class ServiceSignInType {
  constructor(
    private readonly service: ServiceSignIn,
    private readonly handle: string,
  ) {}

  @Field(() => ID, { description: 'By which keys are made for it, and it is removed.' })
  get id(): string {
    return globalId('ServiceSignIn', this.service.id);
  }

  @Field(() => String, { description: 'Its name, which is not given out again.' })
  get name(): string {
    return this.service.name;
  }

  @Field(() => EmailAddressScalar, {
    description: 'By which it is added to a case as a contact; nothing is mailed to it. R52.',
  })
  get address(): string {
    return serviceAddress(this.service.name, this.handle);
  }

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.service.createdAt;
  }

  @Field(() => [ApiKeyType], {
    description: `Its keys, the newest first, those that ended within 30 days included; ${MOST_WHILE_ROTATING} at most.`,
  })
  async keys(@Ctx() scope: SignedIn): Promise<ApiKeyType[]> {
    return (await programLoaders(scope).keys.load(this.service.id)).map((key) => ApiKeyType.of(key));
  }
}

@Resolver(() => OrganisationType)
export class ServiceSignInsResolver {
  @FieldResolver(() => [ServiceSignInType], {
    nullable: true,
    description: `The sign-ins of its programs, in the order in which they were made; null for who does not administer it; ${MOST_SERVICE_SIGN_INS} at most. R65.`,
  })
  async serviceSignIns(
    @Root() { organisation }: OrganisationType,
    @Ctx() scope: SignedIn,
  ): Promise<ServiceSignInType[] | null> {
    if (organisation.viewerRole !== 'ADMINISTRATOR') return null;
    const services = await programLoaders(scope).services.load(organisation.id);
    return services.map((service) => new ServiceSignInType(service, organisation.handle));
  }
}
