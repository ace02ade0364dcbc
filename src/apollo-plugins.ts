/** What happens around each operation: limits before it runs, the cost in the answer, the status of the answer. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { documentSize } from './document-size';
import type { RequestScope } from './request-scope';
import { PublicError } from './platform/public-error';
import type { Limits } from './platform/settings';

const LIMITED = ['depth', 'aliases', 'directives', 'cost'] as const;

/** Refuses a document that asks for too much, and publishes what the others cost. */
export function limitsPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<RequestScope> {
  return {
    requestDidStart: async () => {
      let cost: number | null = null;
      return {
        didResolveOperation: async ({ document, operation, request, contextValue: { say } }) => {
          if (!operation) {
            const unknown = { code: 'OPERATION_RESOLUTION_FAILURE', retryable: false, http: { status: 400 } };
            throw new GraphQLError(say('error.operation'), { extensions: unknown });
          }
          const size = documentSize(schema, document, operation, request.variables ?? {});
          for (const what of LIMITED) {
            if (size[what] <= limits[what]) continue;
            throw new PublicError(
              'QUERY_TOO_COMPLEX',
              say(`error.QUERY_TOO_COMPLEX.${what}`, { actual: size[what], limit: limits[what] }),
              { http: { status: 400 } },
            );
          }
          cost = size.cost;
        },
        willSendResponse: async ({ response }) => {
          if (cost === null || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, cost: { requested: cost, limit: limits.cost } };
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
]);

/**
 * GraphQL over HTTP: a client of the older media type, application/json, is told with 200 that a document was
 * refused, so that it can tell this from an answer of something in between.
 */
export const statusPlugin: ApolloServerPlugin<RequestScope> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (
        response.body.kind !== 'single' ||
        request.http?.headers.get('accept')?.includes('application/graphql-response+json')
      )
        return;
      const code = response.body.singleResult.errors?.[0]?.extensions?.code;
      if (READ_BUT_REFUSED.has(code) && response.http.status !== 405) response.http.status = 200;
    },
  }),
};
