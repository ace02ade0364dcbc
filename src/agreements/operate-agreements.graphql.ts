/** Issuing agreements and correcting their balances, for operators. R6, R61, R62. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import { rowNumber } from '../platform/global-id';
import { DateScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { AccessPair } from './access-pair.rules';
import { MOST_PRODUCTS } from './agreement.graphql';
import { adjustUnits, type AdjustRefusalCode } from './adjust-units';
import type { DeedDone } from './claim-deed';
import { issueAgreement } from './issue-agreement';
import { IssuedAgreementType } from './issued-agreement.graphql';
import { findIssued } from './issued-agreement.store';
import { deedErrorType } from './operator-payload.graphql';

@InputType({ description: 'An agreement that is to be issued.' })
class IssueAgreementInput {
  @Field(() => String, { description: '1–255 characters of the client’s choice. R44.' }) idempotencyKey!: string;
  @Field(() => String, { description: 'The code of the plan type, such as PROFESSIONAL_5.' }) plan!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null for today, and the past is fine. R24.' })
  startsOn?: Day | null;
  @Field(() => Int, { nullable: true, description: 'Incidents; null for as many as the plan type has.' })
  units?: number | null;
  @Field(() => [String], {
    nullable: true,
    description: `Names of the products that it is limited to, ${MOST_PRODUCTS} at most; null or empty for no limit. R15.`,
  })
  products?: string[] | null;
  @Field(() => String, { nullable: true, description: 'In whose name, at most 250 characters; null for nobody’s.' })
  customerName?: string | null;
  @Field(() => String, { description: 'Why, in one line of at most 500 characters. It stays in the audit log.' })
  reason!: string;
}

@InputType({ description: 'A correction of a balance.' })
class AdjustUnitsInput {
  @Field(() => String, { description: '1–255 characters of the client’s choice. R44.' }) idempotencyKey!: string;
  @Field(() => ID, { description: 'The agreement.' }) agreementId!: string;
  @Field(() => Int, { description: 'How many more, or fewer if it is below 0; not 0.' }) units!: number;
  @Field(() => String, { description: 'Why, in one line of at most 500 characters. It stays in the audit log.' })
  reason!: string;
}

@ObjectType('IssuedPair', { description: 'What identifies an agreement, as it is printed. R6.', simpleResolvers: true })
class IssuedPairType {
  @Field(() => String, { description: 'The Access ID.' }) accessId!: string;
  @Field(() => String, { description: 'The Contract ID.' }) contractId!: string;
}

const IssueError = deedErrorType<never>('IssueAgreement', 'no agreement was issued', {});
const AdjustError = deedErrorType<AdjustRefusalCode>('AdjustUnits', 'the balance was not changed', {
  AGREEMENT_NOT_FOUND: 'There is no such agreement.',
  UNLIMITED: 'The agreement has no balance.',
  WOULD_BE_NEGATIVE: 'Fewer units are left than are to be taken.',
});

@ObjectType('IssueAgreementPayload', {
  description: 'The agreement and its pair, or why none was issued.',
  simpleResolvers: true,
})
class IssueAgreementPayload {
  @Field(() => IssuedAgreementType, { nullable: true, description: 'Null if it was refused.' })
  agreement!: IssuedAgreementType | null;
  @Field(() => IssuedPairType, {
    nullable: true,
    description:
      'The pair, this once: it is stored nowhere. Null if it was refused, and for a key that was used before, which gives the same agreement without it.',
  })
  pair!: AccessPair | null;
  @Field(() => [IssueError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];
}

@ObjectType('AdjustUnitsPayload', {
  description: 'The agreement with its balance, or why it was not changed.',
  simpleResolvers: true,
})
class AdjustUnitsPayload {
  @Field(() => IssuedAgreementType, { nullable: true, description: 'Null if it was refused.' })
  agreement!: IssuedAgreementType | null;
  @Field(() => [AdjustError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];
}

/** As it is after the deed. */
async function shown({ database }: SignedIn, outcome: DeedDone<string, unknown>): Promise<IssuedAgreementType | null> {
  if (outcome.kind === 'refused') return null;
  const [issued] = await findIssued(database.reads, [outcome.agreementId]);
  return issued ? new IssuedAgreementType(issued) : null;
}

@Resolver()
export class OperateAgreementsResolver {
  @Mutation(() => IssueAgreementPayload, {
    nullable: true,
    description: 'Issues an agreement and tells its pair, this once. For operators. R6, R12, R61.',
  })
  async issueAgreement(
    @Arg('input', () => IssueAgreementInput, { description: 'What is issued, to whom, and why.' })
    input: IssueAgreementInput,
    @Ctx() scope: SignedIn,
  ): Promise<IssueAgreementPayload> {
    const outcome = await issueAgreement(scope, input);
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return {
      agreement: await shown(scope, outcome),
      pair: outcome.kind === 'done' ? outcome.fresh : null,
      userErrors: faults.map((fault) => IssueError.of(fault, scope.say)),
    };
  }

  @Mutation(() => AdjustUnitsPayload, {
    nullable: true,
    description: 'Corrects the balance of an agreement: an ADJUST entry of its ledger. For operators. R62.',
  })
  async adjustUnits(
    @Arg('input', () => AdjustUnitsInput, { description: 'By how much, and why.' }) input: AdjustUnitsInput,
    @Ctx() scope: SignedIn,
  ): Promise<AdjustUnitsPayload> {
    const { agreementId, ...rest } = input;
    const outcome = await adjustUnits(scope, { ...rest, agreementId: rowNumber('Agreement', agreementId) });
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return {
      agreement: await shown(scope, outcome),
      userErrors: faults.map((fault) => AdjustError.of(fault, scope.say)),
    };
  }
}
