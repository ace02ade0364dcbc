/** Follows things over a socket, as programs do. */
import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { World } from '../world';

export interface Told<T> {
  data?: T | null;
  errors?: readonly { message: string; path?: readonly unknown[]; extensions: { code: string } }[];
}

/** What came over a stream: an answer, its end, an error that ended it, or the close of the socket. */
export type Came<T> =
  | { next: Told<T> }
  | { end: true }
  | { error: readonly { message: string; extensions?: { code: string; incident?: string } }[] }
  | { closed: number };

/** One stream with what has come and was not looked at yet. */
export class Stream<T> {
  readonly waiting: Came<T>[] = [];
  private wake: () => void = () => undefined;
  stop: () => void = () => undefined;
  ended = false;

  came(what: Came<T>): void {
    if (!('next' in what)) this.ended = true;
    this.waiting.push(what);
    this.wake();
  }

  /** The next thing that comes. */
  async next(): Promise<Came<T>> {
    while (this.waiting.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.waiting.shift() as Came<T>;
  }

  /** The data of the next answer; fails where something else comes. */
  async data(): Promise<T> {
    const came = await this.next();
    if (!('next' in came) || !came.next.data || came.next.errors) throw new Error(JSON.stringify(came));
    return came.next.data;
  }
}

export interface Greeting {
  authorization?: string;
  acceptLanguage?: string;
}

export class Follower {
  readonly client: Client;

  constructor(
    private readonly world: World,
    greeting: Greeting | undefined,
    {
      origin,
      headers,
      ...options
    }: { origin?: string; headers?: Record<string, string> } & Partial<ClientOptions> = {},
  ) {
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { ...(origin ? { origin } : {}), headers: headers ?? {} });
      }
    }
    this.client = createClient({
      url: `${world.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
      ...(greeting ? { connectionParams: { ...greeting } } : {}),
      ...options,
    });
  }

  /** Asks for a stream. */
  ask<T>(query: string, variables: Record<string, unknown> = {}, operationName?: string): Stream<T> {
    const stream = new Stream<T>();
    stream.stop = this.client.subscribe<T>(
      { query, variables, ...(operationName ? { operationName } : {}) },
      {
        next: (told) => stream.came({ next: told as Told<T> }),
        complete: () => stream.came({ end: true }),
        error: (error) => stream.came(asCame(error)),
      },
    );
    return stream;
  }

  /** The same, once the server has opened it or said that it does not: what happens from then on is told. */
  async follow<T>(query: string, variables: Record<string, unknown> = {}): Promise<Stream<T>> {
    const before = readers(this.world);
    const stream = this.ask<T>(query, variables);
    while (readers(this.world) <= before && !stream.ended) await new Promise((resolve) => setTimeout(resolve, 2));
    return stream;
  }

  async leave(): Promise<void> {
    await this.client.dispose();
  }
}

/** How many streams a server has open. */
export function readers({ server }: World): number {
  const { cases, people, queues } = server.announcements;
  return cases.size + people.size + queues.size;
}

/** Until no stream is open. */
export async function allGone(world: World): Promise<void> {
  while (readers(world) > 0) await new Promise((resolve) => setTimeout(resolve, 2));
}

function asCame<T>(error: unknown): Came<T> {
  if (Array.isArray(error)) return { error: error as never };
  const { code } = error as { code?: unknown };
  if (typeof code === 'number') return { closed: code };
  throw error;
}

/** Follows as the person with the token. */
export const followAs = (world: World, token: string, more: Greeting = {}): Follower =>
  new Follower(world, { authorization: `Bearer ${token}`, ...more });
