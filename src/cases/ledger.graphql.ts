/** The ledger of an agreement, with the cases that this viewer sees. R13, R51, R62. */
import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { LedgerEntry, LedgerEntryKind } from '../agreements/agreement';
import { AgreementType } from '../agreements/agreement.graphql';
import { LedgerEntryKindEnum } from '../agreements/ledger-kind.graphql';
import { listLedger } from '../agreements/list-agreements';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { CaseType } from './case.graphql';
import { caseLoaders } from './case.loader';

const LedgerActorEnum = enumType('LedgerActor', 'Who moved them, without names: holders do not see each other. R51.', {
  YOU: 'This sign-in.',
  ANOTHER_HOLDER: 'Somebody else who registered the agreement.',
  ENGINEER: 'An engineer.',
  OPERATOR: 'An operator.',
  SYSTEM: 'The system itself.',
});

@ObjectType('LedgerEntry', { implements: Node, description: 'One movement of units. R62.' })
export class LedgerEntryType implements Node {
  readonly id: string;

  constructor(private readonly entry: LedgerEntry) {
    this.id = globalId('LedgerEntry', entry.id);
  }

  @Field(() => LedgerEntryKindEnum, { description: 'Why.' })
  get kind(): LedgerEntryKind {
    return this.entry.kind;
  }

  @Field(() => Int, { description: 'Signed; the GRANT of an unlimited plan is 0.' })
  get units(): number {
    return this.entry.units;
  }

  @Field(() => DateTimeScalar, { description: 'When.' })
  get at(): Date {
    return this.entry.at;
  }

  @Field(() => LedgerActorEnum, { description: 'Who.' })
  by(@Ctx() { viewer }: SignedIn): keyof typeof LedgerActorEnum {
    const { actor, actorSignInId } = this.entry;
    if (actor !== 'SIGN_IN') return actor;
    return actorSignInId === viewer.signInId ? 'YOU' : 'ANOTHER_HOLDER';
  }

  @Field(() => String, {
    nullable: true,
    description: 'The case that took or gave back the unit; null unless the viewer sees it. R51.',
  })
  async caseNumber(@Ctx() scope: SignedIn): Promise<string | null> {
    return (await this.seenCase(scope))?.number ?? null;
  }

  @Field(() => CaseType, { nullable: true, description: 'The same case; null unless the viewer sees it. R51.' })
  async case(@Ctx() scope: SignedIn): Promise<CaseType | null> {
    const found = await this.seenCase(scope);
    return found && new CaseType(found);
  }

  private async seenCase(scope: SignedIn) {
    return this.entry.caseId === null ? null : caseLoaders(scope).cases.load(this.entry.caseId);
  }
}

const LedgerEntryConnection = connectionType('LedgerEntry', LedgerEntryType, 'ledger entries');

@Resolver(() => AgreementType)
export class AgreementLedgerResolver {
  @FieldResolver(() => LedgerEntryConnection, {
    description: 'Every movement of its units, the oldest first. R13, R62.',
  })
  async ledger(
    @Root() { agreement }: AgreementType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<LedgerEntryType>> {
    return LedgerEntryConnection.of(
      mapPage(await listLedger(scope, agreement, page), (entry) => new LedgerEntryType(entry)),
    );
  }
}
