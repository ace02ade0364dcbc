/** What a purchase is to its buyer and to operators alike. R28, R31. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CountryCodeScalar, DateTimeScalar } from '../platform/scalars.graphql';
import { MoneyType } from './money.graphql';
import type { Purchase, PurchaseState } from './purchase';
import { PurchaseStateEnum } from './purchase-parts.graphql';
import type { PurchaseScope } from './selling';

@ObjectType()
export abstract class PurchaseFacts {
  constructor(
    readonly purchase: Purchase,
    protected readonly scope: PurchaseScope,
  ) {}

  @Field(() => PurchaseStateEnum, { description: 'What has become of it.' })
  get state(): PurchaseState {
    return this.purchase.state;
  }

  @Field(() => Int, { description: 'Incidents.' })
  get units(): number {
    return this.purchase.units;
  }

  @Field(() => CountryCodeScalar, { description: 'The country for which the price was asked.' })
  get country(): string {
    return this.purchase.country;
  }

  @Field(() => Int, { description: 'Incidents that were given back.' })
  get refundedUnits(): number {
    return this.purchase.refundedUnits;
  }

  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  get startedAt(): Date {
    return this.purchase.startedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the buyer confirmed it; null before.' })
  get confirmedAt(): Date | null {
    return this.purchase.confirmedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was charged; null if it was not.' })
  get capturedAt(): Date | null {
    return this.purchase.capturedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the agreement was there; null before.' })
  get grantedAt(): Date | null {
    return this.purchase.grantedAt;
  }

  protected money(amount: number): MoneyType {
    return MoneyType.of({ amount, currency: this.purchase.currency }, this.scope.say.language);
  }
}
