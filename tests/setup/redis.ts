/** A Redis of the tests: a process of its own on a free port, that can be killed and started again there. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { program } from './programs';

export class TestRedis {
  private child: ChildProcess | null = null;

  private constructor(readonly port: number) {}

  /** One that is not started yet. */
  static async prepare(): Promise<TestRedis> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    return new TestRedis(port);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn(program('redis-server'), [...args, '--daemonize', 'no'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.child = child;
    let said = '';
    for await (const text of child.stdout) {
      said += String(text);
      if (said.includes('Ready to accept connections')) break;
    }
    if (child.exitCode !== null) throw new Error(`Redis does not start: ${said}`);
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** A connection of the test's own. */
  connection(): Redis {
    return new Redis(this.url);
  }
}

/** The channel on which so many processes listen, once they do. */
export async function listenedBy(redis: Redis, processes: number): Promise<string> {
  for (;;) {
    const [channel] = (await redis.pubsub('CHANNELS', 'casegate:*')) as string[];
    const [, count] = channel ? ((await redis.pubsub('NUMSUB', channel)) as [string, number]) : [];
    if (channel && count === processes) return channel;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
