/** The audit log as operators read it. */
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { OperatorType } from '../identity/operator.graphql';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import { enumType } from '../platform/enum.graphql';
import { globalId, NO_ROW, parseGlobalId, rowNumber } from '../platform/global-id';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import type { Acting, AuditAction, AuditEntry, AuditTarget } from './audit-entry';
import { AuditActionEnum } from './audit-action.graphql';
import { doerLoader } from './audit.loader';
import { listAudit } from './list-audit';
import { aboutOf, factLines, networkOf, shownEntry } from './shown-entry.rules';

const AuditActorEnum = enumType('AuditActor', 'Who did it.', {
  SIGN_IN: 'Somebody who was signed in, or a program with a key.',
  COMMAND_LINE: 'Whoever may run the command line.',
  SYSTEM: 'A job of the server.',
});

const MOST_FACTS = 20;

@ObjectType('AuditEntry', { description: 'Something that somebody has to account for. Never what is in a case.' })
export class AuditEntryType {
  constructor(private readonly entry: AuditEntry) {}

  @Field(() => ID, { description: 'Opaque and stable.' })
  get id(): string {
    return globalId('AuditEntry', this.entry.id);
  }

  @Field(() => Int, { nullable: true, description: 'Its place in the chain; null for the seconds until it has one.' })
  get seq(): number | null {
    return this.entry.seq;
  }

  @Field(() => DateTimeScalar, { description: 'When.' })
  get at(): Date {
    return this.entry.at;
  }

  @Field(() => AuditActionEnum, { description: 'What was done.' })
  get action(): string {
    return this.entry.action;
  }

  @Field(() => AuditActorEnum, { description: 'What kind of doer it was.' })
  get actor(): Acting['actor'] {
    return this.entry.actor;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The sign-in that did it, by which a filter finds more; else null, also for what was done at cases.',
  })
  get actorId(): string | null {
    return idOf('Viewer', this.entry.actorSignInId);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Name and address of that sign-in as they are now; null for none, and once they are erased.',
  })
  async who(@Ctx() scope: SignedIn): Promise<string | null> {
    const { actorSignInId } = this.entry;
    const doer = actorSignInId === null ? null : await doerLoader(scope).load(actorSignInId);
    const words = doer ? [nameOf(doer), doer.email ? `<${doer.email}>` : ''].filter(Boolean) : [];
    return words.length > 0 ? words.join(' ') : null;
  }

  @Field(() => ID, { nullable: true, description: 'The API key that it was done with; null without one.' })
  get keyId(): string | null {
    return idOf('ApiKey', this.entry.actorKeyId);
  }

  @Field(() => String, { description: 'What kind of thing it was done to, such as Agreement, Case or Viewer.' })
  get targetType(): string {
    return this.entry.targetType;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'That thing; null where there is none. Whether it may be read is asked where it is read.',
  })
  get targetId(): string | null {
    return idOf(this.entry.targetType, this.entry.targetId);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The address or name that it is about; null for none, for contacts of cases, and once it is erased.',
  })
  get about(): string | null {
    return aboutOf(this.entry);
  }

  @Field(() => [String], {
    description: `What else there is to know, such as "role: ENGINEER"; ${MOST_FACTS} at most.`,
  })
  get facts(): string[] {
    return factLines(this.entry.facts).slice(0, MOST_FACTS);
  }

  @Field(() => String, { nullable: true, description: 'The address it came from; null for none, and once erased.' })
  get network(): string | null {
    return networkOf(this.entry);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Stands for this entry and all before it; null for the seconds until it has a place.',
  })
  get hash(): string | null {
    return this.entry.hash;
  }
}

const idOf = (type: string, id: number | null): string | null => (id === null ? null : globalId(type, id));

@InputType({ description: 'Narrows the list; all of it has to hold.' })
class AuditFilterInput {
  @Field(() => AuditActionEnum, { nullable: true, description: 'What was done.' }) action?: AuditAction | null;
  @Field(() => ID, { nullable: true, description: 'The sign-in that did it, from `actorId`.' }) actorId?: string | null;
  @Field(() => String, { nullable: true, description: 'What kind of thing it was done to.' }) targetType?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'The thing that it was done to.' }) targetId?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first moment.' }) since?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment before which they end.' })
  until?: Date | null;
}

/** An id that cannot be read names a thing that there is not. */
function targetOf({ targetType, targetId }: AuditFilterInput): Partial<AuditTarget> {
  const thing = targetId ? (parseGlobalId(targetId) ?? { type: targetType ?? '', id: NO_ROW }) : null;
  if (!thing) return targetType ? { type: targetType } : {};
  return targetType && targetType !== thing.type ? { type: targetType, id: NO_ROW } : thing;
}

const AuditConnection = connectionType('AuditEntry', AuditEntryType, 'entries of the audit log');

@Resolver(() => OperatorType)
export class OperatorAuditResolver {
  @FieldResolver(() => AuditConnection, { description: 'The audit log, the newest entry first.' })
  async audit(
    @Root() _operator: OperatorType,
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'Which of them.' })
    filter: AuditFilterInput | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<AuditEntryType>> {
    const { action, actorId, since, until } = filter ?? {};
    const asked = {
      action: action ?? null,
      actorSignInId: actorId ? rowNumber('Viewer', actorId) : null,
      target: filter ? targetOf(filter) : null,
      since: since ?? null,
      until: until ?? null,
    };
    return AuditConnection.of(
      mapPage(await listAudit(scope, asked, page), (entry) => new AuditEntryType(shownEntry(entry))),
    );
  }
}
