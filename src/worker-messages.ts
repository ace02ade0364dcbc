/** What workers and the process that keeps them tell each other, besides what was committed (live/worker-relay.ts). */

/** From a worker that listens: what is printed of it. */
export interface Ready {
  readonly ready: string;
}

/** To a worker. */
export interface Stop {
  readonly stop: true;
}

const has = (message: unknown, name: string) => typeof message === 'object' && message !== null && name in message;

export const isReady = (message: unknown): message is Ready => has(message, 'ready');
export const isStop = (message: unknown): message is Stop => has(message, 'stop');
