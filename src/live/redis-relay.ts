/**
 * Tells the other processes on the database what was committed here, and hears what was committed there, by a channel
 * of Redis. While Redis is away nothing is kept: when it is back, everybody looks once at what they follow.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Announcement } from '../platform/database';
import type { Log } from '../platform/log';

const MOST_NAMES = 1000;
const number = z.int().positive();
const messageSchema = z.object({
  from: z.uuid(),
  /** Absent where something could not be told: anything may have changed. */
  said: z
    .object({
      caseId: number,
      queues: z.array(z.string().max(150)).max(MOST_NAMES),
      former: z.array(number).max(MOST_NAMES).optional(),
    })
    .optional(),
});
type Message = z.infer<typeof messageSchema>;

/** A connection that looks alive and does not answer is given up by the second of these. */
const PING_MS = 15_000;
/** How long what could not be told waits for Redis when the process ends. */
const LAST_WAIT_MS = 1000;
const CONNECTION = {
  // What cannot be sent now is not kept: a hint is worth nothing once everybody looks anyway.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  // It is done by hand, so that what was missed meanwhile is looked at once it is done.
  autoResubscribe: false,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 3000),
};

export interface Heard {
  announcement(announcement: Announcement): void;
  /** Something may have been missed. */
  gap(): void;
}

export class RedisRelay {
  private readonly self = randomUUID();
  private readonly out: Redis;
  private readonly back: Redis;
  private readonly unanswered = new Set<Redis>();
  private readonly pinging: NodeJS.Timeout;
  /** Whether there is something that the others were not told. */
  private owing = false;
  private listening = false;
  private away = false;

  private constructor(
    connect: () => Redis,
    private readonly channel: string,
    private readonly heard: Heard,
    private readonly log: Log,
  ) {
    this.out = connect();
    this.back = connect();
    for (const connection of [this.out, this.back]) connection.on('error', (error) => this.isAway(error));
    this.out.on('ready', () => this.tellGap());
    this.back.on('ready', () => void this.listen());
    this.back.on('close', () => (this.listening = false));
    this.back.on('message', (_channel: string, text: string) => this.hear(text));
    this.pinging = setInterval(() => this.ping(), PING_MS).unref();
  }

  /** The package is loaded where there is a Redis. */
  static async open(url: string, channel: string, heard: Heard, log: Log): Promise<RedisRelay> {
    const { Redis: Connection } = await import('ioredis');
    return new RedisRelay(() => new Connection(url, CONNECTION), channel, heard, log);
  }

  tell({ caseId, queues, former }: Announcement): void {
    const said = { caseId, queues: [...queues], ...(former ? { former: [...former] } : {}) };
    if (this.out.status === 'ready') this.send({ from: this.self, said });
    else this.owing = true;
  }

  async close(): Promise<void> {
    clearInterval(this.pinging);
    if (this.owing && this.out.status !== 'ready') await soon(once(this.out, 'ready'));
    // Answers come in the order of the questions: with this one all that was told has gone out.
    if (this.out.status === 'ready') await soon(this.out.ping());
    this.out.disconnect();
    this.back.disconnect();
  }

  private send(message: Message): void {
    this.out.publish(this.channel, JSON.stringify(message)).catch(() => (this.owing = true));
  }

  private tellGap(): void {
    if (!this.owing) return;
    this.owing = false;
    this.send({ from: this.self });
  }

  private async listen(): Promise<void> {
    try {
      await this.back.subscribe(this.channel);
    } catch (error) {
      return this.isAway(error);
    }
    this.listening = true;
    if (this.away) this.log.warn('Redis is back: live updates reach the other processes again');
    this.away = false;
    this.heard.gap();
  }

  private hear(text: string): void {
    const message = readMessage(text);
    if (!message || message.from === this.self) return;
    if (message.said) this.heard.announcement(message.said);
    else this.heard.gap();
  }

  private ping(): void {
    for (const connection of [this.out, this.back]) {
      if (connection.status !== 'ready') continue;
      if (this.unanswered.delete(connection)) {
        connection.disconnect(true);
        continue;
      }
      const answered = () => void this.unanswered.delete(connection);
      this.unanswered.add(connection);
      connection.ping().then(answered, answered);
    }
    if (this.back.status === 'ready' && !this.listening) void this.listen();
    if (this.out.status === 'ready') this.tellGap();
  }

  /** Said once, however often it is tried again. */
  private isAway(error: unknown): void {
    const { message, code } = error as { message?: string; code?: string };
    if (!this.away) this.log.warn({ reason: message || code }, 'Redis is away: live updates stay in this process');
    this.away = true;
  }
}

async function soon(hoped: Promise<unknown>): Promise<void> {
  await Promise.race([hoped.catch(() => undefined), wait(LAST_WAIT_MS, undefined, { ref: false })]);
}

/** What is no message of ours is passed over. */
function readMessage(text: string): Message | null {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
