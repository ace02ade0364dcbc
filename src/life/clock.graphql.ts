/** The response clock as contacts and engineer see it, alike. R41, R63. */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import { clockEvents, settledPromise, type Settled } from '../cases/case-clock.rules';
import type { SignedIn } from '../identity/scope';
import { MINUTE } from '../platform/calendar';
import { enumType } from '../platform/enum.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { responseClock, type ClockOutcome, type ClockState, type ResponseClock } from '../routing/response-clock.rules';
import { clockEventLoader } from './clock.loader';

const StateEnum = enumType('ResponseClockState', 'What the clock does. R63.', {
  RUNNING: 'It runs: the desk is open and it is its turn.',
  CLOSED_HOURS: 'The desk is closed; the time does not count.',
  PAUSED: 'The case waits for the customer; the time does not count.',
  STOPPED: 'The case is closed.',
} satisfies Record<ClockState, string>);

const OutcomeEnum = enumType('ResponseOutcome', 'Whether the first answer came in time. R41.', {
  PENDING: 'It is not due yet.',
  MET: 'It came in time.',
  BREACHED: 'It came too late, or is due and has not come.',
  NOT_NEEDED: 'The case was closed before an answer was due.',
} satisfies Record<ClockOutcome, string>);

@ObjectType('ResponseClockSegment', {
  description: 'A stretch in which the clock did one thing.',
  simpleResolvers: true,
})
class SegmentType {
  @Field(() => StateEnum, { description: 'What it did.' }) state!: ClockState;
  @Field(() => DateTimeScalar, { description: 'From this moment …' }) from!: Date;
  @Field(() => DateTimeScalar, { description: '… to this one; of the last one to now, where it goes on.' }) to!: Date;
}

/** Half a year of working days and nights; more nobody looks at in one piece. */
const MOST_SEGMENTS = 400;

@ObjectType('ResponseClock', {
  description: 'When the first answer is due, whether it came in time, and whose time passed since. R41, R63.',
})
class ResponseClockType {
  constructor(
    private readonly clock: ResponseClock,
    private readonly promise: Settled,
  ) {}

  @Field(() => StateEnum, { description: 'What it does now.' })
  get state(): ClockState {
    return this.clock.state;
  }

  @Field(() => OutcomeEnum, { description: 'Whether the first answer came in time.' })
  get outcome(): ClockOutcome {
    return this.promise.outcome;
  }

  @Field(() => Int, { description: 'In how many minutes of the desk’s hours the first answer is promised.' })
  get targetMinutes(): number {
    return this.clock.targetMinutes;
  }

  @Field(() => Int, { description: 'Counted minutes so far, or up to the first answer; rounded down.' })
  get elapsedMinutes(): number {
    return Math.floor(this.clock.elapsedMs / MINUTE);
  }

  @Field(() => DateTimeScalar, {
    description:
      'When the first answer is due; while the clock is paused, as if it went on now. Once answered or closed it stays.',
  })
  get dueAt(): Date {
    return this.promise.dueAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an engineer first answered; null before.' })
  get respondedAt(): Date | null {
    return this.clock.respondedAt;
  }

  @Field(() => [SegmentType], {
    description: `What the clock did from the submission to the closing, in order: the newest ${MOST_SEGMENTS} at most.`,
  })
  get segments(): SegmentType[] {
    return this.clock.segments.slice(-MOST_SEGMENTS);
  }
}

takesOfCase(
  'responseClock',
  'submittedAt',
  'severity',
  'supportHours',
  'region',
  'responseDueAt',
  'respondedAt',
  'closedAt',
);

@Resolver(() => CaseType)
export class CaseClockResolver {
  @FieldResolver(() => ResponseClockType, {
    description: 'Its response clock, the same for contacts and engineer. R63.',
  })
  async responseClock(@Root() { found }: CaseType, @Ctx() scope: SignedIn): Promise<ResponseClockType> {
    const events = await clockEventLoader(scope).load(found.id);
    const clock = responseClock(clockEvents(found, events, scope.catalogue), scope.now);
    return new ResponseClockType(clock, settledPromise(found) ?? clock);
  }
}
