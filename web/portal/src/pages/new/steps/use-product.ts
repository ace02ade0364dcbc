/** A product with all that the first step asks of it, by its own id or by that of one of its versions. */
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import type { NewProductFieldsFragment } from '../../../gql/graphql';
import { readFragment } from '../../../gql';

const FIELDS = graphql(/* GraphQL */ `
  fragment NewProductFields on Product {
    id
    name
    kind
    portal {
      accessIdPair
      alternative
      here
      name
      signIn
      url
    }
    versions {
      id
      name
      lifecyclePhase
      releasedOn
      mainstreamEndsOn
      extendedEndsOn
    }
    categories {
      id
      name
      problems {
        id
        name
      }
    }
  }
`);

const PRODUCT = graphql(/* GraphQL */ `
  query NewProduct($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Product {
        ...NewProductFields
      }
      ... on ProductVersion {
        product {
          id
          ...NewProductFields
        }
      }
    }
  }
`);

export type Product = NewProductFieldsFragment;

interface Found {
  readonly product: Product | null;
  readonly fetching: boolean;
}

/** The catalogue does not change while somebody types, so what was read of it is good. */
export function useProduct(id: string | null): Found {
  const [{ data, fetching }] = useQuery({
    query: PRODUCT,
    variables: { id: id ?? '' },
    pause: id === null,
    requestPolicy: 'cache-first',
  });
  const node = id === null ? null : data?.node;
  if (node?.__typename === 'Product') return { product: readFragment(FIELDS, node), fetching };
  if (node?.__typename === 'ProductVersion') return { product: readFragment(FIELDS, node.product), fetching };
  return { product: null, fetching: fetching && id !== null };
}

export const versionOf = (product: Product | null, id: string | null) =>
  product?.versions.find((version) => version.id === id) ?? null;

/** A problem with the category that it is in. */
export const problemOf = (product: Product | null, id: string | null) =>
  product?.categories
    .flatMap((category) => category.problems.map((problem) => ({ category, problem })))
    .find(({ problem }) => problem.id === id) ?? null;
