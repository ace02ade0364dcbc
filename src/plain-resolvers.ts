/**
 * Takes off the fields of the schema what type-graphql wraps around each of them and casegate has no use for:
 * middlewares, guards, containers and validation. A plain property is read as such, by compiled documents within the
 * code of the document; a method that asks for no arguments is called with what it asks for.
 */
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

// type-graphql keeps its notes on the decorators in one place of the process.
type Notes = typeof globalThis.TypeGraphQLMetadataStorage;
type NotedField = NonNullable<Notes['objectTypes'][number]['fields']>[number];
type NotedResolver = Notes['fieldResolvers'][number];
/** The class of an object type. */
type Target = NotedField['target'];
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Method = (...asked: unknown[]) => unknown;

type Given = (context: unknown, info: unknown) => unknown;

export function withPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  const { objectTypes, interfaceTypes, fieldResolvers } = globalThis.TypeGraphQLMetadataStorage;
  for (const { name, target, fields = [], interfaceClasses = [] } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const inherited = interfaceTypes.filter((each) => interfaceClasses.includes(each.target));
    for (const noted of [...inherited.flatMap((each) => each.fields ?? []), ...fields]) {
      const field = type.getFields()[noted.schemaName];
      if (!field?.resolve || noted.middlewares?.length) continue;
      const resolver = fieldResolvers.find(
        (each) => each.getObjectType?.() === noted.target && each.methodName === noted.name,
      );
      if (isProperty(noted, resolver)) {
        delete field.resolve;
        if (resolver) tellFaults(noted);
      } else if (resolver) field.resolve = called(target, resolver, field.resolve as Resolve);
    }
  }
  return schema;
}

/** Whether it is read from the object by its own name. */
function isProperty({ target, name, schemaName }: NotedField, resolver: NotedResolver | undefined): boolean {
  if (name !== schemaName) return false;
  if (!resolver) return true;
  return resolver.kind === 'internal' && Object.getOwnPropertyDescriptor(target.prototype, name)?.get !== undefined;
}

/**
 * Compiled documents read properties where nothing catches what is thrown: it would end the process. What is read as
 * an error is told as one, by them and by graphql-js.
 */
function tellFaults({ target: { prototype }, name }: NotedField): void {
  const read = Reflect.get(Object.getOwnPropertyDescriptor(prototype, name) ?? {}, 'get') as Method | undefined;
  if (!read || telling.has(read)) return;
  const told = function (this: unknown): unknown {
    try {
      return read.call(this);
    } catch (fault) {
      return fault instanceof Error ? fault : new Error('something else than an error was thrown');
    }
  };
  telling.add(told);
  Object.defineProperty(prototype, name, { get: told, configurable: true });
}

/** A getter of an interface is met with each of its types. */
const telling = new WeakSet<Method>();

function called(
  target: Target,
  { kind, methodName, params = [], middlewares }: NotedResolver,
  usual: Resolve,
): Resolve {
  const given = [...params].sort((a, b) => a.index - b.index).map(givenFor);
  if (kind !== 'internal' || given.includes(null) || middlewares?.length) return usual;
  const method = (target.prototype as Record<string, Method>)[methodName] as Method;
  const [first, ...more] = given as Given[];
  // What is no instance of the class yet, such as a plain object, is made one by type-graphql.
  if (!first) return (root, ...asked) => (root instanceof target ? method.call(root) : usual(root, ...asked));
  return (root, args, context, info) => {
    if (!(root instanceof target)) return usual(root, args, context, info);
    if (more.length === 0) return method.call(root, first(context, info));
    return method.apply(
      root,
      [first, ...more].map((give) => give(context, info)),
    );
  };
}

/** What is given as it is; null for what has to be made of the arguments first. */
function givenFor(param: NonNullable<NotedResolver['params']>[number]): Given | null {
  if (param.kind === 'context' && !param.propertyName) return (context) => context;
  return param.kind === 'info' ? (_context, info) => info : null;
}
