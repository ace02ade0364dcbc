/** What a request begins with is found out first: a link may name a version, or a product that has several of them. */
import { useState } from 'react';
import { Navigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { LinesSkeleton } from '../../../ui/skeletons';
import { newName } from './local-copies';
import { OneRequest } from './one-request';
import { useRequestKey } from './use-draft';
import type { RequestContent } from './request-content';

const NAMED = graphql(/* GraphQL */ `
  query NewNamedProduct($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Product {
        versions {
          id
        }
      }
    }
  }
`);

interface Props {
  name: string | null;
  product: string | null;
  follows: string | null;
}

export function StartAt({ name, product, follows }: Props) {
  const [{ data, fetching }] = useQuery({ query: NAMED, variables: { id: product ?? '' }, pause: product === null });
  if (product !== null && fetching && !data) return <LinesSkeleton lines={6} />;
  if (name === null) return <Named key={`${product} ${follows}`} product={product} follows={follows} />;
  const named = data?.node;
  const versions = named?.__typename === 'Product' ? named.versions : [];
  const version = named?.__typename === 'ProductVersion' ? named : versions.length === 1 ? versions[0] : undefined;
  const start = { productVersionId: version?.id ?? null, followsCaseNumber: follows };
  return <Same name={name} start={start} initialProductId={versions.length > 1 ? (named?.id ?? null) : null} />;
}

/** Gives a new request a name in its address. */
function Named({ product, follows }: Omit<Props, 'name'>) {
  const [draft] = useState(newName);
  const search = new URLSearchParams({ ...(product && { product }), ...(follows && { follows }), draft });
  return <Navigate replace to={`/new?${search.toString()}`} />;
}

/** Goes on undisturbed while its name changes, and begins anew with another request. */
function Same(props: { name: string; start: Partial<RequestContent>; initialProductId: string | null }) {
  return <OneRequest key={useRequestKey(props.name, props.start)} {...props} />;
}
