/**
 * Asks the server, past the cache of what was read: a save is no reason to read every page anew. What is sent goes on
 * when the page is left, and ends with an answer or after a while, so that nothing waits for ever.
 */
import { CombinedError, type TypedDocumentNode } from 'urql';
import { ask, requestHeaders } from '../../../api/ask';

export type Told<Data> =
  | { kind: 'answered'; data: Data }
  /** Not there, or not able to: the same later. `retryAt` where the server says when. */
  | { kind: 'offline'; retryAt?: string }
  | { kind: 'signed out' }
  | { kind: 'failed'; fault: CombinedError };

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

const LONGEST_WAIT_MS = 30_000;
/** Browsers let 64 kB go on after a page is left. */
const GOES_ON = 60_000;

export async function tell<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Told<Data>> {
  const body = JSON.stringify({ query: document as unknown as string, variables });
  let answer: Response;
  let told: Answer<Data>;
  try {
    answer = await ask('/graphql', {
      method: 'POST',
      headers: { ...requestHeaders(), 'content-type': 'application/json', accept: 'application/json' },
      body,
      keepalive: new Blob([body]).size < GOES_ON,
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    told = (await answer.json()) as Answer<Data>;
  } catch {
    return { kind: 'offline' };
  }
  const { data, errors = [] } = told;
  if (data && errors.length === 0) return { kind: 'answered', data };
  const extensions = errors.map((error) => error.extensions ?? {});
  if (extensions.some(({ code }) => code === 'UNAUTHENTICATED')) return { kind: 'signed out' };
  const later = extensions.find(({ retryable }) => retryable === true);
  if (later) return { kind: 'offline', ...(typeof later.retryAt === 'string' && { retryAt: later.retryAt }) };
  return { kind: 'failed', fault: new CombinedError({ graphQLErrors: [...errors] as never[], response: answer }) };
}
