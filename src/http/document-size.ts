/** What a document costs before it runs, measured once for each kind of its variables. */
import { Kind } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { measureDocument, type DocumentSize, type ReadArgument } from './measure-document';

/** What was measured of operations: documents are the same objects for as long as they are kept. */
const measured = new WeakMap<OperationDefinitionNode, Measured>();
/** Of one operation with as many kinds of variables. */
const MOST_KEPT = 20;

interface Measured {
  /** The variables that say how long something is. */
  readonly lengths: ReadonlySet<string>;
  readonly sizes: Map<string, DocumentSize>;
}

export function documentSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): DocumentSize {
  const known = measured.get(operation);
  const size = known?.sizes.get(lengthsIn(variables, known.lengths));
  if (size) return size;
  const lengths = new Set<string>();
  const fresh = measureDocument(schema, document, operation, argumentReader(operation, variables, lengths));
  const kept = known ?? { lengths, sizes: new Map<string, DocumentSize>() };
  if (kept.sizes.size >= MOST_KEPT) kept.sizes.clear();
  kept.sizes.set(lengthsIn(variables, kept.lengths), fresh);
  measured.set(operation, kept);
  return fresh;
}

/** What decides of the variables: how many are asked for, or how many ids there are. */
function lengthsIn(variables: Record<string, unknown>, names: ReadonlySet<string>): string {
  let text = '';
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    text += Array.isArray(value) ? `[${value.length}] ` : `${typeof value === 'number' ? value : typeof value} `;
  }
  return text;
}

/** The names of the variables that it reads are added to `asked`. */
function argumentReader(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  asked: Set<string>,
): ReadArgument {
  const usual = new Map(
    operation.variableDefinitions?.map((definition) => [definition.variable.name.value, definition.defaultValue]),
  );
  return (field, name) => {
    let value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.VARIABLE) {
      asked.add(value.name.value);
      const given = Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : undefined;
      if (given !== undefined) return given;
      value = usual.get(value.name.value);
    }
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.LIST ? value.values : undefined;
  };
}
