/** Runs a document within its time and turns what went wrong into what a client may know. */
import type { ApolloServerOptions } from '@apollo/server';
import { execute, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { maskedErrors } from './mask-errors';
import type { RequestScope } from '../request-scope';
import { PublicError } from '../platform/public-error';

type Gateway = NonNullable<ApolloServerOptions<RequestScope>['gateway']>;
interface Request {
  document: DocumentNode;
  request: { operationName?: string | null; variables?: Record<string, unknown> | null };
  context: RequestScope;
}

/** Apollo takes an executor only in the form of a gateway. */
export function timedExecutor(schema: GraphQLSchema, timeoutMs: number): Gateway {
  const executor = ({ document, request, context }: Request): Promise<ExecutionResult> =>
    executeInTime(timeoutMs, context, {
      schema,
      document,
      operationName: request.operationName ?? null,
      variableValues: request.variables ?? {},
    });
  return {
    load: () => Promise.resolve({ executor: executor as never }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** One answer; in a stream there is one for each event. */
export async function executeInTime(
  timeoutMs: number,
  context: RequestScope,
  asked: Omit<ExecutionArgs, 'contextValue'>,
): Promise<ExecutionResult> {
  const running = Promise.resolve(execute({ ...asked, contextValue: context }));
  const late = () => ({ data: null, errors: [new PublicError('TIMEOUT', context.say('error.TIMEOUT'))] });
  return maskedErrors(await inTime<ExecutionResult>(timeoutMs, running, late), context);
}

/** What `running` gives, or what `late` says if that takes too long. The work itself goes on. */
export async function inTime<T>(timeoutMs: number, running: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs))).then(late);
  try {
    return await Promise.race([running, over]);
  } finally {
    clearTimeout(timer);
  }
}
