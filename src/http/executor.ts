/** Runs a document within its time and turns what went wrong into what a client may know. */
import type { ApolloServerOptions } from '@apollo/server';
import { execute, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { CompiledOperations } from './compiled-operations';
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
export function timedExecutor(schema: GraphQLSchema, timeoutMs: number, compileAfter: number): Gateway {
  const operations = new CompiledOperations(schema, compileAfter);
  const executor = ({ document, request, context }: Request): Promise<ExecutionResult> => {
    const { operationName = null, variables } = request;
    return answerInTime(timeoutMs, context, () =>
      operations.run({ document, operationName, variables: variables ?? {} }, context),
    );
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

/** One answer of a stream: there is one for each event. */
export const executeInTime = (
  timeoutMs: number,
  context: RequestScope,
  asked: Omit<ExecutionArgs, 'contextValue'>,
): Promise<ExecutionResult> =>
  answerInTime(timeoutMs, context, () => execute({ ...asked, contextValue: context }) as Running);

type Running = ExecutionResult | Promise<ExecutionResult>;

async function answerInTime(timeoutMs: number, context: RequestScope, run: () => Running): Promise<ExecutionResult> {
  const late = () => ({ data: null, errors: [new PublicError('TIMEOUT', context.say('error.TIMEOUT'))] });
  const running = run();
  const answer = running instanceof Promise ? await inTime<ExecutionResult>(timeoutMs, running, late) : running;
  return maskedErrors(answer, context);
}

/** What `running` gives, or what `late` says if that takes too long. The work itself goes on. */
export function inTime<T>(timeoutMs: number, running: Promise<T>, late: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      try {
        resolve(late());
      } catch (error) {
        reject(error as Error);
      }
    }, timeoutMs);
    running.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
