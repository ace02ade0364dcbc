/** Status and closing. R56, R57, R63. */
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import type { CaseStatus, CloseReason } from '../cases/case';
import { CaseStatusEnum, CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { DateTimeScalar } from '../platform/scalars.graphql';
import type { PurchaseScope } from '../purchases/selling';
import { casePayload, type CasePayload } from './case-payload.graphql';
import { closeCase, type CloseRefusalCode } from './close-case';
import { reopenableUntil } from './life.rules';
import { setCaseStatus, type SetStatusRefusalCode } from './set-case-status';

const CloseReasonEnum = enumType('CloseReason', 'Why a case was closed. R56, R57.', {
  RESOLVED: 'The problem is solved.',
  DUPLICATE: 'It is the same as another case; the unit is given back. Engineers only.',
  PRODUCT_DEFECT: 'The product is at fault; the unit is given back. Engineers only.',
  CUSTOMER_REQUEST: 'Help is no longer wanted.',
});

const SetCaseStatusPayload = casePayload<SetStatusRefusalCode>('SetCaseStatus', 'the status was not set', {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  ENGINEER_ONLY: 'The viewer is not the engineer who owns the case.',
  NOT_POSSIBLE: 'The case cannot go from its status to this one. R63.',
});
const CloseCasePayload = casePayload<CloseRefusalCode>('CloseCase', 'the case was not closed', {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  ALREADY_CLOSED: 'It is closed already.',
  REASON_NOT_ALLOWED: 'Only its engineer closes a case for this reason.',
});
@InputType({ description: 'Where a case stands. R63.' })
class SetCaseStatusInput {
  @Field(() => ID, { description: 'A case that the viewer owns.' }) caseId!: string;
  @Field(() => CaseStatusEnum, { description: 'IN_PROGRESS, WAITING_FOR_CUSTOMER or SOLUTION_PROVIDED.' })
  status!: CaseStatus;
}

@InputType({ description: 'Closing a case. R56, R57.' })
class CloseCaseInput {
  @Field(() => ID, { description: 'A case that the viewer sees.' }) caseId!: string;
  @Field(() => CloseReasonEnum, { defaultValue: 'RESOLVED', description: 'Why.' }) reason!: CloseReason;
}

takesOfCase('closedAt', 'closedAt');
takesOfCase('closeReason', 'closeReason');
takesOfCase('reopenableUntil', 'closedAt');

@Resolver(() => CaseType)
export class CaseStatusResolver {
  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt(@Root() { found }: CaseType): Date | null {
    return found.closedAt;
  }

  @FieldResolver(() => CloseReasonEnum, { nullable: true, description: 'Why it was closed; null while it is open.' })
  closeReason(@Root() { found }: CaseType): CloseReason | null {
    return found.closeReason;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'The last moment at which a contact can reopen it; null while it is open. R56.',
  })
  reopenableUntil(@Root() { found }: CaseType): Date | null {
    return reopenableUntil(found);
  }

  @Mutation(() => SetCaseStatusPayload, {
    nullable: true,
    description: 'The engineer who owns the case says where it stands. R63.',
  })
  async setCaseStatus(
    @Arg('input', () => SetCaseStatusInput, { description: 'The case and its status.' }) input: SetCaseStatusInput,
    @Ctx() scope: SignedIn,
  ): Promise<CasePayload> {
    return SetCaseStatusPayload.of(await setCaseStatus(scope, rowNumber('Case', input.caseId), input.status), scope);
  }

  @Mutation(() => CloseCasePayload, { nullable: true, description: 'Closes a case. R56, R57.' })
  async closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'The case and the reason.' }) input: CloseCaseInput,
    @Ctx() scope: PurchaseScope,
  ): Promise<CasePayload> {
    return CloseCasePayload.of(await closeCase(scope, rowNumber('Case', input.caseId), input.reason), scope);
  }
}
