/** Products, versions, problems and portals as the API shows them. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Day } from '../platform/calendar';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { connectionType } from '../platform/page.graphql';
import { DateScalar } from '../platform/scalars.graphql';
import type { Problem, ProblemCategory, Product, ProductKind, ProductVersion } from './catalogue';
import { MOST } from './catalogue';
import { SupportPortalType } from './portal.graphql';
import type { CatalogueScope } from './catalogue-scope';
import { lifecyclePhase } from './lifecycle.rules';

export const ProductKindEnum = enumType('ProductKind', 'Where a product runs.', {
  ON_PREMISES: 'Installed by the customer.',
  CLOUD: 'Run by the vendor as a service.',
});

const LifecyclePhaseEnum = enumType(
  'LifecyclePhase',
  'Where a version stands in its life today, by the vendor’s calendar. R21, R24.',
  {
    NOT_RELEASED: 'Before its release day: no plan covers it.',
    MAINSTREAM: 'In mainstream support.',
    EXTENDED: 'Past mainstream, before the end of extended support.',
    ENDED: 'Past its end of support: no plan covers it. R23.',
    MODERN: 'Supported until an end is announced; counts as mainstream.',
  },
);

@ObjectType('Product', { implements: Node, description: 'Something that support is given for. R34.' })
export class ProductType implements Node {
  readonly id: string;

  constructor(private readonly product: Product) {
    this.id = globalId('Product', product.id);
  }

  @Field(() => String, { description: 'Its name, the same in every language.' })
  get name() {
    return this.product.name;
  }

  @Field(() => ProductKindEnum, { description: 'Where it runs.' })
  get kind(): ProductKind {
    return this.product.kind;
  }

  @Field(() => [ProductVersionType], { description: `Its versions, the newest first; ${MOST.versions} at most.` })
  get versions() {
    return this.product.versions.map((version) => new ProductVersionType(version));
  }

  @Field(() => [ProblemCategoryType], {
    description: `What can be wrong with it, by category; ${MOST.categories} at most.`,
  })
  get categories() {
    return this.product.categories.map((category) => new ProblemCategoryType(category));
  }

  @Field(() => SupportPortalType, { description: 'Where its support is given. R36.' })
  portal(@Ctx() { say }: CatalogueScope): SupportPortalType {
    return SupportPortalType.of(this.product.portal, say.language);
  }
}

@ObjectType('ProductVersion', { implements: Node, description: 'A version of a product, with its lifecycle. R21–R24.' })
export class ProductVersionType implements Node {
  readonly id: string;

  constructor(private readonly version: ProductVersion) {
    this.id = globalId('ProductVersion', version.id);
  }

  @Field(() => String, { description: 'Its name without the product’s.' })
  get name() {
    return this.version.name;
  }

  @Field(() => ProductType, { description: 'The product that it is a version of.' })
  get product() {
    return new ProductType(this.version.product);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of its support; null for one that was always there.',
  })
  get releasedOn(): Day | null {
    return this.version.releasedOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of mainstream support; null under the modern policy.',
  })
  get mainstreamEndsOn(): Day | null {
    return this.version.mainstreamEndsOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of any support; null while none is announced.',
  })
  get extendedEndsOn(): Day | null {
    return this.version.extendedEndsOn;
  }

  @Field(() => LifecyclePhaseEnum, { description: 'Where it stands today.' })
  lifecyclePhase(@Ctx() { today }: CatalogueScope): string {
    return lifecyclePhase(this.version, today);
  }
}

@ObjectType('ProblemCategory', { implements: Node, description: 'A kind of problem of one product. R34.' })
export class ProblemCategoryType implements Node {
  readonly id: string;

  constructor(private readonly category: ProblemCategory) {
    this.id = globalId('ProblemCategory', category.id);
  }

  @Field(() => String, { description: 'Its name in the viewer’s language.' })
  name(@Ctx() { say }: CatalogueScope): string {
    return this.category.names[say.language];
  }

  @Field(() => ProductType, { description: 'The product that it belongs to.' })
  get product() {
    return new ProductType(this.category.product);
  }

  @Field(() => [ProblemType], { description: `The problems to choose from; ${MOST.problems} at most.` })
  get problems() {
    return this.category.problems.map((problem) => new ProblemType(problem));
  }
}

@ObjectType('Problem', { implements: Node, description: 'A problem that a case can be about. R34.' })
export class ProblemType implements Node {
  readonly id: string;

  constructor(private readonly problem: Problem) {
    this.id = globalId('Problem', problem.id);
  }

  @Field(() => String, { description: 'Its name in the viewer’s language.' })
  name(@Ctx() { say }: CatalogueScope): string {
    return this.problem.names[say.language];
  }

  @Field(() => ProblemCategoryType, { description: 'The category that it belongs to.' })
  get category() {
    return new ProblemCategoryType(this.problem.category);
  }
}

export const ProductConnection = connectionType('Product', ProductType, 'products');
