/** What can be bought for a version, at which price, and why not. R23, R26–R30. */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { PlanTypeType } from '../agreements/plan-type.graphql';
import { RemedyType } from '../agreements/reason.graphql';
import { MOST, type PurchaseTerms } from '../catalog/catalogue';
import type { Day } from '../platform/calendar';
import { rowNumber } from '../platform/global-id';
import { CountryCodeScalar, DateScalar } from '../platform/scalars.graphql';
import type { Language } from '../platform/wording';
import { MoneyType } from './money.graphql';
import { offerRefusalText, refusalText } from './offer.wording';
import { offersFor, type Offer, type Offers, type Shopper } from './purchase-offer.rules';
import { PurchaseRefusalCodeEnum } from './purchase-refusal.graphql';
import type { PurchaseRefusalCode } from './purchase-refusal.rules';
import { wayBack } from './purchase-refusal.wording';
import { purchaseLoaders } from './purchase.loader';
import { SavedCardType } from './saved-card.graphql';
import type { PurchaseScope } from './selling';
import { shopperOf } from './shopper';

@ObjectType('PurchaseTerms', { description: 'What a buyer agrees to. R28.', simpleResolvers: true })
export class PurchaseTermsType {
  @Field(() => String, { description: 'Its name; the text of a version never changes.' }) version!: string;
  @Field(() => String, { description: 'In the viewer’s language.' }) text!: string;

  static of({ version, texts }: PurchaseTerms, language: Language): PurchaseTermsType {
    return { version, text: texts[language] };
  }
}

@ObjectType('PurchaseOffer', { description: 'One incident, or a pack of them, with its price. R29, R30.' })
class PurchaseOfferType {
  constructor(
    private readonly offer: Offer,
    private readonly shopper: Shopper,
    private readonly scope: PurchaseScope,
  ) {}

  @Field(() => PlanTypeType, { description: 'What is bought.' })
  get planType(): PlanTypeType {
    return PlanTypeType.of(this.offer.planType);
  }

  @Field(() => Int, { description: 'Incidents.' })
  get units(): number {
    return this.offer.units;
  }

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What it costs today, taxes included; null where it is not sold.',
  })
  get price(): MoneyType | null {
    const { price } = this.offer;
    return price && MoneyType.of(price, this.scope.say.language);
  }

  @Field(() => PurchaseTermsType, {
    nullable: true,
    description: 'The terms under which it is sold today; null where it is not. R28.',
  })
  get terms(): PurchaseTermsType | null {
    const { catalogue, say } = this.scope;
    const terms = catalogue.purchaseTerms(this.offer.price?.termsVersion ?? '');
    return terms ? PurchaseTermsType.of(terms, say.language) : null;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of use if it is bought today; what is unused lapses after it. Null where it is not sold. R12, R30.',
  })
  get endsOn(): Day | null {
    return this.offer.price && this.offer.endsOn;
  }

  @Field(() => Boolean, {
    description:
      'Whether it is the one to take if nothing speaks for another: a single incident, since all lapse. R30.',
  })
  get recommended(): boolean {
    return this.offer.recommended;
  }

  @Field(() => Boolean, { description: 'Whether it can be bought.' })
  get offered(): boolean {
    return this.offer.refusal === null;
  }

  @Field(() => PurchaseRefusalCodeEnum, {
    nullable: true,
    description: 'What is in the way; null where it is offered.',
  })
  get code(): PurchaseRefusalCode | null {
    return this.offer.refusal;
  }

  @Field(() => String, { nullable: true, description: 'The same in the viewer’s language.' })
  get message(): string | null {
    const { offer, shopper, scope } = this;
    return offer.refusal && offerRefusalText(offer, shopper, scope.say);
  }
}

@ObjectType('PurchaseOptions', { description: 'What can be bought for a version with this sign-in. R23, R26–R30.' })
class PurchaseOptionsType {
  private readonly sold: Offers;

  constructor(
    private readonly shopper: Shopper,
    private readonly scope: PurchaseScope,
  ) {
    this.sold = offersFor(shopper);
  }

  @Field(() => Boolean, { description: 'Whether something can be bought.' })
  get offered(): boolean {
    return this.sold.refusal === null;
  }

  @Field(() => PurchaseRefusalCodeEnum, {
    nullable: true,
    description: 'The first thing in the way; null where something can be bought.',
  })
  get code(): PurchaseRefusalCode | null {
    return this.sold.refusal;
  }

  @Field(() => String, { nullable: true, description: 'The same in the viewer’s language.' })
  get message(): string | null {
    const { sold, shopper, scope } = this;
    return sold.refusal && refusalText(sold.refusal, shopper, scope.say);
  }

  @Field(() => [RemedyType], {
    description: 'The way back, best first; empty where something can be bought; 3 at most.',
  })
  get remedies(): RemedyType[] {
    const { sold, shopper, scope } = this;
    return sold.refusal ? wayBack(sold.refusal, shopper.version, scope) : [];
  }

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Whose price list it is; null where that is not known. R29.',
  })
  get country(): string | null {
    return this.shopper.country;
  }

  @Field(() => [PurchaseOfferType], {
    description: `The fewest incidents first, also those that are not sold in the country; empty where nothing can be bought; ${MOST.offers} at most.`,
  })
  get offers(): PurchaseOfferType[] {
    return this.sold.offers.map((offer) => new PurchaseOfferType(offer, this.shopper, this.scope));
  }

  @Field(() => SavedCardType, {
    nullable: true,
    description: 'The card that would be charged; null where none is kept, or nothing can be bought. R27.',
  })
  async card(): Promise<SavedCardType | null> {
    if (this.sold.refusal !== null) return null;
    const card = await purchaseLoaders(this.scope).card.load(0);
    return card && SavedCardType.of(card, this.scope.today);
  }
}

@Resolver()
export class PurchaseOptionsResolver {
  @Query(() => PurchaseOptionsType, {
    nullable: true,
    description:
      'What can be bought for a version, at which price, and why not; null for a version that does not exist. Nothing is charged before `confirmPurchase`. R23, R26–R30.',
  })
  purchaseOptions(
    @Arg('productVersionId', () => ID, { description: 'The version that help is needed with.' }) id: string,
    @Arg('country', () => CountryCodeScalar, {
      nullable: true,
      description: 'Whose price list holds; without it the country of the profile. R29.',
    })
    country: string | null | undefined,
    @Ctx() scope: PurchaseScope,
  ): PurchaseOptionsType | null {
    const version = scope.catalogue.version(rowNumber('ProductVersion', id));
    return version ? new PurchaseOptionsType(shopperOf(scope, version, country ?? null), scope) : null;
  }
}
