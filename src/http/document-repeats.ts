/**
 * How often a document names the same fields, which is what validation takes its time for: it compares whatever
 * comes to one place of the answer, pair by pair. Told before validation, in one walk that stops at its bound.
 */
import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** Fields of one name, with fields of their own, that come to one place of the answer. */
export const MOST_REPEATS = 20;
/** Comparisons of fields, of fragments with fields, and of fragments. */
export const MOST_COMPARISONS = 50_000;
/** Where nothing is asked of a field, comparing is that much cheaper: graphql-js lets a thousand of one name pass. */
const LEAVES_FOR_ONE = 10;

export interface DocumentRepeats {
  readonly repeats: number;
  /** The same of fields that have fields of their own. */
  readonly objects: number;
  readonly comparisons: number;
}

/** What the document has of each, or what was counted when either was too much. */
export function documentRepeats(document: DocumentNode): DocumentRepeats {
  const walk = new Walk(document);
  for (const definition of document.definitions) {
    // Validation compares what nothing spreads as well.
    if (definition.kind === Kind.OPERATION_DEFINITION) walk.place([definition.selectionSet], new Set());
    if (definition.kind === Kind.FRAGMENT_DEFINITION && !walk.spread.has(definition.name.value))
      walk.place([definition.selectionSet], new Set([definition.name.value]));
  }
  return { repeats: walk.repeats, objects: walk.objects, comparisons: walk.comparisons };
}

export const repeatsTooMuch = ({ objects, comparisons }: Pick<DocumentRepeats, 'objects' | 'comparisons'>): boolean =>
  objects > MOST_REPEATS || comparisons > MOST_COMPARISONS;

/** What comes to one place: how many fields of each name, and what is asked of them. */
interface Group {
  fields: number;
  readonly sets: SelectionSetNode[];
}

class Walk {
  repeats = 0;
  objects = 0;
  comparisons = 0;
  readonly spread = new Set<string>();
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  /** `above` are the fragments that this place lies in: one within itself has no end, and is refused as such later. */
  place(sets: readonly SelectionSetNode[], above: ReadonlySet<string>): void {
    const groups = new Map<string, Group>();
    const within = new Set(above);
    const waiting = [...sets];
    let containers = 0;
    let entries = 0;
    for (let set = waiting.pop(); set && !repeatsTooMuch(this); set = waiting.pop()) {
      containers += 1;
      entries += this.collect(set, groups, within, waiting);
      this.comparisons += set.selections.length;
    }
    this.comparisons += Math.max(containers - 1, 0) * entries;
    for (const { fields, sets: inner } of groups.values()) {
      const pairs = (fields * (fields - 1)) / 2;
      this.comparisons += inner.length > 0 ? pairs : pairs / LEAVES_FOR_ONE;
      this.repeats = Math.max(this.repeats, fields);
      if (inner.length > 0) this.objects = Math.max(this.objects, fields);
    }
    for (const group of groups.values())
      if (group.sets.length > 0 && !repeatsTooMuch(this)) this.place(group.sets, within);
  }

  /** How much there is in one set; its inline fragments are part of it, and each fragment comes to a place once. */
  private collect(
    set: SelectionSetNode,
    groups: Map<string, Group>,
    within: Set<string>,
    waiting: SelectionSetNode[],
  ): number {
    let entries = 0;
    for (const selection of set.selections) {
      entries += 1;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const group = groups.get(name) ?? { fields: 0, sets: [] };
        groups.set(name, group);
        group.fields += 1;
        if (selection.selectionSet) group.sets.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        entries += this.collect(selection.selectionSet, groups, within, waiting);
      } else if (!within.has(selection.name.value)) {
        const fragment = this.fragments.get(selection.name.value);
        within.add(selection.name.value);
        this.spread.add(selection.name.value);
        if (fragment) waiting.push(fragment.selectionSet);
      }
    }
    return entries;
  }
}
