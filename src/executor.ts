/** Runs a document within its time and turns what went wrong into what a client may know. */
import type { ApolloServerOptions } from '@apollo/server';
import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { maskedErrors } from './mask-errors';
import type { RequestScope } from './request-scope';
import { PublicError } from './platform/public-error';

type Gateway = NonNullable<ApolloServerOptions<RequestScope>['gateway']>;
interface Request {
  document: DocumentNode;
  request: { operationName?: string | null; variables?: Record<string, unknown> | null };
  context: RequestScope;
}

/** Apollo takes an executor only in the form of a gateway. */
export function timedExecutor(schema: GraphQLSchema, timeoutMs: number): Gateway {
  const executor = async ({ document, request, context }: Request): Promise<ExecutionResult> => {
    const running = Promise.resolve(
      execute({
        schema,
        document,
        operationName: request.operationName ?? null,
        variableValues: request.variables ?? {},
        contextValue: context,
      }),
    );
    return maskedErrors(await within(timeoutMs, running, context), context);
  };
  return {
    load: () => Promise.resolve({ executor: executor as never }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

async function within(
  timeoutMs: number,
  running: Promise<ExecutionResult>,
  { say }: RequestScope,
): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(
      () => resolve({ data: null, errors: [new PublicError('TIMEOUT', say('error.TIMEOUT'))] }),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
