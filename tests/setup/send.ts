/** Sends a document over HTTP, as a client would. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

export interface Answer<T> {
  status: number;
  data: T;
  errors:
    | {
        message: string;
        path?: (string | number)[];
        extensions: { code: string; retryable?: boolean; incident?: string };
      }[]
    | undefined;
  extensions:
    | {
        cost?: { requested: number; actual: number; limit: number };
        rateLimit?: { limit: number; remaining: number; resetAt: string; cost: number };
      }
    | undefined;
}

export interface Sent {
  status: number;
  /** The body as it came over the wire. */
  text: string;
}

export async function send<T, V>(
  url: string,
  authorization: string | null,
  document: TypedDocumentNode<T, V> | string,
  variables: V | undefined,
  headers: Record<string, string>,
): Promise<Sent> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
      ...headers,
    },
    body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
  });
  return { status: response.status, text: await response.text() };
}

/** But for what is left of the budget, which every request changes. */
export const withoutBudget = ({ status, text }: Sent): Sent => ({
  status,
  text: text.replace(/"remaining":\d+,"resetAt":"[^"]+"/, '"remaining":0,"resetAt":""'),
});

export function answerOf<T>({ status, text }: Sent): Answer<T> {
  return { status, ...(JSON.parse(text) as object) } as Answer<T>;
}
