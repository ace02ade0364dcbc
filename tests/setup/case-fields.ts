/** All that can be asked of a type, and which of it came. */
import { getNamedType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { GraphQLField, GraphQLOutputType, GraphQLSchema } from 'graphql';

/** Types that are looked at by themselves or belong to no case: of these it is told only that there is one. */
export class FieldsOf {
  readonly types = new Set<GraphQLObjectType>();

  constructor(
    readonly root: GraphQLObjectType,
    private readonly stops: readonly string[],
    /** The arguments of a field, where it needs or wants some. */
    private readonly argumentsOf: (name: string) => string = () => '',
  ) {
    this.walk(root);
  }

  private walk(type: GraphQLObjectType): void {
    if (this.types.has(type) || this.stops.includes(type.name)) return;
    this.types.add(type);
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (isObjectType(named)) this.walk(named);
    }
  }

  /** `Case.number` and all others. */
  get names(): string[] {
    return [...this.types].flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  }

  /** All fields, each with all of its own. */
  selection(type = this.root, above: readonly GraphQLObjectType[] = []): string {
    return Object.values(type.getFields())
      .map((field) => this.field(field, [...above, type]))
      .join(' ');
  }

  /** One field with all of its own. */
  field(field: GraphQLField<unknown, unknown>, above: readonly GraphQLObjectType[] = [this.root]): string {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return field.name;
    const open = isObjectType(named) && this.types.has(named) && !above.includes(named);
    const inner = open ? this.selection(named, above) : '__typename';
    return `${field.name}${this.argumentsOf(field.name)} { ${inner} }`;
  }

  /** The names of all fields of which something came: anything that is neither null nor an empty list. */
  came(value: unknown): Set<string> {
    const names = new Set<string>();
    this.gather(this.root, value, names);
    return names;
  }

  private gather(type: GraphQLObjectType, value: unknown, names: Set<string>): void {
    for (const [name, inner] of Object.entries((value ?? {}) as Record<string, unknown>)) {
      const field = type.getFields()[name];
      if (!field) continue;
      const items = isList(field.type) ? ((inner ?? []) as unknown[]) : [inner];
      if (!items.some((item) => item !== null)) continue;
      names.add(`${type.name}.${name}`);
      const named = getNamedType(field.type);
      if (isObjectType(named) && this.types.has(named)) for (const item of items) this.gather(named, item, names);
    }
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

/** Its leaves alone. */
export function leavesOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
    .join(' ');
}
