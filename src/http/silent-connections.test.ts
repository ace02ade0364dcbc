import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { silence } from './silent-connections';

describe('silence before the end', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('begins again with whatever is asked, and is over once', async () => {
    const server = new EventEmitter();
    let isOver = false;
    void silence(server as Server, 1000).then(() => (isOver = true));
    for (const _turn of [1, 2, 3]) {
      await jest.advanceTimersByTimeAsync(999);
      server.emit('request');
    }
    await jest.advanceTimersByTimeAsync(999);
    expect(isOver).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect([isOver, server.listenerCount('request'), jest.getTimerCount()]).toEqual([true, 0, 0]);
  });
});
