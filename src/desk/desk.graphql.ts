/** The support desk: what engineers and supervisors see of the cases that they do not own, and their own. R40, R48. */
import { Arg, Args, Ctx, Field, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import { CaseConnection, CaseType } from '../cases/case.graphql';
import type { CaseState } from '../cases/case-list';
import { CaseStateEnum } from '../cases/cases.graphql';
import type { SignedIn } from '../identity/scope';
import { mapPage } from '../platform/page';
import { PageArguments, type Connection } from '../platform/page.graphql';
import { countLoad } from './count-load';
import type { DeskRole } from './desk-member';
import { DeskRoleEnum } from './desk-role.graphql';
import { DeskQueueType } from './desk-queue.graphql';
import { listOwned, listWaiting } from './list-desk-cases';
import type { Membership } from './membership.loader';
import { deskMembership } from './membership.loader';
import { QueueLoadType } from './queue-load.graphql';
import { QueuedCaseConnection, QueuedCaseType } from './queued-case.graphql';
import type { Queue } from './queues.rules';

@InputType({ description: 'Narrows the list.' })
class DeskCaseFilter {
  @Field(() => CaseStateEnum, { nullable: true, description: 'Open or closed ones.' }) state?: CaseState | null;
}

/** Longer lists would cost more than documents are reckoned at; by name every queue is still found. */
const MOST_QUEUES = 500;
const MOST_LOADS = 150;

@ObjectType('Desk', { description: 'The support desk, as far as the viewer has a role there.' })
class DeskType {
  constructor(private readonly membership: Membership) {}

  @Field(() => [DeskRoleEnum], { description: 'What the viewer is there; 2 at most.' })
  get roles(): DeskRole[] {
    const { engineer, supervisor } = this.membership;
    return [...(engineer ? (['ENGINEER'] as const) : []), ...(supervisor ? (['SUPERVISOR'] as const) : [])];
  }

  @Field(() => [DeskQueueType], {
    description: `The queues of an engineer, by name; empty for others; ${MOST_QUEUES} at most.`,
  })
  get queues(): DeskQueueType[] {
    return this.mine.slice(0, MOST_QUEUES).map((queue) => new DeskQueueType(queue));
  }

  @Field(() => QueuedCaseConnection, {
    nullable: true,
    description:
      'What waits in one queue of an engineer, the most urgent first; null for a queue that is not theirs, as for one that does not exist.',
  })
  async queue(
    @Arg('name', () => String, { description: 'The name of the queue.' }) name: string,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<QueuedCaseType> | null> {
    const asked = this.mine.find((queue) => queue.name === name);
    return asked ? waiting(scope, [asked], page) : null;
  }

  @Field(() => QueuedCaseConnection, {
    description: 'What waits in all queues of an engineer, the most urgent first; empty for others.',
  })
  waitingCases(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<QueuedCaseType>> {
    return waiting(scope, this.mine, page);
  }

  @Field(() => CaseConnection, { description: 'The cases that the viewer owns, by due time. R48.' })
  async cases(
    @Arg('filter', () => DeskCaseFilter, { nullable: true, description: 'Which of them.' })
    filter: DeskCaseFilter | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<CaseType>> {
    const owned = await listOwned(scope, filter?.state, page);
    return CaseConnection.of(mapPage(owned, (found) => new CaseType(found)));
  }

  @Field(() => [QueueLoadType], {
    nullable: true,
    description: `How much there is to do in the queues of a supervisor, by name; null for others; ${MOST_LOADS} at most.`,
  })
  async load(@Ctx() scope: SignedIn): Promise<QueueLoadType[] | null> {
    const { supervisor } = this.membership;
    return (
      supervisor && (await countLoad(scope, supervisor.slice(0, MOST_LOADS))).map((load) => QueueLoadType.of(load))
    );
  }

  private get mine(): readonly Queue[] {
    return this.membership.engineer ?? [];
  }
}

async function waiting(
  scope: SignedIn,
  queues: readonly Queue[],
  page: PageArguments,
): Promise<Connection<QueuedCaseType>> {
  return QueuedCaseConnection.of(mapPage(await listWaiting(scope, queues, page), (found) => new QueuedCaseType(found)));
}

@Resolver()
export class DeskResolver {
  @Query(() => DeskType, {
    nullable: true,
    description: 'The support desk, for its engineers and supervisors; FORBIDDEN for everybody else.',
  })
  async desk(@Ctx() scope: SignedIn): Promise<DeskType> {
    return new DeskType(await deskMembership(scope));
  }
}
