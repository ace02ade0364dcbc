/** The operations that are asked for again and again, compiled; all others are run by graphql-js as they are. */
import { execute, getOperationAST } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { isCompilable } from './compilable';
import { compileOperation, type Run } from './compile-operation';
import { settingOf, switchesOf, type Switches } from './switches';
import { writtenFields } from './written-fields';

/**
 * Compiled code is large beside its document: some 2 to 5 kB for each field that it is written for, so that all of it
 * stays within some tens of MB.
 */
export const MOST_WRITTEN = 10_000;
/** What one weighs beside its fields. */
const LEAST_WEIGHT = 10;
const CHARACTERS_A_FIELD = 50;
/** Of one operation, with its switches set in as many ways. */
export const MOST_VARIANTS = 16;

export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

interface Variant {
  runs: number;
  weight: number;
}

interface Known {
  readonly switches: Switches;
  readonly variants: Map<string, Variant>;
}

export class CompiledOperations {
  /** Null for what was run once. Documents are the same objects for as long as they are kept. */
  private readonly met = new WeakMap<OperationDefinitionNode, Known | null>();
  private readonly compiled = new Map<Variant, Run>();
  private written = 0;

  /** One is compiled when it is run for the time after `after`; 0 compiles none. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly after: number,
    private readonly most = MOST_WRITTEN,
  ) {}

  /** How many there are. */
  get size(): number {
    return this.compiled.size;
  }

  run(asked: AskedOperation, context: unknown): ExecutionResult | Promise<ExecutionResult> {
    const { document, operationName, variables } = asked;
    const operation = this.after > 0 ? getOperationAST(document, operationName) : null;
    const run = operation && this.of(document, operation, variables);
    if (run) return run(context, variables);
    const { schema } = this;
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context }) as Result;
  }

  private of(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Run | null {
    // Most documents that are new come once: they are not looked into.
    if (!this.met.has(operation)) return this.meet(operation);
    const { switches, variants } = this.met.get(operation) ?? this.lookInto(document, operation);
    const setting = settingOf(switches, variables);
    if (setting === null) return null;
    const variant = variants.get(setting) ?? { runs: variants.size === 0 ? 1 : 0, weight: 0 };
    const known = this.compiled.get(variant);
    if (known) {
      // The one that was used last comes last: the first is the one to go.
      this.compiled.delete(variant);
      this.compiled.set(variant, known);
      return known;
    }
    if (!variants.has(setting) && variants.size >= MOST_VARIANTS) return null;
    variants.set(setting, variant);
    variant.runs += 1;
    if (variant.runs !== this.after + 1 || !isCompilable(this.schema, document, operation)) return null;
    const run = compileOperation(this.schema, document, operation, switches, setting);
    if (run) this.keep(variant, run, weightOf(this.schema, document, operation));
    return run;
  }

  private meet(operation: OperationDefinitionNode): null {
    this.met.set(operation, null);
    return null;
  }

  private lookInto(document: DocumentNode, operation: OperationDefinitionNode): Known {
    const known = { switches: switchesOf(document, operation), variants: new Map<string, Variant>() };
    this.met.set(operation, known);
    return known;
  }

  private keep(kept: Variant, run: Run, weight: number): void {
    kept.weight = weight;
    this.written += weight;
    this.compiled.set(kept, run);
    for (const variant of this.compiled.keys()) {
      if (this.written <= this.most || variant === kept) return;
      this.compiled.delete(variant);
      this.written -= variant.weight;
      // It may come back.
      variant.runs = 0;
    }
  }
}

const weightOf = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number =>
  LEAST_WEIGHT + writtenFields(schema, document, operation) + (document.loc?.end ?? 0) / CHARACTERS_A_FIELD;

type Result = ExecutionResult | Promise<ExecutionResult>;
