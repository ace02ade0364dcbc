/**
 * A mutation as a page uses it: one call, and what was refused, for as long as it matters. What it answered is given to
 * who asked and kept nowhere: an API key is among it.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useState } from 'react';
import { useClient, type AnyVariables, type CombinedError } from 'urql';
import type { UserError } from '../ui/user-errors';

interface Refusal {
  readonly errors: readonly UserError[];
  /** The request itself failed. */
  readonly fault: CombinedError | null;
}

const NONE: Refusal = { errors: [], fault: null };

export interface Change<Data, Variables> extends Refusal {
  /** What came of it; null where it was refused or failed. A refusal that carries more is in `refused`. */
  readonly change: (variables: Variables) => Promise<Data | null>;
  readonly busy: boolean;
  /** The answer of the last refusal, for payloads that explain themselves. */
  readonly refused: Data | null;
  readonly forget: () => void;
}

export function useChange<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Change<Data, Variables> {
  const client = useClient();
  const [running, setRunning] = useState(0);
  const [refusal, setRefusal] = useState(NONE);
  const [refused, setRefused] = useState<Data | null>(null);
  const forget = useCallback(() => {
    setRefusal(NONE);
    setRefused(null);
  }, []);
  const change = useCallback(
    async (variables: Variables) => {
      forget();
      setRunning((count) => count + 1);
      const { data, error } = await client.mutation(document, variables);
      setRunning((count) => count - 1);
      const errors = userErrorsOf(data);
      if (!error && data && errors.length === 0) return data;
      setRefusal({ errors, fault: error ?? null });
      setRefused(data ?? null);
      return null;
    },
    [client, document, forget],
  );
  return { change, busy: running > 0, refused, forget, ...refusal };
}

/** Every mutation has one payload, and every payload a list of them. */
export function userErrorsOf(data: unknown): readonly UserError[] {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: readonly UserError[] } | null>);
  return payloads.flatMap((payload) => payload?.userErrors ?? []);
}
