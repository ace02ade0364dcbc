/** The engineer who owns a case, as its contacts and the owner see it. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import type { SignedIn } from '../identity/scope';
import { deskLoaders } from './desk.loader';

@ObjectType('CaseOwner', { description: 'The engineer who took a case.', simpleResolvers: true })
export class CaseOwnerType {
  @Field(() => String, { description: 'First and last name.' }) name!: string;
}

takesOfCase('owner', 'ownerSignInId');

@Resolver(() => CaseType)
export class CaseOwnerResolver {
  @FieldResolver(() => CaseOwnerType, {
    nullable: true,
    description: 'The engineer who took it; null while it is nobody’s.',
  })
  async owner(@Root() { found }: CaseType, @Ctx() scope: SignedIn): Promise<CaseOwnerType | null> {
    const name = found.ownerSignInId === null ? null : await deskLoaders(scope).ownerName.load(found.ownerSignInId);
    return name === null ? null : { name };
  }
}
