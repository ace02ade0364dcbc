/**
 * Keeps several workers: processes that share one port. It has no database and answers no request itself. One that
 * dies is followed by another; all are stopped by one signal.
 */
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isCommitted } from './live/worker-relay';
import { createLog, type Log } from './platform/log';
import type { Settings } from './platform/settings';
import { LAST_WAIT_MS, onStop } from './stopping';
import { isReady, type Stop } from './worker-messages';

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that served for so long did not die of its start. */
const SERVED_MS = 60_000;

export async function serveWorkers(settings: Settings): Promise<void> {
  const workers = new Workers(settings.workers, createLog(settings.logLevel));
  const banner = await workers.start();
  onStop(() => workers.stop());
  console.log(banner);
}

class Workers {
  private readonly running = new Set<Worker>();
  private readonly ready = new Set<Worker>();
  /** How often in a row one died that had not served for long. */
  private deaths = 0;
  private started = false;
  private stopping = false;
  private lost = false;

  constructor(
    private readonly count: number,
    private readonly log: Log,
  ) {
    cluster.setupPrimary({ exec: join(__dirname, 'worker.js'), args: [] });
  }

  /** Gives what the first one says of itself. */
  async start(): Promise<string> {
    // The first one sets the database up, and alone says why if it cannot start.
    const banner = await this.begin();
    await Promise.all(Array.from({ length: this.count - 1 }, () => this.begin()));
    this.started = true;
    return banner;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const tooLong = wait(LAST_WAIT_MS, undefined, { ref: false }).then(() => this.kill());
    await Promise.race([Promise.all([...this.running].map((worker) => this.end(worker))), tooLong]);
    process.exit(this.lost ? 1 : 0);
  }

  private begin(): Promise<string> {
    const worker = cluster.fork({ CASEGATE_WORKERS: String(this.count) });
    const since = performance.now();
    this.running.add(worker);
    worker.on('error', (error) => this.log.error({ reason: error.message }, 'a worker could not be told'));
    worker.once('exit', (code, signal) => {
      this.running.delete(worker);
      this.ready.delete(worker);
      const how = { worker: worker.process.pid, code, signal };
      if (this.stopping) this.lost ||= code !== 0;
      else if (this.started) this.follow(how, performance.now() - since);
      else giveUp(how);
    });
    return new Promise((resolve) => {
      worker.on('message', (message: unknown) => {
        if (isCommitted(message)) this.passOn(worker, message);
        if (!isReady(message)) return;
        this.ready.add(worker);
        resolve(message.ready);
      });
    });
  }

  /** What one committed the others hear of. */
  private passOn(from: Worker, message: object): void {
    for (const worker of this.ready) if (worker !== from && worker.isConnected()) worker.send(message, () => undefined);
  }

  private follow(how: object, livedMs: number): void {
    this.deaths = livedMs < SERVED_MS ? this.deaths + 1 : 1;
    const pauseMs = pauseAfter(this.deaths);
    this.log.error({ ...how, pauseMs }, 'a worker ended; another one begins');
    setTimeout(() => void (this.stopping || this.begin()), pauseMs);
  }

  private async end(worker: Worker): Promise<void> {
    const ended = once(worker, 'exit');
    if (worker.isConnected()) worker.send({ stop: true } satisfies Stop, () => undefined);
    // Shuts the door here before the worker knows of it: what was let in until now is on its way to it, and no more comes.
    if (this.ready.has(worker)) worker.disconnect();
    await ended;
  }

  private kill(): void {
    this.lost ||= this.running.size > 0;
    for (const worker of this.running) worker.process.kill('SIGKILL');
  }
}

/** Twice as long each time, so that workers that cannot start do not keep the machine busy. */
const pauseAfter = (deaths: number): number =>
  Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(deaths, 20));

/** It has said itself why, unless something ended it; the others end with this process. */
function giveUp({ code, signal }: { code: number | null; signal: string | null }): never {
  if (signal) console.error(`casegate: a worker was ended by ${signal} while it started`);
  process.exit(code || 1);
}
