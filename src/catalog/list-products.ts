/** The products by name, those that match the words that were typed. R34. */
import { isText, pageOfList, pageRequest, type Page, type PageArgs } from '../platform/page';
import { searchWords } from '../platform/search';
import { folded } from '../platform/text.rules';
import type { Product, ProductKind } from './catalogue';
import type { CatalogueScope } from './catalogue-scope';

export interface ProductFilter {
  search?: string | null | undefined;
  kind?: ProductKind | null | undefined;
}

export function listProducts(
  { catalogue, say }: CatalogueScope,
  { search, kind }: ProductFilter,
  args: PageArgs,
): Page<Product> {
  const request = pageRequest(args, 'products', say, isText);
  const words = searchWords(search, say);
  const found = catalogue.products
    .filter((product) => (!kind || product.kind === kind) && matches(product, words))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return pageOfList(found, request, (product) => product.name);
}

function matches(product: Product, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded([product.name, ...product.versions.map((version) => version.name)].join(' '));
  return words.every((word) => text.includes(word));
}
