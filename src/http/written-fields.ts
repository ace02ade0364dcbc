/** For how many fields code is written when an operation is compiled: a small document could have endless code. */
import { getNamedType, isAbstractType, isInterfaceType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

export function writtenFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return new Count(schema, fragments).within(operation.selectionSet, schema.getRootType(operation.operation));
}

type Parent = GraphQLNamedType | null | undefined;

/** Each fragment is counted once, and as often as it is spread. */
class Count {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  within({ selections }: SelectionSetNode, parent: Parent): number {
    // What is asked of any of several types is written for each.
    const times = isAbstractType(parent) ? this.schema.getPossibleTypes(parent).length : 1;
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.fragment(selection.name.value);
      const { selectionSet } = selection;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return sum + this.within(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? parent);
      const inner = selectionSet ? this.within(selectionSet, typeOf(parent, selection.name.value)) : 0;
      return sum + times * (1 + inner);
    }, 0);
  }

  private typeNamed(name: string | undefined): Parent {
    return name === undefined ? null : this.schema.getType(name);
  }

  private fragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const counted = fragment
      ? this.within(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value))
      : 0;
    this.known.set(name, counted);
    return counted;
  }
}

function typeOf(parent: Parent, field: string): Parent {
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  return definition && getNamedType(definition.type);
}
