/** A case that waits, as engineers of its queue see it before anybody has taken it. R48. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import type { WaitingCase } from '../cases/desk-case.store';
import { ProductVersionType } from '../catalog/catalog.graphql';
import type { ProductVersion, Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { connectionType } from '../platform/page.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import type { SupportHours } from '../routing/routing';
import { SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';

@ObjectType('QueuedCase', {
  description: 'A case that waits in a queue: what an engineer needs to choose it, and nothing of its content. R48.',
})
export class QueuedCaseType {
  constructor(private readonly found: WaitingCase) {}

  @Field(() => String, { description: 'The number by which it is taken.' })
  get number(): string {
    return this.found.number;
  }

  @Field(() => SeverityEnum, { description: 'How badly it hurts.' })
  get severity(): Severity {
    return this.found.severity;
  }

  @Field(() => SupportHoursEnum, { description: 'When the engineers work on it.' })
  get supportHours(): SupportHours {
    return this.found.supportHours;
  }

  @Field(() => ProductVersionType, { description: 'The version that help is needed with.' })
  productVersion(@Ctx() { catalogue }: SignedIn): ProductVersionType {
    return new ProductVersionType(catalogue.version(this.found.productVersionId) as ProductVersion);
  }

  @Field(() => String, { description: 'The region whose engineers answer.' })
  get region(): string {
    return this.found.region;
  }

  @Field(() => DateTimeScalar, { description: 'By when the first answer is due. R41.' })
  get responseDueAt(): Date {
    return this.found.responseDueAt;
  }
}

export const QueuedCaseConnection = connectionType('QueuedCase', QueuedCaseType, 'waiting cases');
