/** What went wrong with a request, as a page has to say it. */
import type { CombinedError } from 'urql';

export interface Fault {
  /** OFFLINE, or a code of the API. */
  readonly code: string;
  /** The server's own sentence, in the viewer's language; empty where it never came. */
  readonly message: string;
  /** By which the operator finds the cause. */
  readonly incident: string | null;
  readonly retryAt: string | null;
}

export function faultOf(error: CombinedError): Fault {
  const [first] = error.graphQLErrors;
  if (!first) return { code: 'OFFLINE', message: '', incident: null, retryAt: null };
  const { code, incident, retryAt } = first.extensions as Record<string, unknown>;
  return {
    code: textOr(code, 'INTERNAL'),
    message: first.message,
    incident: textOr(incident, null),
    retryAt: textOr(retryAt, null),
  };
}

const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other);
