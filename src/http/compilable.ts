/** Which operations are compiled: those of which the compiled code does the same as graphql-js does. */
import { Kind, OperationTypeNode, visit } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { writtenFields } from './written-fields';

/** All of a case with all that belongs to it asks for fewer. */
export const MOST_FIELDS = 200;
/** Of a name that a client chooses: it is written many times for everything below it. */
const MOST_LETTERS = 30;

/**
 * Mutations run one after the other even when one fails, which compiled ones do not; introspection is rare and long;
 * a variable that is absent within a literal would become null there.
 *
 * Compiled code is a text. Nothing that a client can choose freely gets into it: graphql-jit takes some literal texts
 * for dates, and writes what follows as code. So an operation with a text in it is not compiled; texts belong into
 * variables.
 */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  let differs = false;
  visit(document, {
    StringValue: () => void (differs = true),
    // No value of ours begins like this.
    EnumValue: ({ value }) => void (differs ||= value.startsWith('__')),
    ObjectField: ({ value }) => void (differs ||= value.kind === Kind.VARIABLE),
    ListValue: ({ values }) => void (differs ||= values.some(({ kind }) => kind === Kind.VARIABLE)),
    Variable: ({ name: { value } }) => void (differs ||= !isOrdinary(value)),
    Field: (field) => void (differs ||= !isPlainlyNamed(field)),
  });
  return !differs && writtenFields(schema, document, operation) <= MOST_FIELDS;
}

/**
 * graphql-jit joins the names along a path with underscores, by which another path could come to the same text and
 * get what belongs to this one. Of GraphQL's own fields it is the name of a type alone that is compiled.
 */
function isPlainlyNamed({ alias, name: { value: name } }: FieldNode): boolean {
  if (name.startsWith('__') && name !== '__typename') return false;
  const shown = alias?.value ?? name;
  return shown === '__typename' ? !alias : !shown.includes('_') && isOrdinary(shown);
}

/** Neither long, nor what every object has by itself, such as `__proto__` and `constructor`. */
const isOrdinary = (name: string): boolean => name.length <= MOST_LETTERS && !(name in Object.prototype);
