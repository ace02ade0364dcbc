import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { casePayload, type CasePayload } from '../life/case-payload.graphql';
import { takeCase, type TakeRefusalCode } from './take-case';

const TakeCasePayload = casePayload<TakeRefusalCode>('TakeCase', 'the case was not taken', {
  CASE_NOT_FOUND: 'No open case with this number is in a queue of this engineer. R48.',
  ALREADY_TAKEN: 'Another engineer was faster.',
  CONTACT_OF_CASE: 'The engineer is a contact of the case, or holds the address of one: somebody else must own it.',
});

@InputType({ description: 'Taking a case.' })
class TakeCaseInput {
  @Field(() => String, { description: 'The number of a case that waits in a queue of this engineer.' })
  number!: string;
}

@Resolver()
export class TakeCaseResolver {
  @Mutation(() => TakeCasePayload, {
    nullable: true,
    description:
      'Takes a waiting case: of two engineers at once one owns it, and sees it whole from then on. Taking one’s own again changes nothing. R48, R63.',
  })
  async takeCase(
    @Arg('input', () => TakeCaseInput, { description: 'The case.' }) input: TakeCaseInput,
    @Ctx() scope: SignedIn,
  ): Promise<CasePayload> {
    return TakeCasePayload.of(await takeCase(scope, input.number), scope);
  }
}
