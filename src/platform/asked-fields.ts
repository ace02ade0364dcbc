/**
 * What a document asks for below a field. What `@skip` and `@include` leave out counts as asked for, and so does what
 * fragments ask of other types: more is read then than is shown, never less.
 */
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Where a field stands in a document, as its resolver is told. */
export type Asking = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The names of the fields that are asked for at the end of these paths. */
export function askedFields({ fieldNodes, fragments }: Asking, ...paths: (readonly string[])[]): Set<string> {
  const names = new Set<string>();
  for (const path of paths) {
    let fields: Iterable<FieldNode> = fieldNodes;
    for (const name of path) fields = [...below(fields, fragments)].filter((field) => field.name.value === name);
    for (const field of below(fields, fragments)) names.add(field.name.value);
  }
  return names;
}

/** Each fragment is looked into once, so that a document costs what it is long. */
function below(fields: Iterable<FieldNode>, fragments: Asking['fragments']): Set<FieldNode> {
  const found = new Set<FieldNode>();
  const seen = new Set<string>();
  const look = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) found.add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        look(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const field of fields) look(field.selectionSet);
  return found;
}

/** Remembers what is made of a field: a document that is kept has the same nodes at each of its runs. */
export function rememberedByField<T extends object>(make: (asking: Asking) => T): (asking: Asking) => T {
  const made = new WeakMap<FieldNode, T>();
  return (asking) => {
    const [field, another] = asking.fieldNodes;
    if (!field || another) return make(asking);
    let known = made.get(field);
    if (!known) made.set(field, (known = make(asking)));
    return known;
  };
}
