/**
 * What a document costs before it runs: depth, aliases, directives, and the objects that it can ask for. Each
 * fragment is measured once, so that fragments within fragments cannot make the measuring itself expensive.
 */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

export interface DocumentSize {
  depth: number;
  aliases: number;
  directives: number;
  /** Objects, counted by `first` along each path; a list without it counts as its documented maximum. */
  cost: number;
}

const NOTHING: DocumentSize = { depth: 0, aliases: 0, directives: 0, cost: 0 };
/** A list whose description does not say how long it is. */
const UNKNOWN_LENGTH = 100;
const USUAL_PAGE = 25;
/**
 * Leaves that are no objects and cost something all the same: what is read or counted for them, and texts of up to
 * 20,000 characters, of which an answer may not hold thousands.
 */
const LEAF_COSTS: ReadonlyMap<string, number> = new Map([
  ['caseNumber', 1],
  ['totalCount', 1],
  ['body', 30],
  ['description', 30],
]);

export type ReadArgument = (field: FieldNode, name: string) => unknown;

export function measureDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  argument: ReadArgument,
): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  const walk = new Walk(schema, fragments, argument);
  const size = walk.selections(operation.selectionSet, root, USUAL_PAGE);
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
}

class Walk {
  private readonly measured = new Map<string, DocumentSize>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly argument: ReadArgument,
  ) {}

  /** `page` is how many items the connection has whose fields these are. */
  selections(set: SelectionSetNode, parent: GraphQLNamedType, page: number): DocumentSize {
    return set.selections
      .map((selection) => {
        const directives = selection.directives?.length ?? 0;
        const size =
          selection.kind === Kind.FIELD
            ? this.field(selection, parent, page)
            : selection.kind === Kind.INLINE_FRAGMENT
              ? this.selections(
                  selection.selectionSet,
                  this.typeNamed(selection.typeCondition?.name.value) ?? parent,
                  page,
                )
              : this.fragment(selection.name.value, parent, page);
        return { ...size, directives: size.directives + directives };
      })
      .reduce(together, NOTHING);
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }

  private fragment(name: string, parent: GraphQLNamedType, page: number): DocumentSize {
    const key = `${name} ${page}`;
    const known = this.measured.get(key);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    this.measured.set(key, NOTHING);
    const inner = this.selections(
      fragment.selectionSet,
      this.typeNamed(fragment.typeCondition.name.value) ?? parent,
      page,
    );
    const size = { ...inner, directives: inner.directives + (fragment.directives?.length ?? 0) };
    this.measured.set(key, size);
    return size;
  }

  private field(node: FieldNode, parent: GraphQLNamedType, page: number): DocumentSize {
    const aliases = node.alias ? 1 : 0;
    const introspects = node.name.value.startsWith('__');
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (introspects || !definition || !node.selectionSet) {
      // Introspection costs no objects and no depth, however far down; what is written there is counted all the same.
      const inner = node.selectionSet ? this.selections(node.selectionSet, parent, page) : NOTHING;
      const cost = introspects ? 0 : (LEAF_COSTS.get(node.name.value) ?? 0);
      return { depth: 1, aliases: aliases + inner.aliases, directives: inner.directives, cost };
    }
    const type = getNamedType(definition.type);
    const first = this.argument(node, 'first');
    const inner = this.selections(node.selectionSet, type, typeof first === 'number' ? Math.max(first, 1) : USUAL_PAGE);
    const objects = isCompositeType(type) ? this.length(node, definition, parent, page) : 0;
    return {
      depth: 1 + inner.depth,
      aliases: aliases + inner.aliases,
      directives: inner.directives,
      cost: objects * (1 + inner.cost),
    };
  }

  private length(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType,
    page: number,
  ): number {
    if (!isListType(getNullableType(definition.type))) return 1;
    if (parent.name.endsWith('Connection')) return page;
    const ids = this.argument(node, 'ids');
    return Array.isArray(ids) ? ids.length : documentedLength(definition.description);
  }
}

/** "…; 20 at most." in the description of a list. */
export function documentedLength(description: string | null | undefined): number {
  const said = /(\d+) at most/.exec(description ?? '')?.[1];
  return said === undefined ? UNKNOWN_LENGTH : Number(said);
}

function together(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    cost: a.cost + b.cost,
  };
}
