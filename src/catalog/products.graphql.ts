import { Arg, Args, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { mapPage } from '../platform/page';
import { PageArguments, type Connection } from '../platform/page.graphql';
import { URLScalar } from '../platform/scalars.graphql';
import { ProductConnection, ProductKindEnum, ProductType } from './catalog.graphql';
import type { ProductKind } from './catalogue';
import type { CatalogueScope } from './catalogue-scope';
import { listProducts } from './list-products';

@ObjectType('PartnerHelp', {
  description: 'Where partners find help that is not a support case; no incident is taken. R64.',
  simpleResolvers: true,
})
class PartnerHelpType {
  @Field(() => String, { description: 'PROGRAMME, PRESALES, BILLING or another topic of the catalogue.' })
  topic!: string;
  @Field(() => String, { description: 'The topic in the viewer’s language.' }) name!: string;
  @Field(() => String, { description: 'What is found there, in the viewer’s language.' }) text!: string;
  @Field(() => URLScalar, { description: 'Where to go.' }) url!: string;
}

@Resolver()
export class ProductsResolver {
  @Query(() => ProductConnection, {
    nullable: true,
    description: 'The products that support is given for, by name. R34.',
  })
  products(
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Words that must all occur in the name of product or versions, without regard to case and accents; at most 200 characters.',
    })
    search: string | null | undefined,
    @Arg('kind', () => ProductKindEnum, { nullable: true, description: 'Only products of this kind.' })
    kind: ProductKind | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: CatalogueScope,
  ): Connection<ProductType> {
    return ProductConnection.of(
      mapPage(listProducts(scope, { search, kind }, page), (product) => new ProductType(product)),
    );
  }

  @Query(() => [PartnerHelpType], {
    nullable: true,
    description: 'Where a partner goes who needs help with the programme, presales or billing; 10 at most. R64.',
  })
  partnerHelp(@Ctx() { catalogue, say }: CatalogueScope): PartnerHelpType[] {
    return catalogue.partnerHelp.map(({ topic, names, texts, url }) => ({
      topic,
      url,
      name: names[say.language],
      text: texts[say.language],
    }));
  }
}
