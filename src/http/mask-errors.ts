/** The one mask over errors: what is not meant for clients becomes INTERNAL with an incident id, its cause is logged. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { RequestScope } from '../request-scope';
import type { Log } from '../platform/log';
import { PUBLIC_CODES, PublicError, type PublicCode } from '../platform/public-error';
import { isDatabaseAway } from '../platform/retry.rules';
import { sayIn, type Say } from '../platform/wording';

/** Who is told, and where the cause is kept. */
type Told = Pick<RequestScope, 'log' | 'say'>;

export function maskedErrors(result: ExecutionResult, scope: Told): ExecutionResult {
  if (!result.errors) return result;
  // One cause is one incident, however many fields it spoils, and no more errors are told than anybody reads.
  const views = new Map<unknown, PublicView>();
  const errors = result.errors.slice(0, MOST_ERRORS).map((error) => masked(error, scope, views));
  return { ...result, errors };
}

const MOST_ERRORS = 100;

function masked(error: GraphQLError, { log, say }: Told, views: Map<unknown, PublicView>): GraphQLError {
  if (isAboutInput(error) || isPublic(error)) return error;
  const cause = error.originalError ?? error;
  const view = views.get(cause) ?? publicView(cause, log, say);
  views.set(cause, view);
  const { code, message, incident } = view;
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: extensions(code, incident),
  });
}

/** The same for what goes wrong before there is a scope; no data comes with it, so the status says it too. */
export function maskedFailure(failure: unknown, log: Log, say: Say): GraphQLError {
  if (failure instanceof PublicError) return failure;
  const { code, message, incident } = publicView(failure, log, say);
  const status = code === 'UNAVAILABLE' ? 503 : 500;
  return new GraphQLError(message, { extensions: { ...extensions(code, incident), http: { status } } });
}

/** Variables of the wrong form, an operation that is not there: said by GraphQL itself, before any field is asked. */
function isAboutInput(error: GraphQLError): boolean {
  const ofVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  return error.path === undefined && (ofVariable || error.originalError === undefined);
}

function isPublic(error: GraphQLError): boolean {
  const code = error.extensions.code;
  return typeof code === 'string' && code in PUBLIC_CODES && code !== 'INTERNAL';
}

interface PublicView {
  code: PublicCode;
  message: string;
  incident: string | null;
}

function publicView(cause: unknown, log: Log, say: Say): PublicView {
  // GraphQL's own words about an argument quote what was typed: they are neither told nor logged.
  if (cause instanceof GraphQLError) return { code: 'BAD_USER_INPUT', message: say('error.argument'), incident: null };
  if (isDatabaseAway(cause)) {
    log.error({ cause: causeForLog(cause) }, 'the database is away');
    return { code: 'UNAVAILABLE', message: say('error.UNAVAILABLE'), incident: null };
  }
  const incident = randomUUID();
  log.error({ incident, cause: causeForLog(cause) }, 'unexpected error');
  return { code: 'INTERNAL', message: say('error.INTERNAL', { incident }), incident };
}

function extensions(code: PublicCode, incident: string | null): Record<string, unknown> {
  return { code, retryable: PUBLIC_CODES[code].retryable, ...(incident ? { incident } : {}) };
}

/** What the log may know: never the parameters of a statement, which are what people typed. */
function causeForLog(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { thrown: typeof cause };
  const { name, message, stack } = cause;
  return { name, code: (cause as { code?: unknown }).code, message: message.slice(0, 300), stack };
}

const APOLLO_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** For what goes wrong outside execution: refused documents keep their message, the rest is masked. */
export function formatError(log: Log, maxTokens: number) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    const say = sayIn('en');
    if (code === 'GRAPHQL_PARSE_FAILED' && formatted.message.includes('Parsing aborted')) {
      return {
        message: say('error.QUERY_TOO_COMPLEX.tokens', { limit: maxTokens }),
        extensions: extensions('QUERY_TOO_COMPLEX', null),
      };
    }
    if (typeof code === 'string' && (code in PUBLIC_CODES || APOLLO_CODES.has(code))) return withoutInside(formatted);
    const cause = error instanceof PublicError ? error : unwrapped(error);
    const view = publicView(cause, log, say);
    return { message: view.message, extensions: extensions(view.code, view.incident) };
  };
}

function unwrapped(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

function withoutInside({ message, locations, path, extensions: given }: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...rest } = given ?? {};
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { retryable: false, ...rest },
  };
}
