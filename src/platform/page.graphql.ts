/** Relay connections, one pair of types for each kind of thing that is listed. */
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { LARGEST_PAGE, USUAL_PAGE, type Page } from './page';

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: `How many, 1 to ${LARGEST_PAGE}; ${USUAL_PAGE} by default.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on, from the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether something comes after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page was asked for with a cursor, so that something came before it.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item; null for an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item, to go on after; null for an empty page.',
  })
  endCursor!: string | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount(): Promise<number> | number;
}

export interface ConnectionClass<T> {
  new (): Connection<T>;
  of(page: Page<T>): Connection<T>;
}

/** The types `<name>Connection` and `<name>Edge` for a node type. */
export function connectionType<T extends object>(name: string, Node: ClassType<T>, what: string): ConnectionClass<T> {
  @ObjectType(`${name}Edge`, { description: `One of ${what}, with its place in the list.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'The place of this item, for `after`.' })
    cursor!: string;

    @Field(() => Node, { description: 'The item.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class ConnectionOfNodes implements Connection<T> {
    private page!: Page<T>;

    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];

    @Field(() => [Node], { description: 'The items alone.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page lies.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all for this viewer; counted only where it is asked for.' })
    totalCount(): Promise<number> | number {
      return this.page.count();
    }

    static of(page: Page<T>): ConnectionOfNodes {
      const edges = page.items.map(({ cursor, item }) => ({ cursor, node: item }));
      return Object.assign(new ConnectionOfNodes(), {
        page,
        edges,
        nodes: edges.map((edge) => edge.node),
        pageInfo: {
          hasNextPage: page.hasNextPage,
          hasPreviousPage: page.hasPreviousPage,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      });
    }
  }
  return ConnectionOfNodes;
}
