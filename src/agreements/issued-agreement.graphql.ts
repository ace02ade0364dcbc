/** Agreements as operators see them, whoever registered them: nothing of their cases. */
import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AuditEntryType } from '../audit/audit.graphql';
import type { PlanType } from '../catalog/catalogue';
import { OperatorType } from '../identity/operator.graphql';
import type { SignedIn } from '../identity/scope';
import { globalId, rowNumber } from '../platform/global-id';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateScalar, DateTimeScalar } from '../platform/scalars.graphql';
import type { IssuedAgreement, LedgerEntry, LedgerEntryKind } from './agreement';
import { PlanTypeType } from './plan-type.graphql';
import { issuedAgreements, registrationCounts } from './issued-agreement.loader';
import { LedgerEntryKindEnum } from './ledger-kind.graphql';
import { listLedger } from './list-agreements';
import { listIssuedAgreements } from './list-issued';

@ObjectType('IssuedLedgerEntry', {
  description: 'One movement of units, without the case that it was for. R62.',
  simpleResolvers: true,
})
class IssuedLedgerEntryType {
  @Field(() => LedgerEntryKindEnum, { description: 'Why.' }) kind!: LedgerEntryKind;
  @Field(() => Int, { description: 'Signed; the GRANT of an unlimited plan is 0.' }) units!: number;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: Date;

  static of({ kind, units, at }: LedgerEntry): IssuedLedgerEntryType {
    return Object.assign(new IssuedLedgerEntryType(), { kind, units, at });
  }
}

const IssuedLedgerEntryConnection = connectionType('IssuedLedgerEntry', IssuedLedgerEntryType, 'movements of units');

@ObjectType('IssuedAgreement', {
  description: 'A support agreement as operators see it, whoever registered it. Nothing of its cases. R12, R61.',
})
export class IssuedAgreementType {
  constructor(private readonly issued: IssuedAgreement) {}

  @Field(() => ID, { description: 'Opaque and stable; the same as that of the agreement for those who registered it.' })
  get id(): string {
    return globalId('Agreement', this.issued.id);
  }

  @Field(() => PlanTypeType, { description: 'What was bought.' })
  planType(@Ctx() { catalogue }: SignedIn): PlanTypeType {
    return PlanTypeType.of(catalogue.planType(this.issued.planTypeCode) as PlanType);
  }

  @Field(() => String, { nullable: true, description: 'In whose name it was issued; null if none was given.' })
  get customerName(): string | null {
    return this.issued.customerName;
  }

  @Field(() => String, { nullable: true, description: 'The end of the Access ID; null for one that was bought. R61.' })
  get accessIdHint(): string | null {
    return this.issued.accessIdHint;
  }

  @Field(() => DateScalar, { description: 'The first day on which it can be used.' })
  get startsOn(): string {
    return this.issued.startsOn;
  }

  @Field(() => DateScalar, { description: 'The last day on which it can be used. R12.' })
  get endsOn(): string {
    return this.issued.endsOn;
  }

  @Field(() => Int, { nullable: true, description: 'Incidents granted at the start; null is unlimited.' })
  get unitsGranted(): number | null {
    return this.issued.unitsGranted;
  }

  @Field(() => Int, { nullable: true, description: 'Incidents that are left; null is unlimited. R62.' })
  get unitsRemaining(): number | null {
    return this.issued.unitsRemaining;
  }

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  get issuedAt(): Date {
    return this.issued.issuedAt;
  }

  @Field(() => Int, { description: 'How many sign-ins registered it. R8.' })
  registrations(@Ctx() scope: SignedIn): Promise<number> {
    return registrationCounts(scope).load(this.issued.id);
  }

  @Field(() => IssuedLedgerEntryConnection, { description: 'Every movement of its units, the oldest first. R62.' })
  async ledger(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<IssuedLedgerEntryType>> {
    const entries = await listLedger(scope, this.issued, page);
    return IssuedLedgerEntryConnection.of(mapPage(entries, (entry) => IssuedLedgerEntryType.of(entry)));
  }
}

const IssuedAgreementConnection = connectionType('IssuedAgreement', IssuedAgreementType, 'agreements');

@Resolver(() => OperatorType)
export class OperatorAgreementsResolver {
  @FieldResolver(() => IssuedAgreementConnection, { description: 'Every agreement, the newest first.' })
  async agreements(
    @Root() _operator: OperatorType,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Words that must all stand in the customer’s name, the code of the plan or what is shown of the Access ID; 200 characters at most.',
    })
    search: string | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<IssuedAgreementType>> {
    const found = await listIssuedAgreements(scope, search, page);
    return IssuedAgreementConnection.of(mapPage(found, (issued) => new IssuedAgreementType(issued)));
  }
}

@Resolver(() => AuditEntryType)
export class AuditedAgreementResolver {
  @FieldResolver(() => IssuedAgreementType, {
    nullable: true,
    description: 'The agreement that it was done to, as it is now; null for what was done to anything else.',
  })
  async agreement(
    @Root() { targetType, targetId }: AuditEntryType,
    @Ctx() scope: SignedIn,
  ): Promise<IssuedAgreementType | null> {
    if (targetType !== 'Agreement' || targetId === null) return null;
    const issued = await issuedAgreements(scope).load(rowNumber('Agreement', targetId));
    return issued && new IssuedAgreementType(issued);
  }
}
