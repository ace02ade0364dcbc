/** What of a document a key may not ask for, told before anything of it runs. R65. */
import { getNamedType, isCompositeType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Credential } from '../identity/credential';
import { needOfField, needOfType } from '../key-needs';
import { isWithin, type Need } from '../keys/scopes.rules';
import { PublicError } from '../platform/public-error';
import type { Say } from '../platform/wording';

interface Lack {
  readonly need: Need;
  /** `Query.cases`. */
  readonly what: string;
}

/** Fails where a key lacks a scope that anything in the operation needs, however deep, whether it would be included or not. */
export function checkScopes(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  credential: Credential | null,
  say: Say,
): void {
  if (credential?.kind !== 'KEY') return;
  refuseLacks(neededBy(schema, document, operation), credential, say);
}

/** The same for what is no document: `what` names it. */
export function checkScope(need: Need, what: string, credential: Credential | null, say: Say): void {
  refuseLacks([{ need, what }], credential, say);
}

function refuseLacks(needed: readonly Lack[], credential: Credential | null, say: Say): void {
  const lacks = needed.filter(({ need }) => !isWithin(credential, need));
  const first = lacks.find(({ need }) => need === 'NEVER') ?? lacks[0];
  if (!first) return;
  const { need, what } = first;
  const refused = (message: string, missingScopes: Need[]) =>
    new PublicError('FORBIDDEN', message, { missingScopes, http: { status: 403 } });
  if (need === 'NEVER') throw refused(say('key.never', { what }), []);
  /** Each scope with the first that needs it. */
  const missing = new Map<Need, string>();
  for (const lack of lacks) if (!missing.has(lack.need)) missing.set(lack.need, lack.what);
  const scopes = [...missing].map(([scope, wanted]) => `${scope} (${wanted})`).join(', ');
  const message = missing.size > 1 ? say('key.lacksScopes', { scopes }) : say('key.lacksScope', { scope: need, what });
  throw refused(message, [...missing.keys()]);
}

/** What operations need: looked up once, for documents are the same objects for as long as they are kept. */
const known = new WeakMap<OperationDefinitionNode, readonly Lack[]>();

function neededBy(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): readonly Lack[] {
  const needs = known.get(operation) ?? readNeeds(schema, document, operation);
  known.set(operation, needs);
  return needs;
}

/** Everything that is asked for, with what it needs. Each fragment is looked at once. */
function readNeeds(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Lack[] {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const needs: Lack[] = [];
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const types = new TypeInfo(schema);
    visit(
      next,
      visitWithTypeInfo(types, {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (fragment) waiting.push(fragment);
          fragments.delete(name.value);
        },
        Field({ name: { value: name } }) {
          // Introspection shows nothing that is anybody's.
          if (name.startsWith('__')) return false;
          const parent = types.getParentType()?.name ?? '';
          const what = `${parent}.${name}`;
          needs.push({ need: needOfField(parent, name), what });
          const type = getNamedType(types.getType());
          if (isCompositeType(type)) needs.push({ need: needOfType(type.name), what });
          return undefined;
        },
      }),
    );
  }
  return needs;
}
