/** The operations that are asked for again and again, compiled; all others are run by graphql-js as they are. */
import { execute, getOperationAST } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { isCompilable } from './compilable';
import { compileOperation, type Run } from './compile-operation';

/** Compiled code is large beside its document, and compiling takes some milliseconds. */
const MOST_COMPILED = 300;

export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

export class CompiledOperations {
  /** How often each was run; documents are the same objects for as long as they are kept. */
  private readonly runs = new WeakMap<OperationDefinitionNode, number>();
  private readonly compiled = new Map<OperationDefinitionNode, Run>();

  /** One is compiled when it is run for the time after `after`; 0 compiles none. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly after: number,
  ) {}

  run(asked: AskedOperation, context: unknown): ExecutionResult | Promise<ExecutionResult> {
    const { document, operationName, variables } = asked;
    const operation = getOperationAST(document, operationName);
    const run = operation && this.of(document, operation);
    if (run) return run(context, variables);
    const { schema } = this;
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context }) as Result;
  }

  private of(document: DocumentNode, operation: OperationDefinitionNode): Run | null {
    const known = this.compiled.get(operation);
    if (known) {
      // The one that was used last comes last: the first is the one to go.
      this.compiled.delete(operation);
      this.compiled.set(operation, known);
      return known;
    }
    const runs = (this.runs.get(operation) ?? 0) + 1;
    this.runs.set(operation, runs);
    if (this.after === 0 || runs !== this.after + 1) return null;
    const run = isCompilable(document, operation) ? compileOperation(this.schema, document, operation) : null;
    if (run) this.keep(operation, run);
    return run;
  }

  private keep(operation: OperationDefinitionNode, run: Run): void {
    this.compiled.set(operation, run);
    if (this.compiled.size <= MOST_COMPILED) return;
    const oldest = this.compiled.keys().next().value as OperationDefinitionNode;
    this.compiled.delete(oldest);
    // It may come back.
    this.runs.delete(oldest);
  }
}

type Result = ExecutionResult | Promise<ExecutionResult>;
