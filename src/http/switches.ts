/**
 * `@skip` and `@include`. A document is compiled apart for each way in which they can be set, without them: what
 * compiled code makes of them within fragments is not what GraphQL makes of them.
 */
import { Kind, visit } from 'graphql';
import type { ASTNode, DirectiveNode, DocumentNode, OperationDefinitionNode } from 'graphql';

/** The variables that decide, with what they are if they are not given; null for nothing. */
export type Switches = ReadonlyMap<string, boolean | null>;

export function switchesOf(document: DocumentNode, operation: OperationDefinitionNode): Switches {
  const usual = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : null,
    ]),
  );
  const switches = new Map<string, boolean | null>();
  visit(document, {
    Directive: (directive) => {
      const name = switchOf(directive);
      const value = name === null ? undefined : usual.get(name);
      if (name !== null && value !== undefined) switches.set(name, value);
    },
  });
  return switches;
}

/** How they are set; null where one of them is no boolean, of which graphql-js has something to say. */
export function settingOf(switches: Switches, variables: Record<string, unknown>): string | null {
  let text = '';
  for (const [name, usual] of switches) {
    const value = Object.hasOwn(variables, name) ? variables[name] : usual;
    if (typeof value !== 'boolean') return null;
    text += value ? '1' : '0';
  }
  return text;
}

/** One operation with its fragments, and without what is left out. Every node is a new one. */
export function settled(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  switches: Switches,
  setting: string,
): DocumentNode {
  const on = new Set([...switches.keys()].filter((_, index) => setting[index] === '1'));
  return visit(document, {
    enter(node: ASTNode): ASTNode | null {
      if (node.kind === Kind.OPERATION_DEFINITION && node !== operation) return null;
      if (!('directives' in node)) return { ...node };
      if (node.directives?.some((directive) => leavesOut(directive, on))) return null;
      return { ...node, directives: [] } as ASTNode;
    },
  }) as DocumentNode;
}

const conditionOf = ({ arguments: given }: DirectiveNode) => given?.find(({ name }) => name.value === 'if')?.value;

function switchOf(directive: DirectiveNode): string | null {
  const condition = conditionOf(directive);
  return condition?.kind === Kind.VARIABLE ? condition.name.value : null;
}

function leavesOut(directive: DirectiveNode, on: ReadonlySet<string>): boolean {
  const condition = conditionOf(directive);
  const name = switchOf(directive);
  const value = name === null ? condition?.kind === Kind.BOOLEAN && condition.value : on.has(name);
  return directive.name.value === 'skip' ? value : directive.name.value === 'include' && !value;
}
