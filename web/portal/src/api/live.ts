/** Streams, over one socket that is opened with the first of them; its library comes along only then. */
import type { Client as Socket } from 'graphql-ws';
import { currentLanguage } from '../words/words';
import { untilReachable } from './reachable';

let opened: Promise<Socket> | null = null;
const reconnected = new Set<() => void>();

/** Calls back whenever the socket is there again: what happened meanwhile was told to nobody, and is to be read. */
export function onReconnected(listener: () => void): () => void {
  reconnected.add(listener);
  return () => reconnected.delete(listener);
}

async function socket(): Promise<Socket> {
  const wasMissed = await untilReachable();
  const { createClient } = await import('graphql-ws');
  const address = new URL('/graphql', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    url: address.href,
    connectionParams: () => ({ acceptLanguage: currentLanguage() }),
    retryAttempts: 20,
    on: { connected: (_s, _p, again) => (again || wasMissed) && reconnected.forEach((listener) => listener()) },
    // 4401 and 4403: who is not signed in any more is told by the next request.
    shouldRetry: (event) => !(event instanceof CloseEvent && [4401, 4403].includes(event.code)),
  });
}

interface Sink {
  next(value: unknown): void;
  error(error: unknown): void;
  complete(): void;
}

export const openLive = ({ query, variables }: { query?: string; variables?: Record<string, unknown> | void }) => ({
  subscribe: (sink: Sink) => {
    let end = (): void => undefined;
    let isOver = false;
    opened ??= socket();
    opened.then(
      (client) => {
        if (!isOver) end = client.subscribe({ query: query ?? '', variables: variables ?? undefined }, sink as never);
      },
      // The next stream tries it anew.
      () => (opened = null),
    );
    return {
      unsubscribe: () => {
        isOver = true;
        end();
      },
    };
  },
});
