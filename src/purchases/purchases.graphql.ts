/** Finds what the viewer bought, and the card that is kept for it. R27, R31. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../identity/viewer.graphql';
import { rowNumber } from '../platform/global-id';
import { mapPage } from '../platform/page';
import { PageArguments, type Connection } from '../platform/page.graphql';
import { listPurchases } from './list-purchases';
import { lookAtPurchase } from './look-at-purchase';
import { PurchaseConnection, PurchaseType } from './purchase.graphql';
import { purchaseLoaders } from './purchase.loader';
import { SavedCardType } from './saved-card.graphql';
import type { PurchaseScope } from './selling';

@Resolver()
export class PurchaseResolver {
  @Query(() => PurchaseType, {
    nullable: true,
    description:
      'The purchase with this id; null for one of somebody else. While it is under way the provider is asked what came of it. R28, R31.',
  })
  async purchase(
    @Arg('id', () => ID, { description: 'A purchase of this sign-in.' }) id: string,
    @Ctx() scope: PurchaseScope,
  ): Promise<PurchaseType | null> {
    const found = await purchaseLoaders(scope).purchases.load(rowNumber('Purchase', id));
    return found && new PurchaseType(await lookAtPurchase(scope, found), scope);
  }
}

@Resolver(() => ViewerType)
export class ViewerPurchasesResolver {
  @FieldResolver(() => PurchaseConnection, {
    description: 'What this sign-in has bought or begun to buy, the newest first. R31.',
  })
  async purchases(
    @Root() _viewer: ViewerType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: PurchaseScope,
  ): Promise<Connection<PurchaseType>> {
    return PurchaseConnection.of(
      mapPage(await listPurchases(scope, page), (purchase) => new PurchaseType(purchase, scope)),
    );
  }

  @FieldResolver(() => SavedCardType, {
    nullable: true,
    description:
      'The card that the payment provider keeps for this sign-in; null where there is none. What of it is known here is told to nobody else. R27.',
  })
  async card(@Root() _viewer: ViewerType, @Ctx() scope: PurchaseScope): Promise<SavedCardType | null> {
    const card = await purchaseLoaders(scope).card.load(0);
    return card && SavedCardType.of(card, scope.today);
  }
}
