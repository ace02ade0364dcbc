/** Live updates: that something changed, and the thing as this viewer sees it then. R48, R53. */
import { Arg, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { SubscribeResolverData } from 'type-graphql';
import type { Case } from '../cases/case';
import { CaseType } from '../cases/case.graphql';
import { globalId, rowNumber } from '../platform/global-id';
import { followCase } from './follow-case';
import { followMyCases, type MyCaseChange } from './follow-my-cases';
import { followQueue, type QueueState } from './follow-queue';
import type { LiveEvent } from './live-events';
import type { LiveScope } from './live-scope';

@ObjectType('CaseChange', {
  description: 'Something happened to a case; how often is not told.',
  simpleResolvers: true,
})
class CaseChange {
  @Field(() => ID, {
    nullable: true,
    description: 'Which one. Null where that is not known: read anew what you show. Never null in `caseChanged`.',
  })
  caseId!: string | null;
  @Field(() => CaseType, {
    nullable: true,
    description: 'As it is now; null if the viewer does not see it any more, and without `caseId`. R53.',
  })
  case!: CaseType | null;

  static of(caseId: number | null, found: Case | null): CaseChange {
    return { caseId: caseId === null ? null : globalId('Case', caseId), case: found && new CaseType(found) };
  }
}

@ObjectType('QueueChange', { description: 'Something happened in a queue.', simpleResolvers: true })
class QueueChange {
  @Field(() => String, { description: 'The name of the queue.' }) queue!: string;
  @Field(() => Int, { description: 'How many cases wait in it now: open and nobody’s.' }) waiting!: number;
}

type Opening<A> = SubscribeResolverData<unknown, A, LiveScope>;

@Resolver()
export class LiveResolver {
  @Subscription(() => CaseChange, {
    description:
      'Tells of each change of a case for as long as the viewer sees it; it ends at once when that is over, and before it begins for a case that is not there. R48, R53.',
    subscribe: ({ args, context }: Opening<{ caseId: string }>) => followCase(context, rowNumber('Case', args.caseId)),
  })
  caseChanged(
    @Arg('caseId', () => ID, { description: 'A case that this viewer sees.' }) _caseId: string,
    @Root() { shown }: LiveEvent<Case>,
  ): CaseChange {
    return CaseChange.of(shown.id, shown);
  }

  @Subscription(() => CaseChange, {
    description:
      'Tells of each change of every case in which the viewer is a contact or whose engineer they are, new ones included. R48.',
    subscribe: ({ context }: Opening<object>) => followMyCases(context),
  })
  myCasesChanged(@Root() { shown }: LiveEvent<MyCaseChange>): CaseChange {
    return CaseChange.of(shown.caseId, shown.found);
  }

  @Subscription(() => QueueChange, {
    description:
      'Tells an engineer of each change of a queue, never of what is in it; it ends at once for who does not have the queue.',
    subscribe: ({ args, context }: Opening<{ queue: string }>) => followQueue(context, args.queue),
  })
  queueChanged(
    @Arg('queue', () => String, { description: 'The name of a queue that the viewer has.' }) _queue: string,
    @Root() { shown }: LiveEvent<QueueState>,
  ): QueueChange {
    return shown;
  }
}
