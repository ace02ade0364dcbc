/** What happens around each operation: limits before it runs, the cost in the answer, the status of the answer. */
import type { ApolloServerPlugin, GraphQLRequest, HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { actualCost } from './answer-size';
import { documentRepeats, MOST_REPEATS, repeatsTooMuch } from './document-repeats';
import { documentSize } from './document-size';
import { checkScopes } from './key-document';
import { pay } from './rate-refusal';
import type { RequestScope } from '../request-scope';
import { pointsOf } from '../platform/lease.rules';
import { PublicError } from '../platform/public-error';
import type { Spending } from '../platform/rate-budgets';
import type { Limits } from '../platform/settings';
import type { Say } from '../platform/wording';

const LIMITED = ['depth', 'aliases', 'directives', 'cost'] as const;

/** Refuses what would take long to validate. */
export const repeatsRefusal = (say: Say): PublicError =>
  new PublicError('QUERY_TOO_COMPLEX', say('error.QUERY_TOO_COMPLEX.repeats', { limit: MOST_REPEATS }), {
    http: { status: 400 },
  });

/**
 * Stands for a document that is not validated, and is kept in its place like one that was: no text is read as this.
 * The hook before validation could only fail as if the server were broken.
 */
const NOT_VALIDATED: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** What an operation costs; one that asks for too much is refused. */
export function costWithin(
  limits: Limits,
  schema: GraphQLSchema,
  asked: { document: DocumentNode; operation: OperationDefinitionNode; variables: Record<string, unknown> },
  say: Say,
): number {
  const size = documentSize(schema, asked.document, asked.operation, asked.variables);
  for (const what of LIMITED) {
    if (size[what] <= limits[what]) continue;
    throw new PublicError(
      'QUERY_TOO_COMPLEX',
      say(`error.QUERY_TOO_COMPLEX.${what}`, { actual: size[what], limit: limits[what] }),
      { http: { status: 400 } },
    );
  }
  return size.cost;
}

const published = ({ limit, remaining, resetAt, cost }: Spending) => ({
  limit,
  remaining,
  resetAt: resetAt.toISOString(),
  cost,
});

/** Refuses a document that asks for too much or cannot be paid for, and publishes what the others cost. */
export function limitsPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<RequestScope> {
  return {
    requestDidStart: async () => {
      let cost: number | null = null;
      return {
        validationDidStart: async (asked: { document: DocumentNode }) => {
          if (repeatsTooMuch(documentRepeats(asked.document))) asked.document = NOT_VALIDATED;
        },
        didResolveOperation: async ({ document, operation, request, contextValue: { credential, say, spending } }) => {
          if (operation) checkScopes(schema, { document, operation }, credential, say);
          if (document.definitions.length === 0) throw repeatsRefusal(say);
          if (!operation) {
            const unknown = { code: 'OPERATION_RESOLUTION_FAILURE', retryable: false, http: { status: 400 } };
            throw new GraphQLError(say('error.operation'), { extensions: unknown });
          }
          // What a stream shows it shows over a socket: here it would be asked once, as if something had happened.
          if (operation.operation === OperationTypeNode.SUBSCRIPTION)
            throw new PublicError('BAD_USER_INPUT', say('error.subscription'), { http: { status: 400 } });
          cost = costWithin(limits, schema, { document, operation, variables: request.variables ?? {} }, say);
          await pay(spending, pointsOf(cost), say);
        },
        willSendResponse: async ({ request, response, contextValue: { spending } }) => {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          setStatus(request, response.http, singleResult);
          if (cost === null) return;
          const actual = actualCost(singleResult, cost);
          spending.settle(pointsOf(actual));
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost, actual, limit: limits.cost },
            rateLimit: published(spending),
          };
        },
      };
    },
  };
}

const READ_BUT_REFUSED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  // Of a document that asks for what its key may not have: of anything else it is said within the answer.
  'FORBIDDEN',
]);

/**
 * GraphQL over HTTP: a client of the older media type, application/json, is told with 200 that a document was
 * refused, so that it can tell this from an answer of something in between.
 */
function setStatus(
  { http: asked }: GraphQLRequest,
  http: HTTPGraphQLHead,
  { errors }: { errors?: readonly GraphQLFormattedError[] },
): void {
  if (!errors || asked?.headers.get('accept')?.includes('application/graphql-response+json')) return;
  if (READ_BUT_REFUSED.has(errors[0]?.extensions?.code) && http.status !== 405) http.status = 200;
}
