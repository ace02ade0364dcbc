/** The receipt of a purchase: links to it, for the buyer alone. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { dayAt } from '../platform/calendar';
import { DateTimeScalar, URLScalar } from '../platform/scalars.graphql';
import { PurchaseType } from './purchase.graphql';
import { hasReceipt, receiptNumber } from './receipt';
import { linkReceipt } from './receipt-link';
import type { PurchaseScope } from './selling';

@ObjectType('PurchaseReceipt', {
  description: 'A receipt, as a page and as PDF. Both say what came back since, too.',
  simpleResolvers: true,
})
class PurchaseReceiptType {
  @Field(() => String, { description: 'The number of the receipt, such as R-2026-000001.' }) number!: string;
  @Field(() => DateTimeScalar, { description: 'The moment of the charge.' }) issuedAt!: Date;
  @Field(() => URLScalar, {
    description: 'A page to print. The link opens it without a token: to be followed, not kept.',
  })
  url!: string;
  @Field(() => URLScalar, { description: 'The same as PDF.' }) pdfUrl!: string;
  @Field(() => DateTimeScalar, { description: 'When both links end: ten minutes after they were asked for.' })
  expiresAt!: Date;
}

@Resolver(() => PurchaseType)
export class PurchaseReceiptResolver {
  @FieldResolver(() => PurchaseReceiptType, {
    nullable: true,
    description: 'Links to the receipt, each time new ones; null until it is GRANTED.',
  })
  receipt(@Root() { purchase }: PurchaseType, @Ctx() scope: PurchaseScope): PurchaseReceiptType | null {
    if (!hasReceipt(purchase)) return null;
    const { id, capturedAt: issuedAt } = purchase;
    return { number: receiptNumber(id, dayAt(issuedAt, scope.vendorTimeZone)), issuedAt, ...linkReceipt(scope, id) };
  }
}
