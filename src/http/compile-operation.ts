/** One operation as code of its own, by graphql-jit: what graphql-js looks up for each field of each row is written out. */
import { getVariableValues, GraphQLError, GraphQLScalarType, Kind, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode, TypeNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

export type Run = (context: unknown, variables: Record<string, unknown>) => ExecutionResult | Promise<ExecutionResult>;

const MOST_FAULTS = 50;

/**
 * Variables are read by graphql-js and reach the compiled code as they are: its own reading goes round in circles in
 * inputs that hold themselves, and knows no defaults within them. Booleans stay theirs, for @skip and @include.
 */
const Given = new GraphQLScalarType({ name: 'GivenAsItIs' });
const GIVEN: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: Given.name } };

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Null where it cannot be compiled. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Run | null {
  const plain = visit(document, {
    VariableDefinition: ({ defaultValue: _, ...definition }) =>
      nameOf(definition.type) === 'Boolean' ? definition : { ...definition, type: GIVEN },
  });
  // What the stores give is typed: an enum's value is its name, and texts and numbers are such.
  const options = { disableLeafSerialization: true, disablingCapturingStackErrors: true };
  const compiled = compileQuery(knowing(schema), plain, operation.name?.value, options);
  if (!isCompiledQuery(compiled)) return null;
  const definitions = operation.variableDefinitions ?? [];
  const finish = (result: ExecutionResult) => (result.errors ? withErrors(result, result.errors, operation) : result);
  return (context, variables) => {
    const { errors, coerced } = getVariableValues(schema, definitions, variables, { maxErrors: MOST_FAULTS });
    if (errors) return { errors };
    const result = compiled.query(undefined, context, coerced) as ExecutionResult | Promise<ExecutionResult>;
    return result instanceof Promise ? result.then(finish) : finish(result);
  };
}

function knowing(schema: GraphQLSchema): GraphQLSchema {
  const getType = (name: string) => (name === Given.name ? Given : schema.getType(name));
  return Object.create(schema, { getType: { value: getType } }) as GraphQLSchema;
}

/** Errors of graphql-jit look like those of graphql-js and are none: they have no extensions. */
function withErrors(
  result: ExecutionResult,
  errors: readonly GraphQLError[],
  operation: OperationDefinitionNode,
): ExecutionResult {
  return { ...result, errors: errors.map((error) => located(error, operation)) };
}

function located(fault: GraphQLError, { loc }: OperationDefinitionNode): GraphQLError {
  const { message, path, locations } = fault;
  const original = fault.originalError ?? (isAboutArgument(fault) ? null : new Error(message));
  const error = new GraphQLError(message, {
    source: loc?.source ?? null,
    path: path ?? null,
    originalError: original,
    extensions: original instanceof GraphQLError ? original.extensions : {},
  });
  return locations ? Object.assign(error, { locations }) : error;
}

/** The only fault of who asked that the compiled code finds; all others are of what the server answers. */
const isAboutArgument = ({ message }: GraphQLError): boolean => message.startsWith('Argument "');
