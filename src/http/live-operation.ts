/** One subscription: held to the limits of every document before anything runs, then one answer for each event. */
import {
  createSourceEventStream,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { actualCost } from './answer-size';
import { costWithin, repeatsRefusal } from './apollo-plugins';
import { documentRepeats, repeatsTooMuch } from './document-repeats';
import { executeInTime, inTime } from './executor';
import { checkScopes } from './key-document';
import type { LiveRequestScope } from './live-connection';
import type { Credential } from '../identity/credential';
import type { LiveEvent } from '../live/live-events';
import { maskedErrors } from './mask-errors';
import { unknownDocument, untrustedDocument } from './named-documents';
import { rateRefusal } from './rate-refusal';
import { pointsOf } from '../platform/lease.rules';
import type { Log } from '../platform/log';
import { PublicError } from '../platform/public-error';
import type { Settings } from '../platform/settings';
import type { Say } from '../platform/wording';
import type { TrustedDocuments } from '../trusted-documents';

/** What a stream is opened with. The names of the first four are those of graphql-js. */
export interface LiveOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null;
  variableValues: Record<string, unknown>;
  /** Of each answer, as documents are counted. */
  cost: number;
}

const refused = (code: string, message: string, cause?: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    ...(cause ? { nodes: cause.nodes, source: cause.source, positions: cause.positions } : {}),
    extensions: { code, retryable: false },
  });

/** The operation, or why it is refused; nothing has run then. */
export function readOperation(
  schema: GraphQLSchema,
  { limits, production }: Settings,
  payload: SubscribePayload,
  documents: TrustedDocuments,
  credential: Credential | null,
  say: Say,
): LiveOperation | GraphQLError[] {
  const resolved = documents.resolve(payload);
  if (resolved === 'unknown') return [unknownDocument(say)];
  const { query, operationName = null, variables } = resolved;
  if (!documents.admits(query)) return [untrustedDocument(say)];
  const document = readDocument(query, limits.tokens, say);
  if (document instanceof GraphQLError) return [document];
  if (repeatsTooMuch(documentRepeats(document))) return [repeatsRefusal(say)];
  const rules = production ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules;
  const faults = validate(schema, document, rules, { hideSuggestions: production });
  if (faults.length > 0) return faults.map((fault) => refused('GRAPHQL_VALIDATION_FAILED', fault.message, fault));
  const operation = getOperationAST(document, operationName);
  if (!operation) return [refused('OPERATION_RESOLUTION_FAILURE', say('error.operation'))];
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return [new PublicError('BAD_USER_INPUT', say('error.subscriptionsOnly'))];
  const variableValues = variables ?? {};
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, { maxErrors: 50 });
  if (errors) return errors.map((fault) => refused('BAD_USER_INPUT', fault.message, fault));
  try {
    checkScopes(schema, { document, operation }, credential, say);
    const cost = costWithin(limits, schema, { document, operation, variables: variableValues }, say);
    return { schema, document, operationName, variableValues, cost };
  } catch (error) {
    return [error as PublicError];
  }
}

function readDocument(query: string, maxTokens: number, say: Say): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    const fault = error as GraphQLError;
    return fault.message.includes('Parsing aborted')
      ? new PublicError('QUERY_TOO_COMPLEX', say('error.QUERY_TOO_COMPLEX.tokens', { limit: maxTokens }))
      : refused('GRAPHQL_PARSE_FAILED', fault.message, fault);
  }
}

export interface Running {
  timeoutMs: number;
  /** Waits for a turn of the sign-in. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told once, whatever comes of it. */
  ended: () => void;
}

/** A stream of answers, or the one answer that there is none. */
export async function openStream(
  operation: LiveOperation,
  scope: LiveRequestScope,
  { timeoutMs, inTurn, ended }: Running,
): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>> {
  const opening = createSourceEventStream({ ...operation, contextValue: scope });
  const late = (): ExecutionResult => {
    void opening.then(close, () => undefined);
    return { errors: [new PublicError('TIMEOUT', scope.say('error.TIMEOUT'))] };
  };
  try {
    const opened = await inTime<Opened>(timeoutMs, opening, late);
    if (isStream(opened)) return answers(operation, opened[Symbol.asyncIterator](), { timeoutMs, inTurn, ended });
    ended();
    return maskedErrors(opened, scope);
  } catch (error) {
    ended();
    throw error;
  }
}

type Source = AsyncIterable<unknown>;
type Opened = Source | ExecutionResult;
const isStream = (opened: Opened): opened is Source => Symbol.asyncIterator in opened;

async function close(opened: Opened): Promise<void> {
  if (isStream(opened)) await opened[Symbol.asyncIterator]().return?.();
}

function answers(
  operation: LiveOperation,
  source: AsyncIterator<unknown>,
  { timeoutMs, inTurn, ended }: Running,
): AsyncIterableIterator<ExecutionResult> {
  const end = (): IteratorResult<ExecutionResult> => {
    ended();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const step = await source.next();
        if (step.done) return end();
        // All of one answer is of the moment, the viewer and the language in which its event was read.
        const scope = (step.value as LiveEvent<unknown>).scope as LiveRequestScope;
        const asked = { ...operation, rootValue: step.value };
        return { done: false, value: await paidFor(asked, scope, timeoutMs, inTurn) };
      } catch (error) {
        ended();
        throw error;
      }
    },
    async return() {
      await source.return?.();
      return end();
    },
  };
}

/** One answer, where it can be paid for; where not, that and since when again: what changed is to be read anew then. */
async function paidFor(
  operation: LiveOperation & { rootValue: unknown },
  scope: LiveRequestScope,
  timeoutMs: number,
  inTurn: Running['inTurn'],
): Promise<ExecutionResult> {
  const { spending, say } = scope;
  const until = await spending.spend(pointsOf(operation.cost));
  if (until) return { errors: [rateRefusal(spending, until, say)] };
  const result = await inTurn(() => executeInTime(timeoutMs, scope, operation));
  spending.settle(pointsOf(actualCost(result, operation.cost)));
  return result;
}

/** What ends a stream, as a client may know it. */
export function toldErrors(errors: readonly GraphQLError[], log: Log, say: Say): GraphQLFormattedError[] {
  return (maskedErrors({ errors }, { log, say }).errors ?? []).map((error) => {
    const { extensions: { http: _, ...extensions } = {}, ...rest } = error.toJSON();
    return { ...rest, extensions };
  });
}
