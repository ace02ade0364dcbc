/** One operation as code of its own, by graphql-jit: what graphql-js looks up for each field of each row is written out. */
import { setFlagsFromString } from 'node:v8';
import { getVariableValues, GraphQLError, GraphQLScalarType, Kind, visit } from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
  TypeNode,
  VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { settled, switchesOf, type Switches } from './switches';

export type Run = (context: unknown, variables: Record<string, unknown>) => ExecutionResult | Promise<ExecutionResult>;

const MOST_FAULTS = 50;

/**
 * Variables are read by graphql-js and reach the compiled code as they are: its own reading goes round in circles in
 * inputs that hold themselves, and knows no defaults within them.
 */
const Given = new GraphQLScalarType({ name: 'GivenAsItIs' });
const GIVEN: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: Given.name } };

/** As its switches are set; null where it cannot be compiled. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  switches: Switches = switchesOf(document, operation),
  setting = '',
): Run | null {
  const own = visit(settled(document, operation, switches, setting), {
    VariableDefinition: ({ kind, variable }): VariableDefinitionNode => ({ kind, variable, type: GIVEN }),
  });
  // What the stores give is typed: an enum's value is its name, and texts and numbers are such.
  const options = { disableLeafSerialization: true, disablingCapturingStackErrors: true };
  const compiled = unremembered(() => compileQuery(knowing(schema), own, operation.name?.value, options));
  if (!isCompiledQuery(compiled)) return null;
  const definitions = operation.variableDefinitions ?? [];
  const finish = (result: ExecutionResult) => (result.errors ? withErrors(result, result.errors, own) : result);
  return (context, variables) => {
    const { errors, coerced } = getVariableValues(schema, definitions, variables, { maxErrors: MOST_FAULTS });
    if (errors) return { errors };
    const result = compiled.query(undefined, context, coerced) as ExecutionResult | Promise<ExecutionResult>;
    return result instanceof Promise ? result.then(finish) : finish(result);
  };
}

/**
 * V8 remembers the code of each text that became a function, also when the function is gone: whoever asks many
 * documents would fill the memory for good.
 */
function unremembered<T>(work: () => T): T {
  setFlagsFromString('--no-compilation-cache');
  try {
    return work();
  } finally {
    setFlagsFromString('--compilation-cache');
  }
}

function knowing(schema: GraphQLSchema): GraphQLSchema {
  const getType = (name: string) => (name === Given.name ? Given : schema.getType(name));
  return Object.create(schema, { getType: { value: getType } }) as GraphQLSchema;
}

/**
 * Errors of graphql-jit look like those of graphql-js and are none: they have neither nodes nor extensions. It tells
 * everything that went wrong below what became null, of which GraphQL tells the first.
 */
function withErrors(result: ExecutionResult, errors: readonly GraphQLError[], document: DocumentNode): ExecutionResult {
  const places = new Set<string>();
  const told = errors.filter(({ path }) => {
    const place = placeOf(result.data, path ?? []);
    return places.size !== places.add(place).size;
  });
  const nodes = nodesByPlace(document);
  return { ...result, errors: told.map((error) => located(error, nodes)) };
}

/** As far as there is something. */
function placeOf(data: unknown, path: readonly (string | number)[]): string {
  let at = data;
  const steps = path.findIndex((step) => {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<string | number, unknown>)[step];
    return false;
  });
  return (steps < 0 ? path : path.slice(0, steps)).join('.');
}

const keyOf = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;

function nodesByPlace(document: DocumentNode): Map<string, ASTNode> {
  const nodes = new Map<string, ASTNode>();
  visit(document, {
    enter: (node) => {
      const key = node.loc && keyOf(node.loc.startToken);
      // What holds another that begins where it does comes first, such as a field before its name.
      if (key && (node.kind === Kind.FIELD || node.kind === Kind.VARIABLE) && !nodes.has(key)) nodes.set(key, node);
    },
  });
  return nodes;
}

function located(fault: GraphQLError, nodes: ReadonlyMap<string, ASTNode>): GraphQLError {
  const { message, path, locations = [] } = fault;
  const original = fault.originalError ?? (isAboutArgument(fault) ? null : new Error(message));
  return new GraphQLError(message, {
    nodes: locations.flatMap((location) => nodes.get(keyOf(location)) ?? []),
    path: path ?? null,
    originalError: original,
    extensions: original instanceof GraphQLError ? original.extensions : {},
  });
}

/** The only fault of who asked that the compiled code finds; all others are of what the server answers. */
const isAboutArgument = ({ message }: GraphQLError): boolean => message.startsWith('Argument "');
