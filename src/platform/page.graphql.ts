/** Relay connections, one pair of types for each kind of thing that is listed. */
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { LARGEST_PAGE, USUAL_PAGE, type Page, type Placed } from './page';

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: `How many, 1 to ${LARGEST_PAGE}; ${USUAL_PAGE} by default.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on, from the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  constructor(private readonly page: Page<unknown>) {}

  @Field(() => Boolean, { description: 'Whether something comes after this page.' })
  get hasNextPage(): boolean {
    return this.page.hasNextPage;
  }

  @Field(() => Boolean, {
    description: 'Whether the page was asked for with a cursor, so that something came before it.',
  })
  get hasPreviousPage(): boolean {
    return this.page.hasPreviousPage;
  }

  @Field(() => String, { nullable: true, description: 'The cursor of the first item; null for an empty page.' })
  get startCursor(): string | null {
    return this.page.items[0]?.cursor ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item, to go on after; null for an empty page.',
  })
  get endCursor(): string | null {
    return this.page.items.at(-1)?.cursor ?? null;
  }
}

export interface Connection<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  totalCount(): Promise<number> | number;
}

export interface ConnectionClass<T> {
  new (page: Page<T>): Connection<T>;
  of(page: Page<T>): Connection<T>;
}

/** The types `<name>Connection` and `<name>Edge` for a node type; each of them makes what it is asked for. */
export function connectionType<T extends object>(name: string, Node: ClassType<T>, what: string): ConnectionClass<T> {
  @ObjectType(`${name}Edge`, { description: `One of ${what}, with its place in the list.`, simpleResolvers: true })
  class Edge {
    constructor(private readonly placed: Placed<T>) {}

    @Field(() => String, { description: 'The place of this item, for `after`.' })
    get cursor(): string {
      return this.placed.cursor;
    }

    @Field(() => Node, { description: 'The item.' })
    get node(): T {
      return this.placed.item;
    }
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class ConnectionOfNodes implements Connection<T> {
    constructor(private readonly page: Page<T>) {}

    @Field(() => [Edge], { description: 'The items with their cursors.' })
    get edges(): Edge[] {
      return this.page.items.map((placed) => new Edge(placed));
    }

    @Field(() => [Node], { description: 'The items alone.' })
    get nodes(): T[] {
      return this.page.items.map(({ item }) => item);
    }

    @Field(() => PageInfo, { description: 'Where this page lies.' })
    get pageInfo(): PageInfo {
      return new PageInfo(this.page);
    }

    @Field(() => Int, {
      description:
        'How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists.',
    })
    totalCount(): Promise<number> | number {
      return this.page.count();
    }

    static of(page: Page<T>): ConnectionOfNodes {
      return new ConnectionOfNodes(page);
    }
  }
  return ConnectionOfNodes;
}
