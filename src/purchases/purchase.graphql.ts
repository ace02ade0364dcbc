/** A purchase as its buyer sees it. R26–R31. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import { AgreementType } from '../agreements/agreement.graphql';
import { PlanTypeType } from '../agreements/plan-type.graphql';
import { agreementLoaders } from '../agreements/agreement.loader';
import { endOfTerm } from '../agreements/term.rules';
import type { PlanType } from '../catalog/catalogue';
import { ProductVersionType } from '../catalog/catalog.graphql';
import type { SignedIn } from '../identity/scope';
import { dayAt } from '../platform/calendar';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { connectionType } from '../platform/page.graphql';
import { DateTimeScalar, URLScalar } from '../platform/scalars.graphql';
import { isUsable } from './card.rules';
import { MoneyType } from './money.graphql';
import { isOpenQuote, nextStep, type PurchaseStep } from './next-step.rules';
import type { Purchase } from './purchase';
import { purchaseLoaders } from './purchase.loader';
import { PurchaseFacts } from './purchase-facts.graphql';
import { PurchaseTermsType } from './purchase-options.graphql';
import { CardFaceType, PurchaseFailureType, PurchaseStepEnum } from './purchase-parts.graphql';
import { confirmationText, failureText } from './purchase.wording';
import type { PurchaseScope } from './selling';

@ObjectType('Purchase', {
  implements: Node,
  description: 'One incident or a pack of them, bought or being bought by the viewer. R26–R31.',
})
export class PurchaseType extends PurchaseFacts implements Node {
  readonly id: string;

  constructor(purchase: Purchase, scope: PurchaseScope) {
    super(purchase, scope);
    this.id = globalId('Purchase', purchase.id);
  }

  @Field(() => String, { description: 'What to quote about it, also on the card’s statement.' })
  get reference(): string {
    return this.purchase.reference;
  }

  @Field(() => PurchaseStepEnum, { description: 'What the buyer does next.' })
  async next(): Promise<PurchaseStep> {
    const { purchase, scope } = this;
    const card = isOpenQuote(purchase, scope.now) && (await purchaseLoaders(scope).card.load(0));
    return nextStep(purchase, card !== false && card !== null && isUsable(card, scope.today), scope.now);
  }

  @Field(() => PlanTypeType, { description: 'What is bought.' })
  get planType(): PlanTypeType {
    return PlanTypeType.of(this.scope.catalogue.planType(this.purchase.planTypeCode) as PlanType);
  }

  @Field(() => MoneyType, { description: 'What it costs, taxes included: what is charged, and no more. R28.' })
  get price(): MoneyType {
    return this.money(this.purchase.amount);
  }

  @Field(() => PurchaseTermsType, {
    nullable: true,
    description: 'The terms under which it is bought; null if they are not in the catalogue any more. R28.',
  })
  get terms(): PurchaseTermsType | null {
    const { catalogue, say } = this.scope;
    const terms = catalogue.purchaseTerms(this.purchase.termsVersion);
    return terms ? PurchaseTermsType.of(terms, say.language) : null;
  }

  @Field(() => ProductVersionType, {
    nullable: true,
    description: 'What help was wanted with; the plan covers more. Null if it is not in the catalogue any more. R23.',
  })
  get productVersion(): ProductVersionType | null {
    const version = this.scope.catalogue.version(this.purchase.productVersionId ?? 0);
    return version ? new ProductVersionType(version) : null;
  }

  @Field(() => String, {
    description:
      'What the buyer confirms, in the viewer’s language: how much is charged at once, to which card, under which terms, and when it lapses. R28, R30.',
  })
  async confirmation(): Promise<string> {
    const { purchase, scope } = this;
    const card = this.card ?? (isOpenQuote(purchase, scope.now) ? await purchaseLoaders(scope).card.load(0) : null);
    const planType = scope.catalogue.planType(purchase.planTypeCode);
    const boughtOn = purchase.capturedAt ? dayAt(purchase.capturedAt, scope.vendorTimeZone) : scope.today;
    const endsOn = planType ? endOfTerm(planType, boughtOn) : null;
    return confirmationText({ quote: purchase, plan: this.planType.name, card, endsOn }, scope.say);
  }

  @Field(() => DateTimeScalar, { description: 'Until when the price is held: an hour.' })
  get quoteEndsAt(): Date {
    return this.purchase.quoteEndsAt;
  }

  @Field(() => PurchaseFailureType, { nullable: true, description: 'FAILED: why nothing was charged; else null.' })
  get failure(): PurchaseFailureType | null {
    const { state, failure: code } = this.purchase;
    return state === 'FAILED' && code ? { code, message: failureText(code, this.scope.say) } : null;
  }

  @Field(() => URLScalar, {
    nullable: true,
    description: 'PASS_CHALLENGE: the page of the bank; else null, and for clients with the provider’s own fields.',
  })
  get challengeUrl(): string | null {
    return this.isAsked() ? this.purchase.challengeUrl : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'PASS_CHALLENGE: for the provider’s own program in a client; else null.',
  })
  get challengeSecret(): string | null {
    return this.isAsked() ? this.purchase.challengeSecret : null;
  }

  @Field(() => AgreementType, {
    nullable: true,
    description: 'What came of it, registered to the buyer; null before. R31.',
  })
  async agreement(@Ctx() scope: SignedIn): Promise<AgreementType | null> {
    const { agreementId } = this.purchase;
    const found = agreementId === null ? null : await agreementLoaders(scope).agreements.load(agreementId);
    return found && new AgreementType(found);
  }

  @Field(() => CardFaceType, {
    nullable: true,
    description: 'The card that it was charged to, or is to be; null before it is confirmed. R27.',
  })
  get card(): CardFaceType | null {
    const { cardBrand: brand, cardLast4: last4 } = this.purchase;
    return brand !== null && last4 !== null ? { brand, last4 } : null;
  }

  @Field(() => MoneyType, { description: 'What was given back.' })
  get refunded(): MoneyType {
    return this.money(this.purchase.refundedAmount);
  }

  @Field(() => Boolean, {
    description: 'Whether the buyer’s bank disputes the charge: unused incidents wait until that is settled.',
  })
  get disputed(): boolean {
    return this.purchase.disputedAt !== null;
  }

  private isAsked(): boolean {
    return nextStep(this.purchase, true, this.scope.now) === 'PASS_CHALLENGE';
  }
}

export const PurchaseConnection = connectionType('Purchase', PurchaseType, 'purchases');
