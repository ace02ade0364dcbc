/** Cases that leave their owner: back into the queue, to another engineer, or as a supervisor says. R48, R63. */
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import { deskPayload, type DeskPayload } from './desk-payload.graphql';
import { handOverCase, type HandOverRefusalCode } from './hand-over-case';
import { reassignCase, type ReassignRefusalCode } from './reassign-case';
import { releaseCase, type ReleaseRefusalCode } from './release-case';

const ENGINEER_NOT_FOUND = 'No engineer with this address has the queue of the case, or they never signed in.';
const CONTACT_OF_CASE = 'That engineer is a contact of the case, or holds the address of one.';

const ReleaseCasePayload = deskPayload<ReleaseRefusalCode>('ReleaseCase', 'the case was not released', {
  CASE_NOT_FOUND: 'The viewer does not own such a case. R48.',
  NOT_OPEN: 'The case is closed.',
});
const HandOverCasePayload = deskPayload<HandOverRefusalCode>('HandOverCase', 'the case was not handed over', {
  CASE_NOT_FOUND: 'The viewer does not own such a case. R48.',
  ENGINEER_NOT_FOUND,
  CONTACT_OF_CASE,
});
const ReassignCasePayload = deskPayload<ReassignRefusalCode>('ReassignCase', 'the case was not reassigned', {
  CASE_NOT_FOUND: 'No open case with this number is in a queue of this supervisor. R48.',
  ENGINEER_NOT_FOUND,
  CONTACT_OF_CASE,
});

@InputType({ description: 'Releasing a case.' })
class ReleaseCaseInput {
  @Field(() => ID, { description: 'An open case that the viewer owns.' }) caseId!: string;
}

@InputType({ description: 'Handing a case over.' })
class HandOverCaseInput {
  @Field(() => ID, { description: 'A case that the viewer owns.' }) caseId!: string;
  @Field(() => EmailAddressScalar, { description: 'The address of an engineer who has its queue.' }) toEmail!: string;
}

@InputType({ description: 'Reassigning a case.' })
class ReassignCaseInput {
  @Field(() => String, { description: 'The number of an open case in a queue of this supervisor.' }) number!: string;
  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The address of an engineer who has its queue; null puts it back into the queue.',
  })
  toEmail?: string | null;
}

@Resolver()
export class GiveCaseResolver {
  @Mutation(() => ReleaseCasePayload, {
    nullable: true,
    description: 'Puts a case back into its queue; the viewer sees it no longer, its status stays. R48, R63.',
  })
  async releaseCase(
    @Arg('input', () => ReleaseCaseInput, { description: 'The case.' }) input: ReleaseCaseInput,
    @Ctx() scope: SignedIn,
  ): Promise<DeskPayload> {
    return ReleaseCasePayload.of(await releaseCase(scope, rowNumber('Case', input.caseId)), scope);
  }

  @Mutation(() => HandOverCasePayload, {
    nullable: true,
    description: 'Gives a case to another engineer, who sees it from then on; the viewer sees it no longer. R48.',
  })
  async handOverCase(
    @Arg('input', () => HandOverCaseInput, { description: 'The case, and to whom.' }) input: HandOverCaseInput,
    @Ctx() scope: SignedIn,
  ): Promise<DeskPayload> {
    return HandOverCasePayload.of(await handOverCase(scope, rowNumber('Case', input.caseId), input.toEmail), scope);
  }

  @Mutation(() => ReassignCasePayload, {
    nullable: true,
    description: 'A supervisor gives a case to an engineer or puts it back, without seeing anything of it. R48.',
  })
  async reassignCase(
    @Arg('input', () => ReassignCaseInput, { description: 'The case, and to whom.' }) input: ReassignCaseInput,
    @Ctx() scope: SignedIn,
  ): Promise<DeskPayload> {
    return ReassignCasePayload.of(await reassignCase(scope, input.number, input.toEmail ?? null), scope);
  }
}
