/**
 * A document where it is used: `graphql(/* GraphQL *\/ 'query …')`. codegen knows its types (`../gql`, of which nothing
 * but types is taken, so that each page carries its own documents alone). Fragments are put behind who spreads them.
 */
import type { graphql as Typed } from '../gql';

const fragments = new Map<string, string>();

const SPREAD = /\.\.\.\s*(?!on\b)(\w+)/g;

/** The text with every fragment that it needs, once each. */
function whole(text: string): string {
  const needed = new Map<string, string>();
  const visit = (part: string): void => {
    for (const [, name = ''] of part.matchAll(SPREAD)) {
      if (needed.has(name)) continue;
      const fragment = fragments.get(name);
      if (fragment === undefined) throw new Error(`fragment ${name} is spread before its module was imported`);
      needed.set(name, fragment);
      visit(fragment);
    }
  };
  visit(text);
  return [text, ...needed.values()].join('\n');
}

function read(text: string): string {
  const name = /^\s*fragment (\w+) on /.exec(text)?.[1];
  if (name === undefined) return whole(text);
  fragments.set(name, text);
  return text;
}

export const graphql = read as unknown as typeof Typed;
