/** Calls back when a stream tells that something changed. What changed is read by the page's own query. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef } from 'react';
import { useSubscription, type AnyVariables } from 'urql';

export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onChange: (data: Data) => void,
): void {
  const [{ data }] = useSubscription({ query, variables });
  const told = useRef(onChange);
  useEffect(() => {
    told.current = onChange;
  });
  useEffect(() => {
    if (data) told.current(data);
  }, [data]);
}
