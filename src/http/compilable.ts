/** Which operations are compiled: those of which the compiled code does the same as graphql-js does. */
import { Kind, OperationTypeNode, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** Code is written for each field at each place where a fragment puts it: of a small document it could be endless. */
export const MOST_FIELDS = 400;

/**
 * Mutations run one after the other even when one fails, which compiled ones do not; introspection is rare and long;
 * a variable that is absent within a literal would become null there.
 */
export function isCompilable(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  let differs = false;
  visit(document, {
    ObjectField: ({ value }) => {
      differs ||= value.kind === Kind.VARIABLE;
    },
    ListValue: ({ values }) => {
      differs ||= values.some(({ kind }) => kind === Kind.VARIABLE);
    },
    Field: ({ name }) => {
      differs ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return !differs && writtenFields(document, operation) <= MOST_FIELDS;
}

function writtenFields(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return new Count(fragments).within(operation.selectionSet);
}

/** Each fragment is counted once, and as often as it is spread. */
class Count {
  private readonly known = new Map<string, number>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  within({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.fragment(selection.name.value);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      return sum + own + (selection.selectionSet ? this.within(selection.selectionSet) : 0);
    }, 0);
  }

  private fragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const counted = fragment ? this.within(fragment.selectionSet) : 0;
    this.known.set(name, counted);
    return counted;
  }
}
