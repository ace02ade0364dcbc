/** The short list of errors that a client may see, and the one mask over all others. */
import { GraphQLError } from 'graphql';

export const PUBLIC_CODES = {
  UNAUTHENTICATED: { retryable: false },
  FORBIDDEN: { retryable: false },
  BAD_USER_INPUT: { retryable: false },
  QUERY_TOO_COMPLEX: { retryable: false },
  PERSISTED_QUERY_NOT_FOUND: { retryable: false },
  RATE_LIMITED: { retryable: true },
  TIMEOUT: { retryable: true },
  UNAVAILABLE: { retryable: true },
  INTERNAL: { retryable: false },
} as const satisfies Record<string, { retryable: boolean }>;

export type PublicCode = keyof typeof PUBLIC_CODES;

/** An error whose message is meant for the client; everything else is masked as INTERNAL. */
export class PublicError extends GraphQLError {
  constructor(code: PublicCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code, retryable: PUBLIC_CODES[code].retryable } });
  }
}
