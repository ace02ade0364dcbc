import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { DateTimeScalar } from '../platform/scalars.graphql';
import type { SupportHours } from '../routing/routing';
import { SupportHoursEnum } from '../routing/routing.graphql';
import { deskLoaders } from './desk.loader';
import type { Queue } from './queues.rules';

@ObjectType('DeskQueue', { description: 'A queue that an engineer has. R40.' })
export class DeskQueueType {
  constructor(private readonly queue: Queue) {}

  @Field(() => String, { description: 'Product family, region and 24/7.' })
  get name(): string {
    return this.queue.name;
  }

  @Field(() => String, { description: 'The region whose engineers answer.' })
  get region(): string {
    return this.queue.region;
  }

  @Field(() => SupportHoursEnum, { description: 'When they work on it.' })
  get supportHours(): SupportHours {
    return this.queue.supportHours;
  }

  @Field(() => Int, { description: 'How many open cases are in it that nobody owns.' })
  waiting(@Ctx() scope: SignedIn): Promise<number> {
    return deskLoaders(scope).waiting.load(this.queue.name);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when the most urgent of them is to be answered; null if nothing waits.',
  })
  oldestDueAt(@Ctx() scope: SignedIn): Promise<Date | null> {
    return deskLoaders(scope).oldestDueAt.load(this.queue.name);
  }
}
