/** Step 6 for a draft: submitting what was typed. R33, R44. */
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { shownSubmission, SubmitCasePayload } from './submission.graphql';
import { submitDraft } from './submit-draft';

@InputType({ description: 'A draft to be submitted as it is. R44.' })
class SubmitDraftInput {
  @Field(() => ID, { description: 'A draft of this sign-in.' }) draftId!: string;
  @Field(() => String, {
    nullable: true,
    description:
      '1–255 characters of the client’s choice. It is not needed: a draft becomes one case, however often it is submitted. R44.',
  })
  idempotencyKey?: string | null;
}

@Resolver()
export class SubmitDraftResolver {
  @Mutation(() => SubmitCasePayload, {
    nullable: true,
    description:
      'Submits a draft with its files, takes exactly one unit and uses the draft up. If it is refused, the draft stays as it is. R25, R44.',
  })
  async submitDraft(
    @Arg('input', () => SubmitDraftInput, { description: 'The draft.' }) input: SubmitDraftInput,
    @Ctx() scope: SignedIn,
  ): Promise<SubmitCasePayload> {
    const draftId = rowNumber('Draft', input.draftId);
    return shownSubmission(await submitDraft(scope, draftId, input.idempotencyKey ?? null), scope);
  }
}
