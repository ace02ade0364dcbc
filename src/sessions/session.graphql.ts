/** The browsers in which the viewer is signed in, and ending that. R1. */
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { ViewerType } from '../identity/viewer.graphql';
import { enumType } from '../platform/enum.graphql';
import { globalId, rowNumber } from '../platform/global-id';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import { endOtherSessions, endSession } from './end-session';
import { listSessions } from './list-sessions';
import { MOST_SESSIONS, type Session } from './session';

@ObjectType('Session', { description: 'A browser in which the viewer is signed in.', simpleResolvers: true })
export class SessionType {
  @Field(() => ID, { description: 'For `endSession`.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When somebody signed in there.' }) startedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' }) seenAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it ends, however much it is used.' }) endsAt!: Date;
  @Field(() => String, { description: 'What the browser says that it is; may be empty, and may be untrue.' })
  agent!: string;
  @Field(() => String, { description: 'The network address from which somebody signed in.' }) network!: string;
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' }) current!: boolean;

  static of({ id, startedAt, seenAt, endsAt, agent, network }: Session, { credential }: SignedIn): SessionType {
    const current = credential?.kind === 'SESSION' && credential.sessionId === id;
    return { id: globalId('Session', id), startedAt, seenAt, endsAt, agent, network, current };
  }
}

@InputType({ description: 'Which one.' })
class EndSessionInput {
  @Field(() => ID, { description: 'One of the viewer’s own.' }) sessionId!: string;
}

const EndSessionErrorCodeEnum = enumType('EndSessionErrorCode', 'Why a session was not ended.', {
  SESSION_NOT_FOUND: 'The viewer has no such session, or it is over already.',
});

@ObjectType('EndSessionError', {
  implements: UserError,
  description: 'Why a session was not ended.',
  simpleResolvers: true,
})
class EndSessionError implements UserError {
  @Field(() => EndSessionErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: 'SESSION_NOT_FOUND';
  message!: string;
  path!: string[] | null;
}

@ObjectType('EndSessionPayload', { description: 'The viewer, or why it was refused.', simpleResolvers: true })
class EndSessionPayload {
  @Field(() => ViewerType, { nullable: true, description: 'Null if it was refused.' }) viewer!: ViewerType | null;
  @Field(() => Int, { description: 'How many sessions were ended; 0 if it was refused.' }) ended!: number;
  @Field(() => [EndSessionError], { description: 'Empty on success; 1 at most.' }) userErrors!: EndSessionError[];
}

@InputType({ description: 'Which ones.' })
class EndOtherSessionsInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Whether the browser that asks stays signed in.' })
  keepCurrent!: boolean;
}

@Resolver(() => ViewerType)
export class SessionsResolver {
  @FieldResolver(() => [SessionType], {
    description: `Where this sign-in is signed in in a browser, the one first that was used last; ${MOST_SESSIONS} at most.`,
  })
  async sessions(@Root() _viewer: ViewerType, @Ctx() scope: SignedIn): Promise<SessionType[]> {
    return (await listSessions(scope)).map((session) => SessionType.of(session, scope));
  }

  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description: 'Signs a browser of the viewer’s out. What it has open ends within a second.',
  })
  async endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which one.' }) { sessionId }: EndSessionInput,
    @Ctx() scope: SignedIn,
  ): Promise<EndSessionPayload> {
    if (await endSession(scope, rowNumber('Session', sessionId)))
      return { viewer: new ViewerType(scope.viewer), ended: 1, userErrors: [] };
    const message = scope.say('session.NOT_FOUND');
    return {
      viewer: null,
      ended: 0,
      userErrors: [{ code: 'SESSION_NOT_FOUND', message, path: ['input', 'sessionId'] }],
    };
  }

  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description: 'Signs the viewer out in every browser but the one that asks; with a bearer token in every browser.',
  })
  async endOtherSessions(
    @Arg('input', () => EndOtherSessionsInput, { description: 'Whether this browser stays.' })
    { keepCurrent }: EndOtherSessionsInput,
    @Ctx() scope: SignedIn,
  ): Promise<EndSessionPayload> {
    const ended = await endOtherSessions(scope, keepCurrent);
    return { viewer: new ViewerType(scope.viewer), ended, userErrors: [] };
  }
}
