import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';
import type { SupportHours } from '../routing/routing';
import { casePayload, type CasePayload } from './case-payload.graphql';
import { changeSeverity, type SeverityRefusalCode } from './change-severity';

const ChangeCaseSeverityPayload = casePayload<SeverityRefusalCode>(
  'ChangeCaseSeverity',
  'the severity was not changed',
  {
    CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
    CASE_CLOSED: 'The case is closed.',
    OWNED_BY_ENGINEER: 'An engineer owns the case: ask in a message. R55.',
    ONLY_LOWER: 'An engineer lowers a severity only. R39.',
    AROUND_THE_CLOCK_NEEDS_CRITICAL: '24/7 is for CRITICAL only. R38.',
    PHONE_REQUIRED: '24/7 needs a telephone number of the primary contact. R39.',
    INVALID_INPUT: 'A value cannot be used or is missing; `path` says which.',
  },
);

@InputType({ description: 'A new severity. R39, R55.' })
class ChangeCaseSeverityInput {
  @Field(() => ID, { description: 'A case that the viewer sees.' }) caseId!: string;
  @Field(() => SeverityEnum, { description: 'How badly it hurts.' }) severity!: Severity;
  @Field(() => SupportHoursEnum, {
    nullable: true,
    description: 'When the engineers work on it; as it is where the severity has it, else business hours.',
  })
  supportHours?: SupportHours | null;
  @Field(() => String, {
    nullable: true,
    description: 'Needed of an engineer, told to the contacts; 1–1,000 characters.',
  })
  reason?: string | null;
}

@Resolver()
export class CaseSeverityResolver {
  @Mutation(() => ChangeCaseSeverityPayload, {
    nullable: true,
    description:
      'Changes the severity: a contact while no engineer owns the case, its engineer to a lower one. It is routed again. R39, R55.',
  })
  async changeCaseSeverity(
    @Arg('input', () => ChangeCaseSeverityInput, { description: 'The case and its severity.' })
    { caseId, ...change }: ChangeCaseSeverityInput,
    @Ctx() scope: SignedIn,
  ): Promise<CasePayload> {
    const outcome = await changeSeverity(scope, { caseId: rowNumber('Case', caseId), ...change });
    return ChangeCaseSeverityPayload.of(outcome, scope);
  }
}
